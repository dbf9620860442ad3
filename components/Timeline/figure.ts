import { z } from 'zod'
import { inOrder } from '../../scripts/article/agreement/order.ts'
import type { Fields } from '../../scripts/article/fields.ts'
import { defineFigure, type DataOf } from '../shared/defineFigure.ts'
import { describe, timeline } from './layout.ts'

const data = (f: Fields) => ({
  spacing: z.enum(['even', 'date']).default('even'),
  events: f.list(
    z.strictObject({ date: f.fact(['date']), label: f.text(36), accent: f.accent() }),
    2,
    7,
    'ranking-list',
  ),
})

export type Data = DataOf<'timeline', typeof data>

export default defineFigure({
  kind: 'timeline',
  purpose: 'Dated events, spaced by date or evenly, and saying which.',
  data,
  agrees: ({ events }, { shown }) =>
    inOrder(
      events.map(({ date }) => shown(date)),
      (index) => ['events', index, 'date'],
    ),
  steps: ({ events }) => events.length,
  beside: { main: { events: [6] }, aside: { events: [4], label: 14 } },
  narrowHeight: ({ events }) => 60 + 78 * events.length,
  layout: timeline,
  describe,
  extremes: [
    {
      facts: ['founded', 'list', 'list-again', 'list-last', 'list-last', 'list-last', 'list-last'],
      amount: 'most',
      set: { spacing: 'date' },
    },
    {
      facts: ['founded', 'hall', 'charter', 'school', 'fair', 'model', 'list'],
      amount: 'most',
      set: { spacing: 'date' },
    },
    { facts: ['list'] },
  ],
})
