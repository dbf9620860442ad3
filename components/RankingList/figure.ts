import { z } from 'zod'
import { isRanked } from '../../scripts/article/agreement/order.ts'
import type { Fields } from '../../scripts/article/fields.ts'
import { defineFigure, type DataOf } from '../shared/defineFigure.ts'
import { narrowText, sum } from '../shared/narrow.ts'
import { describe, rankingList } from './layout.ts'

const data = (f: Fields) => ({
  caption: f.text(40).optional(),
  items: f.list(
    z.strictObject({ label: f.text(24), detail: f.text(28).optional(), accent: f.accent() }),
    2,
    8,
    'comparison-table',
  ),
  tied: z
    .boolean()
    .optional()
    .describe('The article gives no order among the items: one block, the first so many, stands for all their places'),
  shared: f
    .text(4)
    .optional()
    .describe('What all the items have in common, which the claim speaks of: at the end of a bracket over them'),
  behind: f
    .list(f.text(16), 1, 4, 'ranking-list')
    .optional()
    .describe('Named as further back, without a place of their own'),
})

export type Data = DataOf<'ranking-list', typeof data>

export default defineFigure({
  kind: 'ranking-list',
  purpose: 'Ordered places, some of them emphasised; what is further back without a place.',
  data,
  conflicts: ({ items, shared }) =>
    shared !== undefined && items.length > 4
      ? [{ path: ['shared'], message: 'stands at a bracket over at most 4 items; say it in the caption' }]
      : [],
  agrees: ({ items, tied }, { said }) =>
    tied
      ? []
      : isRanked(
          items.map(({ label, detail }) => said(label, detail)),
          (index) => ['items', index],
        ),
  steps: ({ items, behind }) => items.length + (behind ? 1 : 0),
  beside: {
    main: { label: 16, detail: 16 },
    aside: { caption: 16, items: [3], label: 12, detail: 14, behind: [3, 6] },
  },
  narrowHeight: ({ items }) =>
    140
    + sum(items, ({ label, detail }) => Math.max(84, 24 + narrowText(label, 26, 320) + narrowText(detail, 20, 320))),
  layout: rankingList,
  describe,
  extremes: [
    { amount: 'most', set: { tied: true } },
    {
      amount: 'most',
      set: {
        tied: true,
        shared: 'Town',
        items: [
          { label: 'Ferry', detail: 'on the river' },
          { label: 'Bank' },
          { label: 'Cable car', detail: 'over it' },
        ],
      },
    },
  ],
})
