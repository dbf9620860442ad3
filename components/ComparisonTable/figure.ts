import { z } from 'zod'
import type { Fields } from '../../scripts/article/fields.ts'
import type { Text } from '../../scripts/typography/text.ts'
import { defineFigure, type DataOf } from '../shared/defineFigure.ts'
import { narrowText, narrowWidth, sum } from '../shared/narrow.ts'
import { describe, comparisonTable } from './layout.ts'

const data = (f: Fields) => ({
  columns: f.list(f.text(16), 2, 3, 'ranking-list'),
  accent: z.int().min(1).max(3).optional().describe('The column, from 1, that the claim speaks of'),
  rows: f.list(
    z.strictObject({ label: f.text(12), cells: f.list(f.text(36), 2, 3, 'ranking-list') }),
    1,
    5,
    'ranking-list',
  ),
})

export type Data = DataOf<'comparison-table', typeof data>

export default defineFigure({
  kind: 'comparison-table',
  purpose: 'Two or three columns against the same criteria.',
  data,
  conflicts: ({ columns, rows, accent }) => [
    ...rows.flatMap(({ cells }, index) =>
      cells.length === columns.length
        ? []
        : [
            {
              path: ['rows', index, 'cells'],
              message: `needs ${columns.length} cells, one for each column; has ${cells.length}`,
            },
          ],
    ),
    ...(accent !== undefined && accent > columns.length
      ? [{ path: ['accent'], message: `there are ${columns.length} columns` }]
      : []),
  ],
  agrees: () => [],
  steps: ({ rows }) => rows.length,
  beside: { main: { rows: [3], cells: [3, 24] }, aside: { columns: [2, 8], rows: [3], label: 6, cells: [2, 14] } },
  narrowHeight: ({ columns, rows }) => {
    const column = narrowWidth / columns.length - 28
    const tallest = (texts: readonly Text[]) => Math.max(...texts.map((text) => narrowText(text, 20, column)))
    return 60 + tallest(columns) + sum(rows, ({ cells }) => Math.max(110, 56 + tallest(cells)))
  },
  layout: comparisonTable,
  describe,
  extremes: [],
})
