import { grammarOf } from '../locales/grammars.ts'
import { otherPole } from '../quantities/assertion.ts'
import type { SeriesReading } from '../source/series/read.ts'
import type { ArticleNumbers } from './articleNumbers.ts'
import type { Candidate } from './candidates.ts'
import type { Directed } from './compare.ts'
import type { DeckSentence } from './sentences.ts'

/**
 * Whether the words beside a number say the opposite of those beside it in the article, wherever it stands there: a
 * profit of 2 million, where it was a loss.
 */
export function isOpposed(
  given: Directed,
  { text, readings, locale }: DeckSentence,
  same: readonly Candidate[],
  { sentences, nouns, locale: of }: ArticleNumbers,
): boolean {
  if (!nouns.areComparable) return false
  const own = polesOf(text, readings, given, locale)
  if (own.length === 0) return false
  return same.every(({ at, reading }) => {
    const sentence = sentences[at]
    const theirs = sentence ? polesOf(sentence.text, sentence.readings, reading, of) : []
    return otherPole(own, theirs) !== undefined
  })
}

/** What opposites the words beside a number say, each with its sign. */
function polesOf(text: string, readings: readonly SeriesReading[], given: Directed, locale: string): readonly string[] {
  const at = readings.findIndex(({ value, text: own }) => value === given.value && own === given.text)
  return at < 0 ? [] : (grammarOf(locale).assertions(text, [...readings])[at]?.poles ?? [])
}
