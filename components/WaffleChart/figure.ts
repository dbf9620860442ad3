import { instead } from '../../scripts/article/agreement/instead.ts'
import { namesDrawn } from '../../scripts/article/agreement/labels.ts'
import { isNotThePart, isRest } from '../../scripts/article/agreement/parts.ts'
import { isNoRise, isShare } from '../../scripts/article/agreement/shares.ts'
import type { Fields } from '../../scripts/article/fields.ts'
import { defineFigure, type DataOf } from '../shared/defineFigure.ts'
import { describe, waffleChart } from './layout.ts'

const data = (f: Fields) => ({
  fact: f.fact(['percent'], (fact) => instead({ kind: 'big-number', fact })),
  label: f.text(24),
  rest: f.text(24).optional().describe('What the other squares are'),
})

export type Data = DataOf<'waffle-chart', typeof data>

export default defineFigure({
  kind: 'waffle-chart',
  purpose: 'A share as squares of a hundred.',
  data,
  agrees: ({ fact, label, rest }, { shown, said }) => [
    ...namesDrawn(said(label), shown(fact), ['label']),
    ...isShare(shown(fact), ['fact'], label),
    ...isNoRise(shown(fact), ['fact']),
    ...isRest(said(rest), shown(fact), undefined, ['rest']),
    ...isNotThePart({ label, rest }, shown(fact), undefined, ['rest']),
  ],
  steps: () => 1,
  beside: {},
  narrowHeight: () => 420,
  layout: waffleChart,
  describe,
  extremes: [
    { facts: ['share-in-words'], amount: 'most' },
    { facts: ['share-in-long-words'] },
    { facts: ['percent-least'] },
    { facts: ['percent-whole'], amount: 'most' },
    { facts: ['unstated'], amount: 'most' },
  ],
})
