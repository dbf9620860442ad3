import type { Fact } from '../facts.ts'
import type { SeriesKey } from './layout.ts'
import type { Series } from './series.ts'

/**
 * What the cell of a fact goes by in its series: its dates, its names in all languages, and those that only other cells
 * go by.
 */
export function namesOfCell(id: string, all: Iterable<Series>): Pick<Fact, 'dates' | 'names'> {
  for (const { rows, columns } of all)
    for (const { key: row, cells } of rows) {
      const cell = cells.find(({ fact }) => fact === id)
      if (!cell) continue
      const keys = [row, cell.column].flatMap((key) => key ?? [])
      const own = keys.flatMap(namesOf)
      const dates = keys.flatMap(({ date }) => date ?? [])
      const others = [...rows.map(({ key }) => key), ...columns].flatMap(namesOf)
      return {
        names: { own, others: others.filter((name) => !own.includes(name)) },
        ...(dates.length > 0 ? { dates } : {}),
      }
    }
  return {}
}

/** The names of a key, as they are compared; none of a date. */
function namesOf(key: SeriesKey | undefined): string[] {
  if (!key || key.date !== undefined) return []
  return [key.key, ...Object.values(key.names ?? {})].map(asCompared)
}

/** A name without what tells nothing apart: capitals, and an article before it. */
export function asCompared(name: string): string {
  return name.trim().toLowerCase().replace(/^the /, '')
}
