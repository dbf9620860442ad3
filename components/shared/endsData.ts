import { wordsFor } from '../../scripts/locales/index.ts'
import type { Words } from '../../scripts/locales/words.ts'
import type { DrawnCell, DrawnTable } from '../../scripts/article/series/drawn.ts'
import type { Text, WrittenFact } from '../../scripts/typography/text.ts'
import type { Row } from './endRows.ts'
import { measureIn } from './figureHead.ts'
import { certaintyOf, compactFact, factOf } from './seriesFact.ts'
import { unitOnce } from './unitOnce.ts'

/** What the data of such a figure say of their rows. */
export interface GivenEnds {
  measure: Text
  table?: DrawnTable | undefined
  columns?: readonly string[] | undefined
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
export function endsIn(data: GivenEnds, words: Words = wordsFor('en')): EndsData {
  const { measure, table, accent, from = '', to = '', rows = [] } = data
  if (!table) return { ...withUnitOnce(measure, rows), from, to }
  const drawn = rowsDrawn(table, data.only)
  const [one, other] = endColumns(table, data.columns).map((column) => ({
    ...column,
    isForecast: drawn.every(({ cells }) => cells[column.at]?.forecast === true),
  }))
  const head = (column: typeof one) =>
    column === undefined ? '' : column.isForecast ? words.asForecast(column.label) : column.label
  const cellIn = (cells: readonly DrawnCell[], column: typeof one): Cell | undefined => {
    const cell = column && cells[column.at]
    return cell && { cell, says: outlookOf(cell, column.isForecast, words) }
  }
  return {
    measure: measureIn(measure, table.unitText) ?? measure,
    from: head(one),
    to: head(other),
    rows: drawn.flatMap(({ key, label, cells }): Row[] => {
      const [first, second] = [cellIn(cells, one), cellIn(cells, other)]
      return first && second ? rowOf(table, { label, isAccent: key === accent }, first, second) : []
    }),
  }
}

/** Rows of facts whose unit is one: it stands once, behind what is measured, and their ends are written without it. */
function withUnitOnce(measure: Text, rows: readonly Row[]): Pick<EndsData, 'measure' | 'rows'> {
  const { facts, unitText } = unitOnce(rows.flatMap(({ from, to }) => [from, to]))
  if (unitText === '') return { measure, rows: [...rows] }
  return {
    measure: measureIn(measure, unitText) ?? measure,
    rows: rows.map((row, index) => {
      const [from = row.from, to = row.to] = facts.slice(2 * index)
      return { ...row, short: { from, to } }
    }),
  }
}

/** A cell of a table, and what is said of it behind its number. */
interface Cell {
  cell: DrawnCell
  says: (text: string) => string
}

/** That a value is still to come, or not final, where the head of its column does not say so. */
function outlookOf({ forecast, estimate }: DrawnCell, isSaid: boolean, words: Words): Cell['says'] {
  if (forecast && !isSaid) return words.asForecast
  return estimate ? words.asEstimate : (text) => text
}

function rowOf(
  table: DrawnTable,
  { label, isAccent }: { label: string; isAccent: boolean },
  first: Cell,
  second: Cell,
): Row[] {
  const [from, to] = [first, second].map(({ cell, says }) => {
    const [full, short] = [factOf(table, cell), compactFact(table, cell)]
    const said = (fact: WrittenFact): WrittenFact => ({ ...fact, text: says(fact.text) })
    return full && short && { full: said(full), short: said(short), isUnsure: certaintyOf(cell) !== 'exact' }
  })
  if (!from || !to) return []
  return [
    {
      ...{ label, from: from.full, to: to.full, short: { from: from.short, to: to.short } },
      ...{ isUnsure: { from: from.isUnsure, to: to.isUnsure } },
      ...(isAccent ? { accent: true } : {}),
    },
  ]
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
