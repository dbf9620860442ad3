import type { Reading } from '../scripts/quantities/quantity.ts'
import { compare, readTable } from './expectations.ts'

/** How many sentences of a table were read rightly; wrong is what is missing where something else was found. */
export interface TableTally {
  table: string
  right: number
  wrong: number
  missed: number
  extra: number
}

/** Holds a recogniser against a table of sentences: language, sentence and expected readings, parted by tabs. */
export function measureTable(
  table: string,
  url: URL,
  read: (sentence: string, locale: string) => readonly Reading[],
): TableTally {
  const tally = { table, right: 0, wrong: 0, missed: 0, extra: 0 }
  for (const { locale, sentence, expected } of readTable(url)) {
    const { missing, besides } = compare(read(sentence, locale), expected)
    tally[
      besides.length === 0 ? (missing.length === 0 ? 'right' : 'missed') : missing.length === 0 ? 'extra' : 'wrong'
    ]++
  }
  return tally
}
