import type { DrawnCell, DrawnTable } from '../../scripts/article/series/drawn.ts'
import type { Text } from '../../scripts/article/text.ts'
import type { Row } from './endRows.ts'
import { certaintyOf, compactFact, factOf } from './seriesFact.ts'

/** What the data of such a figure say of their rows. */
export interface GivenEnds {
  measure: Text
  table?: DrawnTable | undefined
  columns?: readonly [string, string] | undefined
  only?: readonly string[] | undefined
  accent?: string | undefined
  from?: Text | undefined
  to?: Text | undefined
  rows?: readonly Row[] | undefined
}

/** Rows with their two ends and the names of these, wherever the data have them from. */
export interface EndsData {
  /** With the unit where the values, which are a table's, do not bear it. */
  measure: Text
  from: Text
  to: Text
  rows: Row[]
}

/** The rows of the data, or of their table those that have both ends. */
export function endsIn(data: GivenEnds): EndsData {
  const { measure, table, accent, from = '', to = '', rows = [] } = data
  if (!table) return { measure, from, to, rows: [...rows] }
  const [one, other] = endColumns(table, data.columns)
  return {
    measure: withUnit(measure, table.unitText),
    from: one?.label ?? '',
    to: other?.label ?? '',
    rows: rowsDrawn(table, data.only).flatMap(({ key, label, cells }): Row[] => {
      const [first, second] = [one, other].map((column) => column && cells[column.at])
      return first && second ? rowOf(table, { label, isAccent: key === accent }, first, second) : []
    }),
  }
}

function rowOf(
  table: DrawnTable,
  { label, isAccent }: { label: string; isAccent: boolean },
  first: DrawnCell,
  second: DrawnCell,
): Row[] {
  const [from, to] = [factOf(table, first), factOf(table, second)]
  const [shortFrom, shortTo] = [compactFact(table, first), compactFact(table, second)]
  if (!from || !to || !shortFrom || !shortTo) return []
  return [
    {
      ...{ label, from, to, short: { from: shortFrom, to: shortTo } },
      ...{ isUnsure: { from: certaintyOf(first) !== 'exact', to: certaintyOf(second) !== 'exact' } },
      ...(isAccent ? { accent: true } : {}),
    },
  ]
}

function withUnit(measure: Text, unit: string): Text {
  if (unit === '') return measure
  return typeof measure === 'string' ? `${measure}, ${unit}` : [...measure, `, ${unit}`]
}

/** A column of a table and where it stands there. */
export interface EndColumn {
  key: string
  label: string
  date?: string | undefined
  at: number
}

/** The two columns that are drawn of a table: those that are named, or of a table of two the two. */
export function endColumns({ columns }: DrawnTable, named: GivenEnds['columns']): EndColumn[] {
  const all = columns.map((column, at) => ({ ...column, at }))
  if (!named) return all.length === 2 ? all : []
  return named.flatMap((name) => all.find(({ key }) => key === name) ?? [])
}

/** The rows of a table that are drawn: those that are named, in the order of the names, or all. */
export function rowsDrawn({ rows }: DrawnTable, only: GivenEnds['only']): DrawnTable['rows'] {
  return only ? only.flatMap((name) => rows.find(({ key }) => key === name) ?? []) : rows
}
