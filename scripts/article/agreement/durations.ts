import { daysOf } from '../../quantities/dateDays.ts'
import { unitInfo } from '../../quantities/units.ts'
import type { Fact } from '../facts.ts'
import { dateOf, named, numberOf, type At, type Disagreement } from './disagreement.ts'
import { inOrder } from './order.ts'

/** What has two ends is a duration, or a span of dates. */
export function canHaveEnds(fact: Fact, at: At): Disagreement[] {
  const isTime = ['second^1', 'year^1'].includes(unitInfo(fact.unit)?.dimension ?? '')
  const remedy = 'take "ends" out, or name a fact in days, months or years'
  return isTime || (fact.unit === 'date' && fact.high !== undefined)
    ? []
    : [{ at, message: `${named(fact)} is no duration, so it has no two ends; ${remedy}` }]
}

/** The fewest and the most days that a unit of time has. */
const days: Readonly<Record<string, readonly [number, number]>> = {
  day: [1, 1],
  week: [7, 7],
  month: [28, 31],
  quarter: [89, 92],
  year: [365, 366],
  decade: [3650, 3653],
  century: [36_500, 36_525],
}

/**
 * A duration between two dates is as long as they lie apart, give or take one: which of the ends counts is not told.
 */
export function liesBetween(fact: Fact, from: readonly Fact[], to: readonly Fact[]): Disagreement[] {
  const [one, other] = [from[0], to[0]]
  if (!one || !other || one.unit !== 'date' || other.unit !== 'date' || from.length + to.length > 2) return []
  const wrong = inOrder([one, other], (index) => ['ends', index === 0 ? 'from' : 'to'])
  const [first, last, length] = [daysOf(dateOf(one)), daysOf(dateOf(other)), days[fact.unit]]
  if (wrong.length > 0 || !first || !last || !length || fact.high !== undefined) return wrong
  const least = (last.first - first.last) / length[1] - 1
  const most = (last.last - first.first + 1) / length[0] + 1
  const isBelow = numberOf(fact) < least && fact.bound !== 'over' && fact.bound !== 'at-least'
  const isAbove = numberOf(fact) > most && fact.bound !== 'under' && fact.bound !== 'at-most'
  if (!isBelow && !isAbove) return []
  const message = `${named(fact)} is not the time from ${named(one)} to ${named(other)}`
  return [{ at: ['fact'], message: `${message}; name the dates that it lies between` }]
}
