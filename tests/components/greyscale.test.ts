import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { readDataFiles } from '../../scripts/article/dataFiles.ts'
import { load } from '../../scripts/article/load.ts'
import type { Figure } from '../../scripts/article/schema.ts'
import { rooms } from './build.ts'
import { drawFigure } from './drawFigure.ts'

/** Classes that only colour; of fills, the accent is as dark as what is measured. */
const colours = /^(?:on-)?(?:accent|data|structure|celadon)$|^stressed$/
const alike: Record<string, string> = { 'mark-accent': 'mark', 'contour-accent': 'contour' }
const stressable = [
  'stat-row',
  'ranking-list',
  'comparison-table',
  'proportion-bars',
  'timeline',
  'process-flow',
  'triangle-pillars',
  'formula-breakdown',
  'layer-stack',
  'capital-mix',
] as const

const samples = new Map<string, Figure>()

beforeAll(async () => {
  const { article } = load(await readDataFiles(join(import.meta.dirname, '..', 'fixtures', 'figures')))
  for (const { figure } of article?.sections.flatMap(({ slides }) => slides) ?? [])
    if (figure) samples.set(figure.kind, figure)
})

/** A drawing without its hues. */
function inGrey(drawing: string): string {
  return drawing.replace(
    /class="([^"]*)"/g,
    (_, classes: string) =>
      `class="${classes
        .split(' ')
        .filter((name) => !colours.test(name))
        .map((name) => alike[name] ?? name)
        .sort()
        .join(' ')}"`,
  )
}

/** The figure with the accent on none of its members, or on the second of a list of them, which is the one nearest to the accent in grey. */
function stressed(figure: Figure, on: boolean): Figure {
  return structuredClone(
    Object.fromEntries(
      Object.entries(figure).map(([key, value]: [string, unknown]) => {
        if (figure.kind === 'comparison-table' && key === 'accent') return [key, on ? 2 : undefined]
        const isMembers =
          Array.isArray(value)
          && value.every(
            (member) => typeof member === 'object' && member !== null && !Array.isArray(member) && !('text' in member),
          )
          && key !== 'rows'
        return [
          key,
          isMembers
            ? value.map((member: object, index) => ({ ...member, accent: on && index === 1 ? true : undefined }))
            : value,
        ]
      }),
    ),
  ) as Figure
}

describe('what the accent stresses is told from the rest in grey too', () => {
  it.each(stressable.flatMap((kind) => Object.keys(rooms).map((room) => [kind, room] as const)))(
    '%s, %s',
    async (kind, room) => {
      const [figure, field] = [samples.get(kind), rooms[room]]
      if (!figure || !field) return expect.fail(`no sample of ${kind}`)
      const [plain, marked] = [
        await drawFigure(stressed(figure, false), field),
        await drawFigure(stressed(figure, true), field),
      ]
      expect(marked).not.toBe(plain)
      expect(inGrey(marked)).not.toBe(inGrey(plain))
    },
  )
})
