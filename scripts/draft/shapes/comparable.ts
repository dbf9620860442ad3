import type { Scene } from '../scene.ts'
import type { Stated } from '../stated.ts'
import { isAlike, isDrawable, isWithin } from './amounts.ts'
import { comesTo, wholeBefore } from './comparison.ts'
import { isAnnouncing, isWhole, leavesUnitOut, mayChange } from './pairs.ts'

/** Whether amounts are parts: of one that the paragraph names, of the first of them, or of a hundred. */
export function areParts(scene: Scene, amounts: readonly Stated[]): boolean {
  const [whole, ...parts] = amounts
  const sum = amounts.reduce((total, { reading }) => total + Number(reading.value), 0)
  // Two shares that are parts leave nothing; of more each is rounded.
  const rounded = parts.length > 1 ? 1 : 1e-9
  if (whole?.reading.unit === 'percent' && Math.abs(sum - 100) <= rounded) return true
  if (wholeBefore(scene, amounts) !== undefined) return true
  // Shares of groups in the next sentence may come to that of all by chance.
  const isByChance = whole?.reading.unit === 'percent' && parts.some(({ cite }) => cite !== whole.cite)
  return whole !== undefined && parts.length > 1 && !isByChance && comesTo(parts, whole)
}

/** Of one unit and of the same things; or how much two changed, up or down. */
export const areComparable = (one: Stated, other: Stated): boolean =>
  isChange(one) || isChange(other)
    ? one.reading.change !== undefined
      && other.reading.change !== undefined
      && isAlike(one, other)
      && (one.reading.change !== other.reading.change || one.reading.value !== other.reading.value)
    : mayChange(one, other)
      && !isYearly(one, other)
      && !isOfOne(one, other)
      && !isFar(one, other, mostOnScale)
      && (!leavesUnitOut(one, other) || isDoneAlike(one, other))

/** Whether one of two sentences tells how many there are in each year, and the other how many in all. */
const isYearly = (one: Stated, other: Stated): boolean =>
  one.reading.unit === 'count'
  && one.cite !== other.cite
  && one.every !== other.every
  && (one.every === undefined || other.every === undefined)

/** Whether the word right before an amount stands before the other too: some use 171 litres; others use 128. */
function isDoneAlike({ sentence, reading }: Stated, { beside }: Stated): boolean {
  const word = beside.before.trim().split(' ').at(-1) ?? ''
  const before = sentence.text.slice(0, reading.start).trimEnd()
  // Spend on average 19 hours; spend 13.
  return before.replace(/ (?:on average|about|around|some|only|just|nearly|almost)$/i, '').endsWith(` ${word}`)
}

/** Whether an amount is by how much something changed; what was lost or saved is an amount like others. */
const isChange = ({ reading: { change, unit } }: Stated): boolean =>
  change !== undefined && (change === 'up' || !/^[A-Z]{3}$/.test(unit))

/** As much as what is for one thing may be of what leaves out for how many it is. */
const mostForOne = 8
/** Beside an amount that many times as large nothing of the other is seen. */
const mostOnScale = 200

const isTime = /^(?:second|minute|hour|day|night|week|month|year)$/

/**
 * Whether one amount is for one thing and the other, far from it, is not said to be; or for so much time, where the one
 * before it is not: a swim costs £6, members pay £20 a month. Behind it, that may be left out: £90 a year, and now £70.
 */
function isOfOne(one: Stated, other: Stated): boolean {
  const isTurned = one.cite === other.cite && one.reading.start > other.reading.start
  const [first, second] = isTurned ? [other.reading.per, one.reading.per] : [one.reading.per, other.reading.per]
  if (first === undefined && second !== undefined && isTime.test(second.unit)) return true
  return first?.unit !== second?.unit && isFar(one, other)
}

/** Whether two amounts are so far apart that they measure different things, where nothing says otherwise. */
export function isFar({ reading: one }: Stated, { reading: other }: Stated, most = mostForOne): boolean {
  const ratio = Number(one.value) / Number(other.value)
  return ratio > most || ratio < 1 / most
}

/** Whether an amount may be held against another: no part of a count. */
export const mayStand = (scene: Scene, each: Stated): boolean =>
  isDrawable(each)
  && Number(each.reading.value) > 0
  // By how much one is more than another is not what either is.
  && (each.reading.change !== undefined || !scene.words.isDifference.test(each.beside.before))
  && !isWhole(scene, each)
  && !isWithin(scene, each)
  && !isAnnouncing(scene, each)
  // Half full, half an hour: how one speaks, and no measure.
  && !(each.reading.unit === 'percent' && each.reading.value === 50 && !/\d/.test(each.reading.text))
