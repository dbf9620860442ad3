import { endsAgree } from '../../scripts/article/agreement/ends.ts'
import type { Fields } from '../../scripts/article/fields.ts'
import { defineFigure, type DataOf } from '../shared/defineFigure.ts'
import { endsFields } from '../shared/ends.ts'
import { describe, slopeChart } from './layout.ts'

const data = (f: Fields) => ({
  ...endsFields(f),
})

export type Data = DataOf<'slope-chart', typeof data>

export default defineFigure({
  kind: 'slope-chart',
  purpose: 'Amounts at two dates, each pair joined by a line that rises or falls.',
  data,
  agrees: endsAgree,
  steps: () => 2,
  beside: { main: { rows: [12] }, aside: { rows: [6], label: 7 } },
  narrowHeight: ({ rows }) => 110 + 46 * rows.length,
  layout: slopeChart,
  describe,
  fullest: ['most', 'rest', 'lead'],
  extremes: [
    { facts: ['percent-least', 'percent-whole', 'percent-near'] },
    { facts: ['half', 'half'] },
    { facts: ['hour-one', 'hour-one'] },
  ],
})
