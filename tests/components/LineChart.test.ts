import { describe as group, expect, it } from 'vitest'
import { valueAxis, dateLabels } from '../../components/LineChart/axes.ts'
import { describe } from '../../components/LineChart/describe.ts'
import type { Label } from '../../components/LineChart/labels.ts'
import { lineChart } from '../../components/LineChart/layout.ts'
import { momentsOf } from '../../components/LineChart/lines.ts'
import { crosses, overlap } from '../../components/LineChart/placing.ts'
import { conflicts, tooManyLines } from '../../components/LineChart/rules.ts'
import { linearScale } from '../../components/shared/scale.ts'
import type { FigureData } from '../../scripts/talk/figures.ts'
import { plain } from '../../scripts/typography/text.ts'
import { wordsFor } from '../../scripts/locales/index.ts'
import { drawnSeries, expectInside, fact, han, latin, rooms } from './build.ts'

type Data = FigureData<'line-chart'>

const wide = { width: 1152, height: 452 }
const yearly = (id: string, from: number, values: readonly (number | null)[], forecastFrom = Infinity) =>
  drawnSeries(
    id,
    values.map((value, index) => ({ key: String(from + index), value })),
    { forecastFrom },
  )
/** A run that rises and falls; each line of a chart a little otherwise. */
const wave = (count: number, turn = 0) =>
  Array.from({ length: count }, (_, index) => Math.round(300 + 25 * turn + 120 * Math.sin(index / 2 + turn)))

const chart = (lines: Data['lines'], also: Partial<Data> = {}): Data => ({ kind: 'line-chart', lines, ...also })
const single = (values: readonly (number | null)[], also: Partial<Data> = {}, forecastFrom = Infinity) =>
  chart([{ series: yearly('lost', 2021, values, forecastFrom) }], also)

/** Charts that are hard to label, with names in a script. */
function hard(name: (length: number) => string): Data[] {
  const four = [0, 1, 2, 3].map((turn) => ({
    series: yearly(`s${turn}`, 2000, wave(24, turn)),
    label: `${'ABCD'.charAt(turn)}${name(6)}`,
    ...(turn === 1 ? { accent: true } : {}),
  }))
  return [
    single([210, 330, 515, 780, 940], { measure: name(12) }),
    single([940, 780, 515, 330, 210], { notes: [{ at: '2023', text: name(8) }] }),
    single(wave(120), { reference: { fact: fact(300, 'gigawatt-hour', { suffix: ' GWh' }), label: name(6) } }),
    single([5, 5, 5]),
    single([0, 0]),
    chart(four, { band: { from: '2008', to: '2011', label: name(6) } }),
    chart(four.slice(0, 2), {
      notes: [{ at: '2012', line: 's1', text: name(10) }],
      change: { from: '2000', to: '2023', fact: fact(3, 'multiple', { suffix: '×' }), label: name(5) },
    }),
  ]
}

const textOf = ({ text }: Label) => plain(text)

group('line-chart', () => {
  it.each(Object.entries(rooms))('keeps labels apart and in the field: %s', (_, field) => {
    for (const [locale, name] of [
      ['en', latin],
      ['zh-Hans', han],
      ['zh-Hant', han],
    ] as const)
      for (const data of hard(name)) {
        const { labels, bottom, plot } = lineChart(data, field, wordsFor(locale))
        expect(bottom).toBeLessThanOrEqual(field.height + 0.5)
        expect(plot.height).toBeGreaterThan(120)
        for (const { box } of labels) expectInside(box, field)
        labels.forEach((label, index) => {
          const other = labels.slice(index + 1).find(({ box }) => overlap(box, label.box))
          expect(other && `${textOf(label)} on ${textOf(other)}`).toBeUndefined()
        })
      }
  })

  it('writes every value of a short line, off the line, and then has no grid', () => {
    const { grid, labels, traces, isCrowded } = lineChart(single([210, 330, 515, 780, 940]), wide)
    expect(grid).toEqual([])
    expect(isCrowded).toBe(false)
    expect(labels.map(textOf)).toEqual(expect.arrayContaining(['210', '330', '515', '780', '940']))
    const marks = traces[0]?.stretches[0] ?? []
    for (const { box } of labels.filter(({ look }) => look.includes('value')))
      marks.slice(1).forEach((to, index) => {
        const from = marks[index]
        expect(from && crosses({ from, to }, box)).toBe(false)
      })
  })

  it('has three to six ticks over a longer line, its first, last, least and greatest with dots, and those named', () => {
    const values = [300, 340, 310, 290, 420, 380, 200, 350, 360, 365]
    const { grid, gridLines, labels, traces } = lineChart(single(values, { values: ['2028'] }), wide)
    expect(grid.length).toBeGreaterThanOrEqual(3)
    expect(grid.length).toBeLessThanOrEqual(6)
    const written = labels.filter(({ look }) => look.includes('value') || look.includes('end')).map(textOf)
    expect(written.sort()).toEqual(['200', '300', '350', '365', '420'])
    expect(traces[0]?.dots).toHaveLength(5)
    for (const line of gridLines) for (const { box } of labels) expect(crosses(line, box)).toBe(false)
  })

  it('orders the names at the right as the ends are', () => {
    const lines = [3, 1, 2].map((end) => ({ series: yearly(`s${end}`, 2021, [5, end]), label: `Line ${end}` }))
    const ends = lineChart(chart(lines), wide)
      .labels.filter(({ look }) => look.includes('end'))
      .sort((one, other) => one.box.y - other.box.y)
    expect(ends.map(textOf)).toEqual(['Line 3 3', 'Line 2 2', 'Line 1 1'])
  })

  it('leaves gaps open, dashes to forecasts alone, hollows what is not exact, and says all of it', () => {
    const series = drawnSeries(
      'lost',
      [
        { key: '2020', value: 10 },
        { key: '2021', value: 12 },
        { key: '2022', value: null },
        { key: '2023', value: 15, also: { bound: 'about', mark: '≈' } },
        { key: '2024', value: 18 },
        { key: '2025', value: 20, also: { forecast: true } },
        { key: '2026', value: 21, also: { high: 26, number: '21–26', forecast: true } },
      ],
      {},
    )
    const { traces, labels } = lineChart(chart([{ series }]), wide)
    const [trace] = traces
    expect(trace?.runs.map(({ isForecast }) => isForecast)).toEqual([false, false, true])
    expect(trace?.areas).toHaveLength(1)
    expect(trace?.ranges).toHaveLength(1)
    expect(trace?.dots.filter(({ isHollow }) => isHollow)).toHaveLength(2)
    expect(labels.map(textOf)).toContain('forecast')
    const foot = labels.at(-1)
    expect(foot && textOf(foot)).toBe('Hollow dot: not exact or not final · Shaded: range · 2022: no figure')
  })

  it('says what is dashed where it is, and under the chart where there is no room for that', () => {
    const said = (values: readonly number[], others: readonly (readonly number[])[] = []) => {
      const lines = [values, ...others].map((each, index) => ({
        series: yearly(`line${index}`, 2000, each, 2002),
        label: `Line ${index}`,
      }))
      const { labels } = lineChart(chart(lines), rooms['aside'] ?? wide)
      return labels.map(textOf).filter((text) => /forecast/i.test(text))
    }
    expect(said([1, 2, 4, 8, 9, 9])).toEqual(['forecast'])
    const packed = Array.from({ length: 60 }, () => 5)
    const tangled = [0, 1].map((turn) => packed.map((_, at) => ((at + turn) % 2) * 11))
    expect(said(packed, tangled)).toEqual([expect.stringContaining('Dashed: forecast')])
  })

  it('writes both values of a change at their points, and the last one there where an arrow stands at the right', () => {
    const series = yearly('lost', 2000, [41, 42, 44, 43, 39, 33, 28, 24, 21, 19, 17, 15])
    const change = { from: '2002', to: '2009', fact: fact(25, 'gigawatt-hour', { suffix: ' GWh' }) }
    const { labels, plot } = lineChart({ ...chart([{ series }]), change }, wide)
    const values = labels.filter(({ look }) => look.includes('value'))
    expect(values.map(textOf)).toEqual(expect.arrayContaining(['44', '19', '15']))
    for (const { box } of values) expect(box.x).toBeLessThan(plot.x + plot.width)
  })

  it.each(['en', 'zh-Hans', 'zh-Hant'] as const)('says that its scale does not begin at zero: %s', (locale) => {
    const words = wordsFor(locale)
    const above = lineChart(single([71, 74, 79]), wide, words)
    expect(above.broken).toBeDefined()
    expect(above.labels.map(textOf)).toContain(words.scaleFrom('70'))
    for (const data of [single([71, 74, 79], { zero: true }), single([210, 940]), single([-5, 5]), single([7, 7])]) {
      const { broken, axisY, plot } = lineChart(data, wide, words)
      expect(broken).toBeUndefined()
      expect(axisY).toBeLessThanOrEqual(plot.y + plot.height)
    }
  })

  it('begins its axis at a round tick below the least, and at zero from half of the greatest on', () => {
    const format = { unitText: '', scale: 1, decimals: 0, isShared: true }
    expect(valueAxis([71, 79], undefined, format, 6)).toMatchObject({ from: 70, isBroken: true })
    expect(valueAxis([60, 92], undefined, format, 6)).toMatchObject({ from: 50, isBroken: true })
    expect(valueAxis([40, 90], undefined, format, 6)).toMatchObject({ from: 0, isBroken: false })
    expect(valueAxis([-79, -71], undefined, format, 6)).toMatchObject({ to: -70, isBroken: true })
    expect(valueAxis([-5, 9], false, format, 6)).toMatchObject({ isBroken: false })
  })

  it('writes the first and the last date, between them those of round years, none on another', () => {
    for (const width of [200, 368, 700, 1152]) {
      const moments = momentsOf(single(Array.from({ length: 60 }, () => 1)))
      const labels = dateLabels(
        moments,
        linearScale([moments[0]?.day ?? 0, moments.at(-1)?.day ?? 0], [20, width - 20]),
        16,
        [0, width],
      )
      expect([labels[0]?.key, labels.at(-1)?.key]).toEqual(['2021', '2080'])
      expect(labels.length).toBeGreaterThan(2)
      for (const { key } of labels.slice(1, -1)) expect(Number(key) % 5).toBe(0)
      labels.slice(1).forEach(({ x, width: own }, index) => {
        const before = labels[index]
        expect(x - own / 2).toBeGreaterThan((before?.x ?? 0) + (before?.width ?? 0) / 2)
      })
    }
  })

  it('draws months and fiscal years in proportion to their dates too', () => {
    const months = drawnSeries(
      'm',
      ['2024-01', '2024-02', '2024-06', '2025-01'].map((key, index) => ({ key, value: 100 + index })),
    )
    const xs =
      lineChart(chart([{ series: months }]), wide)
        .traces[0]?.stretches.flat()
        .map(({ x }) => x) ?? []
    const [a = 0, b = 0, c = 0, d = 0] = xs
    expect((c - a) / (d - a)).toBeCloseTo(151.5 / 366, 1)
    expect((b - a) / (d - a)).toBeCloseTo(30.5 / 366, 1)
    const fiscal = drawnSeries(
      'f',
      ['FY2022', 'FY2023', 'FY2025'].map((key, index) => ({ key, value: 100 + index })),
    )
    const [x = 0, y = 0, z = 0] =
      lineChart(chart([{ series: fiscal }]), wide)
        .traces[0]?.stretches.flat()
        .map((mark) => mark.x) ?? []
    expect((y - x) / (z - x)).toBeCloseTo(1 / 3, 2)
  })

  it('writes numbers of several lines in one format', () => {
    const million = { ...yearly('a', 2021, [3_200_000, 4_000_000]), scale: 1e6, decimals: 1, unitText: 'million ships' }
    const few = { ...yearly('b', 2021, [500_000, 900_000]), unitText: 'ships' }
    const texts = lineChart(
      chart([
        { series: million, label: 'A' },
        { series: few, label: 'B' },
      ]),
      wide,
    ).labels.map(textOf)
    expect(texts).toEqual(expect.arrayContaining(['million ships', '3.2', 'A 4.0', '0.5', 'B 0.9']))
  })

  it('names the kind that draws what it does not, with the data rewritten', () => {
    const messages = (data: Data) => conflicts(data).map(({ message }) => message)
    const named = drawnSeries(
      'jobs',
      ['Poland', 'Latvia'].map((key) => ({ key, value: 5 })),
    )
    expect(messages(chart([{ series: named }]))).toEqual([
      '"jobs" goes by names, so it has no place in time; draw it as { kind: bar-chart, series: jobs }',
    ])
    expect(messages(single([210, null]))).toEqual([
      '"lost" has one value; draw it as { kind: big-number, fact: lost.2021 }',
    ])
    const hours = { ...yearly('open', 2021, [1, 2]), unit: 'hour' as const }
    const [mixed = ''] = messages(chart([{ series: yearly('lost', 2021, [1, 2]) }, { series: hours, label: 'Open' }]))
    expect(mixed).toContain('{ kind: line-chart, lines: [ { series: lost } ] }')
    expect(mixed).toContain('{ kind: line-chart, lines: [ { series: open, label: Open } ] }')
    const five = [0, 1, 2, 3, 4].map((turn) => ({ series: yearly(`s${turn}`, 2021, [1, 2, 3]), label: `L${turn}` }))
    const input = five.map(({ series, label }) => ({ series: series.id, label }))
    const seriesNamed = (name: unknown) => five.find(({ series }) => series.id === name)?.series
    expect(tooManyLines(input, seriesNamed)).toContain('{ kind: slope-chart')
    expect(tooManyLines(input, seriesNamed)).toContain('{ label: L4, from: s4.2021, to: s4.2023 }')
    expect(tooManyLines([...input, { series: 'none', label: 'None' }], seriesNamed)).toMatch(/use several slides$/)
  })

  it.each<[string, Partial<Data>, string]>([
    ['values', { values: ['1999'] }, 'there is no "1999" in the lines, from 2021 to 2023'],
    ['notes', { notes: [{ at: '2030', text: 'x' }] }, 'there is no "2030" in the lines, from 2021 to 2023'],
    ['band', { band: { from: '2023', to: '2021', label: 'x' } }, '"2021" is not after "2023"'],
    [
      'change',
      { change: { from: '2021', to: '2022', fact: fact(1, 'multiple') } },
      '"lost" has no value at "2022"; name one of its dates',
    ],
  ])('refuses what is not in its lines: %s', (field, also, message) => {
    const [conflict] = conflicts(single([1, null, 3], also))
    expect(conflict?.path[0]).toBe(field)
    expect(conflict?.message).toBe(message)
  })

  it('says all values of a short line, of a long one the ends and the extremes', () => {
    const words = wordsFor('en')
    expect(describe(single([210, null, 515], {}, 2023), words)).toBe(
      'GWh; 2021: 210 GWh, 2022: no figure, 2023: 515 GWh (forecast)',
    )
    const long = [5, 6, 7, 8, 1, 6, 7, 8, 9, 10, 9, 8, 7, 6]
    expect(describe(single(long), words)).toBe(
      'GWh; 2021: 5 GWh, 2025: least: 1 GWh, 2030: greatest: 10 GWh, 2034: 6 GWh',
    )
  })
})
