import type { FactsOf } from './agreeing.ts'
import type { Text, WrittenFact } from '../../typography/text.ts'
import { isChange, onOneScale } from './amounts.ts'
import type { At, Disagreement } from './disagreement.ts'
import { instead } from './instead.ts'
import { namesDrawn } from './labels.ts'
import { isFromTo, isNoDifference } from './turnedEnds.ts'
import { inOrder, isInTime } from './order.ts'

/** A row of a figure that draws two amounts of it: at two moments, or of two groups. */
export interface EndRow {
  label: Text
  from: WrittenFact
  to: WrittenFact
  change?: WrittenFact | undefined
}

/**
 * Rows with two ends lie on one scale, the ends in the order of their dates, and what a row says of its change is the
 * change between its ends.
 */
export function endsAgree(
  { from, to, rows }: { from: Text; to: Text; rows: readonly EndRow[] },
  { shown, said }: FactsOf,
): Disagreement[] {
  const at = (index: number): At => ['rows', Math.floor(index / 2), index % 2 === 0 ? 'from' : 'to']
  const numbers = rows.slice(0, 4).map((row) => ({ fact: row.to, label: row.label }))
  const apart = onOneScale(
    rows.flatMap((row) => [shown(row.from), shown(row.to)]),
    at,
    () => instead({ kind: 'stat-row', items: numbers }),
  )
  if (apart.length > 0) return apart
  const dates = [said(from), said(to)].map((facts) => facts.filter(({ unit }) => unit === 'date'))
  return [
    ...inOrder(dates.flat(), (index) => [index < (dates[0]?.length ?? 0) ? 'from' : 'to']),
    ...rows.flatMap((row, index) => {
      const [one, other] = [shown(row.from), shown(row.to)]
      const ends = [
        { fact: one, at: ['rows', index, 'from'] },
        { fact: other, at: ['rows', index, 'to'] },
      ] as const
      return [
        ...isInTime(one, other, ['rows', index, 'from']),
        ...isFromTo(...ends),
        ...isNoDifference(...ends),
        ...(row.change ? isChange(shown(row.change), one, other, ['rows', index, 'change']) : []),
        ...namesDrawn(
          said(row.label).filter(({ id }) => id !== one.id),
          other,
          ['rows', index, 'label'],
        ),
      ]
    }),
  ]
}

/** What a list of too few rows is told: a single one is a before-after. */
export function tooFewRows(input: unknown): string {
  const [row]: unknown[] = Array.isArray(input) ? input : []
  const [label, from, to] = ['label', 'from', 'to'].map((key): unknown => Reflect.get(Object(row), key))
  if (from === undefined || to === undefined) return 'needs at least 2'
  const figure = {
    kind: 'before-after',
    measure: label,
    before: { label: '…', fact: from },
    after: { label: '…', fact: to },
  }
  return `needs at least 2; ${instead(figure)}`
}
