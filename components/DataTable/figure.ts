import { z } from 'zod'
import { oneKindAColumn } from '../../scripts/article/agreement/columns.ts'
import type { Fields } from '../../scripts/article/fields.ts'
import type { WrittenFact } from '../../scripts/typography/text.ts'
import { defineFigure, type DataOf } from '../shared/defineFigure.ts'
import { conflictsOf } from './conflicts.ts'
import { dataTable, describe, heightAt } from './layout.ts'
import { tableOf } from './table.ts'

const [mostRows, mostColumns, mostItems] = [8, 5, 15]

const data = (f: Fields) => ({
  measure: f
    .text(28)
    .optional()
    .describe('What is measured; stands over the table, before a unit that all columns share'),
  head: f.text(12).optional().describe('What the rows are; stands over their names'),
  table: f
    .table({ rows: [1, mostRows], columns: [1, mostColumns] })
    .optional()
    .describe('A table of facts.yaml, as it stands there'),
  series: f.series({ min: 2, max: mostItems }).optional().describe('A single series: a row for each of its values'),
  columns: f
    .list(
      z.strictObject({
        series: f.series({ min: 1, max: mostRows }).optional(),
        label: f.text(12).optional().describe('Stands over the column'),
      }),
      1,
      mostColumns,
      '',
    )
    .optional()
    .describe('Several series with the same keys, a column each; or what stands over the columns of rows'),
  rows: f
    .factRows(
      f.list(
        z.strictObject({
          label: f.text(16),
          cells: f.list(z.union([f.fact(), noFact()]), 1, mostColumns, ''),
          accent: f.accent(),
        }),
        1,
        mostRows,
        '',
      ),
    )
    .optional()
    .describe('Rows of facts, each column of one unit; - stands where the article gives none'),
  items: f
    .factRows(
      f
        .list(z.strictObject({ label: f.text(20), fact: f.fact(), accent: f.accent() }), 2, mostItems, '')
        .transform((items) => items.map(({ fact, ...item }) => ({ ...item, cells: [fact] }))),
    )
    .optional()
    .describe('A name and a fact in each row; the facts may be in several units'),
  accent: z
    .strictObject({ row: f.key().optional(), column: f.key().optional() })
    .optional()
    .describe('The row, the column or the cell that the claim speaks of, by their keys or labels'),
  sort: z
    .enum(['column', 'given'])
    .optional()
    .describe(
      'The largest first, in the column of the accent or else the first (of moments the last), or as the data has'
        + ' them; rows of dates keep their order',
    ),
})

/** What stands in the place of a fact that the article does not give. */
function noFact() {
  return z.union([z.null(), z.enum(['-', '–', '—'])]).transform((): WrittenFact | null => null)
}

export type Data = DataOf<'data-table', typeof data>

export default defineFigure({
  kind: 'data-table',
  purpose: 'Numbers in rows and columns, where they are to be looked up or are in several units.',
  data,
  conflicts: conflictsOf,
  agrees: (figure, facts) => oneKindAColumn(figure, facts),
  steps: (figure) => tableOf(figure).rows.length,
  beside: {
    main: { rows: [12], cells: [12], items: [12] },
    aside: { rows: [8], columns: [3, 8], cells: [8], items: [8], label: 10, measure: 20 },
  },
  narrowHeight: (figure) => heightAt(figure, 400),
  layout: dataTable,
  describe,
  extremes: [
    { set: { table: 'compared', accent: { row: 'Norway', column: '2025' } } },
    {
      set: {
        columns: [
          { series: 'yearly', label: 'One' },
          { series: 'yearly-too', label: 'Other' },
        ],
        accent: { column: 'Other' },
      },
    },
    {
      set: {
        columns: ['Share', 'Firms', 'Money', 'Time', 'Growth'].map((label) => ({ label })),
        rows: [
          { label: 'North', cells: ['half', 'count-huge', 'money-huge', 'days-many', 'percent-growth'] },
          { label: 'South', cells: ['percent-least', 'count-one', 'budget', '-', 'unstated'], accent: true },
        ],
      },
    },
    {
      set: {
        items: [
          { label: 'One', fact: 'percent-least' },
          { label: 'Other', fact: 'list-last', accent: true },
          { label: 'Third', fact: 'money-huge' },
        ],
      },
    },
  ],
})
