import { oneOf } from '../../scripts/article/agreement/oneOf.ts'
import type { DrawnTable } from '../../scripts/article/series/drawn.ts'
import { slugOf } from '../../scripts/article/series/layout.ts'
import { instead } from '../../scripts/article/agreement/instead.ts'
import type { Conflict } from './defineFigure.ts'
import { mostRows } from './ends.ts'
import { endColumns, rowsDrawn, type GivenEnds } from './endsData.ts'

/** What does not go together in a figure of two ends a row; where its table fits another kind, which and how. */
export function endsConflicts(figure: GivenEnds & { kind: string }): Conflict[] {
  const { table, rows } = figure
  if (table && rows) return [{ path: ['table'], message: 'stands beside rows; keep one of the two' }]
  return table ? tableConflicts(figure, table) : rowConflicts(figure)
}

function rowConflicts({ rows, from, to, columns, only, accent }: GivenEnds): Conflict[] {
  return [
    ...(rows ? [] : [{ path: [], message: 'has no rows; give it rows, or a table of two columns' }]),
    ...(from === undefined ? [{ path: [], message: 'lacks from, which names the first ends of its rows' }] : []),
    ...(to === undefined ? [{ path: [], message: 'lacks to, which names the second ends of its rows' }] : []),
    ...Object.entries({ columns, only }).flatMap(([name, given]) =>
      given ? [{ path: [name], message: 'chooses from a table; name that as well, or leave this out' }] : [],
    ),
    ...(accent === undefined ? [] : [{ path: ['accent'], message: 'mark the row itself: accent: true' }]),
  ]
}

function tableConflicts(figure: GivenEnds & { kind: string }, table: DrawnTable): Conflict[] {
  const { from, to, columns, only, accent } = figure
  const choices = [
    ...missing('column', columns ?? [], table.columns, (index) => ['columns', index]),
    ...missing('row', only ?? [], table.rows, (index) => ['only', index]),
  ]
  return [
    ...Object.entries({ from, to }).flatMap(([name, text]) =>
      text === undefined ? [] : [{ path: [name], message: 'is named by the column of the table; leave this out' }],
    ),
    ...missing('row', accent === undefined ? [] : [accent], rowsDrawn(table, only), () => ['accent']),
    ...(choices.length > 0 ? choices : shapeConflicts(figure, table)),
  ]
}

/** What is named twice, or is not there. */
function missing(
  what: 'row' | 'column',
  names: readonly string[],
  among: readonly { key: string }[],
  path: (index: number) => Conflict['path'],
): Conflict[] {
  return names.flatMap((name, index) => {
    if (!among.some(({ key }) => key === name))
      return [{ path: path(index), message: `there is no ${what} "${name}"; ${oneOf(among.map(({ key }) => key))}` }]
    return names.indexOf(name) < index ? [{ path: path(index), message: `is named twice: ${name}` }] : []
  })
}

/** A table with too few or too many rows or columns, or with gaps, is drawn as another kind, or in part. */
function shapeConflicts({ kind, measure, columns, only }: GivenEnds & { kind: string }, table: DrawnTable): Conflict[] {
  const { id } = table
  const conflict = (message: string): Conflict[] => [{ path: ['table'], message: `"${id}" ${message}` }]
  const [one, other] = endColumns(table, columns)
  const [column] = table.columns
  if (table.columns.length === 1 && column)
    return conflict(`has one column; ${instead({ kind: 'bar-chart', measure, series: `${id}.${slugOf(column.key)}` })}`)
  if (!one || !other) {
    const [first, last] = [table.columns[0]?.key, table.columns.at(-1)?.key]
    const two = `columns: [${first}, ${last}]`
    return conflict(`has ${table.columns.length} columns; name the two that are drawn, as in ${two}${asLines(table)}`)
  }
  if (one.at > other.at && one.date !== undefined && other.date !== undefined)
    return [{ path: ['columns'], message: `go back in time; turn them round: [${other.key}, ${one.key}]` }]
  const rows = rowsDrawn(table, only)
  const [row] = rows
  if (rows.length === 1 && row) {
    const [before, after] = [one, other].map(({ label, date, at }) => ({
      label: date === undefined ? label : '…',
      fact: row.cells[at]?.fact,
    }))
    return conflict(`has one row; ${instead({ kind: 'before-after', measure: row.label, before, after })}`)
  }
  const gaps = rows.filter(({ cells }) => [one, other].some(({ at }) => cells[at]?.fact === undefined))
  const whole = rows.filter((each) => !gaps.includes(each)).map(({ key }) => key)
  const chosen = instead({ kind, measure, table: id, ...(columns ? { columns } : {}), only: whole.slice(0, mostRows) })
  if (gaps.length === 0)
    return rows.length <= mostRows
      ? []
      : conflict(`has ${rows.length} rows; a slide takes ${mostRows}, those that the claim speaks of: ${chosen}`)
  const isSmall = table.rows.length <= 8 && table.columns.length <= 5
  return conflict(
    `has no value at one end of ${gaps.map(({ key }) => key).join(', ')}; `
      + (isSmall || whole.length < 2 ? instead({ kind: 'data-table', table: id }) : chosen),
  )
}

/** Few rows over several dates are lines. */
function asLines({ id, rows, columns }: DrawnTable): string {
  if (rows.length > 4 || columns.some(({ date }) => date === undefined)) return ''
  const lines = rows.map(({ key }) => ({ series: `${id}.${slugOf(key)}` }))
  return `; or ${instead({ kind: 'line-chart', lines })}`
}
