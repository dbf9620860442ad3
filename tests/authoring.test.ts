import { readFileSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { stringify } from 'yaml'
import { z } from 'zod'
import { unresolved } from '../scripts/article/fieldResolver.ts'
import { entry, factsHeadSchema } from '../scripts/article/factsSchema.ts'
import { formOf } from '../scripts/draft/model/kinds.ts'
import { readSamples, type Sample } from '../scripts/gallery/sample.ts'
import { projectRoot } from '../scripts/machine/project.js'
import { definitionOf, partsOf } from '../scripts/talk/figures.ts'
import { articleSchema } from '../scripts/talk/schema.ts'
import { citedeck } from './commands/run.ts'
import { keysOf, keyTable, membersOf, shapesOf, type Key } from './everyKey.ts'

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

it('shows a fault as the check tells it, every key, every kind with its data, and nothing that is not so', async () => {
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
    .replace(/(\n## facts\.yaml\n\n)[^]*?(\n## )/, (_, open: string, close: string) => `${open}${factsKeys()}${close}`)
    .replace(/(\n## article\.yaml\n\n)[^]*?(\n## )/, (_, open: string, close: string) => {
      return `${open}${articleKeys()}${close}`
    })
  await expect(whole).toMatchFileSnapshot('../docs/authoring.md')
}, 60_000)

it('says of every key what it holds, as editors say it too', () => {
  const all = [entry, factsHeadSchema, articleSchema(unresolved)].flatMap((schema) => keysOf(jsonOf(schema)))
  expect(all.length).toBeGreaterThan(100)
  expect(all.filter(({ says }) => says === '').map(({ path }) => path)).toEqual([])
})

/** The keys of a fact of each form; what is said of one is not said again. */
function factsKeys(): string {
  const known = new Set<string>()
  const table = (shape: z.ZodType) => {
    const keys = keysOf(jsonOf(shape)).filter(({ path, says }) => !known.has(`${path.split('.').at(-1)}: ${says}`))
    for (const { path, says } of keys) known.add(`${path.split('.').at(-1)}: ${says}`)
    return keyTable(keys)
  }
  const [stated, ...others] = entry.options
  const heads = ['A number that is computed, besides', 'Several of one kind, besides', 'By rows and columns']
  return [
    `At its head:\n\n${table(factsHeadSchema)}`,
    `Then the facts by name. One that the article states has:\n\n${table(stated)}`,
    ...others.map((each, index) => `${heads[index]}:\n\n${table(each)}`),
  ].join('\n')
}

/** The keys of the talk, of every slide, and of those of each layout. */
function articleKeys(): string {
  const talk = jsonOf(articleSchema(unresolved))
  const layouts = shapesOf(membersOf(talk, 'sections', 'slides')).flatMap((shape) => {
    const { const: name, description } = Object(shape.properties?.['layout']) as z.core.JSONSchema.Schema
    return name === undefined ? [] : [{ name, purpose: description, keys: keysOf(shape) }]
  })
  const isShared = ({ path }: Key) => layouts.every(({ keys }) => keys.some((key) => key.path === path))
  return [
    keyTable(keysOf(talk).filter(({ path }) => !path.startsWith('sections[].slides[]'))),
    `Every slide has:\n\n${keyTable(layouts[0]?.keys.filter((key) => isShared(key) && key.path !== 'layout') ?? [])}`,
    ...layouts.map(
      ({ name, purpose, keys }) =>
        `\`layout: ${String(name)}\` – ${purpose}:\n\n${keyTable(keys.filter((key) => !isShared(key)))}`,
    ),
  ].join('\n')
}

const jsonOf = (schema: z.ZodType) => z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' })

/** A patch with the name that the file has in the page. */
const inPage = (patch: unknown): unknown[] =>
  z
    .array(z.looseObject({}))
    .parse(patch)
    .map((edit) => ({ ...edit, file: 'article.yaml' }))

function sectionOf({ kind, data, talk }: Sample): string {
  // A picture that a sample holds as data is a file in a talk.
  const isData = (value: unknown) => typeof value === 'string' && value.startsWith('data:')
  const few: unknown = JSON.parse(
    JSON.stringify(data.few, (_, value: unknown) => (isData(value) ? 'photo.jpg' : value)),
  )
  const smallest = stringify(few, { collectionStyle: 'flow', lineWidth: 0 }).trim()
  const figures = talk.article.sections.flatMap(({ slides }) =>
    slides.flatMap((slide) => ('figure' in slide && slide.figure ? [slide.figure] : [])),
  )
  const isWhole = figures.every((figure) => partsOf(figure) === 1)
  return `\n**${kind}** – ${definitionOf(kind).purpose}${isWhole ? ' It comes on whole.' : ''}\n\n\`\`\`yaml\n# ${formOf(kind)}\nfigure: ${smallest}\n\`\`\`\n`
}
