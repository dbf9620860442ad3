import { z } from 'zod'
import { isChange, notBelowZero, onOneScale } from '../../scripts/article/agreement/amounts.ts'
import { instead } from '../../scripts/article/agreement/instead.ts'
import { namesDrawn } from '../../scripts/article/agreement/labels.ts'
import { inOrder, isInTime } from '../../scripts/article/agreement/order.ts'
import { isFromTo, isNoDifference, labelsInTime } from '../../scripts/article/agreement/turnedEnds.ts'
import type { Fields } from '../../scripts/article/fields.ts'
import { defineFigure, type DataOf } from '../shared/defineFigure.ts'
import { beforeAfter, describe } from './layout.ts'

const data = (f: Fields) => ({
  measure: f.text(24).optional().describe('What is measured, where the labels do not say it'),
  before: z.strictObject({ label: f.text(12).describe('Its date or condition'), fact: f.fact() }),
  after: z.strictObject({ label: f.text(12).describe('Its date or condition'), fact: f.fact() }),
  change: z
    .strictObject({
      fact: f.fact().describe('Their difference, in their unit or in percent, or how many times one is of the other'),
      label: f.text(20).optional().describe('Names the fact, or goes on after it; without one the number has its sign'),
    })
    .optional(),
})

export type Data = DataOf<'before-after', typeof data>

export default defineFigure({
  kind: 'before-after',
  purpose: 'Two amounts of one unit to scale, from zero, and what changed between them.',
  data,
  agrees: ({ before, after, change }, { shown, said, side }) => {
    const ends = [shown(before.fact), shown(after.fact)] as const
    const at = (index: number) => [index === 0 ? 'before' : 'after', 'fact']
    const items = [before, after].map(({ fact, label }) => ({ fact, label }))
    const elsewhere = () => instead({ kind: 'stat-row', items })
    const alone = onOneScale(ends, at, elsewhere)
    if (alone.length > 0) return alone
    const [one, other] = [
      { fact: ends[0], at: ['before', 'fact'], said: said(before.label), side: side(before.label) },
      { fact: ends[1], at: ['after', 'fact'], said: said(after.label), side: side(after.label) },
    ]
    const isNothing = ends.every(({ value }) => value === 0)
    return [
      ...notBelowZero(ends, at, () => `a bar cannot be; ${elsewhere()}`),
      ...(isNothing ? [{ at: at(0), message: `both are 0, so there is nothing to draw; ${elsewhere()}` }] : []),
      ...inOrder(
        [...said(before.label), ...said(after.label)].filter(({ unit }) => unit === 'date'),
        (index) => [index === 0 ? 'before' : 'after', 'label'],
      ),
      ...isInTime(...ends, ['before', 'fact']),
      ...isFromTo(one, other),
      ...isNoDifference(one, other),
      ...labelsInTime(one, other, [
        ['before', 'label'],
        ['after', 'label'],
      ]),
      ...namesDrawn(said(before.label), ends[0], ['before', 'label']),
      ...namesDrawn(said(after.label), ends[1], ['after', 'label']),
      ...(change
        ? [
            ...isChange(shown(change.fact), ...ends, ['change', 'fact']),
            ...(change.label ? namesDrawn(said(change.label), shown(change.fact), ['change', 'label']) : []),
          ]
        : []),
    ]
  },
  steps: ({ change }) => (change ? 3 : 2),
  beside: {},
  narrowHeight: () => 400,
  layout: beforeAfter,
  describe,
  fullest: ['most', 'rest', 'lead'],
  extremes: [
    { facts: ['count-one', 'count-huge'] },
    { facts: ['money-huge', 'money-huge'] },
    { facts: ['percent-whole', 'percent-least'] },
    { facts: ['percent-over', 'share-in-long-words'] },
  ],
})
