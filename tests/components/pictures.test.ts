import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { figureKinds } from '../../scripts/article/figures.ts'
import { readDataFiles } from '../../scripts/article/dataFiles.ts'
import { load } from '../../scripts/article/load.ts'
import type { Figure } from '../../scripts/article/schema.ts'
import { drawFigure } from './drawFigure.ts'
import { rooms } from './build.ts'

const folder = join(import.meta.dirname, 'pictures')
const field = rooms['main'] ?? { width: 736, height: 440 }
const samples = new Map<string, Figure>()

beforeAll(async () => {
  await mkdir(folder, { recursive: true })
  const { article, diagnostics } = load(await readDataFiles(join(import.meta.dirname, '..', 'fixtures', 'figures')))
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
  for (const { figure } of article?.sections.flatMap(({ slides }) => slides) ?? [])
    if (figure) samples.set(figure.kind, figure)
})

/**
 * Holds a drawing against the stored one. One that differs is left beside it, as `KIND-changed.svg`: look at both, and
 * move it over the stored one when it is right. One that is not stored yet is stored, except where tests only check.
 */
async function expectStored(kind: string, drawing: string): Promise<void> {
  const stored = join(folder, `${kind}.svg`)
  const changed = join(folder, `${kind}-changed.svg`)
  if (!existsSync(stored) && !process.env['CI']) await writeFile(stored, drawing)
  if (existsSync(stored) && (await readFile(stored, 'utf8')) === drawing) {
    await rm(changed, { force: true })
    return
  }
  await writeFile(changed, drawing)
  expect.fail(
    `${kind} is drawn otherwise than in tests/components/pictures/${kind}.svg; the new drawing is ${kind}-changed.svg beside it`,
  )
}

describe('a figure is drawn as it was', () => {
  it.each(figureKinds)('%s', async (kind) => {
    const figure = samples.get(kind)
    if (!figure) expect.fail(`tests/fixtures/figures has no ${kind}`)
    await expectStored(kind, await drawFigure(figure, field))
  })

  it('and no picture is left of a kind that is gone', async () => {
    const stored = (await readdir(folder))
      .filter((name) => !name.includes('-changed'))
      .map((name) => name.replace('.svg', ''))
    expect(stored.filter((name) => !figureKinds.some((kind) => kind === name))).toEqual([])
  })
})

describe('every figure', () => {
  it.each(figureKinds)('%s has one text alternative, which states its facts; a table is one itself', async (kind) => {
    const figure = samples.get(kind)
    if (!figure) return
    const drawing = await drawFigure(figure, field)
    const alternatives = [...drawing.matchAll(/role="img" aria-label="([^"]*)"|<table>(.*?)<\/table>/gs)].map(
      ([, words, table = '']) => words ?? table.replace(/<[^>]*>\s*/g, ''),
    )
    expect(alternatives).toHaveLength(1)
    for (const fact of factTexts(figure)) expect(alternatives[0]).toContain(fact)
  })
})

afterAll(() => {
  samples.clear()
})

/** The words of every fact that a figure holds. */
function factTexts(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(factTexts)
  if (value === null || typeof value !== 'object') return []
  const own: unknown = Reflect.get(value, 'unit') === undefined ? undefined : Reflect.get(value, 'text')
  return typeof own === 'string' ? [own] : Object.values(value).flatMap(factTexts)
}
