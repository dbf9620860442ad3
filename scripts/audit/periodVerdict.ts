import type { SeriesReading } from '../source/series/read.ts'
import type { ArticleNumbers } from './articleNumbers.ts'
import { anchor, type Candidate } from './candidates.ts'
import { dateOf, type Directed } from './compare.ts'
import { says } from '../locales/says.ts'
import { areOtherDates, periodGiven, periodStated } from './period.ts'
import type { ArticleSentence, DeckSentence } from './sentences.ts'
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

/** Whether a sentence has the one date right before another number in its unit, and for this one only `last year`. */
function isDatedBeside(
  [date, ...others]: readonly string[],
  { text, readings }: Pick<ArticleSentence, 'text' | 'readings'> = { text: '', readings: [] },
  { unit, start }: Directed & { start?: number },
): boolean {
  const at = readings.findIndex((each) => each.start === start)
  const before = readings[at - 1]
  if (others.length > 0 || readings[at]?.date === date) return false
  if (!says('relativeDate', text.slice(before?.end ?? 0, start))) return false
  return readings.some((each, index) => {
    const dated = readings[index - 1]
    return index !== at && each.unit === unit && dated?.unit === 'date' && dateOf(dated) === date
  })
}

/**
 * The dates that the article states a number with, where the deck gives another to it; none where it names no date, and
 * has another number for the one that the deck gives.
 */
export function otherPeriods(
  reading: SeriesReading,
  sentence: DeckSentence,
  same: readonly Candidate[],
  { title }: SlideContext,
  { sentences }: ArticleNumbers,
): string[] | undefined {
  const given = periodGiven(reading, sentence, title)
  if (given.length === 0) return undefined
  const like = same.filter(({ likeness }) => likeness >= anchor)
  const stated = like.map((each) => periodStated(each.reading, each.at, sentences))
  // 71 in 2019 and 126 last year: the first is the one of 2019.
  if (like.length > 0 && like.every(({ at, reading }) => isDatedBeside(given, sentences[at], reading))) return []
  return stated.length > 0 && stated.every((dates) => areOtherDates(given, dates)) ? stated.flat() : undefined
}
