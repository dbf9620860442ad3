import { endsAgree } from '../../scripts/article/agreement/ends.ts'
import type { Fields } from '../../scripts/article/fields.ts'
import { defineFigure, type DataOf } from '../shared/defineFigure.ts'
import { endsFields } from '../shared/ends.ts'
import { endsConflicts } from '../shared/endsConflicts.ts'
import { endsIn } from '../shared/endsData.ts'
import { describe, slopeChart } from './layout.ts'

const data = (f: Fields) => ({
  ...endsFields(f),
})

export type Data = DataOf<'slope-chart', typeof data>

export default defineFigure({
  kind: 'slope-chart',
  purpose: 'Amounts at two dates, each pair joined by a line that rises or falls.',
  data,
  conflicts: endsConflicts,
  agrees: (figure, facts) =>
    endsAgree(endsIn(figure), facts).map((fault) => (figure.table ? { ...fault, at: ['table'] } : fault)),
  steps: () => 2,
  beside: { main: { rows: [12], only: [12] }, aside: { rows: [6], only: [6], label: 7 } },
  narrowHeight: (figure) => 110 + 46 * endsIn(figure).rows.length,
  layout: (figure, field) => slopeChart(figure, field),
  describe,
  fullest: ['most', 'rest', 'lead'],
  extremes: [
    { set: { table: 'compared', accent: 'Norway' } },
    { facts: ['percent-least', 'percent-whole', 'percent-near'] },
    { facts: ['half', 'half'] },
    { facts: ['hour-one', 'hour-one'] },
  ],
})
