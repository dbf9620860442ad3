import { says } from '../locales/says.ts'
import type { ArticleNumbers } from './articleNumbers.ts'
import type { Candidate } from './candidates.ts'
import type { Directed } from './compare.ts'
import type { DeckSentence } from './sentences.ts'

/**
 * Whether a deck gives as all of something what the article states for each day, or for each of many: 640 loaves baked
 * in the year, of 640 customers a day.
 */
export function isTotalOfEach(
  given: Directed,
  { text, source }: DeckSentence,
  same: readonly Candidate[],
  { nouns }: ArticleNumbers,
): boolean {
  if (given.per !== undefined || !same.every(({ reading: { per } }) => per !== undefined)) return false
  if (says('average', [text, ...(source.about ?? [])].join(' '))) return false
  const [before, behind] = [text.slice(0, given.start), text.slice(given.end)]
  if (says('total', `${before}#${behind}`)) return true
  // The pupils of a day may be said to be those of the year; the meals of a day may not.
  const isOther = ({ reading: { noun } }: Candidate) =>
    noun !== undefined && given.noun !== undefined && !nouns.same(noun, given.noun)
  return nouns.areComparable && says('inAll', text) && same.every(isOther)
}
