import type { Grammar } from '../locales/grammar.ts'
import { daysOf } from '../quantities/dateDays.ts'
import type { Change, Reading } from '../quantities/quantity.ts'
import { isWithin } from './agreement/labels.ts'
import type { Fact } from './facts.ts'

/** Between which dates a computed difference lies, as far as the article says so, and which way it goes. */
export interface InTime {
  change: Change
  earlier?: string | undefined
  later?: string | undefined
}

/** What an earlier amount is more than a later one of the same is a fall, and the reverse. */
export function differenceInTime(one: Fact | undefined, other: Fact | undefined): InTime | undefined {
  if (!one || !other || one.unit !== other.unit || one.noun !== other.noun) return undefined
  if (one.names || other.names) return undefined
  const [from, to] = [one, other].map(({ dates = [] }) => (dates.length === 1 ? dates[0] : undefined))
  const [first, second] = [from, to].map((date) => (date === undefined ? undefined : daysOf(date)))
  if (!first || !second) return undefined
  if (first.last < second.first) return { change: 'down', earlier: from, later: to }
  return second.last < first.first ? { change: 'up', earlier: to, later: from } : undefined
}

/**
 * Which way a text says that a computed difference goes by "more" or "fewer" beside it, seen from the earlier date:
 * 656 more in 2021 than in 2024 is a fall. Undefined where it does not say so, or not for certain.
 */
export function comparedInTime(
  words: string,
  reading: Reading,
  { inTime }: Fact,
  { lessOrMore, read }: Grammar,
): Change | undefined {
  const told = inTime && lessOrMore(words, reading)
  if (!told) return undefined
  const datesIn = (text: string) => read(text, []).flatMap(({ unit, value }) => (unit === 'date' ? String(value) : []))
  const isIn = (dates: readonly string[], date: string | undefined) =>
    date !== undefined && dates.some((each) => isWithin(each, date) || isWithin(date, each))
  const { base = '', way } = told
  const ofBase = datesIn(base)
  if (isIn(ofBase, inTime.later)) return way === 'up' ? 'down' : 'up'
  if (isIn(ofBase, inTime.earlier)) return way
  const all = datesIn(words)
  return isIn(all, inTime.earlier) && !isIn(all, inTime.later) ? undefined : way
}
