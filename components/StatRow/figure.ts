import { z } from 'zod'
import { labelsAtTheirOwn } from '../../scripts/article/agreement/labels.ts'
import { plain } from '../../scripts/typography/text.ts'
import type { Fields } from '../../scripts/article/fields.ts'
import { defineFigure, type DataOf } from '../shared/defineFigure.ts'
import { describe, statRow } from './layout.ts'

const data = (f: Fields) => ({
  items: f.list(z.strictObject({ fact: f.fact(), label: f.text(28), accent: f.accent() }), 2, 4, 'ranking-list'),
})

export type Data = DataOf<'stat-row', typeof data>

export default defineFigure({
  kind: 'stat-row',
  purpose: 'Two to four numbers side by side.',
  data,
  agrees: ({ items }, { shown }) => [
    ...labelsAtTheirOwn(
      items.map(({ label, fact }, index) => ({
        label: plain(label),
        fact: shown(fact),
        at: ['items', index, 'label'],
      })),
    ),
  ],
  steps: () => 1,
  beside: {},
  narrowHeight: ({ items }) => 60 + 130 * items.length,
  layout: statRow,
  describe,
  extremes: [
    { facts: ['money-huge', 'list-last', 'money-exact', 'count-huge'], amount: 'most' },
    { facts: ['most'], amount: 'most' },
    { facts: ['rank-first', 'days-many'] },
    { facts: ['share-in-words', 'share-in-long-words'], amount: 'most' },
  ],
})
