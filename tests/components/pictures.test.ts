import { existsSync } from 'node:fs'
import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Talk } from '../../scripts/check/index.ts'
import { readSamples } from '../../scripts/gallery/sample.ts'
import { drawFigure } from './drawFigure.ts'
import { rooms } from './build.ts'

const folder = join(import.meta.dirname, 'pictures')
const field = rooms['main'] ?? { width: 736, height: 440 }
const samples = await readSamples()
const drawings = samples.flatMap(({ kind, talk }) =>
  slidesOf(talk).flatMap(({ id, figure }) => (figure ? [{ kind, name: id, figure }] : [])),
)

function slidesOf({ article }: Talk) {
  return article.sections.flatMap(({ slides }) => slides)
}

/**
 * Holds a drawing against the stored one. One that differs is left beside it, as `NAME-changed.svg`: look at both, and
 * move it over the stored one when it is right. One that is not stored yet is stored, except where tests only check.
 */
async function expectStored(name: string, drawing: string): Promise<void> {
  const stored = join(folder, `${name}.svg`)
  const changed = join(folder, `${name}-changed.svg`)
  if (!existsSync(stored) && !process.env['CI']) await writeFile(stored, drawing)
  if (existsSync(stored) && (await readFile(stored, 'utf8')) === drawing) {
    await rm(changed, { force: true })
    return
  }
  await writeFile(changed, drawing)
  expect.fail(
    `${name} is drawn otherwise than in tests/components/pictures/${name}.svg; the new drawing is ${name}-changed.svg beside it`,
  )
}

describe('a figure is drawn as it was', () => {
  it.each(drawings)('$name', async ({ name, figure }) => {
    await expectStored(name, await drawFigure(figure, field))
  })

  it('and no picture is left of a kind that is gone', async () => {
    const stored = (await readdir(folder))
      .filter((name) => !name.includes('-changed'))
      .map((name) => name.replace('.svg', ''))
    expect(stored.filter((name) => !drawings.some((drawing) => drawing.name === name))).toEqual([])
  })
})

describe('every figure', () => {
  it.each(drawings)(
    '$name has one text alternative, which states its facts; a table is one itself',
    async ({ figure }) => {
      const drawing = await drawFigure(figure, field)
      const alternatives = [...drawing.matchAll(/role="img" aria-label="([^"]*)"|<table[^>]*>(.*?)<\/table>/gs)].map(
        ([, words, table = '']) => words ?? table.replace(/<[^>]*>\s*/g, ''),
      )
      expect(alternatives).toHaveLength(1)
      for (const fact of factTexts(figure)) expect(alternatives[0]).toContain(fact)
    },
  )
})

/** The kinds that draw amounts; those that draw how things hang together have one size more. */
const charts = new Set(
  ['bar-chart', 'line-chart', 'slope-chart', 'dumbbell', 'before-after', 'share-bar', 'data-table'].concat(
    'proportion-bars',
    'change-bars',
    'waffle-chart',
    'stat-row',
    'timeline',
  ),
)

describe('every chart', () => {
  it.each(drawings.filter(({ kind }) => charts.has(kind)))(
    '$name is written level, in three sizes of type at most, in every room',
    async ({ figure }) => {
      for (const [room, own] of Object.entries(rooms)) {
        const drawing = await drawFigure(figure, own)
        expect(drawing).not.toMatch(/rotate\(|writing-mode|text-orientation/)
        // A number that is set large is one text, with its unit.
        const texts = drawing.replace(
          /(class="fact number[^>]*>)(.*?)(?=<\/a>|<\/div>)/gs,
          (_, whole: string, inner: string) => whole + inner.replace(/font-size:[^;"]*/g, ''),
        )
        const sizes = new Set([...texts.matchAll(/font-size:\s*([\d.]+)px/g)].map(([, size]) => size))
        expect(sizes.size, `${room}: ${[...sizes].join(', ')}`).toBeLessThanOrEqual(3)
      }
    },
  )
})

/** The words of every fact that a figure holds. */
function factTexts(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(factTexts)
  if (value === null || typeof value !== 'object') return []
  const own: unknown = Reflect.get(value, 'unit') === undefined ? undefined : Reflect.get(value, 'text')
  return typeof own === 'string' ? [own] : Object.values(value).flatMap(factTexts)
}

it.each(samples)('the sample of $kind shows its own kind', ({ kind, talk }) => {
  expect(slidesOf(talk).map(({ figure }) => figure?.kind)).toEqual([kind, kind, kind])
})
