import { z } from 'zod'
import type { Fields } from '../../scripts/article/fields.ts'
import { defineFigure, type DataOf } from '../shared/defineFigure.ts'
import { describe, hubSpoke } from './layout.ts'

const data = (f: Fields) => ({
  centre: z.strictObject({ label: f.text(10), mark: f.symbol(4).optional() }),
  members: f.list(
    z.strictObject({
      label: f.text(10).optional().describe('A member without one is a plain node'),
      open: z.boolean().optional().describe('Stands for all the further ones'),
    }),
    3,
    8,
    'layer-stack',
  ),
  each: f.text(16).optional().describe('What a member is, where they have no names of their own'),
})

export type Data = DataOf<'hub-spoke', typeof data>

export default defineFigure({
  kind: 'hub-spoke',
  purpose: 'One centre, and its members around it.',
  data,
  agrees: () => [],
  steps: () => 1,
  beside: {},
  narrowHeight: () => 500,
  layout: hubSpoke,
  describe,
  extremes: [{ amount: 'most', set: { members: [{}, {}, {}, {}, {}, { open: true }] } }],
})
