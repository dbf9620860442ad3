import { instead } from '../../scripts/article/agreement/instead.ts'
import { z } from 'zod'
import { labelsAtTheirOwn, namesDrawn } from '../../scripts/article/agreement/labels.ts'
import { isDifference, isShare, sameWay } from '../../scripts/article/agreement/shares.ts'
import type { Fields } from '../../scripts/article/fields.ts'
import { plain, type WrittenFact } from '../../scripts/typography/text.ts'
import { defineFigure, type DataOf } from '../shared/defineFigure.ts'
import { describe, proportionBars } from './layout.ts'

/** Amounts in another unit are bars from zero, but none of shares. */
const asBar = (fact: WrittenFact) =>
  instead({
    kind: 'bar-chart',
    items: [
      { label: '…', fact },
      { label: '…', fact: '…' },
    ],
  })

const data = (f: Fields) => ({
  items: f.list(
    z.strictObject({ label: f.text(16), fact: f.fact(['percent'], asBar), accent: f.accent() }),
    1,
    5,
    'ranking-list',
  ),
  gap: z
    .strictObject({ fact: f.fact(['percentage-point']), label: f.text(24) })
    .optional()
    .describe('The difference of the first two shares'),
})

export type Data = DataOf<'proportion-bars', typeof data>

export default defineFigure({
  kind: 'proportion-bars',
  purpose: 'Shares on one scale from 0 to 100, the gap between the first two marked.',
  data,
  agrees: ({ items, gap }, { shown, said }) => {
    const facts = items.map(({ fact }) => shown(fact))
    const [one, other] = facts
    return [
      ...items.flatMap(({ fact, label }, index) => [
        ...isShare(shown(fact), ['items', index, 'fact'], label),
        // What a bar was before may be named beside it, what another bar is may not.
        ...namesDrawn(
          said(label).filter((each) => facts.includes(each)),
          shown(fact),
          ['items', index, 'label'],
        ),
      ]),
      ...labelsAtTheirOwn(
        items.map(({ label, fact }, index) => ({
          label: plain(label),
          fact: shown(fact),
          at: ['items', index, 'label'],
        })),
      ),
      ...sameWay(facts, (index) => ['items', index, 'fact']),
      ...(gap && one ? isDifference(shown(gap.fact), one, other, ['gap', 'fact']) : []),
      ...(gap ? namesDrawn(said(gap.label), shown(gap.fact), ['gap', 'label']) : []),
    ]
  },
  steps: ({ items, gap }) => items.length + (gap ? 1 : 0),
  beside: {},
  narrowHeight: ({ items }) => 60 + 130 * items.length,
  layout: proportionBars,
  describe,
  extremes: [
    { facts: ['most', 'rest', 'percent-whole', 'percent-near', 'percent-least'], amount: 'most' },
    { facts: ['most'], amount: 'most', set: { gap: undefined } },
    { facts: ['percent-least'] },
    { facts: ['share-in-words', 'share-in-long-words'], set: { gap: undefined } },
  ],
})
