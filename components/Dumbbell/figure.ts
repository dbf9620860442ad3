import { z } from 'zod'
import { endsAgree } from '../../scripts/article/agreement/ends.ts'
import type { Fields } from '../../scripts/article/fields.ts'
import { defineFigure, type DataOf } from '../shared/defineFigure.ts'
import { narrowText, sum } from '../shared/narrow.ts'
import { endsFields } from '../shared/ends.ts'
import { endsConflicts } from '../shared/endsConflicts.ts'
import { endsIn } from '../shared/endsData.ts'
import { describe, dumbbell } from './layout.ts'

const data = (f: Fields) => ({
  ...endsFields(f),
  sort: z
    .enum(['to', 'from', 'change', 'given'])
    .optional()
    .describe('What the rows are sorted by, the largest first; by their second end where it is not said'),
})

export type Data = DataOf<'dumbbell', typeof data>

export default defineFigure({
  kind: 'dumbbell',
  purpose: 'Two amounts of each row on one line, at two moments or of two groups.',
  data,
  conflicts: endsConflicts,
  agrees: (figure, facts) =>
    endsAgree(endsIn(figure), facts).map((fault) => (figure.table ? { ...fault, at: ['table'] } : fault)),
  steps: () => 2,
  beside: { main: { rows: [12], only: [12] }, aside: { rows: [6], only: [6], label: 7 } },
  narrowHeight: (figure) =>
    110 + sum(endsIn(figure).rows, ({ label }) => Math.max(70, 44 + narrowText(label, 20, 210))),
  layout: (figure, field) => dumbbell(figure, field),
  describe,
  fullest: ['most', 'rest', 'lead'],
  extremes: [
    { set: { table: 'compared', accent: 'Norway' } },
    { facts: ['percent-least', 'percent-whole', 'percent-near'] },
    { facts: ['half', 'half'] },
    { facts: ['money-huge', 'budget'] },
    { facts: ['count-one', 'count-huge', 'count-many', 'count-nearly'] },
  ],
})
