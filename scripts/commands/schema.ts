import { join } from 'node:path'
import { z } from 'zod'
import { factsFileSchema } from '../article/factsSchema.ts'
import { unresolved } from '../article/fieldResolver.ts'
import { articleSchema } from '../talk/schema.ts'
import { once } from '../locales/reading/once.ts'
import { nameOf } from '../files/replaceable.ts'
import { themeSchema } from '../theme/schema.ts'
import { writeWhole } from '../files/writeWhole.ts'
import type { Command } from './command.ts'
import { mustBeTalkFolder } from './talkFolder.ts'

const draft7 = { io: 'input', target: 'draft-7', unrepresentable: 'any', reused: 'ref' } as const

/** Where the schemas lie in the published package, which is what a schema is known by. */
const published = 'https://unpkg.com/citedeck/lib/schemas/'

/**
 * The JSON Schemas by which editors complete and check the data files, by file name: the same for every talk, and long
 * in the making.
 */
export const jsonSchemas = once((): Readonly<Record<string, string>> =>
  written({
    'facts.schema.json': factsFileSchema,
    'article.schema.json': articleSchema(unresolved),
    'theme.schema.json': themeSchema(unresolved),
  }),
)

/** Schemas as JSON, by file name. */
export function written(schemas: Readonly<Record<string, z.ZodType>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(schemas).map(([name, schema]) => {
      const { $schema, ...rest } = z.toJSONSchema(schema, draft7)
      return [name, `${JSON.stringify({ $schema, $id: `${published}${name}`, ...rest }, null, 2)}\n`]
    }),
  )
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
