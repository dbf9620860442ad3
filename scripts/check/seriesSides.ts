import { forLocale } from '../article/nouns.ts'
import type { SeriesKey } from '../article/series/layout.ts'
import type { Series, SeriesCell } from '../article/series/series.ts'
import { listed } from '../article/states.ts'
import type { LockedQuantity } from '../source/lockSchema.ts'

/** One side of a series, as a sentence may name it. */
export interface Side {
  name: string
  /** Whether an amount goes with this place; undefined where the sentence does not say. */
  fits: (number: LockedQuantity) => boolean | undefined
  /** What it goes with on this side. */
  keyIn: (number: LockedQuantity) => string | undefined
}

/** The sides of a cell: its column, and its row where that has a name. */
export function sidesOf({ columns, rows }: Series, { column, row }: SeriesCell, language: string): Side[] {
  const rowKeys = rows.flatMap(({ key }) => key ?? [])
  return [sideOf(column, columns, language), ...(row ? [sideOf(row, rowKeys, language)] : [])]
}

/** The side of a cell that has a key of its own among others. */
export function sideOf(own: SeriesKey, keys: readonly SeriesKey[], language: string): Side {
  const { date } = own
  if (date !== undefined)
    return {
      name: date,
      fits: (number) => (number.date === undefined ? undefined : isSameDate(date, number.date)),
      keyIn: (number) => number.date,
    }
  const wordOf = (key: SeriesKey) => forLocale(key.names, language) ?? key.key
  const words = new Set(keys.map(wordOf))
  const keyIn = (number: LockedQuantity) => number.names?.find((name) => words.has(name))
  return {
    name: wordOf(own),
    fits: (number) => {
      const named = keyIn(number)
      return named === undefined ? undefined : named === wordOf(own)
    },
    keyIn,
  }
}

/**
 * Whether a date that a sentence states is that of a cell: the same, without its year, or a time in it (end of 2024).
 */
function isSameDate(key: string, stated: string): boolean {
  if (key === stated) return true
  if (stated.startsWith('--')) return key.replace(/^\d{4}|^-/, '') === stated.slice(1)
  // A month of the year is no more the year than a year is the month; a moment of it may stand for it.
  return stated.replace(/^(?:early|mid|late|start|end) /, '') === key || stated === `${key}-12-31`
}

/** What sides are called, for a message. */
export function keysInWords(sides: readonly Side[]): string {
  return listed(sides.map(({ name }) => name))
}
