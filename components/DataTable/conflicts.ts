import { oneOf } from '../../scripts/article/agreement/oneOf.ts'
import type { Conflict } from '../shared/defineFigure.ts'
import type { Data } from './figure.ts'
import { tableOf } from './table.ts'

/** Fields that do not go together: a table has its numbers from one place, and what is named in it is there. */
export function conflictsOf(figure: Data): Conflict[] {
  const { table, series, items, rows, columns = [], accent } = figure
  const ofSeries = columns.some((column) => column.series)
  const given = [
    ...(table ? ['table'] : []),
    ...(series ? ['series'] : []),
    ...(ofSeries ? ['columns'] : []),
    ...(rows ? ['rows'] : []),
    ...(items ? ['items'] : []),
  ]
  if (given.length === 0)
    return [{ path: [], message: 'has no numbers; give it a table, a series, columns of series, rows or items' }]
  if (given.length > 1)
    return given.slice(1).map((name) => ({
      path: [name],
      message: `stands beside ${given[0] ?? ''}; a table has its numbers from one of them`,
    }))
  return [
    ...(ofSeries ? columnsOfSeries(columns) : []),
    ...(rows ? cellsOfRows(rows.rows, columns.length) : []),
    ...(columns.length > 0 && !ofSeries && !rows
      ? [{ path: ['columns'], message: `name no series, and those of ${given[0] ?? ''} have names of their own` }]
      : []),
    ...keysOf(figure, accent),
  ]
}

function columnsOfSeries(columns: NonNullable<Data['columns']>): Conflict[] {
  const keys = (index: number) => columns[index]?.series?.cells.map(({ key }) => key) ?? []
  return columns.flatMap(({ series, label }, index): Conflict[] => {
    if (!series) return [{ path: ['columns', index], message: 'needs a series, as the other columns have' }]
    const nameless = label === undefined && series.label === undefined
    return [
      ...(keys(index).join('\n') === keys(0).join('\n')
        ? []
        : [
            {
              path: ['columns', index, 'series'],
              message:
                `has other keys (${keys(index).join(', ')}) than the first column (${keys(0).join(', ')});`
                + ' name facts one by one in rows: [{ label: …, cells: […] }]',
            },
          ]),
      ...(nameless && columns.length > 1 ? [{ path: ['columns', index], message: 'needs a label' }] : []),
    ]
  })
}

function cellsOfRows(rows: NonNullable<Data['rows']>['rows'], columns: number): Conflict[] {
  if (columns === 0)
    return [{ path: ['rows'], message: 'need columns: [{ label: … }], which say what each of their cells is' }]
  return rows.flatMap(({ cells }, index) =>
    cells.length === columns
      ? []
      : [
          {
            path: ['rows', index, 'cells'],
            message: `needs ${columns} cells, one for each column; has ${cells.length}`,
          },
        ],
  )
}

function keysOf(figure: Data, accent: Data['accent']): Conflict[] {
  const { rows, columns } = tableOf(figure)
  const missing = (
    what: 'row' | 'column',
    named: string | undefined,
    all: readonly { names: string[] }[],
  ): Conflict[] =>
    named === undefined || all.some(({ names }) => names.includes(named))
      ? []
      : [
          {
            path: ['accent', what],
            message: `there is no ${what} "${named}"; ${oneOf(all.map(({ names }) => names.at(-1) ?? ''))}`,
          },
        ]
  return [...missing('row', accent?.row, rows), ...missing('column', accent?.column, columns)]
}
