import type { SeriesReading } from '../source/series/read.ts'
import { dateOf, mayOverlap } from './compare.ts'
import type { ArticleSentence, DeckSentence } from './sentences.ts'

/** Words that say when without naming a date, so that the date is not that of the sentences before. */
const relative =
  /\b(?:last|next|following|previous|same|this|that) (?:year|month|week|quarter|decade|spring|summer|autumn|winter)\b|\b(?:years?|months?|weeks?|days?) (?:later|earlier|ago|before|after)\b|\b(?:now|today|currently|since|then)\b|去年|今年|明年|前年|次年|翌年|隔年|同年|當年|当年|上月|本月|下月|目前|如今|現在|现在|至今|今天|此後|此后|年[前後后]/i

/** Around a date that is not that of the number beside it: since 2019, more than in 2019. */
const beside = /(?:\b(?:since|by|until|till|before|after|from|than in|than|against|as in) |[自从從至到比較较])$/i
const behind = /^年?(?:以[来來前后後]|之?[前后後]|起|的)/

const datesOf = (readings: readonly SeriesReading[]) =>
  readings.flatMap((each) => (each.unit === 'date' && each.unsure === undefined ? [dateOf(each)] : []))

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
    const date = reading.date ?? (isFirst ? dateOf(only) : undefined)
    const at = own.find((each) => dateOf(each) === date)
    // 655,000 in 2023, although two were shut: the year is not that of the two.
    const isApart =
      at
      && at.start > 3
      && /[,，;；:：]/.test(text.slice(Math.min(at.end, reading.end), Math.max(at.start, reading.start)))
    const isOther = at && (isApart || beside.test(text.slice(0, at.start)) || behind.test(text.slice(at.end)))
    return date === undefined || isOther ? [] : [date]
  }
  const inHeads = (source.about ?? []).flatMap((head) =>
    /^(?:FY|Q[1-4] )?(?:1[5-9]|20)\d\d年?$/.test(head.trim()) ? [head.replace('年', '').trim()] : [],
  )
  if (inHeads.length === 1) return inHeads
  const above = title.length === 1 ? datesOf(title) : []
  return source.place !== 'notes' && above.length === 1 ? above : []
}

/**
 * The dates that the article states a number with: the one that its sentence ties to it, those in its sentence, or
 * those of the nearest sentence before it in the paragraph. None where that cannot be told.
 */
export function periodStated(
  reading: SeriesReading,
  at: number,
  article: readonly ArticleSentence[],
): { dates: string[]; isNear: boolean } {
  const sentence = article[at]
  if (!sentence) return { dates: [], isNear: false }
  if (reading.date !== undefined) return { dates: [reading.date], isNear: true }
  const own = datesOf(sentence.readings)
  if (own.length > 0 || relative.test(sentence.text)) return { dates: own, isNear: own.length > 0 }
  for (let before = at - 1; article[before]?.paragraph === sentence.paragraph; before--) {
    const found = datesOf(article[before]?.readings ?? [])
    if (found.length > 0) return { dates: found, isNear: false }
    if (relative.test(article[before]?.text ?? '')) break
  }
  return { dates: [], isNear: false }
}

/** Whether none of the dates that a deck gives has a day in common with any that the article states. */
export function areOtherDates(given: readonly string[], stated: readonly string[]): boolean {
  return given.length > 0 && stated.length > 0 && !given.some((one) => stated.some((other) => mayOverlap(one, other)))
}
