import { z } from 'zod'
import { addUp } from '../../scripts/article/agreement/parts.ts'
import type { Fact } from '../../scripts/article/facts.ts'
import type { Fields } from '../../scripts/article/fields.ts'
import { defineFigure, type DataOf } from '../shared/defineFigure.ts'
import { describe, capitalMix } from './layout.ts'

const data = (f: Fields) => ({
  pool: f.text(16).describe('What all the kinds of capital flow into'),
  total: f.money().optional(),
  kinds: f.list(
    z.strictObject({
      label: f.text(12),
      members: f.text(28).optional(),
      accent: f.accent(),
      lever: f.text(32).optional().describe('How this kind draws the others in'),
    }),
    2,
    5,
    'comparison-table',
  ),
})

export type Data = DataOf<'capital-mix', typeof data>

export default defineFigure({
  kind: 'capital-mix',
  purpose: 'Kinds of capital that flow into one pool, one of them a lever of the others.',
  data,
  conflicts: ({ kinds }) =>
    kinds.filter(({ lever }) => lever).length > 1
      ? [{ path: ['kinds'], message: 'one kind is the lever of the others; keep one lever' }]
      : [],
  agrees: ({ kinds, total }, { shown, said }) => {
    const named = kinds.map(({ label, members }) => said(label, members))
    const whole = total && shown(total)
    const parts = (isPart: (fact: Fact) => boolean) => named.map((facts) => facts.filter(isPart))
    const shares = parts(({ unit, change }) => unit === 'percent' && change === undefined)
    const amounts = parts(({ id, unit }) => whole !== undefined && unit === whole.unit && id !== whole.id)
    const areAll = (of: readonly (readonly Fact[])[]) => of.every(({ length }) => length === 1)
    return [
      ...addUp(shares.flat(), undefined, areAll(shares), ['kinds']),
      ...(whole ? addUp(amounts.flat(), whole, areAll(amounts), ['kinds']) : []),
    ]
  },
  steps: ({ kinds }) => kinds.length,
  beside: { aside: { pool: 12, kinds: [4], label: 9, members: 12, lever: 16 } },
  narrowHeight: () => 540,
  layout: capitalMix,
  describe,
  extremes: [
    { facts: ['money-huge', 'percent-least'], amount: 'most' },
    { facts: ['percent-whole'], amount: 'most' },
    {},
  ],
})
