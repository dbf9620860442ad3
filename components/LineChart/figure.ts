import { z } from 'zod'
import type { Fields } from '../../scripts/article/fields.ts'
import { defineFigure, type DataOf } from '../shared/defineFigure.ts'
import { narrowText } from '../shared/narrow.ts'
import { describe } from './describe.ts'
import { lineChart } from './layout.ts'
import { conflicts, mostLines, mostValues, tooManyLines } from './rules.ts'
import { agrees } from './agrees.ts'

const data = (f: Fields) => ({
  measure: f.text(28).optional().describe('What is measured; stands over the chart, before the unit'),
  lines: z
    .array(
      z.strictObject({
        series: f
          .series({ min: 1, max: mostValues })
          .describe('Values by date: a series, or a row of a table (jobs.Northport)'),
        label: f
          .text(10)
          .optional()
          .describe('Its name at its end; of a row of a table, the name of the row without it'),
        accent: f.accent(),
      }),
    )
    .min(1, { error: 'needs at least 1' })
    .max(mostLines, { error: ({ input }) => tooManyLines(input, f.seriesNamed) }),
  values: f
    .list(f.key(), 1, 4, '')
    .optional()
    .describe('The dates that the claim names, whose values are written beside the first, the last and the extremes'),
  zero: z
    .boolean()
    .optional()
    .describe('Whether the scale begins at zero; without it, it does where the least is under half of the greatest'),
  notes: f
    .list(
      z.strictObject({
        at: f.key(),
        line: f.key().optional().describe('The series that it is about, by its name'),
        text: f.text(20),
      }),
      1,
      3,
      'timeline',
    )
    .optional()
    .describe('What happened at a date'),
  reference: z
    .strictObject({ fact: f.fact(), label: f.text(12) })
    .optional()
    .describe('A line across the chart: a mean, a target, a limit'),
  band: z
    .strictObject({ from: f.key(), to: f.key(), label: f.text(12) })
    .optional()
    .describe('A stretch of time, from one of the dates to another'),
  change: z
    .strictObject({
      from: f.key(),
      to: f.key(),
      line: f.key().optional().describe('Of several lines the one that it is of; the one with the accent without it'),
      fact: f.fact().describe('Their difference, in their unit or in percent, or how many times one is of the other'),
      label: f.text(12).optional(),
    })
    .optional()
    .describe('What lies between two of the points'),
})

export type Data = DataOf<'line-chart', typeof data>

const hasMessage = ({ notes, reference, band, change }: Data) =>
  [notes, reference, band, change].some((each) => each !== undefined)

export default defineFigure({
  kind: 'line-chart',
  purpose: 'One to four series of one unit over time, as lines in proportion to their dates.',
  data,
  conflicts,
  agrees,
  steps: (figure) => (hasMessage(figure) ? 2 : 1),
  beside: { main: { notes: [2] }, aside: { notes: [1], label: 8, measure: 20, text: 14 } },
  narrowHeight: (figure) =>
    380 + (hasMessage(figure) ? 60 : 0) + (figure.lines.length - 1) * 24 + narrowText(figure.measure, 16, 400),
  layout: (figure, field) => lineChart(figure, field),
  subjects: ({ lines }) =>
    lines.map(({ series, label, accent }) => ({
      id: series.id,
      name: label ?? series.label,
      accent,
      isLine: true,
    })),
  describe,
  fullest: ['yearly', 'yearly-too', 'yearly-third', 'yearly-fourth', 'grown'],
  extremes: [
    {
      set: {
        lines: [{ series: 'yearly' }],
        change: { from: '2019', to: '2025', fact: 'grown', label: 'as much' },
        notes: [{ at: '2021', text: 'open' }],
      },
    },
    {
      set: {
        lines: [
          { series: 'yearly', label: 'open', accent: true },
          { series: 'yearly-too', label: 'city' },
        ],
        band: { from: '2020', to: '2022', label: 'open' },
        values: ['2023'],
      },
    },
    { set: { lines: [{ series: 'yearly' }], zero: false } },
  ],
})
