import { join } from 'node:path'
import { z } from 'zod'
import { factsFileSchema } from '../article/factsSchema.ts'
import { unresolved } from '../article/fields.ts'
import { articleSchema } from '../article/schema.ts'
import { nameOf } from '../files/replaceable.ts'
import { themeSchema } from '../theme/schema.ts'
import { writeWhole } from '../files/writeWhole.ts'
import type { Command } from './command.ts'
import { mustBeTalkFolder } from './talkFolder.ts'

const draft7 = { io: 'input', target: 'draft-7', unrepresentable: 'any', reused: 'ref' } as const

/** The JSON Schemas by which editors complete and check the data files, by file name. */
export function jsonSchemas(): Record<string, string> {
  const write = (schema: z.ZodType) => `${JSON.stringify(z.toJSONSchema(schema, draft7), null, 2)}\n`
  return {
    'facts.schema.json': write(factsFileSchema),
    'article.schema.json': write(articleSchema(unresolved)),
    'theme.schema.json': write(themeSchema(unresolved)),
  }
}

export const schema: Command = {
  takes: ['data'],
  run: async ({ data }, terminal) => {
    await mustBeTalkFolder(data)
    for (const [name, content] of Object.entries(jsonSchemas())) {
      await writeWhole(join(data, name), content)
      terminal.say(`wrote ${nameOf(join(data, name))}`)
    }
  },
}
