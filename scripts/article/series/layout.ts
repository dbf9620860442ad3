import { isDateText } from '../../quantities/dates.ts'

/** What a side of a series goes by at one place: a date, or a name. */
export interface SeriesKey {
  /** As the data writes it. */
  key: string
  /** As the names of facts hold it. */
  slug: string
  date?: string
  /** How other languages call it. */
  names: Readonly<Record<string, string>>
}

/** What the data writes at one place of a series, and where. */
export interface Slot<Given> {
  id: string
  path: readonly PropertyKey[]
  given: Given
  column: SeriesKey
  row?: SeriesKey
}

/** The sides of a series, and what it holds: a series has one row without a key. */
export interface Layout<Given> {
  id: string
  columns: SeriesKey[]
  rows: { key?: SeriesKey; slots: Slot<Given>[] }[]
}

type Names = Readonly<Record<string, Readonly<Record<string, string>>>>

/** What a key is called in the names of facts: what is no letter or digit becomes a hyphen. */
export const slugOf = (key: string): string => key.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '')

export function keyOf(key: string, names: Names = {}): SeriesKey {
  return {
    key,
    slug: slugOf(key),
    ...(isDateText(key) ? { date: key } : {}),
    names: Object.hasOwn(names, key) ? (names[key] ?? {}) : {},
  }
}

/** Lays a series out: its cells are the facts `id.key`. */
export function layOutSeries<Given>(
  id: string,
  cells: Readonly<Record<string, Given>>,
  names: Names = {},
): Layout<Given> {
  const entries = Object.entries(cells).map(([key, given]) => ({ column: keyOf(key, names), given }))
  const slots = entries.map(({ column, given }): Slot<Given> => ({
    id: `${id}.${column.slug}`,
    path: [id, 'series', column.key],
    given,
    column,
  }))
  return { id, columns: entries.map(({ column }) => column), rows: [{ slots }] }
}

/** Lays a table out: its cells are the facts `id.row.column`. */
export function layOutTable<Given>(
  id: string,
  columnKeys: readonly string[],
  rows: Readonly<Record<string, { values: readonly Given[]; path: readonly PropertyKey[] }>>,
  names: Names = {},
): Layout<Given> {
  const columns = columnKeys.map((key) => keyOf(key, names))
  return {
    id,
    columns,
    rows: Object.entries(rows).map(([name, { values, path }]) => {
      const key = keyOf(name, names)
      const slots = columns.flatMap((column, index): Slot<Given>[] => {
        const given = values[index]
        const at = { id: `${id}.${key.slug}.${column.slug}`, path: [id, 'table', 'rows', name, ...path, index] }
        return given === undefined ? [] : [{ ...at, given, column, row: key }]
      })
      return { key, slots }
    }),
  }
}
