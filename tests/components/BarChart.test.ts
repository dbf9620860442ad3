import { describe as group, expect, it } from 'vitest'
import { describe } from '../../components/BarChart/describe.ts'
import { barChart } from '../../components/BarChart/layout.ts'
import { valuesOf } from '../../components/BarChart/values.ts'
import { plain } from '../../scripts/typography/text.ts'
import type { FigureData } from '../../scripts/talk/figures.ts'
import { wordsFor } from '../../scripts/locales/index.ts'
import { drawnSeries, expectInside, fact, han, latin, rooms } from './build.ts'

type Data = FigureData<'bar-chart'>

const named = (values: Readonly<Record<string, number | null>>, also: Partial<Data> = {}): Data => ({
  kind: 'bar-chart',
  series: drawnSeries(
    'lost',
    Object.entries(values).map(([key, value]) => ({ key, value })),
  ),
  ...also,
})
const wide = { width: 1152, height: 452 }
const twelve = { Gannet: 388, Ludden: 341, Eastfell: 317, Brack: 296, Oxmere: 254, Far: 231, Dun: 208, West: 187 }
const change = (from: string, to: string, label?: string) => ({
  change: { from, to, fact: fact(3, 'multiple', { suffix: '×' }), ...(label ? { label } : {}) },
})

group('bar-chart', () => {
  it('sorts names by value, keeps dates in time, and both as given where that is asked', () => {
    const keys = (data: Data) => valuesOf(data).map(({ key }) => key)
    expect(keys(named({ A: 1, B: 3, C: 2 }))).toEqual(['B', 'C', 'A'])
    expect(keys(named({ A: 1, B: 3 }, { order: 'given' }))).toEqual(['A', 'B'])
    expect(keys(named({ 2020: 3, 2021: 1 }))).toEqual(['2020', '2021'])
  })

  it.each(Object.entries(rooms))('keeps bars and what is written in the field and in proportion: %s', (_, field) => {
    for (const name of [(at: number) => `${at}`, (at: number) => `${han(8)}${at}`, (at: number) => `${latin(18)}${at}`])
      for (const count of [2, field.width < 500 ? 8 : 12]) {
        const values = Array.from({ length: count }, (_, at): [string, number] => [
          name(at),
          (at % 3) - 1 || 900 / (at + 1),
        ])
        const data = named(Object.fromEntries(values))
        const { bars, labels, axis, bottom, isUpright } = barChart(data, field)
        expect(bottom).toBeLessThanOrEqual(field.height + 0.5)
        expect(isUpright).toBe(false)
        const drawn = valuesOf(data).map(({ bars: [bar] }) => bar?.value ?? 0)
        const scales = bars.map(({ box }, index) => box.width / Math.abs(drawn[index] ?? 1))
        for (const scale of scales) expect(scale).toBeCloseTo(scales[0] ?? 0)
        bars.forEach(({ box }, index) => {
          expectInside({ ...box, width: Math.max(box.width, 1) }, field)
          expect((drawn[index] ?? 0) > 0 ? box.x : box.x + box.width).toBeCloseTo(axis.from.x)
        })
        for (const { x, width, across, y } of labels) {
          const left = across === 'end' ? x - width : across === 'middle' ? x - width / 2 : x
          expectInside({ x: left, y, width, height: 1 }, field)
        }
      }
  })

  it('sets the words of twelve bars in 20 pixels, a footnote below them', () => {
    const names = Object.fromEntries(Array.from({ length: 12 }, (_, at) => [`District ${at}`, 388 - at * 25]))
    const { labels, bottom } = barChart(
      named(names, { measure: 'Lost for every connection', ...change('District 0', 'District 9', 'as much') }),
      { width: 1152, height: 416 },
    )
    expect(bottom).toBeLessThanOrEqual(416)
    expect(labels.every(({ size }) => size === 20)).toBe(true)
  })

  it('shows a change between the ends of its two bars, in the row of the shorter', () => {
    const { mark, bars } = barChart(named(twelve, change('Gannet', 'West', 'as much')), wide)
    const [longer, shorter] = [bars[0]?.box, bars.at(-1)?.box]
    const [guide, one, other] = mark?.lines ?? []
    const end = (longer?.x ?? 0) + (longer?.width ?? 0)
    expect([guide?.from.x, guide?.to.x, other?.to.x]).toEqual([end, end, end])
    const row = (shorter?.y ?? 0) + (shorter?.height ?? 0) / 2
    expect([one?.from.y, other?.from.y].map((y) => Math.abs((y ?? 0) - row) < 1)).toEqual([true, true])
    expect(one?.from.x).toBeGreaterThan((shorter?.x ?? 0) + (shorter?.width ?? 0))
    expect(mark?.labels.map(({ text }) => plain(text))).toEqual(['3× as much'])
    // Its tip is at the second of the two.
    expect(mark?.head).toContain(`L${one?.from.x} `)
    expect(barChart(named(twelve, change('West', 'Gannet')), wide).mark?.head).toContain(`L${end} `)
  })

  it('moves values that the line of the change would cross, and says the change under the bars without room', () => {
    const close = { Gannet: 388, Ludden: 380, Eastfell: 375, West: 100 }
    const { mark, labels } = barChart(named(close, change('Gannet', 'West')), wide)
    const line = mark?.lines[0]?.from.x ?? 0
    const values = labels.filter(({ text }) => ['380', '375'].includes(plain(text)))
    expect(values).toHaveLength(2)
    for (const { x, width } of values) expect(x > line || x + width < line).toBe(true)
    const under = barChart(named({ Gannet: 388, West: 370 }, change('Gannet', 'West')), wide).mark
    expect(under?.lines).toEqual([])
    expect(under?.labels.map(({ text }) => plain(text))).toEqual(['Gannet–West', '3×'])
  })

  it('says of a bar that it is a forecast or an estimate, under its name and in words', () => {
    const [one, two, three] = [
      { key: '2023', value: 3 },
      { key: '2024', value: 4, also: { estimate: true as const } },
      { key: '2025', value: 5, also: { forecast: true as const } },
    ]
    const data: Data = { kind: 'bar-chart', series: drawnSeries('lost', [one, two, three]) }
    const { labels, bars } = barChart(data, wide)
    const written = labels.map(({ text }) => plain(text))
    expect(written).toEqual(expect.arrayContaining(['2023', '2024 (not final)', '2025 (forecast)']))
    expect(bars.map(({ certainty }) => certainty)).toEqual(['exact', 'inexact', 'forecast'])
    expect(describe(data, wordsFor('en'))).toContain('2025 (forecast)')
    expect(
      barChart(data, wide, wordsFor('zh-Hans'))
        .labels.map(({ text }) => plain(text))
        .join(),
    ).toContain('预测')
  })

  it('stands dates upright, with negative values under the line of zero', () => {
    const { isUpright, bars, axis } = barChart(named({ 2019: -12, 2020: 8, 2021: 25 }), wide)
    expect(isUpright).toBe(true)
    expect(bars.map(({ box }) => box.y >= axis.from.y - 0.01)).toEqual([true, false, false])
  })
})
