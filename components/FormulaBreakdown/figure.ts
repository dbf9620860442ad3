import { z } from 'zod'
import type { Fields } from '../../scripts/article/fields.ts'
import { defineFigure, type DataOf } from '../shared/defineFigure.ts'
import { narrowText, narrowWidth, sum } from '../shared/narrow.ts'
import { describe, formulaBreakdown } from './layout.ts'

const data = (f: Fields) => ({
  term: f.symbol(8),
  parts: f.list(
    z.strictObject({ symbol: f.symbol(6), label: f.text(24), detail: f.text(48).optional(), accent: f.accent() }),
    2,
    4,
    'comparison-table',
  ),
  sum: f.text(48).optional(),
})

export type Data = DataOf<'formula-breakdown', typeof data>

export default defineFigure({
  kind: 'formula-breakdown',
  purpose: 'A coined number or term, taken apart.',
  data,
  agrees: () => [],
  steps: ({ parts: symbols, sum }) => symbols.length + (sum ? 1 : 0),
  beside: { aside: { term: 4, parts: [3], symbol: 3, label: 14, detail: 24, sum: 16 } },
  narrowHeight: ({ parts, sum: total }) =>
    120
    + sum(parts, ({ label, detail }) => Math.max(84, 32 + narrowText(label, 26, 300) + narrowText(detail, 20, 300)))
    + narrowText(total, 28, narrowWidth),
  layout: formulaBreakdown,
  describe,
  extremes: [],
})
