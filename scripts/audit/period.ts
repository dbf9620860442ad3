import type { SeriesReading } from '../source/series/read.ts'
import { dateOf, mayOverlap } from './compare.ts'
import { says } from '../locales/says.ts'
import type { ArticleSentence, DeckSentence } from './sentences.ts'

const datesOf = (readings: readonly SeriesReading[]) =>
  readings.flatMap((each) => (each.unit === 'date' && each.unsure === undefined ? [dateOf(each)] : []))

/** The dates that a sentence speaks of: not of what it only holds something against, 31,000 in 2016. */
const datesTold = ({ text, readings }: Pick<ArticleSentence, 'text' | 'readings'> = { text: '', readings: [] }) =>
  datesOf(
    readings.filter((each) => {
      const before = readings.filter(({ unit, end }) => unit !== 'date' && end <= each.start).at(-1)
      return before?.date !== dateOf(each) || !says('heldAgainstBefore', text.slice(0, before.start))
    }),
  )

/** The dates that a deck gives for one of its numbers: the one that its sentence ties to it, or the only one in it. */
export function periodGiven(
  reading: SeriesReading,
  { readings, source, text }: DeckSentence,
  title: readonly SeriesReading[],
): string[] {
  const own = readings.filter(({ unit, unsure }) => unit === 'date' && unsure === undefined)
  if (own.length > 0) {
    const [only, ...others] = own
    const isFirst = others.length === 0 && only?.start === 0 && readings.every(({ date }) => date === undefined)
    // First profit (£90,000) in 2020.
    const isBehind = only !== undefined && /^[)）]\s?(?:\p{L}{2} )?$/u.test(text.slice(reading.end, only.start))
    // 48 (2015) → 126 (2019): each with its own.
    const inBrackets = own.find(({ start, end }) => {
      const isAfter = start > reading.end && /^\s?\p{L}{0,3}\s?[(（]$/u.test(text.slice(reading.end, start))
      return isAfter && /^[)）]/u.test(text.slice(end))
    })
    if (inBrackets) return [dateOf(inBrackets)]
    const date = reading.date ?? (isFirst || (isBehind && others.length === 0) ? dateOf(only) : undefined)
    const at = own.find((each) => dateOf(each) === date)
    // 655,000 in 2023, although two were shut: the year is not that of the two.
    const isApart =
      at
      && at.start > 3
      && /[,，;；:：]/.test(text.slice(Math.min(at.end, reading.end), Math.max(at.start, reading.start)))
    const isOther =
      at
      && (isApart
        || isInBrackets(reading, at, readings, text)
        || says('beforeOtherDate', text.slice(0, at.start))
        || says('behindOtherDate', text.slice(at.end)))
    return date === undefined || isOther ? [] : [date]
  }
  const inHeads = (source.about ?? []).flatMap((head) =>
    /^(?:[FS]Y|Q[1-4] )?(?:1[5-9]|20)\d\d\p{Script=Han}?$/u.test(head.trim())
      ? [head.replace(/\p{Script=Han}/u, '').trim()]
      : [],
  )
  if (inHeads.length === 1) return inHeads
  // A pool of the 1930s is as old as that, and its tickets are not.
  const above = title.length === 1 ? datesOf(title).filter((date) => !/\d0s$/.test(date)) : []
  return source.place !== 'notes' && above.length === 1 ? above : []
}

/** Whether a date stands in brackets behind a number, with one of its own: 46 (2019: 38). */
function isInBrackets(reading: SeriesReading, at: SeriesReading, readings: readonly SeriesReading[], text: string) {
  if (at.start < reading.end || !/^\s*\p{L}*\s*[(（][^)）]*$/u.test(text.slice(reading.end, at.start))) return false
  const end = /[)）]/.exec(text.slice(at.end))?.index ?? 0
  return readings.some(({ start, unit }) => start >= at.end && start < at.end + end && unit === reading.unit)
}

/**
 * The dates that the article states a number with: the one that its sentence ties to it, those in its sentence, or
 * those of the nearest sentence before it in the paragraph. None where that cannot be told.
 */
export function periodStated(reading: SeriesReading, at: number, article: readonly ArticleSentence[]): string[] {
  const sentence = article[at]
  if (!sentence) return []
  if (reading.date !== undefined) return [reading.date]
  const own = datesTold(sentence)
  // 3,500 that year, and 16,800 in 2024: the date behind it is of the other.
  const ahead = sentence.readings.filter(({ unit, end }) => unit === 'date' && end <= reading.start).at(-1)
  // It was 22 in 2022, and rose to 38 last year.
  if (says('relativeDate', sentence.text.slice(ahead?.end ?? 0, reading.start))) return []
  if (own.length > 0 || says('relativeDate', sentence.text)) return own
  for (let before = at - 1; article[before]?.paragraph === sentence.paragraph; before--) {
    const found = datesTold(article[before])
    if (found.length > 0) return found
    if (says('relativeDate', article[before]?.text ?? '')) break
  }
  return []
}

/** Whether none of the dates that a deck gives has a day in common with any that the article states. */
export function areOtherDates(given: readonly string[], stated: readonly string[]): boolean {
  return given.length > 0 && stated.length > 0 && !given.some((one) => stated.some((other) => mayOverlap(one, other)))
}
