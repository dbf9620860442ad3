import type { Per, Unit } from '../../quantities/quantity.ts'
import { unitInfo } from '../../quantities/units.ts'

/** `microgram` and `cubic-meter` give `microgram-per-cubic-meter`; undefined where the two make no measure. */
export function composed(over: Unit, under: Unit): Unit | undefined {
  if (over.includes('-per-') || under.includes('-per-')) return undefined
  if (unitInfo(over)?.kind !== 'measure' || unitInfo(under)?.kind !== 'measure') return undefined
  const unit = `${over}-per-${under}`
  return unitInfo(unit) ? unit : undefined
}

/** Spans that people live by. What happens in them is a rate, 120 liters a day, and not a measure of its own. */
const spans: ReadonlySet<Unit> = new Set([
  'day',
  'week',
  'fortnight',
  'month',
  'quarter',
  'year',
  'decade',
  'century',
  'night',
])

/**
 * A unit with what it is for. Two measures become one (kilometer-per-hour); money, counts and shares, and whatever
 * is stated for a day, a year or for more than one of a thing, keep their unit and have a `per`.
 */
export function withPer(unit: Unit, per: Per): { unit: Unit; per?: Per } {
  // What a car needs is told for 100 kilometers, which CLDR has as units of their own.
  if (per.value === 100 && per.unit === 'kilometer' && /^(?:liter|kilowatt-hour)$/.test(unit))
    return { unit: `${unit}-per-100-kilometer` }
  const one = per.value === 1 && per.noun === undefined && !spans.has(per.unit) ? composed(unit, per.unit) : undefined
  return one ? { unit: one } : { unit, per }
}
