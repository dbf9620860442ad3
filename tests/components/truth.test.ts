import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Figure } from '../../scripts/talk/schema.ts'
import { dayOf } from '../../components/Timeline/layout.ts'
import { drawnSeries, fact, percent, rooms } from './build.ts'
import { drawFigure } from './drawFigure.ts'

/** What is drawn, read back from the SVG: attributes by name, of every shape that has a class. */
async function shapes(
  figure: Figure,
  room: 'full' | 'main' | 'aside',
  className: string,
): Promise<Record<string, number>[]> {
  const drawing = await drawFigure(figure, rooms[room] ?? { width: 736, height: 440 })
  return [...drawing.matchAll(/<(?:rect|circle|line) class="([^"]*)"([^>]*)>/g)]
    .filter(([, classes = '']) => classes.split(' ').includes(className))
    .map(([, , attributes = '']) =>
      Object.fromEntries(
        [...attributes.matchAll(/([\w-]+)="(-?[\d.]+)"/g)].map(([, name = '', value]) => [name, Number(value)]),
      ),
    )
}

/**
 * The lines of a chart read back: the points that its paths and dots are at, and how many stretches are dashed or not.
 */
function readLines(drawing: string): { points: { x: number; y: number }[]; dashed: number; solid: number }[] {
  const groups = drawing.split(/<g class="(?:plain|other|stressed)(?: tone-\d)?">/).slice(1)
  return groups.map((group) => {
    const own = group.split('</g>')[0] ?? ''
    const runs = [...own.matchAll(/<path class="([^"]*\brun\b[^"]*)" d="M([^"]*)"/g)].map(
      ([, classes = '', d = '']) => ({
        isDashed: classes.includes('forecast'),
        points: d.split('L').map((pair) => pair.split(' ').map(Number)),
      }),
    )
    const dots = [...own.matchAll(/<circle class="[^"]*\bdot\b[^"]*" cx="([-\d.]+)" cy="([-\d.]+)"/g)].map(
      ([, x, y]) => [Number(x), Number(y)],
    )
    const all = [...runs.flatMap(({ points }) => points), ...dots]
    const points = [...new Map(all.map(([x = Number.NaN, y = Number.NaN]) => [x, { x, y }])).values()]
    const count = (isDashed: boolean) =>
      runs.filter((run) => run.isDashed === isDashed).reduce((sum, { points: of }) => sum + of.length - 1, 0)
    return { points: points.sort((a, b) => a.x - b.x), dashed: count(true), solid: count(false) }
  })
}

/** What is drawn at these places is all on one scale that rises, or falls, with its values. */
function expectInProportion(pairs: readonly (readonly [value: number, place: number])[], way: 1 | -1): void {
  const sorted = [...pairs].sort(([a], [b]) => a - b)
  const [least, greatest] = [sorted[0], sorted.at(-1)]
  if (!least || !greatest || least[0] === greatest[0]) return
  const pixels = (greatest[1] - least[1]) / (greatest[0] - least[0])
  expect(pixels * way).toBeGreaterThan(0)
  for (const [value, at] of sorted)
    expect(Math.abs(at - least[1] - (value - least[0]) * pixels)).toBeLessThan(rounding * 2)
}

const share = fc.integer({ min: 0, max: 1000 }).map((permille) => permille / 10)
const room = fc.constantFrom('full' as const, 'main' as const, 'aside' as const)
/** Coordinates are rounded to a tenth of a pixel. */
const rounding = 0.11

describe('what is drawn is in proportion', () => {
  it('bars to their shares, on one scale from zero', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(share, { minLength: 1, maxLength: 5 }), room, async (shares, where) => {
        const figure: Figure = {
          kind: 'proportion-bars',
          items: shares.map((value, index) => ({ label: `Bar ${index}`, fact: percent(value), accent: index === 0 })),
        }
        const tracks = await shapes(figure, where, 'track')
        const bars = await shapes(figure, where, 'grow')
        expect(bars).toHaveLength(shares.length)
        shares.forEach((value, index) => {
          expect(bars[index]?.['x']).toBe(tracks[index]?.['x'])
          expect(
            Math.abs((bars[index]?.['width'] ?? -1) - ((tracks[index]?.['width'] ?? 0) * value) / 100),
          ).toBeLessThan(rounding)
        })
      }),
      { numRuns: 40 },
    )
  })

  it('squares to the whole percent: as many as it is, of a hundred', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: 100 }), async (value) => {
        const figure: Figure = { kind: 'waffle-chart', fact: percent(value), label: 'a share' }
        expect(await shapes(figure, 'main', 'mark-accent')).toHaveLength(value)
        expect(await shapes(figure, 'main', 'square')).toHaveLength(100)
      }),
      { numRuns: 20 },
    )
  })

  it('what was before and after to the index, from zero', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 100 }),
        fc.constantFrom('down' as const, 'up' as const),
        room,
        async (value, direction, where) => {
          const figure: Figure = {
            kind: 'change-bars',
            label: 'Cost',
            change: percent(value),
            direction,
            before: 'Before',
            after: 'After',
          }
          const [before, after] = await shapes(figure, where, 'grow')
          expect(before?.['x']).toBe(after?.['x'])
          const index = direction === 'down' ? 100 - value : 100 + value
          expect(Math.abs((after?.['width'] ?? -1) - ((before?.['width'] ?? 0) * index) / 100)).toBeLessThan(
            rounding * 2,
          )
        },
      ),
      { numRuns: 40 },
    )
  })

  it('events to their days, where the axis is spaced by date, but for a stretch that is shown broken', async () => {
    const years = fc.uniqueArray(fc.integer({ min: 1900, max: 2030 }), { minLength: 3, maxLength: 6 })
    await fc.assert(
      fc.asyncProperty(years, async (given) => {
        const figure: Figure = {
          kind: 'timeline',
          spacing: 'date',
          events: given.map((year) => ({ date: fact(String(year), 'date'), label: 'event' })),
        }
        const dots = (await shapes(figure, 'full', 'event')).map((dot) => dot['cx'] ?? 0).sort((a, b) => a - b)
        const days = given.map((year) => dayOf(String(year)) ?? 0).sort((a, b) => a - b)
        const stretches = days.slice(1).map((day, index) => ({
          days: day - (days[index] ?? 0),
          pixels: (dots[index + 1] ?? 0) - (dots[index] ?? 0),
        }))
        const longest = stretches.reduce((one, other) => (other.days > one.days ? other : one))
        const isBroken = (await drawFigure(figure, { width: 1152, height: 440 })).includes('class="gap"')
        const kept = stretches.filter((stretch) => !isBroken || stretch !== longest)
        const scale = kept.reduce((sum, { pixels }) => sum + pixels, 0) / kept.reduce((sum, each) => sum + each.days, 0)
        for (const stretch of kept) expect(Math.abs(stretch.pixels - stretch.days * scale)).toBeLessThan(rounding * 2)
        if (isBroken) expect(longest.pixels).toBeLessThan(longest.days * scale)
      }),
      { numRuns: 30 },
    )
  })

  it('discs to the number of the part, among those of the whole', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 2, max: 12 }), fc.nat(), async (whole, any) => {
        const part = any % (whole + 1)
        const figure: Figure = {
          kind: 'parts-of-whole',
          part: fact(part, 'count'),
          whole: fact(whole, 'count'),
          label: 'of these',
        }
        expect((await shapes(figure, 'main', 'mark-accent')).filter((shape) => 'r' in shape)).toHaveLength(part)
      }),
      { numRuns: 20 },
    )
  })

  it('before and after to their amounts, from one zero', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: 9999 }),
        fc.integer({ min: 1, max: 9999 }),
        room,
        async (a, b, where) => {
          const figure: Figure = {
            kind: 'before-after',
            before: { label: 'Before', fact: fact(a, 'hour', { suffix: ' hours' }) },
            after: { label: 'After', fact: fact(b, 'hour', { suffix: ' hours' }) },
          }
          const [before, after] = await shapes(figure, where, 'grow')
          expect(before?.['x']).toBe(after?.['x'])
          expect(before?.['height']).toBe(after?.['height'])
          const longest = Math.max(before?.['width'] ?? 0, after?.['width'] ?? 0)
          expect(Math.abs((before?.['width'] ?? -1) - (longest * a) / Math.max(a, b))).toBeLessThan(rounding)
          expect(Math.abs((after?.['width'] ?? -1) - (longest * b) / Math.max(a, b))).toBeLessThan(rounding)
        },
      ),
      { numRuns: 30 },
    )
  })

  it('bars to their values, from one zero on one scale, lying or upright, below zero too, a gap without one', async () => {
    const value = fc.option(fc.integer({ min: -900, max: 900 }), { freq: 6 })
    await fc.assert(
      fc.asyncProperty(
        fc.array(value, { minLength: 2, maxLength: 12 }).filter((values) => values.some((each) => each)),
        fc.boolean(),
        room,
        async (values, isDated, where) => {
          const key = (at: number) => (isDated ? String(2010 + at) : `Port ${'ABCDEFGHIJKL'.charAt(at)}`)
          const series = drawnSeries(
            'lost',
            values.map((each, at) => ({ key: key(at), value: each })),
          )
          const figure: Figure = { kind: 'bar-chart', series, order: 'given' }
          const bars = await shapes(figure, where, 'bar')
          const stated = values.filter((each) => each !== null)
          expect(bars).toHaveLength(stated.length)
          const isUpright = (await shapes(figure, where, 'up')).length > 0
          const [start, long] = isUpright ? (['y', 'height'] as const) : (['x', 'width'] as const)
          const far = stated.reduce((one, other) => (Math.abs(other) > Math.abs(one) ? other : one))
          const scale = (bars[stated.indexOf(far)]?.[long] ?? 0) / Math.abs(far)
          expect(scale).toBeGreaterThan(0)
          const zeros = bars.map((bar, at) => {
            const each = stated[at] ?? 0
            expect(Math.abs((bar[long] ?? -1) - Math.abs(each) * scale)).toBeLessThan(rounding * 2)
            const isAtItsEnd = isUpright ? each >= 0 : each < 0
            return (bar[start] ?? 0) + (isAtItsEnd ? (bar[long] ?? 0) : 0)
          })
          expect(Math.max(...zeros) - Math.min(...zeros)).toBeLessThan(rounding * 2)
        },
      ),
      { numRuns: 40 },
    )
  })

  it('parts of a bar to their shares, one on the other without a gap', async () => {
    const cuts = fc.uniqueArray(fc.integer({ min: 1, max: 99 }), { minLength: 1, maxLength: 4 })
    await fc.assert(
      fc.asyncProperty(cuts, room, async (given, where) => {
        const edges = [0, ...given.sort((a, b) => a - b), 100]
        const shares = edges.slice(1).map((edge, index) => edge - (edges[index] ?? 0))
        const figure: Figure = {
          kind: 'share-bar',
          parts: shares.map((value, index) => ({ label: `Part ${index}`, facts: [percent(value)] })),
        }
        const parts = await shapes(figure, where, 'segment')
        const [start, size] = where === 'aside' ? (['y', 'height'] as const) : (['x', 'width'] as const)
        const all = parts.reduce((sum, part) => sum + (part[size] ?? 0), 0)
        shares.forEach((value, index) => {
          expect(Math.abs((parts[index]?.[size] ?? -1) - (all * value) / 100)).toBeLessThan(rounding * 3)
          const [one, next] = where === 'aside' ? [parts[index + 1], parts[index]] : [parts[index], parts[index + 1]]
          if (one && next)
            expect(Math.abs((one[start] ?? 0) + (one[size] ?? 0) - (next[start] ?? 0))).toBeLessThan(rounding * 2)
        })
      }),
      { numRuns: 30 },
    )
  })

  it('points of lines to their values and dates, a gap left open and forecasts dashed', async () => {
    const value = fc.option(fc.integer({ min: -900, max: 900 }), { freq: 6 })
    const years = fc.uniqueArray(fc.integer({ min: 1950, max: 2030 }), { minLength: 2, maxLength: 12 })
    await fc.assert(
      fc.asyncProperty(
        years,
        fc.array(fc.tuple(value, value), { minLength: 12, maxLength: 12 }),
        room,
        async (given, values, where) => {
          const keys = given.sort((a, b) => a - b).map(String)
          const seriesOf = (line: 0 | 1) =>
            drawnSeries(
              `s${line}`,
              keys.map((key, index) => ({ key, value: values[index]?.[line] ?? null })),
              { forecastFrom: 2020 },
            )
          const both = [seriesOf(0), seriesOf(1)]
          const figure: Figure = {
            kind: 'line-chart',
            lines: both.map((series, index) => ({ series, label: `Line ${index}` })),
          }
          const drawn = readLines(await drawFigure(figure, rooms[where] ?? { width: 736, height: 440 }))
          expect(drawn).toHaveLength(2)
          const points = both.flatMap(({ cells }, index) => {
            const stated = cells.flatMap(({ value: at, days }) =>
              at === undefined || !days ? [] : [{ at, day: (days.first + days.last) / 2 }],
            )
            const read = drawn[index]?.points ?? []
            expect(read).toHaveLength(stated.length)
            return stated.map((each, place) => ({ ...each, ...(read[place] ?? { x: Number.NaN, y: Number.NaN }) }))
          })
          expectInProportion(
            points.map(({ x, day }) => [day, x]),
            1,
          )
          expectInProportion(
            points.map(({ y, at }) => [at, y]),
            -1,
          )
          both.forEach(({ cells }, index) => {
            const pairs = cells
              .slice(1)
              .filter(({ value: to }, at) => to !== undefined && cells[at]?.value !== undefined)
            const isForecast = pairs.filter(({ forecast }) => forecast).length
            expect(drawn[index]?.dashed).toBe(isForecast)
            expect(drawn[index]?.solid).toBe(pairs.length - isForecast)
          })
        },
      ),
      { numRuns: 40 },
    )
  })

  it.each([
    ['dumbbell', 'cx'],
    ['slope-chart', 'cy'],
  ] as const)('the dots of a %s to their values, on one scale', async (kind, axis) => {
    const values = fc.integer({ min: -500, max: 500 })
    const rows = fc.array(fc.tuple(values, values), { minLength: 2, maxLength: 6 })
    await fc.assert(
      fc.asyncProperty(rows, room, async (given, where) => {
        const ends = {
          measure: 'Balance',
          from: 'Then',
          to: 'Now',
          rows: given.map(([from, to], index) => ({
            label: `Row ${index}`,
            from: fact(from, 'percent'),
            to: fact(to, 'percent'),
          })),
        }
        const figure: Figure = kind === 'dumbbell' ? { kind, ...ends, sort: 'given' } : { kind, ...ends }
        const dots = await shapes(figure, where, 'dot')
        expect(dots).toHaveLength(2 * given.length)
        // Of each row the second end is drawn first, under the first.
        const drawn = given.flatMap(([from, to], index) => [
          { value: to, at: dots[2 * index]?.[axis] ?? 0 },
          { value: from, at: dots[2 * index + 1]?.[axis] ?? 0 },
        ])
        const sorted = [...drawn].sort((a, b) => a.value - b.value)
        const [least, greatest] = [sorted[0], sorted.at(-1)]
        if (!least || !greatest || least.value === greatest.value) return
        const pixels = (greatest.at - least.at) / (greatest.value - least.value)
        expect(kind === 'dumbbell' ? pixels : -pixels).toBeGreaterThan(0)
        for (const { value, at } of drawn)
          expect(Math.abs(at - least.at - (value - least.value) * pixels)).toBeLessThan(rounding * 3)
      }),
      { numRuns: 25 },
    )
  })
})
