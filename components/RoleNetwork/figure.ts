import { z } from 'zod'
import type { Fields } from '../../scripts/article/fields.ts'
import { defineFigure, type DataOf } from '../shared/defineFigure.ts'
import { narrowText, sum } from '../shared/narrow.ts'
import { describe, roleNetwork } from './layout.ts'

const data = (f: Fields) => ({
  centre: f.text(12),
  mutual: z
    .boolean()
    .optional()
    .describe('false where the roles give to the centre alone; otherwise all exchange with it and with each other'),
  roles: f.list(
    z.strictObject({
      label: f.text(10),
      verb: f.text(6).optional().describe('What it does for the centre: stands at the arrow, which then goes one way'),
      members: f.text(28).optional(),
      gives: f.text(36),
    }),
    2,
    4,
    'hub-spoke',
  ),
})

export type Data = DataOf<'role-network', typeof data>

export default defineFigure({
  kind: 'role-network',
  purpose: 'Roles around a shared centre, and what each gives.',
  data,
  agrees: () => [],
  steps: ({ roles }) => roles.length,
  beside: {
    main: { roles: [3], verb: 'not shown' },
    aside: { centre: 8, roles: [3], label: 8, verb: 'not shown', gives: 20, members: 14 },
  },
  narrowHeight: ({ roles }) =>
    Math.max(
      500,
      60 + sum(roles, ({ gives, members }) => 100 + narrowText(gives, 17, 240) + narrowText(members, 17, 240)),
    ),
  layout: roleNetwork,
  describe,
  extremes: [{ amount: 'most', set: { mutual: false } }],
})
