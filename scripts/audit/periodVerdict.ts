import type { SeriesReading } from '../source/series/read.ts'
import type { ArticleNumbers } from './articleNumbers.ts'
import { anchor, type Candidate } from './candidates.ts'
import { dateOf, type Directed } from './compare.ts'
import { areOtherDates, periodGiven, periodStated } from './period.ts'
import type { DeckSentence } from './sentences.ts'
import { fromOne } from './single.ts'
import type { SlideContext } from './slideContext.ts'

/** What a number follows from that the article states with the dates of the deck: three months, of eleven weeks. */
export function inPeriod(given: Directed, sentence: DeckSentence, { title }: SlideContext, numbers: ArticleNumbers) {
  const dates = periodGiven(given, sentence, title)
  const places = numbers.sentences.flatMap((_, at) => {
    const own = numbers.datesAt(at).map(({ reading }) => dateOf(reading))
    return own.length > 0 && !areOtherDates(dates, own) ? [{ at, own: 0, whole: 0 }] : []
  })
  return fromOne(given, sentence, places, numbers)
}

/** The dates that the article states a number with, where the deck gives another to it. */
export function otherPeriods(
  reading: SeriesReading,
  sentence: DeckSentence,
  same: readonly Candidate[],
  { title }: SlideContext,
  { sentences }: ArticleNumbers,
): string[] | undefined {
  const given = periodGiven(reading, sentence, title)
  if (given.length === 0) return undefined
  const stated = same
    .filter(({ likeness }) => likeness >= anchor)
    .map((each) => periodStated(each.reading, each.at, sentences))
  return stated.length > 0 && stated.every((dates) => areOtherDates(given, dates)) ? stated.flat() : undefined
}
