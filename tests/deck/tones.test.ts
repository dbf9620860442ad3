import { describe, expect, it } from 'vitest'
import { lineChart } from '../../components/LineChart/layout.ts'
import { segmentsOf } from '../../components/ShareBar/layout.ts'
import { compose } from '../../scripts/deck/compose.ts'
import type { DeckSlide } from '../../scripts/deck/deck.ts'
import type { Figure } from '../../scripts/talk/schema.ts'
import { drawnSeries, percent, rooms } from '../components/build.ts'
import { drawFigure } from '../components/drawFigure.ts'
import { slide, talkOf } from './build.ts'

const series = (id: string) =>
  drawnSeries(id, [
    { key: '2020', value: 3 },
    { key: '2025', value: 5 },
  ])
const lines = (...names: readonly (readonly [id: string, label: string])[]): Figure => ({
  kind: 'line-chart',
  lines: names.map(([id, label]) => ({ series: series(id), label })),
})
const shares = (...names: string[]): Figure => ({
  kind: 'share-bar',
  parts: names.map((label) => ({ label, facts: [percent(100 / names.length)] })),
})
const grouped = (one: string, other: string): Figure => ({
  kind: 'bar-chart',
  series: series(one),
  against: series(other),
  names: { series: one, against: other },
})

function slidesOf(figures: readonly Figure[]): DeckSlide[] {
  const slides = figures.map((figure, index) => slide(`s${index}`, { figure }))
  return compose(talkOf([{ id: 'one', title: 'One', slides }])).slides.filter(({ layout }) => layout === 'claim')
}

const tonesOf = (figures: readonly Figure[]) => slidesOf(figures).map(({ content }) => content.figure?.tones)

describe('the colour of a subject', () => {
  const three = [lines(['wind', 'Wind'], ['sun', 'Sun']), shares('Coal', 'Sun', 'Wind'), grouped('sun', 'gas')]

  it('is the same on every slide of a deck, whatever draws it, by its series or its name', async () => {
    expect(tonesOf(three)).toEqual([
      [1, 2],
      [3, 2, 1],
      [2, 1],
    ])
    const [first, second, third] = slidesOf(three).map(({ content }) => content.figure)
    if (first?.kind !== 'line-chart' || second?.kind !== 'share-bar' || !third) throw new Error('other figures')
    expect(lineChart(first, { width: 1152, height: 452 }).traces.map(({ id, tone }) => [id, tone])).toEqual([
      ['wind', 1],
      ['sun', 2],
    ])
    expect(segmentsOf(second, 0).map(({ label, tone }) => [label, tone])).toEqual([
      ['Coal', 3],
      ['Sun', 2],
      ['Wind', 1],
    ])
    const room = rooms['full'] ?? { width: 0, height: 0 }
    for (const [figure, classes] of [
      [first, ['tone-1', 'tone-2']],
      [second, ['tone-3', 'tone-2', 'tone-1']],
      [third, ['toned tone-2', 'toned tone-1']],
    ] as const) {
      const drawing = await drawFigure(figure, room)
      for (const name of classes) expect(drawing).toContain(name)
    }
  })

  it('is kept for the first slide that shows it, where the accent stands in its place before', () => {
    const [first, ...others] = [shares('Wind', 'Coal'), shares('Wind', 'Coal', 'Peat')]
    if (first?.kind !== 'share-bar') throw new Error('another figure')
    const stressed = { ...first, parts: first.parts.map((part, at) => (at === 0 ? { ...part, accent: true } : part)) }
    expect(tonesOf([stressed, ...others])).toEqual([
      [1, 2],
      [1, 2, 3],
    ])
  })

  it('is of the colours that are told apart best, however late its figure comes, and a line alone has the first', () => {
    const early = Array.from({ length: 9 }, (_, turn) => lines([`a${turn}`, `A${turn}`], [`b${turn}`, `B${turn}`]))
    const late = shares('Wind', 'Coal', 'Peat', 'Oil')
    expect(tonesOf([...early, late]).at(-1)).toEqual(tonesOf([late])[0])
    expect(tonesOf([...early, lines(['gas', 'Gas'])]).at(-1)).toEqual([1])
    // The third is drawn as the first where it is a line.
    expect(tonesOf([shares('Wind', 'Coal', 'Peat'), lines(['peat', 'Peat'], ['gas', 'Gas'])])[1]).toEqual([3, 2])
  })

  it('stays when slides are added at the end', () => {
    const more = [...three, shares('Peat', 'Oil', 'Gas'), lines(['oil', 'Oil'])]
    expect(tonesOf(more).slice(0, 3)).toEqual(tonesOf(three))
  })

  it('is one of the five of the theme, and none that another of its figure has', () => {
    const many = Array.from({ length: 12 }, (_, turn) =>
      lines(
        ...[0, 1, 2, 3].map((at): [string, string] => {
          const name = `S${(turn * 5 + at * 3) % 11}`
          return [name, name]
        }),
      ),
    )
    for (const tones of tonesOf(many)) {
      expect(new Set(tones).size).toBe(4)
      for (const tone of tones ?? []) expect([1, 2, 3, 4, 5]).toContain(tone)
    }
  })

  it('gives way to the accent and to grey, which say what the claim speaks of', () => {
    const figure = lines(['wind', 'Wind'], ['sun', 'Sun'])
    if (figure.kind !== 'line-chart') throw new Error('another figure')
    const stressed = { ...figure, lines: figure.lines.map((line, at) => (at === 1 ? { ...line, accent: true } : line)) }
    const [drawn] = slidesOf([stressed]).map(({ content }) => content.figure)
    if (drawn?.kind !== 'line-chart') throw new Error('another figure')
    const { traces } = lineChart(drawn, { width: 1152, height: 452 })
    expect(traces.map(({ id, look }) => [id, look])).toEqual([
      ['wind', 'other'],
      ['sun', 'stressed'],
    ])
    expect(segmentsOf({ parts: [{ label: 'Sun', facts: [percent(50)], accent: true }], tones: [2] }, 0)[0]?.tone).toBe(
      'accent',
    )
  })
})
