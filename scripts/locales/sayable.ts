import type { Bound, Unit } from '../quantities/quantity.ts'
import type { Writable } from './writer.ts'

/** Units of time, before which words for a bound may say when something was: over five years, 近五年. */
const durations: ReadonlySet<Unit> = new Set([
  'second',
  'minute',
  'hour',
  'day',
  'week',
  'fortnight',
  'month',
  'quarter',
  'year',
  'decade',
  'century',
])

export const isDuration = (unit: Unit) => durations.has(unit)

/**
 * A date as text, a span as its two ends with a slash, and its bound.
 * @throws RangeError where a span has a bound, which no language says in a way that is read again
 */
export function dateToWrite({ value, low, high, bound }: Writable): { date: string; bound: Bound } {
  const date = low === undefined ? String(value) : `${low}/${high ?? low}`
  if (date.includes('/') && !/^(?:\w+ )?[FS]Y\d{4}\/\d{2}$/.test(date) && bound !== 'exactly')
    throw new RangeError(`a span of dates cannot be "${bound}"`)
  return { date, bound }
}

/** @throws RangeError where a place has a bound: what is third is not about third */
export function refuseRankBound({ unit, bound }: Writable): void {
  if (unit === 'rank' && bound !== 'exactly') throw new RangeError(`a rank cannot be "${bound}"`)
}
