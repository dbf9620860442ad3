import { inWords } from '../article/states.ts'
import { dateFields, spanEnds } from '../quantities/dates.ts'
import type { Reading } from '../quantities/quantity.ts'
import { dateOf } from './compare.ts'
import type { Operand } from './operands.ts'
import { mayBeGivenAs } from './rounding.ts'

/** A date and the sentence that states it. */
export interface StatedDate {
  reading: Reading
  cite: string
}

/** How many days there are in these, about: months and years are of several lengths. */
export const days: Readonly<Record<string, number | undefined>> = { day: 1, week: 7, month: 365.25 / 12, year: 365.25 }

/** The dates with their years and months; of a span both ends. */
function fieldsOf(dates: readonly StatedDate[]) {
  const all = dates.flatMap(({ reading, cite }) => {
    const date = dateOf(reading)
    return (spanEnds(date) ?? [date]).map((each) => ({ ...dateFields(each), cite }))
  })
  // In June 2019, and in November: of the same year, where that has not been.
  return all.map((each, index) => {
    const before = all[index - 1]
    const isSame = before?.cite === each.cite && (before.month ?? 0) < (each.month ?? 0)
    return each.year === undefined && isSame ? { ...each, year: before?.year } : each
  })
}

/** A stretch of time that lies between two stated years: five years from 2019 to 2024. */
export function followsFromYears(
  given: Reading,
  dates: readonly StatedDate[],
): { sum: string; cites: string[] } | undefined {
  if (given.unit !== 'year') return undefined
  const years = fieldsOf(dates)
  for (const from of years)
    for (const to of years)
      if (
        from.year !== undefined
        && to.year !== undefined
        && to.year > from.year
        && mayBeGivenAs(to.year - from.year, given)
      )
        return { sum: `${to.year} − ${from.year}`, cites: [...new Set([from.cite, to.cite])] }
  return undefined
}

/** A stretch of time that lies between two stated months: 33 months from June 2019 to March 2022. */
export function followsFromMonths(
  given: Reading,
  dates: readonly StatedDate[],
): { sum: string; cites: string[] } | undefined {
  if (given.unit !== 'month') return undefined
  const months = fieldsOf(dates).flatMap(({ year, month, cite }) =>
    year === undefined || month === undefined ? [] : [{ year, month, cite }],
  )
  for (const from of months)
    for (const to of months) {
      const apart = 12 * (to.year - from.year) + to.month - from.month
      // From October to March are six months, with both.
      const isWithBoth = from.cite === to.cite && mayBeGivenAs(apart + 1, given)
      if (apart > 0 && (isWithBoth || mayBeGivenAs(apart, given)))
        return {
          sum: `${to.year}-${to.month} − ${from.year}-${from.month}`,
          cites: [...new Set([from.cite, to.cite])],
        }
    }
  return undefined
}

/** A rate for another stretch of time, about: 136 million a year are 370,000 a day. */
export function followsFromRate(given: Reading, stated: Reading, isLike: boolean): string | undefined {
  const [from, to] = [days[stated.per?.unit ?? ''], days[given.per?.unit ?? '']]
  const isOther = from !== undefined && to !== undefined && from !== to && stated.unsure === undefined
  if (!isOther || !isLike || given.unit !== stated.unit || typeof stated.value !== 'number') return undefined
  const value = (stated.value / (from * (stated.per?.value ?? 1))) * to * (given.per?.value ?? 1)
  return mayBeGivenAs(value, given) ? `${inWords(stated)}, for another time` : undefined
}

/**
 * A number with the one year, month, week or day of its sentence as what it is for: 一年載客1.36億人次 is so much a year,
 * and so is what a sentence says of one year.
 */
export function asRate({ reading }: Operand, ofSentence: readonly Operand[], dates: readonly StatedDate[]): Reading {
  if (reading.per) return reading
  const span = ofSentence.find(({ value, reading: { unit } }) => value === 1 && days[unit] !== undefined)
  const years = new Set(dates.map((each) => dateOf(each.reading)))
  const isOfYear = years.size === 1 && [...years].every((each) => /^\d{4}$/.test(each))
  const unit = span?.reading.unit ?? (isOfYear ? 'year' : undefined)
  return unit === undefined ? reading : { ...reading, per: { value: 1, unit } }
}

/** A stretch of time from a year on, until the article was written: in the last year that it speaks of, or the next. */
export function followsFromSince(
  given: Reading,
  since: readonly StatedDate[],
  last: number | undefined,
): { sum: string; cites: string[] } | undefined {
  if (given.unit !== 'year' || last === undefined) return undefined
  for (const { reading, cite } of since) {
    const { year } = dateFields(dateOf(reading))
    const until = [last, last + 1].find((to) => year !== undefined && to > year && mayBeGivenAs(to - year, given))
    if (year !== undefined && until !== undefined) return { sum: `${until} − ${year}`, cites: [cite] }
  }
  return undefined
}

/** A stretch of time from a year on, until the talk: about ten years since 2015, in a talk of 2025. */
export function followsUntilTalk(
  given: Reading,
  since: readonly StatedDate[],
  talk: number | undefined,
): { sum: string; cites: string[] } | undefined {
  if (given.unit !== 'year' || talk === undefined) return undefined
  for (const { year, cite } of fieldsOf(since)) {
    // The day of the year may not have come yet.
    const apart = year === undefined ? [] : [talk - year, talk - year - 1].filter((each) => each > 1)
    if (year !== undefined && apart.some((each) => mayBeGivenAs(each, given)))
      return { sum: `${talk} − ${year}`, cites: [cite] }
  }
  return undefined
}

/** A stretch of time in another unit, about: 14 weeks are over three months. */
export function followsFromTime(given: Reading, stated: Reading): string | undefined {
  const [from, to] = [days[stated.unit], days[given.unit]]
  const isTime = from !== undefined && to !== undefined && stated.unit !== given.unit && stated.unsure === undefined
  if (!isTime || typeof stated.value !== 'number' || stated.bound !== 'exactly') return undefined
  return mayBeGivenAs((stated.value * from) / to, given) ? `${inWords(stated)}, in another unit` : undefined
}
