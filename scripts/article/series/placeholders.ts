import { layOutSeries, layOutTable, type Layout } from './layout.ts'
import type { Series } from './series.ts'
import { isMap, valueAt } from '../untyped.ts'

/**
 * A series that stands in for one that is wrong itself, as far as its data can be read, so that texts and figures that
 * show it are not blamed as well; undefined where the data is none.
 */
export function seriesStandIn(id: string, given: unknown): { series: Series; cells: string[] } | undefined {
  const layout = layOut(id, given)
  if (!layout) return undefined
  const unit: unknown = Reflect.get(Object(given), 'unit')
  const { columns, rows } = layout
  return {
    series: {
      id,
      unit: typeof unit === 'string' ? unit : 'count',
      of: {},
      columns,
      rows: rows.map(({ key, slots }) => ({
        ...(key ? { key } : {}),
        cells: slots.map(({ id: fact, column, row, path }) => ({
          fact,
          column,
          ...(row ? { row } : {}),
          cite: '1.1' as const,
          path,
        })),
      })),
    },
    cells: rows.flatMap(({ slots }) => slots.map((slot) => slot.id)),
  }
}

function layOut(id: string, given: unknown): Layout<unknown> | undefined {
  const [cells, table] = [valueAt(given, 'series'), valueAt(given, 'table')]
  if (isMap(cells)) return layOutSeries(id, { ...cells })
  const [columns, rows] = [valueAt(table, 'columns'), valueAt(table, 'rows')]
  if (!Array.isArray(columns) || !isMap(rows)) return undefined
  const values = Object.entries(rows).map(([name, row]: [string, unknown]) => {
    const own: unknown = Array.isArray(row) ? row : valueAt(row, 'values')
    const list: unknown[] = Array.isArray(own) ? own : []
    return [name, { values: columns.map((_, index) => list[index] ?? null), path: [] }] as const
  })
  return layOutTable(id, columns.map(String), Object.fromEntries(values))
}
