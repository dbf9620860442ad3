import { z } from 'zod'
import { notBelowZero, onOneScale } from '../../scripts/article/agreement/amounts.ts'
import { instead } from '../../scripts/article/agreement/instead.ts'
import { addUp } from '../../scripts/article/agreement/parts.ts'
import type { Fact } from '../../scripts/article/facts.ts'
import type { Fields } from '../../scripts/article/fields.ts'
import { defineFigure, type DataOf } from '../shared/defineFigure.ts'
import { narrowText, sum } from '../shared/narrow.ts'
import { describe, inflow, isToScale } from './layout.ts'

const data = (f: Fields) => ({
  pool: f.text(16).describe('What all the sources flow into'),
  total: f.fact().optional().describe('What the pool holds'),
  sources: f.list(
    z.strictObject({
      label: f.text(12),
      fact: f
        .fact()
        .optional()
        .describe('Its amount; where each source has one, of one unit, their bands are to scale'),
      members: f.text(28).optional().describe('Who or what belongs to it'),
      accent: f.accent(),
      lever: f.text(32).optional().describe('How this source draws the others in'),
    }),
    2,
    5,
    'comparison-table',
  ),
})

export type Data = DataOf<'inflow', typeof data>

export default defineFigure({
  kind: 'inflow',
  purpose: 'Sources that flow into one pool, to scale where each has its amount; one may be a lever of the others.',
  data,
  conflicts: ({ sources }) =>
    sources.filter(({ lever }) => lever).length > 1
      ? [{ path: ['sources'], message: 'one source is the lever of the others; keep one lever' }]
      : [],
  agrees: (figure, { shown, said }) => {
    const { sources, total } = figure
    if (isToScale(figure)) {
      const drawn = sources.flatMap(({ fact }) => (fact ? [shown(fact)] : []))
      const at = (index: number) => (index < drawn.length ? ['sources', index, 'fact'] : ['total'])
      const items = sources.map(({ label, fact }) => ({ label, fact }))
      const remedy = () => instead({ kind: 'data-table', items })
      const apart = [
        ...onOneScale([...drawn, ...(total ? [shown(total)] : [])], at, remedy),
        ...notBelowZero(drawn, at, remedy),
      ]
      if (apart.length > 0) return apart
    }
    const named = sources.map(({ label, fact, members }) => [...(fact ? [shown(fact)] : []), ...said(label, members)])
    const whole = total && shown(total)
    const parts = (isPart: (fact: Fact) => boolean) => named.map((facts) => facts.filter(isPart))
    const shares = parts(({ unit, change }) => unit === 'percent' && change === undefined)
    const amounts = parts(({ id, unit }) => whole !== undefined && unit === whole.unit && id !== whole.id)
    const areAll = (of: readonly (readonly Fact[])[]) => of.every(({ length }) => length === 1)
    return [
      ...addUp(shares.flat(), undefined, areAll(shares), ['sources']),
      ...(whole ? addUp(amounts.flat(), whole, areAll(amounts), ['sources']) : []),
    ]
  },
  steps: ({ sources }) => sources.length,
  beside: {
    main: { sources: [4], members: 20, lever: 20 },
    aside: { pool: 12, sources: [4], label: 9, members: 12, lever: 16 },
  },
  narrowHeight: ({ sources }) =>
    Math.max(
      540,
      200
        + sum(
          sources,
          ({ label, members, lever }) =>
            36 + narrowText(label, 24, 220) + narrowText(members, 20, 220) + narrowText(lever, 20, 220),
        ),
    ),
  layout: inflow,
  describe,
  fullest: ['budget', 'months', 'gain', 'few', 'dozen', 'hour-one'],
  extremes: [
    { facts: ['money-huge', 'percent-least'], amount: 'most' },
    { facts: ['percent-whole', 'months', 'gain', 'few', 'dozen', 'hour-one'], amount: 'most' },
    {
      set: {
        total: 'percent-whole',
        sources: [
          { label: 'One', fact: 'quarter' },
          { label: 'Other', fact: 'half', accent: true },
          { label: 'Third', fact: 'quarter' },
        ],
      },
    },
    {},
  ],
})
