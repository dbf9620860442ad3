import { instead } from '../../scripts/article/agreement/instead.ts'
import { z } from 'zod'
import { isChangeBetween, isDrawnAs } from '../../scripts/article/agreement/changes.ts'
import type { Fields } from '../../scripts/article/fields.ts'
import { defineFigure, type DataOf } from '../shared/defineFigure.ts'
import { describe, changeBars } from './layout.ts'

const data = (f: Fields) => ({
  label: f.text(24),
  change: f.fact(['percent'], (fact) => instead({ kind: 'big-number', fact })),
  direction: z.enum(['down', 'up']),
  before: f.text(8),
  after: f.text(8),
})

export type Data = DataOf<'change-bars', typeof data>

export default defineFigure({
  kind: 'change-bars',
  purpose: 'Before and after, indexed to 100.',
  data,
  agrees: ({ change, direction, before, after }, { shown, said }) => [
    ...isDrawnAs(direction, shown(change)),
    ...isChangeBetween(shown(change), direction, said(before), said(after)),
  ],
  steps: () => 1,
  beside: {},
  narrowHeight: () => 420,
  layout: changeBars,
  describe,
  extremes: [
    { facts: ['percent-whole'] },
    { facts: ['percent-least'] },
    { facts: ['percent-growth'], set: { direction: 'up' } },
    { facts: ['share-in-words'] },
    { facts: ['share-in-long-words'] },
    { facts: ['percent-least'], set: { direction: 'up' } },
  ],
})
