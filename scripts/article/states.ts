import type { Fact } from './facts.ts'
import type { Fraction } from '../quantities/fraction.ts'
import type { Per, Quantity, Unit } from '../quantities/quantity.ts'
import { convert, sameDimension, unitInfo } from '../quantities/units.ts'
import type { LockedQuantity } from '../source/lockSchema.ts'

/** In what a fact and a quantity of the article differ: `end` where the fact gives one end of a range for all of it. */
export type Difference = 'value' | 'end' | 'unit' | 'fraction' | 'sense' | 'per' | 'noun' | 'bound'

/** What a fact says that can be compared with a quantity of the article; a number of another's deck says as much. */
export type Compared = Quantity & Pick<Fact, 'high'>

/** Whether two nouns of the article's language count the same: see `Grammar.sameNoun`. */
export type SameNounHere = (one: string, other: string, counted?: string) => boolean

/** Whether a fact says what a quantity of the article says. An unsure reading carries no fact. */
export function states(number: LockedQuantity, fact: Fact, sameNoun: SameNounHere): boolean {
  return number.unsure === undefined && differences(number, fact, sameNoun).length === 0
}

/** All in which a fact differs from a quantity of the article; none where it says the same. */
export function differences(number: LockedQuantity, fact: Compared, sameNoun: SameNounHere): Difference[] {
  const [a, b] = [asOneUnit(number), asOneUnit(fact)]
  const valueAndBound = compareValues(number, fact)
  // 5 hours, and 5 hours per day, which is a unit of its own.
  const isRateAlone =
    isSameUnit(number.unit, fact.unit)
    && (number.per === undefined) !== (fact.per === undefined)
    && !isForEach(number.said?.each, fact.per, sameNoun)
  const isExact =
    !number.fraction
    || valueAndBound.includes('value')
    || (fact.fraction ? isSameFraction(number.fraction, fact.fraction) : isDecimal(number.fraction))
  return [
    ...valueAndBound,
    ...([a.unit, ...(isRateAlone ? [b.unit] : []), ...(number.units ?? [])].some((unit) => isSameUnit(unit, b.unit))
      ? []
      : ['unit' as const]),
    ...(isExact ? [] : ['fraction' as const]),
    ...(!isRateAlone
    && (isSamePer(a.per, b.per, sameNoun, number.said?.perCounted) || isForEach(number.said?.each, fact.per, sameNoun))
      ? []
      : ['per' as const]),
    ...(number.unit !== 'count'
    || number.noun === undefined
    || (fact.noun !== undefined && isSameNoun(number.noun, fact.noun, sameNoun, number.said?.counted))
      ? []
      : ['noun' as const]),
  ]
}

function compareValues(number: LockedQuantity, fact: Compared): Difference[] {
  const [stated, given] = [reckoned(number), reckoned(fact)]
  const bound: Difference[] = number.bound === fact.bound ? [] : ['bound']
  if (number.high === undefined || fact.high !== undefined) {
    if (stated === given && number.high === fact.high) return bound
    return number.sense !== fact.sense && number.value === fact.value ? ['sense'] : ['value', ...bound]
  }
  if (given !== number.low && given !== number.high) return ['value', ...bound]
  // 20 to 30 is at least 20 and at most 30, and neither of the two.
  const oneEnd = given === number.low ? 'at-least' : 'at-most'
  return number.bound === 'exactly' && fact.bound === oneEnd ? [] : ['end']
}

/** What a multiple comes to: two times more is three times. */
function reckoned({ value, sense }: Quantity): number | string {
  return sense === 'more' && typeof value === 'number' ? value + 1 : value
}

/** Whether two names stand for one unit: tonne, megagram. 1500 meters are not 1.5 kilometers: the article says one. */
function isSameUnit(one: Unit, other: Unit): boolean {
  if (one === other) return true
  const [a, b] = [unitInfo(one), unitInfo(other)]
  return (
    a !== undefined
    && b !== undefined
    && a.kind === b.kind
    && a.dimension === b.dimension
    && a.offset === b.offset
    && Math.abs(a.scale / b.scale - 1) < 1e-12
  )
}

/** A rate of one of a measure in the form of a single unit: 120 kilometer per hour is 120 kilometer-per-hour. */
function asOneUnit({ unit, per }: Pick<Quantity, 'unit' | 'per'>): { unit: Unit; per?: Per | undefined } {
  const areMeasures = unitInfo(unit)?.kind === 'measure' && unitInfo(per?.unit ?? '')?.kind === 'measure'
  if (per?.value !== 1 || unit.includes('-per-') || !areMeasures) return { unit, per }
  const both = `${unit}-per-${per.unit}`
  return unitInfo(both) ? { unit: both } : { unit, per }
}

/** Whether a rate is for what the words tell an average of: 户均1200元 as 1200 yuan per household. */
export function isForEach(each: string | undefined, per: Per | undefined, sameNoun: SameNounHere): boolean {
  if (each === undefined || per?.value !== 1) return false
  return per.unit === each || (per.noun !== undefined && sameNoun(each, per.noun))
}

function isSamePer(one: Per | undefined, other: Per | undefined, sameNoun: SameNounHere, counted?: string): boolean {
  if (!one || !other) return one === other
  // $95 a night is for a unit by its name, and for what is counted by its word.
  const isUnitByWord = [
    [one, other],
    [other, one],
  ].some(([word, unit]) => word?.unit === 'count' && unit?.noun === undefined && word.noun === unit?.unit)
  if (isUnitByWord) return one.value === other.value
  const areNouns =
    one.noun === undefined || (other.noun !== undefined && isSameNoun(one.noun, other.noun, sameNoun, counted))
  return one.value === other.value && isSameUnit(one.unit, other.unit) && areNouns
}

function isSameNoun(one: string, other: string, sameNoun: SameNounHere, counted?: string): boolean {
  return one === other || sameNoun(one, other, counted)
}

function isSameFraction(one: Fraction, other: Fraction): boolean {
  return one.numerator === other.numerator && one.denominator === other.denominator
}

/** Whether a fraction's percent has an end of decimals: 1/5 is 20, 2/3 is 66.66… */
function isDecimal({ denominator }: Fraction): boolean {
  let rest = denominator
  for (const prime of [2, 5]) while (rest % prime === 0) rest /= prime
  return rest === 1
}

/** Whether a fact is the same amount as a quantity of the article, in another unit. */
export function isConverted(number: LockedQuantity, fact: Fact): boolean {
  if (
    typeof number.value === 'string'
    || typeof fact.value === 'string'
    || number.high !== undefined
    || number.unit === fact.unit
  )
    return false
  return (
    sameDimension(number.unit, fact.unit)
    && Math.abs(convert(number.value, number.unit, fact.unit) - fact.value) <= 1e-9 * Math.abs(fact.value)
  )
}

/** A quantity by its number and unit, as `waived` names it: `over 200 count`, `68 percent`, `2023-08`. */
export function nameOf(quantity: Quantity & Pick<LockedQuantity, 'low' | 'high'>): string {
  return inWords({ ...quantity, noun: undefined })
}

/** A quantity in the words of a message: `over 200 款`, `68 percent`, `20–30 CNY`, `12.5 deaths per 1000 people`. */
export function inWords({
  value,
  unit,
  bound,
  noun,
  per,
  fraction,
  sense,
  low = value,
  high,
}: Quantity & Pick<LockedQuantity, 'low' | 'high'>): string {
  const said = bound === 'exactly' ? '' : `${bound.replace('-', ' ')} `
  const ends = high === undefined ? String(low) : typeof low === 'string' ? `${low}/${high}` : `${low}–${high}`
  if (typeof value === 'string') return `${said}${ends}`
  const number = fraction && high === undefined ? `${fraction.numerator}/${fraction.denominator}, ${value}` : ends
  const rate = per ? ` per ${per.value === 1 ? '' : `${per.value} `}${per.noun ?? per.unit}` : ''
  return `${said}${number} ${noun ?? plural(unit, value)}${sense === 'more' ? ' more' : ''}${rate}`
}

function plural(unit: Unit, value: number): string {
  const kind = unitInfo(unit)?.kind
  return Math.abs(value) !== 1
    && (kind === 'difference'
      || (kind === 'measure'
        && /^[a-z-]+$/.test(unit)
        && !/(?:hertz|celsius|fahrenheit|kelvin|foot|inch|-per-)/.test(unit)))
    ? `${unit}s`
    : unit
}

/** `a`, `a and b`, `a, b and c`. */
export function listed(items: readonly string[]): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1) ?? ''}`
}
