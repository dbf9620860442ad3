import { inWords } from '../article/states.ts'
import { convert, sameDimension, unitInfo } from '../quantities/units.ts'
import type { Reading } from '../quantities/quantity.ts'
import { isHardlyByChance } from './chance.ts'
import { isBare, isImplied, wayOf, type Directed, type Nouns } from './compare.ts'
import { areAlike, fits, isTime } from './fits.ts'
import { said, type Operand, type Result } from './operands.ts'
import { ofPair, resultsOf, type Words } from './results.ts'
import { isRoundInWords, mayBeGivenAs, mayBeSum, mayStandFor } from './rounding.ts'

/** How a number follows from a single one, if it does: the same rounded, or in another unit. */
export function followsFromOne(given: Directed, operand: Operand, nouns: Nouns): string | undefined {
  const { unit, bound, per } = operand.reading
  // What a hectare has is not what there is in all.
  if (given.per !== undefined && per === undefined && !isTime(given.per.unit)) return undefined
  if (!areAlike(given, operand.reading, nouns) || !sameDimension(unit, given.unit)) return undefined
  if (unit !== given.unit && [unit, given.unit].some((each) => unitInfo(each)?.kind === 'multiple')) return undefined
  const value = convert(operand.value, unit, given.unit)
  if (value === given.value && unit === given.unit) return undefined
  // A fall by nearly two tenths is not any share of 16 per cent.
  if (given.form === 'tenths' && wayOf(given) !== undefined && operand.reading.change === undefined) return undefined
  // Minus 5 degrees are not 5.
  if (value < 0 && Number(given.value) > 0 && given.change === undefined && operand.reading.change === undefined)
    return undefined
  // Under half an hour is under 30 minutes.
  const isSameSide = bound !== 'exactly' && bound === given.bound
  if (!mayBeGivenAs(value, isSameSide ? { ...given, bound: 'about' } : given)) return undefined
  // About 300 rounded is still about; more than 312 is more than 300.
  if (bound !== 'exactly' && given.bound === 'exactly') return undefined
  if (bound !== 'exactly' && bound !== 'about' && !isImplied(bound, given.bound)) return undefined
  return `${said(operand)}, ${unit === given.unit ? 'rounded' : 'in another unit'}`
}

/** How a round number in words follows from one near it: a hundred million, of 103. */
export function followsInWords(given: Reading, { reading, value }: Operand): string | undefined {
  if (!isRoundInWords(given) || !(reading.unit === given.unit || isBare(given))) return undefined
  return mayStandFor(given, value, reading.bound) ? `${inWords(reading)}, in round words` : undefined
}

/** Whether a number may follow from these, by the words beside it. */
export type Accepts = (operands: readonly Operand[]) => boolean

/**
 * What a number of the deck follows from: the first sum of these numbers that comes to it. Operands are of one stretch
 * of the article, or of one slide, so that few sums are tried and hardly any fits by accident.
 */
export function followsFrom(
  given: Directed,
  operands: readonly Operand[],
  nouns: Nouns,
  words: Words,
  accepts: Accepts = () => true,
): Result | undefined {
  for (const result of resultsOf(operands, words))
    if (comesTo(given, result, nouns, words.isShown) && accepts(result.operands)) return result
  return undefined
}

/** Whether a result is what a number of the deck is, or lies so near that it may be given as it. */
function comesTo(given: Directed, result: Result, nouns: Nouns, isShown = false): boolean {
  if (!(result.value > 0) || !fits(given, result, nouns)) return false
  if (mayBeSum(result.value, given, isShown)) return true
  // About 420, of nearly two thirds of 640, which are 427.
  const isBelow = result.operands.some(({ reading: { bound } }) => bound === 'nearly' || bound === 'under')
  const isNear = result.value * (1 - belowShare) <= Number(given.value) && Number(given.value) <= result.value
  return isBelow && given.bound === 'about' && result.sign === 'of' && isNear
}

/**
 * What a number follows from by any step of one number and any other, wherever they stand, where hardly any of so many
 * results would come to it by accident.
 */
export function followsFromAny(
  given: Directed,
  anchors: readonly Operand[],
  others: readonly Operand[],
  nouns: Nouns,
  words: Words,
): Result | undefined {
  const wide = { ...words, isWide: true }
  const alike: Result[] = []
  const hits: Result[] = []
  for (const one of anchors)
    for (const other of others) {
      if (areSame(one, other)) continue
      for (const [first, second] of [
        [one, other],
        [other, one],
      ] as const)
        for (const result of ofPair(first, second, wide)) {
          if (!(result.value > 0) || !fits(given, result, nouns)) continue
          alike.push(result)
          if (mayBeSum(result.value, given)) hits.push(result)
        }
    }
  const away = ({ value }: Result) => Math.abs(value - Number(given.value))
  const [nearest] = hits.sort((a, b) => away(a) - away(b))
  return nearest && isHardlyByChance(given, nearest, alike) ? nearest : undefined
}

/** How far a value may lie below what a part of nearly so much comes to. */
const belowShare = 0.05

/** What a number follows from, of a first number and any of others: their sum, difference or ratio. */
export function followsFromPair(
  given: Directed,
  first: Operand,
  others: readonly Operand[],
  nouns: Nouns,
  accepts: Accepts = () => true,
): Result | undefined {
  for (const other of others.filter((each) => !areSame(each, first)))
    for (const result of [...ofPair(first, other, {}), ...ofPair(other, first, {})])
      if (comesTo(given, result, nouns, first.cite === other.cite) && accepts(result.operands)) return result
  return undefined
}

/** Whether two operands are one number of the article. */
const areSame = (one: Operand, other: Operand) => one.cite === other.cite && one.reading.start === other.reading.start
