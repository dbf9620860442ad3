import { isNotThePart, isPart, isRest } from '../../scripts/article/agreement/parts.ts'
import type { Fields } from '../../scripts/article/fields.ts'
import { defineFigure, type DataOf } from '../shared/defineFigure.ts'
import { describe, partsOfWhole } from './layout.ts'

const data = (f: Fields) => ({
  part: f.fact(['count']),
  whole: f.fact(['count']),
  label: f.text(28),
  rest: f.text(28).optional(),
})

export type Data = DataOf<'parts-of-whole', typeof data>

export default defineFigure({
  kind: 'parts-of-whole',
  purpose: 'Some of a small number, each of them drawn.',
  data,
  agrees: ({ part, whole, label, rest }, { shown, said }) => [
    ...isPart(shown(part), shown(whole)),
    ...isRest(said(rest), shown(part), shown(whole), ['rest']),
    ...isNotThePart({ label, rest }, shown(part), shown(whole), ['rest']),
  ],
  steps: () => 1,
  beside: { aside: { label: 14, rest: 14 } },
  narrowHeight: () => 500,
  layout: partsOfWhole,
  describe,
  extremes: [
    { facts: ['count-one', 'count-many'], amount: 'most' },
    { facts: ['count-nearly', 'count-many'] },
    { facts: ['few', 'few'], amount: 'most' },
    { facts: ['count-many', 'count-huge'], amount: 'most' },
  ],
})
