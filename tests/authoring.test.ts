import { readFileSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { stringify } from 'yaml'
import { z } from 'zod'
import { formOf } from '../scripts/draft/model/kinds.ts'
import { readSamples, type Sample } from '../scripts/gallery/sample.ts'
import { projectRoot } from '../scripts/machine/project.js'
import { definitionOf } from '../scripts/talk/figures.ts'
import { citedeck } from './commands/run.ts'

const page = readFileSync(join(projectRoot, 'docs', 'authoring.md'), 'utf8')
const files = {
  'source.txt': block('text', ''),
  'facts.yaml': block('yaml', '# facts.yaml\n'),
  'article.yaml': block('yaml', '# article.yaml\n'),
}

/** A block of the page, by the language and the line that it begins with. */
function block(language: string, head: string): string {
  const [, found] = new RegExp(`\`\`\`${language}\n${head}([^]*?)\`\`\`\n`).exec(page) ?? []
  if (found === undefined) throw new Error(`docs/authoring.md has no ${language} ${head}`)
  return found
}

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'citedeck-authoring-'))
})
afterAll(async () => {
  await rm(folder, { recursive: true })
})

const reportSchema = z.object({ ok: z.boolean(), diagnostics: z.array(z.record(z.string(), z.unknown())) })

/** Checks the example of the page, with some words of it changed. */
async function check(from = '', to = '') {
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text.replace(from, to))
  const { out } = await citedeck(['check', '--data', folder, '--json'])
  return reportSchema.parse(JSON.parse(out))
}

it('has an example that passes the check, without a warning', async () => {
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text)
  expect((await citedeck(['check', '--data', folder, '--lock'])).code).toBe(0)
  expect(await check()).toEqual({ ok: true, diagnostics: [] })
}, 60_000)

it('shows a fault as the check tells it, every kind with its data, and nothing that is not so', async () => {
  const { diagnostics } = await check('fact: rent,', 'fact: rnt,')
  const told = diagnostics.map((fault) => ({ ...fault, file: 'article.yaml', patch: inPage(fault['patch']) }))
  const samples = await readSamples()
  const whole = page
    .replace(/(```json\n)[^]*?(\n```\n)/, (_, open: string, close: string) => {
      return `${open}${JSON.stringify(told[0], null, 2)}${close}`
    })
    .replace(/(\n## Every kind of figure\n\n.*\n)[^]*?(\n## )/, (_, open: string, close: string) => {
      return `${open}${samples.map(sectionOf).join('')}${close}`
    })
  await expect(whole).toMatchFileSnapshot('../docs/authoring.md')
}, 60_000)

/** A patch with the name that the file has in the page. */
const inPage = (patch: unknown): unknown[] =>
  z
    .array(z.looseObject({}))
    .parse(patch)
    .map((edit) => ({ ...edit, file: 'article.yaml' }))

function sectionOf({ kind, data }: Sample): string {
  // A picture that a sample holds as data is a file in a talk.
  const isData = (value: unknown) => typeof value === 'string' && value.startsWith('data:')
  const few: unknown = JSON.parse(
    JSON.stringify(data.few, (_, value: unknown) => (isData(value) ? 'photo.jpg' : value)),
  )
  const smallest = stringify(few, { collectionStyle: 'flow', lineWidth: 0 }).trim()
  return `\n**${kind}** – ${definitionOf(kind).purpose}\n\n\`\`\`yaml\n# ${formOf(kind)}\nfigure: ${smallest}\n\`\`\`\n`
}
