import { isCell, isCitation, type Citation } from '../../quantities/citation.ts'
import { entry } from '../factsSchema.ts'
import { forLocale } from '../nouns.ts'
import { entriesOf } from '../untyped.ts'
import { keyOf } from './layout.ts'

/**
 * The names that the series of a talk go by in a language, those of each side together; undefined where it has no
 * series. Entries that are not in order are passed over.
 */
export function namesOfSeries(facts: unknown, language: string): string[][] | undefined {
  const sides = new Map<string, string[]>()
  let hasSeries = false
  for (const given of facts !== null && typeof facts === 'object' ? Object.values(facts) : []) {
    if (!isSeries(given)) continue
    const cites = citesIn(given)
    // How the amounts of a table go with its heads needs no reading.
    if (cites.length > 0 && cites.every(isCell)) continue
    hasSeries = true
    const read = entry.safeParse(given)
    if (!read.success || !('series' in read.data || 'table' in read.data)) continue
    const { names = {} } = read.data
    const keys =
      'series' in read.data
        ? [Object.keys(read.data.series)]
        : [read.data.table.columns, Object.keys(read.data.table.rows)]
    for (const side of keys) {
      const words = side
        .map((key) => keyOf(key, names))
        .filter(({ date }) => date === undefined)
        .map((key) => forLocale(key.names, language) ?? key.key)
      if (words.length > 0) sides.set(words.join('\n'), words)
    }
  }
  return hasSeries ? [...sides.values()] : undefined
}

/** All that a series cites, in order or not. */
function citesIn(given: unknown): Citation[] {
  if (Array.isArray(given)) return given.flatMap(citesIn)
  return entriesOf(given).flatMap(([key, value]) =>
    key === 'cite' ? (typeof value === 'string' && isCitation(value) ? [value] : []) : citesIn(value),
  )
}

/** Whether what stands under a name of `facts.yaml` is a series or table, in order or not. */
export function isSeries(given: unknown): boolean {
  return given !== null && typeof given === 'object' && ('series' in given || 'table' in given)
}
