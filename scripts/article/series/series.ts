import type { Citation } from '../../quantities/citation.ts'
import type { Unit } from '../../quantities/quantity.ts'
import type { SeriesKey } from './layout.ts'

/** One place of a series: a fact, or what the article does not give. */
export interface SeriesCell {
  /** The name of its fact; none where the article gives no value. */
  fact?: string
  column: SeriesKey
  row?: SeriesKey
  cite: Citation
  outlook?: 'forecast' | 'estimate'
  /** Where it stands in `facts.yaml`. */
  path: readonly PropertyKey[]
}

/** A series or table of facts. A series has one row without a key. */
export interface Series {
  id: string
  unit: Unit
  /** What it is a series of, by locale. */
  of: Readonly<Record<string, string>>
  columns: readonly SeriesKey[]
  rows: readonly { key?: SeriesKey; cells: readonly SeriesCell[] }[]
}

/** Cells in a row, with the keys that tell them apart. */
export interface Line {
  id: string
  unit: Unit
  /** The row or column of a table that it is. */
  key?: SeriesKey
  cells: readonly { key: SeriesKey; cell: SeriesCell }[]
}

/** A series, a row of a table (`beds.Poland`) or a column (`beds.2024`), by its name. */
export function lineNamed(name: string, all: ReadonlyMap<string, Series>): Line | undefined {
  const dot = name.indexOf('.')
  const series = all.get(dot < 0 ? name : name.slice(0, dot))
  if (!series) return undefined
  const { unit } = series
  const slug = dot < 0 ? undefined : name.slice(dot + 1)
  const row = series.rows.find(({ key }) => key?.slug === slug)
  if (row)
    return {
      id: name,
      unit,
      ...(row.key ? { key: row.key } : {}),
      cells: row.cells.map((cell) => ({ key: cell.column, cell })),
    }
  const column = series.columns.find((key) => key.slug === slug)
  if (!column || series.rows.some(({ key }) => !key)) return undefined
  const cells = series.rows.flatMap(({ key, cells: of }) =>
    of.flatMap((cell) => (key && cell.column === column ? [{ key, cell }] : [])),
  )
  return { id: name, unit, key: column, cells }
}

/** The names of all lines that there are, for a message. */
export function linesIn(all: ReadonlyMap<string, Series>): string[] {
  return [...all.values()].flatMap(({ id, rows, columns }) =>
    rows.some(({ key }) => !key)
      ? [id]
      : [...rows.map(({ key }) => key?.slug ?? ''), ...columns.map(({ slug }) => slug)].map((slug) => `${id}.${slug}`),
  )
}
