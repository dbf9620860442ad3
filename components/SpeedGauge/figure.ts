import { instead } from '../../scripts/article/agreement/instead.ts'
import { z } from 'zod'
import { oneValue } from '../../scripts/article/agreement/disagreement.ts'
import type { Fields } from '../../scripts/article/fields.ts'
import { defineFigure, type DataOf } from '../shared/defineFigure.ts'
import { describe, speedGauge } from './layout.ts'

const data = (f: Fields) => ({
  duration: f.fact(['second', 'minute', 'hour', 'day', 'week', 'month', 'year', 'decade', 'century'], (fact) =>
    instead({ kind: 'big-number', fact }),
  ),
  label: f.text(28),
  multiple: z.strictObject({ fact: f.fact(['multiple', 'percent']), label: f.text(28) }).optional(),
})

export type Data = DataOf<'speed-gauge', typeof data>

export default defineFigure({
  kind: 'speed-gauge',
  purpose: 'A duration in its units and, beside it, a multiple.',
  data,
  agrees: ({ duration }, { shown }) => [...oneValue(shown(duration), ['duration'])],
  steps: () => 1,
  beside: {},
  narrowHeight: () => 500,
  sparse: true,
  layout: speedGauge,
  describe,
  extremes: [
    { facts: ['hour-one'] },
    { facts: ['years-many', 'multiple-huge'], amount: 'most' },
    { facts: ['days-many', 'percent-growth'], amount: 'most' },
    { facts: ['days-many', 'share-in-long-words'], amount: 'most' },
  ],
})
