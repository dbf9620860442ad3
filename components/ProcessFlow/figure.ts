import { z } from 'zod'
import type { Fields } from '../../scripts/article/fields.ts'
import { defineFigure, type DataOf } from '../shared/defineFigure.ts'
import { describe, processFlow } from './layout.ts'

const data = (f: Fields) => ({
  closed: z.boolean().default(false).describe('The last step leads back to the first'),
  aim: z
    .boolean()
    .optional()
    .describe('The way back is what is striven for, and what the claim speaks of: dashed, in the accent'),
  rising: z.boolean().optional().describe('Each step stands on those before it: equal stairs, no amounts'),
  centre: f.text(20).optional().describe('What the steps of a closed flow go round'),
  steps: f.list(
    z.strictObject({
      label: f.text(12),
      detail: f.text(44).optional(),
      accent: f.accent(),
      slide: z.string().optional().describe('The slide that it leads to, by its id'),
    }),
    2,
    5,
    'ranking-list',
  ),
})

export type Data = DataOf<'process-flow', typeof data>

export default defineFigure({
  kind: 'process-flow',
  purpose: 'Steps: a line, a flight of stairs, or a closed loop.',
  data,
  conflicts: ({ closed, aim, rising, centre }) => [
    ...(closed && rising
      ? [{ path: ['rising'], message: 'a closed flow comes back to where it began; keep closed or rising' }]
      : []),
    ...(aim && !closed ? [{ path: ['aim'], message: 'only a loop has a way back; set closed: true' }] : []),
    ...(centre !== undefined && !closed
      ? [{ path: ['centre'], message: 'stands inside a loop; set closed: true' }]
      : []),
  ],
  agrees: () => [],
  links: ({ steps }) =>
    steps.flatMap(({ slide }, index) => (slide === undefined ? [] : [{ slide, path: ['steps', index, 'slide'] }])),
  steps: ({ steps }) => steps.length,
  beside: { aside: { steps: [4], label: 10, detail: 24, centre: 12 } },
  narrowHeight: () => 500,
  layout: processFlow,
  describe,
  extremes: [
    { amount: 'most', set: { closed: true, aim: true } },
    { amount: 'most', set: { rising: true } },
    { set: { closed: true } },
  ],
})
