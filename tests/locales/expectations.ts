import { grammarOf } from '../../scripts/locales/grammars.ts'
import { mismatch, type Expectation } from '../../bench/expectations.ts'

/** The tables of sentences are read by the bench as well. */
export { mismatch, readTable, type Expectation } from '../../bench/expectations.ts'

/** What is wrong with the readings of a table's sentences: a line for each that is not read as expected. */
export function mismatches(table: readonly Expectation[]): string[] {
  return table.flatMap(({ locale, sentence, expected }) => {
    const found = mismatch(grammarOf(locale).read(sentence, []), expected)
    return found === undefined ? [] : [`${sentence}: ${found}`]
  })
}
