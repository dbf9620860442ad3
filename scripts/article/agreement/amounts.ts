import { unitInfo } from '../../quantities/units.ts'
import { directionOf } from '../direction.ts'
import type { Fact } from '../facts.ts'
import { isRateLeftOut } from '../leftOutRate.ts'
import { isUnlike, named, numberOf, shortly, slackOf, type At, type Disagreement } from './disagreement.ts'

/** What is drawn to one scale: an amount with one value, in the unit of the first, of the same things. */
export function onOneScale(
  facts: readonly Fact[],
  at: (index: number) => At,
  remedy = () => 'show them as a stat-row or a comparison-table',
): Disagreement[] {
  const [first] = facts
  if (!first) return []
  const isSamePer = (one: Fact, other: Fact) => samePer(one, other) || isRateLeftOut([one, other])
  return facts.flatMap((fact, index) => {
    const refuse = (reason: string, how = remedy) => [{ at: at(index), message: `${named(fact)} ${reason}; ${how()}` }]
    if (typeof fact.value === 'string') return refuse('is no amount, so it has no place on a scale')
    if (fact.unit === 'rank')
      return refuse('is a place, and not so much of anything', () => 'show it as a ranking-list')
    if (fact.high !== undefined) return refuse('is a range, of which only the lower end would be drawn')
    if (fact.unit === first.unit && isSamePer(fact, first))
      return isUnlike(fact, first) ? refuse(`counts other things than ${named(first)}`) : []
    const isConvertible =
      fact.unit !== first.unit
      && samePer(fact, first)
      && unitInfo(fact.unit)?.dimension === unitInfo(first.unit)?.dimension
    return refuse(
      `and ${named(first)} are not in one unit, so they have no scale in common`,
      isConvertible
        ? () => `compute one in the unit of the other: { derive: ${fact.id}, unit: ${first.unit}, … }`
        : remedy,
    )
  })
}

/**
 * A fact as it is beside amounts of whole years, each of which is so much a year without saying so: a limit of 55,000 a
 * year lies on the scale of 61,200 in 2019.
 */
export function besideYears(fact: Fact, cells: readonly { date?: string | undefined }[]): Fact {
  const areYears = cells.every(({ date }) => date !== undefined && /^(?:[FS]Y)?\d{4}(?:\/\d{2,4})?$/.test(date))
  const isYearly = fact.per?.unit === 'year' && fact.per.value === 1
  return areYears && isYearly ? { ...fact, per: undefined } : fact
}

const samePer = (one: Fact, other: Fact): boolean =>
  one.per?.value === other.per?.value && one.per?.unit === other.per?.unit

/** What is drawn as a length from zero is not below it. */
export function notBelowZero(facts: readonly Fact[], at: (index: number) => At, remedy: () => string): Disagreement[] {
  return facts.flatMap((fact, index) =>
    numberOf(fact) < 0 ? [{ at: at(index), message: `${named(fact)} is below zero; ${remedy()}` }] : [],
  )
}

/** From the least to the greatest that a number may be, by its bound and by how it is rounded. */
type Interval = readonly [least: number, most: number]

function intervalOf(fact: Fact, value = numberOf(fact)): Interval {
  const slack = Math.max(slackOf(fact), Math.abs(value) * 1e-9)
  if (fact.bound === 'over' || fact.bound === 'at-least') return [value - slack, Number.POSITIVE_INFINITY]
  if (fact.bound === 'under' || fact.bound === 'at-most') return [0, value + slack]
  return [value - slack, value + slack]
}

const meet = ([a, b]: Interval, [c, d]: Interval): boolean => a <= d && c <= b
const turned = ([least, most]: Interval): Interval => [-most, -least]

/**
 * A change from one amount to another is what the two give, as far as all three are rounded: their difference in their
 * own unit or in percentage points, the difference in percent of the first, or how many times one is of the other.
 */
export function isChange(change: Fact, one: Fact, other: Fact, at: At): Disagreement[] {
  const way = numberOf(other) < numberOf(one) ? 'down' : 'up'
  const stated = directionOf(change)
  if (change.unit !== 'multiple' && stated !== undefined && stated !== way && numberOf(one) !== numberOf(other)) {
    const message = `${named(change)} is ${stated === 'up' ? 'a rise' : 'a fall'}, but from ${named(one)} to ${named(other)} it is ${way === 'up' ? 'a rise' : 'a fall'}`
    return [{ at, message: `${message}; name the change of these two` }]
  }
  const found = findChange(change, one, other, way)
  if (found === undefined) {
    const message = `${named(change)} is no change from ${named(one)} to ${named(other)}`
    return [{ at, message: `${message}; compute it: derive: (${other.id} - ${one.id}) / ${one.id}, unit: percent` }]
  }
  if (change.high !== undefined || found.fits) return []
  const message = `${named(change)} is not the change from ${named(one)} to ${named(other)}, which is ${found.text}`
  return [{ at, message: `${message}; name another fact, or compute it: derive: ${found.derive}` }]
}

interface Found {
  fits: boolean
  text: string
  derive: string
}

function findChange(change: Fact, one: Fact, other: Fact, way: 'up' | 'down'): Found | undefined {
  const [a, b] = [intervalOf(one), intervalOf(other)]
  const [from, to] = [numberOf(one), numberOf(other)]
  const size = intervalOf(change, Math.abs(numberOf(change)))
  const signed = way === 'up' ? size : turned(size)
  const isShare = unitInfo(one.unit)?.kind === 'share'
  if (change.unit === one.unit || (isShare && change.unit === 'percentage-point')) {
    if (isShare && change.unit === one.unit) return relative(signed, a, b, one, other) ?? undefined
    const difference: Interval = [b[0] - a[1], b[1] - a[0]]
    return {
      fits: meet(signed, difference),
      text: String(shortly(Math.abs(to - from))),
      derive: way === 'up' ? `${other.id} - ${one.id}` : `${one.id} - ${other.id}`,
    }
  }
  if (unitInfo(change.unit)?.kind === 'share') return relative(signed, a, b, one, other)
  if (change.unit !== 'multiple' || a[0] <= 0 || b[0] <= 0) return undefined
  const added = change.sense === 'more' ? 1 : 0
  const ratios = [
    {
      value: to / from,
      interval: [b[0] / a[1] - added, b[1] / a[0] - added] as const,
      derive: `${other.id} / ${one.id}`,
    },
    {
      value: from / to,
      interval: [a[0] / b[1] - added, a[1] / b[0] - added] as const,
      derive: `${one.id} / ${other.id}`,
    },
  ]
  const [meant] = ratios.filter(({ value }) => value >= 1)
  return {
    fits: ratios.some(({ interval }) => meet(size, interval)),
    text: `${shortly(Number(((meant?.value ?? 1) - added).toPrecision(3)))} times`,
    derive: meant?.derive ?? `${other.id} / ${one.id}`,
  }
}

/** By how many percent of the first it has become the other; nothing can be said of what was nothing. */
function relative(signed: Interval, a: Interval, b: Interval, one: Fact, other: Fact): Found | undefined {
  if (numberOf(one) <= 0) return undefined
  const least = Math.max(a[0], Number.MIN_VALUE)
  const percent = (ratio: number) => (ratio - 1) * 100
  return {
    fits: meet(signed, [percent(b[0] / a[1]), percent(b[1] / least)]),
    text: `${Number(percent(numberOf(other) / numberOf(one)).toPrecision(3))} percent`,
    derive: `(${other.id} - ${one.id}) / ${one.id}`,
  }
}
