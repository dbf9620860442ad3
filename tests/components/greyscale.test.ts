import { describe, expect, it } from 'vitest'
import type { Figure } from '../../scripts/talk/schema.ts'
import { readSamples } from '../../scripts/gallery/sample.ts'
import { rooms } from './build.ts'
import { drawFigure } from './drawFigure.ts'

/** Classes that only colour; of fills, the accent is as dark as what is measured. */
const colours = /^(?:on-)?(?:accent|data|structure|celadon)$|^stressed$/
const alike: Record<string, string> = { 'mark-accent': 'mark', 'contour-accent': 'contour' }
const samples = (await readSamples()).flatMap(({ kind, talk }) => {
  const figure = talk.article.sections[0]?.slides.find(({ id }) => id === `${kind}-many`)?.figure
  return figure ? [{ kind, figure }] : []
})
const stressable = samples.filter(({ figure }) => JSON.stringify(figure).includes('"accent"'))

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

/**
 * The figure with the accent on none of its members, or on the second of a list of them, which is the one nearest to
 * the accent in grey.
 */
function stressed(figure: Figure, on: boolean): Figure {
  return structuredClone(
    Object.fromEntries(
      Object.entries(figure).map(([key, value]: [string, unknown]) => {
        if (key === 'accent') return [key, on ? (typeof value === 'number' ? 2 : value) : undefined]
        const isMembers =
          Array.isArray(value)
          && value.every(
            (member) =>
              typeof member === 'object'
              && member !== null
              && !Array.isArray(member)
              && !('text' in member)
              && !('cells' in member),
          )
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
  it.each(stressable.flatMap(({ kind, figure }) => Object.keys(rooms).map((room) => ({ kind, figure, room }))))(
    '$kind, $room',
    async ({ figure, room }) => {
      const field = rooms[room]
      if (!field) return expect.fail(`there is no room ${room}`)
      const [plain, marked] = [
        await drawFigure(stressed(figure, false), field),
        await drawFigure(stressed(figure, true), field),
      ]
      expect(marked).not.toBe(plain)
      expect(inGrey(marked)).not.toBe(inGrey(plain))
    },
  )
})
