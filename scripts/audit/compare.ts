import { differences, type SameNounHere } from '../article/states.ts'
import { daysOf } from '../quantities/dateDays.ts'
import { dateFields, spanEnds } from '../quantities/dates.ts'
import type { Bound, Change, Reading } from '../quantities/quantity.ts'
import { unitInfo } from '../quantities/units.ts'
import { says } from '../locales/says.ts'

/** In what a number of a deck differs from one of the article. */
export type Otherwise = 'value' | 'unit' | 'bound' | 'sign' | 'noun' | 'period' | 'subject' | 'plan'

/** How nouns are compared. */
export interface Nouns {
  /** False where deck and article are in different languages. */
  areComparable: boolean
  same: SameNounHere
  /** Whether the article uses a noun itself: one that it never uses may be another word for the same. */
  isOfArticle: (noun: string) => boolean
}

/** A quantity with which way something changed by it, or to it. */
export type Directed = Reading & {
  way?: Change | undefined
  /** Of the deck: its words say that it is what two others differ by. */
  isDifference?: boolean | undefined
  /** Of the deck: its words say that it is neither more nor less. */
  isExact?: boolean | undefined
  /** Of the deck: it stands in a cell or a line of its own, so that its unit may stand elsewhere. */
  isAlone?: boolean | undefined
  /** Of the deck: the dates that its sentence names. */
  dates?: readonly string[] | undefined
  /** Of the article: something reached it, and it is the most of it. */
  isPeak?: boolean | undefined
  /** Of the article: it was passed by hardly anything. */
  isBarely?: boolean | undefined
}

/** A number without unit, noun or rate: what it measures stands elsewhere on the slide. */
export function isBare({ unit, noun, per, change }: Reading): boolean {
  return unit === 'count' && noun === undefined && per === undefined && change === undefined
}

/** All in which a number of a deck differs from one of the article; none where it says the same, or as much of it. */
export function compare(stated: Directed, given: Directed, nouns: Nouns): Otherwise[] {
  if (stated.unit === 'date' || given.unit === 'date')
    return stated.unit === given.unit && isSameDate(dateOf(stated), dateOf(given)) ? [] : ['value']
  // 300元, where a slide says whose: NT$300.
  if (given.unit !== stated.unit && areOfOneName(stated, given))
    return compare({ ...stated, unit: given.unit }, given, nouns)
  // 18块, of 18元.
  if (given.unit === 'count' && dollars.has(stated.unit) && says('moneyPiece', given.noun ?? ''))
    return compare(stated, { ...given, unit: stated.unit, noun: undefined }, nouns)
  // 11 in every hundred are 11 per cent.
  if (given.unit === 'percent' && stated.per?.unit === 'count' && stated.per.value === 100 && stated.unit === 'count')
    return compare({ ...withoutRate(stated), unit: 'percent', noun: undefined }, given, nouns)
  const found = new Set<Otherwise>()
  // Up by 8,400, 7.4 a crate: so much of what it is, the words beside it tell.
  const bare = isBare(given) || (isBare({ ...given, change: undefined, per: undefined }) && hasDigits(given))
  const haveRates = stated.per !== undefined && given.per !== undefined
  const [one, other] = haveRates
    ? withLikeNouns(sized(stated), sized(given))
    : [withoutRate(sized(stated)), withoutRate(sized(given))]
  for (const each of differences(one, bare ? { ...other, unit: one.unit } : other, () => true)) {
    if (each === 'bound' && isShort(stated, given)) continue
    // 13.1 micrograms are said for short, where the article has them per cubic meter.
    // Either may have said what it is for outside of the number: each metre takes 1.75 tonnes.
    const isForShort = stated.unit.startsWith(`${given.unit}-per-`) || given.unit.startsWith(`${stated.unit}-per-`)
    if (each === 'unit' && (isBareUnit(stated) || isForShort)) continue
    // 85度, of which the article does not say whether they are degrees or kilowatt-hours.
    if (each === 'unit' && stated.unsure !== undefined && [stated, given].every(({ unit }) => degrees.has(unit)))
      continue
    if (each === 'unit' && stated.unit === 'year' && says('age', given.noun ?? '')) continue
    // 12 yuan a year for each sheep: what it is for was not read for certain.
    if (each === 'per' && stated.unsure !== undefined) continue
    if (each === 'value' && bare && mantissaOf(stated.text) === Math.abs(Number(given.value))) continue
    if (each === 'fraction' || each === 'noun') continue
    if (each === 'end' && isEnd(stated, given)) continue
    found.add(each === 'end' ? 'bound' : each === 'sense' ? 'value' : each === 'per' ? 'unit' : each)
  }
  const [way, wayGiven] = [wayOf(stated), wayGivenBy(given)]
  if (
    way !== undefined && wayGiven !== undefined
      ? way !== wayGiven
      : isNegative(stated) !== isNegative(given) && !way && !wayGiven && !isCost(given)
  )
    found.add('sign')
  if (given.unit === 'count' && areOther(stated.noun, given.noun, nouns)) found.add('noun')
  if (stated.unsure === undefined && areOther(stated.per?.noun, given.per?.noun, nouns)) found.add('unit')
  return [...found]
}

const degrees = new Set(['degree', 'celsius', 'kilowatt-hour'])

/** Whether two amounts are of money of one name, of which one does not say whose it is. */
const areOfOneName = (one: Directed, other: Directed) =>
  [one, other].every(({ unit }) => dollars.has(unit)) && [one, other].some(({ text }) => says('anyCurrency', text))
const dollars = new Set(['CNY', 'TWD', 'HKD', 'MOP'])

/** Whether a number has more than one digit that says something. */
const hasDigits = ({ value }: Directed) => String(value).replace(/^-|\.|0+$/g, '').length > 1

/** Whether a number is one end of a range: 30, of from 30 to 96. */
const isEnd = ({ value, low, high }: Directed, given: Directed) =>
  given.high === undefined && ['exactly', 'about'].includes(given.bound) && [low ?? value, high].includes(given.value)

/** Only a bare number of the article fits any unit: `from 210 to 330`, whose unit stood before. */
const isBareUnit = (stated: Directed) => isBare(stated) && stated.value !== 1

/** Whether the one counts people, and the other those who live together: 4,300人, of 4,300戶. */
const arePeopleAndHomes = (one = '', other = '') =>
  (says('persons', one) && says('households', other)) || (says('households', one) && says('persons', other))

function areOther(stated: string | undefined, given: string | undefined, nouns: Nouns): boolean {
  if (nouns.areComparable && arePeopleAndHomes(stated, given)) return true
  return (
    nouns.areComparable
    && stated !== undefined
    && given !== undefined
    && !says('generalNoun', stated)
    && !says('generalNoun', given)
    && !nouns.same(stated, given)
    && nouns.isOfArticle(given)
  )
}

/** Two rates; where one does not name what it is for each of so many, neither does: one for every 5,000. */
function withLikeNouns(one: Directed, other: Directed): [Directed, Directed] {
  if ((one.per?.noun === undefined) === (other.per?.noun === undefined)) return [one, other]
  const bare = (each: Directed): Directed =>
    each.per ? { ...each, per: { value: each.per.value, unit: each.per.unit } } : each
  return [bare(one), bare(other)]
}

/** A quantity without what it is for: the deck may leave out `a year`, and the article may have said it before. */
export function withoutRate<Given extends Directed>({ per, ...reading }: Given): Omit<Given, 'per'> {
  void per
  return reading
}

/** In accounts what is paid has a minus. */
const isCost = (given: Directed) => isNegative(given) && unitInfo(given.unit)?.kind === 'money'

const isNegative = ({ value }: Reading) => typeof value === 'number' && value < 0

/** Whether a number is by how much something rose or fell, or how far one thing is from another. */
export const isChange = (reading: Directed) => (reading.change ?? reading.way) !== undefined || isNegative(reading)

/** Which way it changed: a minus says a fall where no word does. */
export function wayOf(reading: Directed): Change | undefined {
  const way = reading.change ?? reading.way
  if (way === undefined) return undefined
  return isNegative(reading) ? (way === 'up' ? 'down' : 'up') : way
}

/** Which way a deck says that something changed: a minus alone says it of so many per cent. */
export const wayGivenBy = (given: Directed): Change | undefined =>
  wayOf(given) ?? (isNegative(given) && unitInfo(given.unit)?.kind === 'share' ? 'down' : undefined)

function sized(reading: Directed): Directed {
  return typeof reading.value === 'number' && reading.high === undefined
    ? { ...reading, value: Math.abs(reading.value) }
    : reading
}

/** Whether what a deck says of a value is true where the article says this of it. */
export function isImplied(stated: Bound, given: Bound): boolean {
  return stated === given || (implied[given] ?? []).includes(stated)
}

const sides: Partial<Record<Bound, 'above' | 'below'>> = {
  over: 'above',
  'at-least': 'above',
  nearly: 'below',
  under: 'below',
  'at-most': 'below',
}

/** Whether one bound is on the other side of a value than another: over four tenths, and nearly as many. */
export const areOpposite = (one: Bound, other: Bound) =>
  sides[one] !== undefined && sides[other] !== undefined && sides[one] !== sides[other]

const implied: Partial<Record<Bound, readonly Bound[]>> = {
  about: ['exactly', 'nearly', 'over'],
  'at-least': ['over'],
  'at-most': ['under', 'nearly'],
  under: ['nearly'],
  nearly: ['under', 'about'],
}

/** Up to this many things, over and at least are not the same, nor are under and at most. */
const few = 12

/**
 * Whether a deck may give a bound, or leave it out, where the article has another: it says the same for short. About
 * 140 may be given as 140, and so may just over 140; over 140 may not.
 */
function isShort(stated: Directed, given: Directed): boolean {
  if (isImplied(stated.bound, given.bound)) return true
  // What there must be at least is the bound itself: the line is at 350.
  if (given.bound === 'exactly' && stated.bound === 'at-least') return given.isExact !== true
  if (given.bound === 'exactly') return ['about', 'nearly'].includes(stated.bound) || stated.isBarely === true
  // Humidity of up to 78 per cent, where it reached 78.
  if (given.bound === 'at-most' && stated.bound === 'exactly') return true
  return (given.unit !== 'count' || Number(given.value) > few) && sides[stated.bound] === sides[given.bound]
}

/** The number that stands in digits in a text, without the words that scale it: 1.2 of 1.2 million. */
export function mantissaOf(text: string): number | undefined {
  const [digits] = /\d[\d,]*(?:\.\d+)?/.exec(text) ?? []
  return digits === undefined ? undefined : Number(digits.replaceAll(',', ''))
}

/** A date, or the span that two ends make. */
export function dateOf({ value, low, high }: Reading): string {
  return high === undefined ? String(value) : `${low ?? value}/${high}`
}

/** Whether a date of the article is one that a deck gives, or lies within it: March 2024 is in 2024. */
function isSameDate(stated: string, given: string): boolean {
  if (stated === given || stated.replace(/^(?:early|mid|late|start|end) /, '').startsWith(`${given}-`)) return true
  // The nineties are the 1990s, whatever the century.
  if (/^--\d0s$/.test(given) && stated.endsWith(given.slice(2))) return true
  // A span is not any date within it.
  if (spanEnds(given)) return false
  const [inside, outside] = [daysOf(stated), daysOf(given)]
  if (inside && outside) return inside.first >= outside.first && inside.last <= outside.last
  if (spanEnds(stated)) return false
  // One of them is without its year.
  const [a, b] = [dateFields(stated), dateFields(given)]
  return (
    (a.year === undefined || b.year === undefined)
    && a.month !== undefined
    && a.month === b.month
    && (b.day === undefined || a.day === b.day)
  )
}

/** Whether two dates have days in common; where either is without its year, that cannot be told, and they may have. */
export function mayOverlap(one: string, other: string): boolean {
  const [a, b] = [daysOf(one), daysOf(other)]
  if (a && b) return a.first <= b.last && b.first <= a.last
  const [c, d] = [dateFields(one), dateFields(other)]
  return c.month === undefined || d.month === undefined || c.month === d.month
}
