import { dateFields, spanEnds } from './dates.ts'

/** The first and the last day that a date may mean, in days since 1970. */
export interface Days {
  first: number
  last: number
}

/**
 * The days that a date of `dates.ts` may mean: of `2024-Q3`, those of July to September; a season may lie anywhere in
 * its year and the winter after it, on either half of the globe. Undefined for a date without its year.
 */
export function daysOf(date: string): Days | undefined {
  const ends = spanEnds(date)?.map(daysOf)
  if (ends) return ends[0] && ends[1] && { first: ends[0].first, last: ends[1].last }
  const text = date.replace(/^(?:early|mid|late|start|end) /, '')
  const [, count, bc] = /^([1-9]\d?)(?:st|nd|rd|th) century( BC)?$/.exec(text) ?? []
  if (count !== undefined) {
    const from = bc === undefined ? (Number(count) - 1) * 100 : -Number(count) * 100
    return years(from, from + 100)
  }
  const [, before] = /^(\d+) BC$/.exec(text) ?? []
  if (before !== undefined) return years(1 - Number(before), 1 - Number(before))
  const [, decade] = /^(\d{3}0)s$/.exec(text) ?? []
  if (decade !== undefined) return years(Number(decade), Number(decade) + 9)
  const [, fiscal] = /^(?:[FS]Y|season )(\d{4})/.exec(text) ?? []
  if (fiscal !== undefined) return years(Number(fiscal) - 1, Number(fiscal) + 1)
  const [, year, part, number] = /^(\d{4})-(Q|H|[a-z]+)([1-4]?)$/.exec(text) ?? []
  if (year !== undefined && part !== undefined) {
    const length = part === 'Q' ? 3 : part === 'H' ? 6 : 14
    const from = part === 'Q' || part === 'H' ? (Number(number) - 1) * length : 0
    return { first: dayAt(Number(year), from, 1), last: dayAt(Number(year), from + length, 0) }
  }
  return daysOfFields(text)
}

function daysOfFields(text: string): Days | undefined {
  const { year, month, day } = dateFields(text)
  if (year === undefined) return undefined
  if (month === undefined) return years(year, year)
  return day === undefined
    ? { first: dayAt(year, month - 1, 1), last: dayAt(year, month, 0) }
    : { first: dayAt(year, month - 1, day), last: dayAt(year, month - 1, day) }
}

function years(from: number, to: number): Days {
  return { first: dayAt(from, 0, 1), last: dayAt(to, 11, 31) }
}

/** A day of the calendar; years below 100 are not of the last century. */
function dayAt(year: number, month: number, day: number): number {
  return new Date(0).setUTCFullYear(year, month, day) / 86_400_000
}
