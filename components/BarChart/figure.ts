import { oneOf } from '../../scripts/article/agreement/oneOf.ts'
import { z } from 'zod'
import { besideYears, isChange, onOneScale } from '../../scripts/article/agreement/amounts.ts'
import { instead } from '../../scripts/article/agreement/instead.ts'
import { labelsAtTheirOwn, namesDrawn } from '../../scripts/article/agreement/labels.ts'
import { plain } from '../../scripts/typography/text.ts'
import type { Fields } from '../../scripts/article/fields.ts'
import { defineFigure, type DataOf } from '../shared/defineFigure.ts'
import { narrowText } from '../shared/narrow.ts'
import { factOf } from '../shared/seriesFact.ts'
import { describe } from './describe.ts'
import { barChart } from './layout.ts'
import { valuesOf } from './values.ts'

const most = 15

const data = (f: Fields) => ({
  measure: f.text(28).optional().describe('What is measured; stands over the bars, before the unit'),
  series: f.series({ min: 2, max: most }).optional().describe('The values by date, as columns, or by name, as bars'),
  against: f
    .series({ min: 2, max: most })
    .optional()
    .describe('A second series with the same keys and unit: its bars stand below those of the first'),
  names: z
    .strictObject({ series: f.text(10), against: f.text(10) })
    .optional()
    .describe('What the two series are'),
  items: f
    .list(z.strictObject({ label: f.text(20), fact: f.fact(), accent: f.accent() }), 2, most, 'data-table')
    .optional()
    .describe('The values one by one, where they are no series'),
  accent: f.key().optional().describe('The key in the series of the bar that the claim speaks of'),
  order: z
    .enum(['value', 'given'])
    .optional()
    .describe('Largest first, or as the data has them, where the names have an order of their own; dates keep theirs'),
  reference: z
    .strictObject({ fact: f.fact(), label: f.text(16) })
    .optional()
    .describe('A line across the bars: a mean, a target, a limit'),
  change: z
    .strictObject({
      from: f.key(),
      to: f.key(),
      fact: f.fact().describe('Their difference, in their unit or in percent, or how many times one is of the other'),
      label: f.text(16).optional(),
    })
    .optional()
    .describe('What lies between two of the bars, named by their keys or labels'),
})

export type Data = DataOf<'bar-chart', typeof data>

export default defineFigure({
  kind: 'bar-chart',
  purpose: 'Amounts of one unit as bars from zero: by date, or by name with the largest first.',
  data,
  conflicts: (figure) => {
    const { series, against, names, items, accent, reference, change } = figure
    const keys = valuesOf(figure).map(({ key }) => key)
    const unknown = (key: string | undefined, path: string[]) =>
      key === undefined || keys.includes(key) ? [] : [{ path, message: `there is no bar "${key}"; ${oneOf(keys)}` }]
    return [
      ...(series && items ? [{ path: ['items'], message: 'stands beside a series; keep one of the two' }] : []),
      ...(!series && !items ? [{ path: [], message: 'has no bars; give it a series or items' }] : []),
      ...(against && !series ? [{ path: ['against'], message: 'is held against no series; name that first' }] : []),
      ...(against && !names ? [{ path: ['against'], message: 'needs names: { series: …, against: … }' }] : []),
      ...(names && !against ? [{ path: ['names'], message: 'tell two series apart; there is one' }] : []),
      ...(against && series && !sameKeys(series, against)
        ? [{ path: ['against'], message: `has other keys than "${series.id}"` }]
        : []),
      ...(against && series && against.unit !== series.unit
        ? [{ path: ['against'], message: `is of ${against.unit}, "${series.id}" of ${series.unit}` }]
        : []),
      ...(accent !== undefined && !series ? [{ path: ['accent'], message: 'mark the item itself: accent: true' }] : []),
      ...(reference && change
        ? [{ path: ['reference'], message: 'and a change do not both fit; keep one of the two' }]
        : []),
      ...unknown(series ? accent : undefined, ['accent']),
      ...unknown(change?.from, ['change', 'from']),
      ...unknown(change?.to, ['change', 'to']),
      ...(change && change.from === change.to
        ? [{ path: ['change', 'to'], message: 'is the bar that it is compared with' }]
        : []),
    ]
  },
  agrees: (figure, { shown, said }) => {
    const { series, against, items = [], reference, change } = figure
    const ofSeries = [series, against].flatMap((each) =>
      each ? each.cells.flatMap((cell) => factOf(each, cell) ?? []) : [],
    )
    const facts = series ? ofSeries : items.map(({ fact }) => fact)
    const table = { kind: 'data-table', ...(series ? { series: series.id } : { items }) }
    const at = (index: number) => (series ? ['series'] : ['items', index, 'fact'])
    const alone = onOneScale(facts.map(shown), at, () => instead(table)).slice(0, series ? 1 : undefined)
    if (alone.length > 0) return alone
    const [first] = facts
    const find = (key: string) => {
      const index = valuesOf({ ...figure, order: 'given' }).findIndex((value) => value.key === key)
      const cell = series?.cells[index]
      const fact = series && cell ? factOf(series, cell) : items[index]?.fact
      return fact ? shown(fact) : undefined
    }
    const [one, other] = change ? [find(change.from), find(change.to)] : []
    return [
      ...(facts.every(({ value }) => value === 0) && first
        ? [{ at: at(0), message: `all are 0, so there is nothing to draw; ${instead(table)}` }]
        : []),
      ...labelsAtTheirOwn(
        items.map(({ label, fact }, index) => ({
          label: plain(label),
          fact: shown(fact),
          at: ['items', index, 'label'],
        })),
      ),
      ...items.flatMap(({ label, fact }, index) => namesDrawn(said(label), shown(fact), ['items', index, 'label'])),
      ...(reference && first
        ? onOneScale(
            [shown(first), series ? besideYears(shown(reference.fact), series.cells) : shown(reference.fact)],
            () => ['reference', 'fact'],
            () => 'leave the line out',
          )
        : []),
      ...(change && one && other ? isChange(shown(change.fact), one, other, ['change', 'fact']) : []),
    ]
  },
  steps: ({ change, reference }) => (change || reference ? 2 : 1),
  beside: { main: { cells: [12], items: [12] }, aside: { cells: [8], items: [8], label: 12, measure: 20 } },
  narrowHeight: (figure) =>
    110
    + valuesOf(figure).length * (figure.against ? 84 : 58)
    + (figure.change || figure.reference ? 80 : 0)
    + narrowText(figure.measure, 20, 400),
  layout: (figure, field) => barChart(figure, field),
  describe,
  subjects: ({ series, against, names }) =>
    series && against
      ? [
          { id: series.id, name: names?.series },
          { id: against.id, name: names?.against },
        ]
      : [],
  extremes: [
    { set: { series: 'yearly', accent: '2025', change: { from: '2019', to: '2025', fact: 'grown' } } },
    { set: { series: 'named', accent: 'Norway' } },
    {
      set: { series: 'yearly', order: 'value', change: { from: '2019', to: '2025', fact: 'grown', label: 'as much' } },
    },
    {
      set: {
        items: [
          { label: 'One', fact: 'percent-least' },
          { label: 'Other', fact: 'percent-whole', accent: true },
        ],
        reference: { fact: 'half', label: 'the mean' },
      },
    },
  ],
})

function sameKeys(one: { cells: { key: string }[] }, other: { cells: { key: string }[] }): boolean {
  return one.cells.map(({ key }) => key).join() === other.cells.map(({ key }) => key).join()
}
