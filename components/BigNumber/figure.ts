import { z } from 'zod'
import { canHaveEnds, liesBetween } from '../../scripts/article/agreement/durations.ts'
import type { Fields } from '../../scripts/article/fields.ts'
import { defineFigure, type DataOf } from '../shared/defineFigure.ts'
import { describe, bigNumber } from './layout.ts'

const data = (f: Fields) => ({
  fact: f.fact(),
  context: f.text(60).optional(),
  ends: z
    .strictObject({ from: f.text(12), to: f.text(12) })
    .optional()
    .describe('What a duration begins and ends with: drawn as the two ends of a line'),
  accent: z.boolean().optional().describe('false where the claim speaks of something else'),
})

export type Data = DataOf<'big-number', typeof data>

export default defineFigure({
  kind: 'big-number',
  purpose: 'One number, large, with its context and, for a duration, its ends.',
  data,
  agrees: ({ fact, ends }, { shown, said }) => [
    ...(ends
      ? [...canHaveEnds(shown(fact), ['ends']), ...liesBetween(shown(fact), said(ends.from), said(ends.to))]
      : []),
  ],
  steps: () => 1,
  beside: {},
  narrowHeight: () => 260,
  layout: bigNumber,
  sparse: true,
  describe,
  extremes: [
    { facts: ['months'], amount: 'most' },
    { facts: ['money-huge'], amount: 'most' },
    { facts: ['percent-least'] },
    { facts: ['list-last'], amount: 'most' },
    { facts: ['rank-far'] },
    { facts: ['share-in-words'], amount: 'most' },
    { facts: ['share-in-long-words'] },
  ],
})
