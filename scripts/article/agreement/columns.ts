import type { FactsOf } from './agreeing.ts'
import type { DrawnValue } from '../series/drawn.ts'
import type { Unit } from '../../quantities/quantity.ts'
import type { Text, WrittenFact } from '../../typography/text.ts'
import { isUnlike, named, type Disagreement } from './disagreement.ts'
import { instead } from './instead.ts'
import { namesDrawn } from './labels.ts'

interface Rows {
  columns: readonly { unit: Unit }[]
  rows: readonly { label: Text; cells: readonly DrawnValue[] }[]
}

/** A column holds one kind of thing: facts of one unit, counts of the same things. A list of facts may hold any. */
export function oneKindAColumn(
  { rows, items }: { rows?: Rows | undefined; items?: Rows | undefined },
  { shown, said }: FactsOf,
): Disagreement[] {
  const factOf = ({ fact, text, value = 0, cite = '' }: DrawnValue, unit: Unit): WrittenFact | undefined =>
    fact === undefined ? undefined : { fact, value, unit, text, number: text, cite }
  const [list, table] = [items ?? rows, rows]
  const [row, ...others] = rows?.rows ?? []
  const only = row?.cells.length === 1 && others.length === 0 ? row.cells[0] : undefined
  return [
    ...(only
      ? [
          {
            at: ['rows'],
            message: `a single number is no table; ${instead({ kind: 'big-number', fact: only.fact, context: row?.label })}`,
          },
        ]
      : []),
    ...(table?.columns ?? []).flatMap(({ unit }, column) => {
      const facts = (table?.rows ?? []).flatMap(({ cells }, line) => {
        const written = cells[column] && factOf(cells[column], unit)
        return written ? [{ fact: shown(written), line }] : []
      })
      const [first] = facts
      return facts.flatMap(({ fact, line }) => {
        const at = ['rows', line, 'cells', column]
        if (!first || (fact.unit === first.fact.unit && !isUnlike(fact, first.fact))) return []
        const message = `${named(fact)} and ${named(first.fact)} are not of one kind, which a column is`
        return [{ at, message: `${message}; give it a column of its own, with - in the other rows` }]
      })
    }),
    ...(list?.rows ?? []).flatMap(({ label, cells: [cell] }, line) => {
      const written = cell && factOf(cell, list?.columns[0]?.unit ?? 'count')
      if (!written || (rows && list?.columns.length !== 1)) return []
      const at = [items ? 'items' : 'rows', line, 'label']
      return namesDrawn(said(label), shown(written), at)
    }),
  ]
}
