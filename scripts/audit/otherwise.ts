import type { SeriesReading } from '../source/series/read.ts'
import type { ArticleNumbers } from './articleNumbers.ts'
import { exactness, isSlip, otherValueFor, type Candidate } from './candidates.ts'
import type { Directed } from './compare.ts'
import type { Verdict } from './finding.ts'
import type { Likeness } from './likeness.ts'
import type { DeckSentence } from './sentences.ts'
import type { SlideContext } from './slideContext.ts'
import { ownRate } from './sums.ts'

/** Stated otherwise, where the article has a number that differs in something. */
export function otherwise(candidate: Candidate | undefined, numbers: ArticleNumbers): Verdict | undefined {
  return candidate && { is: 'otherwise', differs: candidate.differs, by: numbers.stated(candidate) }
}

/** Why a number that is stated is to be looked at all the same, if it is. */
export function doubtOf(
  { likeness, reading }: Candidate,
  { nouns }: ArticleNumbers,
  given: Directed,
): { doubt?: string } {
  if (reading.unsure !== undefined) return { doubt: "the article's number was not read for certain" }
  if (given.bound === 'exactly' && reading.bound !== 'exactly')
    return { doubt: `the article says ${reading.bound.replace('-', ' ')}` }
  if (likeness > exactness(reading) || !nouns.areComparable) return {}
  return { doubt: 'no word of the slide stands in that sentence: it may be said of something else' }
}

/** A number that was not read for certain is stated where the article has it in the same words. */
export function unsureVerdict(
  reading: SeriesReading,
  candidates: readonly Candidate[],
  numbers: ArticleNumbers,
): Verdict {
  const same = candidates.find(({ differs, reading: { text } }) => differs.length === 0 && text === reading.text)
  return same
    ? { is: 'stated', by: numbers.stated(same), ...doubtOf(same, numbers, reading) }
    : { is: 'unread', why: reading.unsure ?? '' }
}

/** What the article states for each of many, where the deck has computed another. */
export function fromOwnRate(
  given: Directed,
  sentence: DeckSentence,
  slide: SlideContext,
  numbers: ArticleNumbers,
): Verdict | undefined {
  const by = ownRate(given, sentence, slide, numbers)
  return by && { is: 'otherwise', differs: ['value'], by }
}

/** The number that a related sentence has in the place of one that is nowhere. */
export function otherValue(
  given: Directed,
  sentence: DeckSentence,
  likest: readonly Likeness[],
  { stated }: SlideContext,
  numbers: ArticleNumbers,
  mustBeLike = false,
): Verdict | undefined {
  const isStated = (cite: string, start: number) =>
    stated.some((each) => each.cite === cite && each.reading.start === start)
  const other = otherValueFor(given, sentence, likest, numbers, isStated)
  if (!other || (mustBeLike && !isSlip(given, other.reading))) return undefined
  return {
    is: 'otherwise',
    differs: ['value'],
    by: numbers.stated(other),
    isNear: true,
  }
}
