import { describe, expect, it } from 'vitest'
import { barChart } from '../../components/BarChart/layout.ts'
import { valuesOf } from '../../components/BarChart/values.ts'
import { lineChart } from '../../components/LineChart/layout.ts'
import type { FigureData } from '../../scripts/talk/figures.ts'
import type { Figure } from '../../scripts/talk/schema.ts'
import { plain, type WrittenFact } from '../../scripts/typography/text.ts'
import { drawnSeries, drawnTable, fact, latin, percent, rooms } from './build.ts'
import { drawFigure } from './drawFigure.ts'

/** The rules of charts that hold for several kinds, each in the drawing as a reader has it. */

const full = { width: 1152, height: 452 }
const power = (value: number, also: Partial<WrittenFact> = {}): WrittenFact => ({
  ...fact(value, 'gigawatt-hour', { suffix: ' GWh' }),
  ...also,
})
const dated = (count: number, from = 2025 - count + 1) =>
  drawnSeries(
    'lost',
    Array.from({ length: count }, (_, index) => ({ key: String(from + index), value: 200 + 31 * index })),
  )
const named = (count: number) =>
  drawnSeries(
    'lost',
    Array.from({ length: count }, (_, index) => ({
      key: `Port ${'ABCDEFGHIJKLMNO'.charAt(index)}`,
      value: 900 - 50 * index,
    })),
  )
const rowsWith = (of: (value: number) => WrittenFact) =>
  [44, 37, 31].map((value, index) => ({ label: `Row ${index}`, from: of(value), to: of(value + 12 - 11 * index) }))
const ends = { measure: 'Lost', from: 'Then', to: 'Now' }

/** What is written on a drawing, without its text alternative. */
function written(drawing: string): string {
  return drawing.replace(/<style>.*?<\/style>/gs, '').replace(/<[^>]*>/g, ' ')
}

const times = (text: string, word: string) => text.split(word).length - 1

describe('all charts', () => {
  const oneUnit: [string, Figure][] = [
    ['bars of a series', { kind: 'bar-chart', series: dated(5) }],
    [
      'bars of facts',
      { kind: 'bar-chart', items: [44, 37, 31].map((value, at) => ({ label: `Bar ${at}`, fact: power(value) })) },
    ],
    ['lines', { kind: 'line-chart', lines: [{ series: dated(5) }, { series: dated(5, 2019), label: 'Other' }] }],
    ['slopes', { kind: 'slope-chart', ...ends, rows: rowsWith(power) }],
    ['dumbbells', { kind: 'dumbbell', ...ends, rows: rowsWith(power) }],
    [
      'a table',
      { kind: 'data-table', table: drawnTable(['2019', '2024'], { Poland: [410, 395], Norway: [120, 130] }) },
    ],
  ]

  it.each(oneUnit)('name their unit once, and all of it to those who do not see it: %s', async (_, figure) => {
    for (const field of Object.values(rooms)) {
      const drawing = await drawFigure(figure, field)
      expect(times(written(drawing), 'GWh')).toBe(1)
    }
    const drawing = await drawFigure(figure, full)
    const said = /aria-label="([^"]*)"/.exec(drawing)?.[1] ?? ''
    if (figure.kind !== 'data-table') expect(times(said, 'GWh')).toBeGreaterThan(3)
  })

  it('leave marks and money at their numbers, and two amounts with their units', async () => {
    const bars = (facts: readonly WrittenFact[]): Figure => ({
      kind: 'bar-chart',
      items: facts.map((each, at) => ({ label: `Bar ${at}`, fact: each })),
    })
    expect(times(written(await drawFigure(bars([44, 37, 31].map(percent)), full)), '%')).toBe(3)
    const money = (value: number) => fact(value, 'EUR', { prefix: '€', suffix: ' million' })
    expect(times(written(await drawFigure(bars([44, 37, 31].map(money)), full)), 'million')).toBe(3)
    expect(times(written(await drawFigure(bars([44, 37].map((value) => power(value))), full)), 'GWh')).toBe(2)
  })

  it('write their numbers with the same decimals', async () => {
    const [whole, half, third] = [power(58), power(57.5), power(31)]
    const shares = [percent(58), percent(29.5), percent(12.5)]
    const figures: Figure[] = [
      { kind: 'bar-chart', items: [whole, half, third].map((each, at) => ({ label: `Bar ${at}`, fact: each })) },
      { kind: 'share-bar', parts: shares.map((each, at) => ({ label: `Part ${at}`, facts: [each] })) },
      { kind: 'before-after', before: { label: 'Then', fact: whole }, after: { label: 'Now', fact: half } },
      {
        kind: 'slope-chart',
        ...ends,
        rows: [
          { label: 'A', from: whole, to: half },
          { label: 'B', from: third, to: half },
        ],
      },
      {
        kind: 'dumbbell',
        ...ends,
        rows: [
          { label: 'A', from: whole, to: half },
          { label: 'B', from: third, to: half },
        ],
      },
    ]
    for (const figure of figures) expect(written(await drawFigure(figure, full)), figure.kind).toContain('58.0')
  })

  it.each<[string, (of: Partial<WrittenFact>) => Figure, RegExp]>([
    [
      'bar-chart',
      (of) => ({
        kind: 'bar-chart',
        items: [44, 37].map((value, at) => ({ label: `Bar ${at}`, fact: power(value, at === 0 ? of : {}) })),
      }),
      /class="hatch"/,
    ],
    [
      'before-after',
      (of) => ({
        kind: 'before-after',
        before: { label: 'Then', fact: power(44, of) },
        after: { label: 'Now', fact: power(37) },
      }),
      /class="hatch"/,
    ],
    [
      'share-bar',
      (of) => ({
        kind: 'share-bar',
        parts: [
          { label: 'One', facts: [{ ...percent(60), ...of }] },
          { label: 'Other', facts: [percent(40)] },
        ],
      }),
      /class="hatch"/,
    ],
    [
      'proportion-bars',
      (of) => ({ kind: 'proportion-bars', items: [{ label: 'One', fact: { ...percent(60), ...of } }] }),
      /class="hatch"/,
    ],
    [
      'change-bars',
      (of) => ({
        kind: 'change-bars',
        label: 'Cost',
        change: { ...percent(60), ...of },
        direction: 'down',
        before: 'Then',
        after: 'Now',
      }),
      /class="hatch"/,
    ],
    [
      'slope-chart',
      (of) => ({ kind: 'slope-chart', ...ends, rows: rowsWith((value) => power(value, value === 44 ? of : {})) }),
      /class="dashed slope"/,
    ],
    [
      'dumbbell',
      (of) => ({ kind: 'dumbbell', ...ends, rows: rowsWith((value) => power(value, value === 44 ? of : {})) }),
      /class="dashed dot from"/,
    ],
  ])('draw an estimate otherwise, and nothing else so: %s', async (_, figureOf, mark) => {
    expect(await drawFigure(figureOf({ bound: 'about' }), full)).toMatch(mark)
    expect(await drawFigure(figureOf({}), full)).not.toMatch(mark)
  })

  it('have at most seven fills, with all that they can hold', async () => {
    const fullest: Figure[] = [
      {
        kind: 'share-bar',
        parts: [30, 25, 20, 10, 5].map((value, at) => ({
          label: `Part ${at}`,
          facts: [percent(value)],
          accent: at === 0,
        })),
        rest: { label: 'Rest', facts: [percent(10)] },
      },
      {
        kind: 'line-chart',
        lines: [0, 1, 2, 3].map((at) => ({ series: { ...dated(6), id: `s${at}` }, label: `Line ${at}` })),
      },
      {
        kind: 'bar-chart',
        series: named(12),
        against: { ...named(12), id: 'other' },
        names: { series: 'One', against: 'Other' },
      },
    ]
    for (const figure of fullest) {
      const tones = new Set((await drawFigure(figure, full)).match(/\b(?:tone-\w+|mark\S*)(?=[ "])/g))
      expect(tones.size, figure.kind).toBeLessThanOrEqual(figure.kind === 'share-bar' ? 6 : 4)
    }
  })
})

describe('bars', () => {
  const shown = (data: FigureData<'bar-chart'>, field = full) => barChart(data, field)

  it('are twice as thick as what is between them, however few or many, lying and upright', () => {
    for (const count of [2, 3, 5, 8, 12, 15])
      for (const series of [dated(count), named(count)])
        for (const room of ['full', 'tall', 'main'] as const) {
          const { bars, isUpright } = shown({ kind: 'bar-chart', series }, rooms[room])
          const [one, next] = bars.map(({ box }) => (isUpright ? [box.x, box.width] : [box.y, box.height]))
          const [[start = 0, thickness = 0], [second = 0]] = [one ?? [], next ?? []]
          expect((second - start - thickness) * 2, `${count} bars, ${room}, upright: ${isUpright}`).toBeCloseTo(
            thickness,
            0,
          )
        }
  })

  it('bear each its number, and have no grid and no second axis', () => {
    for (const series of [dated(9), named(9)]) {
      const { labels, axis, mark } = shown({ kind: 'bar-chart', series })
      const texts = labels.map(({ text }) => plain(text))
      for (const { number = '' } of series.cells) expect(texts).toContain(number)
      expect(texts).toHaveLength(2 * 9 + 1)
      expect(mark).toBeUndefined()
      expect(axis.from.x === axis.to.x || axis.from.y === axis.to.y).toBe(true)
    }
  })

  it('lie where their names are long, dates too', () => {
    const months = drawnSeries(
      'lost',
      Array.from({ length: 14 }, (_, index) => ({
        key: `2024-${String((index % 12) + 1).padStart(2, '0')}`,
        value: 5 + index,
        label: 'September 2024',
      })),
    )
    expect(shown({ kind: 'bar-chart', series: months }).isUpright).toBe(false)
    expect(
      shown({
        kind: 'bar-chart',
        series: drawnSeries(
          'lost',
          [1, 2].map((value) => ({ key: `${latin(18)}${value}`, value })),
        ),
      }).isUpright,
    ).toBe(false)
  })

  it('leave a gap open where there is no number, and say so', () => {
    const gaps = [20, null, 40].map((value, index) => ({ key: String(2023 + index), value }))
    for (const key of [(at: number) => String(2023 + at), (at: number) => `Port ${'ABC'.charAt(at)}`]) {
      const series = drawnSeries(
        'lost',
        gaps.map(({ value }, at) => ({ key: key(at), value })),
      )
      const { bars, labels } = shown({ kind: 'bar-chart', series })
      expect(bars).toHaveLength(2)
      expect(labels.map(({ text }) => plain(text))).toContain('no figure')
      expect(labels.map(({ text }) => plain(text))).not.toContain('0')
    }
  })

  it('name two series at their first bars, without a legend', () => {
    const data: FigureData<'bar-chart'> = {
      kind: 'bar-chart',
      series: dated(6),
      against: { ...dated(6), id: 'other' },
      names: { series: 'One', against: 'Other' },
    }
    const { bars, labels } = shown(data)
    const [first, second] = bars
    for (const [name, bar] of [
      ['One', first],
      ['Other', second],
    ] as const) {
      const label = labels.filter(({ text }) => plain(text) === name)
      expect(label).toHaveLength(1)
      expect(
        Math.abs((label[0]?.y ?? 0) + (label[0]?.size ?? 0) * 0.7 - (bar?.box.y ?? 0) - (bar?.box.height ?? 0) / 2),
      ).toBeLessThan(2)
      expect(label[0]?.x).toBeGreaterThan((bar?.box.x ?? 0) + (bar?.box.width ?? 0))
    }
    expect(valuesOf(data).map(({ key }) => key)).toEqual(data.series?.cells.map(({ key }) => key))
  })
})

describe('lines', () => {
  it('have a dot on each of up to five points', () => {
    for (const count of [2, 3, 5])
      expect(lineChart({ kind: 'line-chart', lines: [{ series: dated(count) }] }, full).traces[0]?.dots).toHaveLength(
        count,
      )
  })
})

describe('two ends', () => {
  it.each(['slope-chart', 'dumbbell'] as const)(
    'say by a sign, and not by the slope alone, what rose and what fell: %s',
    async (kind) => {
      const rows = [
        [10, 20],
        [30, 5],
        [7, 7],
      ].map(([from = 0, to = 0], at) => ({ label: `Row ${at}`, from: percent(from), to: percent(to) }))
      const signs = [
        ...(await drawFigure({ kind, ...ends, rows }, full)).matchAll(
          /class="sign" d="(?:M[\d.]+ ([\d.]+)L[\d.]+ ([\d.]+))?/g,
        ),
      ]
      const ways = signs.map(([, tip, base]) =>
        tip === undefined ? 'same' : Number(tip) < Number(base) ? 'up' : 'down',
      )
      expect(ways.sort()).toEqual(['down', 'same', 'up'])
    },
  )

  it('hold both values of fifteen rows', async () => {
    const rows = Array.from({ length: 15 }, (_, at) => ({
      label: `Row ${at}`,
      from: percent(20 + 3 * at),
      to: percent(64 - 2 * at),
    }))
    for (const kind of ['slope-chart', 'dumbbell'] as const) {
      const texts = written(await drawFigure({ kind, ...ends, rows }, full))
      for (const { from, to } of rows) for (const { text } of [from, to]) expect(texts).toContain(text)
    }
  })
})
