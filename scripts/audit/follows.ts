import { inWords } from '../article/states.ts'
import { convert, sameDimension, unitInfo } from '../quantities/units.ts'
import type { Reading } from '../quantities/quantity.ts'
import { isHardlyByChance } from './chance.ts'
import { baseUnit } from './articleNumbers.ts'
import { isBare, isImplied, wayOf, type Directed, type Nouns } from './compare.ts'
import { areAlike, fits, isTime } from './fits.ts'
import { said, type Operand, type Result } from './operands.ts'
import { ofPair, resultsOf, type Words } from './results.ts'
import { isRoundInWords, mayBeGivenAs, mayBeSum, mayStandFor } from './rounding.ts'

/** How a number follows from a single one, if it does: the same rounded, or in another unit. */
export function followsFromOne(given: Directed, operand: Operand, nouns: Nouns): string | undefined {
  const { bound, per } = operand.reading
  // Of a tonne 0.85 tonnes: 850 kilograms of it.
  const unit = sameDimension(operand.reading.unit, given.unit) ? operand.reading.unit : baseUnit(operand.reading.unit)
  // What a hectare has is not what there is in all.
  if (given.per !== undefined && per === undefined && !isTime(given.per.unit)) return undefined
  if (!areAlike(given, operand.reading, nouns) || !sameDimension(unit, given.unit)) return undefined
  if (unit !== given.unit && [unit, given.unit].some((each) => unitInfo(each)?.kind === 'multiple')) return undefined
  const value = convert(operand.value, unit, given.unit)
  // 12 of every 100, of 12 per cent.
  const isSame = value === given.value && unit === given.unit
  if (isSame && (given.form !== 'in' || operand.reading.form !== undefined)) return undefined
  // A fall by nearly two tenths is not any share of 16 per cent.
  if (given.form === 'tenths' && wayOf(given) !== undefined && operand.reading.change === undefined) return undefined
  // Minus 5 degrees are not 5.
  if (value < 0 && Number(given.value) > 0 && given.change === undefined && operand.reading.change === undefined)
    return undefined
  // Under half an hour is under 30 minutes.
  const isSameSide = bound !== 'exactly' && bound === given.bound
  const may = unit === given.unit ? mayBeGivenAs : mayBeSum
  if (!may(value, isSameSide ? { ...given, bound: 'about' } : given)) return undefined
  // About 300 rounded is still about; more than 312 is more than 300.
  if (bound !== 'exactly' && given.bound === 'exactly') return undefined
  if (bound !== 'exactly' && bound !== 'about' && !isImplied(bound, given.bound)) return undefined
  return `${said(operand)}, ${isSame ? 'in other words' : unit === given.unit ? 'rounded' : 'in another unit'}`
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
  limit: number,
  accepts: Accepts = () => true,
): Result | undefined {
  const results = [...resultsOf(operands, words)]
    .map((each) => inUnitOf(given, each))
    .filter((each) => each.value > 0 && fits(given, each, nouns))
  return likeliest(given, results, limit, (each) => comesTo(given, each, words.isShown) && accepts(each.operands))
}

/** A result in the unit of a number, where both measure the same: 35.7 tonnes for 11,900 are 3 kilograms each. */
function inUnitOf({ unit }: Directed, result: Result): Result {
  const isOther = result.unit !== unit && unitInfo(unit)?.kind === 'measure' && sameDimension(result.unit, unit)
  return isOther ? { ...result, unit, value: convert(result.value, result.unit, unit) } : result
}

/** The nearest of some results that comes to a number, where hardly any of so many would by accident. */
function likeliest(
  given: Directed,
  results: readonly Result[],
  limit: number,
  comes: (result: Result) => boolean,
): Result | undefined {
  // A share or a multiple in words says little by itself, and is hardly ever said of what is not computed.
  const most = isInWords(given) ? limit * 3 : limit
  const away = ({ value }: Result) => Math.abs(value - Number(given.value))
  const [nearest] = results.filter(comes).sort((a, b) => away(a) - away(b))
  return nearest && isHardlyByChance(given, nearest, results, most * likelihoodOf(nearest)) ? nearest : undefined
}

/**
 * How likely a step is to be what somebody did, against the commonest: numbers of an article are held against each
 * other more often than added up, and a whole is hardly ever told of its part.
 */
function likelihoodOf({ sign, unit, operands }: Result): number {
  const hasShare = operands.some(({ reading }) => unitInfo(reading.unit)?.kind === 'share')
  if (sign === '+' || sign === 'of') return 0.5
  return sign === '÷' && hasShare && unitInfo(unit)?.kind !== 'share' && unit !== 'multiple' ? 0.5 : 1
}

export const isInWords = ({ form, unit, text }: Directed) =>
  (form !== undefined || unit === 'multiple') && !/\d/.test(text)

/** Whether a result is what a number of the deck is, or lies so near that it may be given as it. */
function comesTo(given: Directed, result: Result, isShown = false): boolean {
  if (mayBeSum(result.value, given, isShown)) return true
  // About 420, of nearly two thirds of 640, which are 427.
  const isBelow = result.operands.some(({ reading: { bound } }) => bound === 'nearly' || bound === 'under')
  const isNear = result.value * (1 - belowShare) <= Number(given.value) && Number(given.value) <= result.value
  return isBelow && given.bound === 'about' && result.sign === 'of' && isNear
}

/** How far a value may lie below what a part of nearly so much comes to. */
const belowShare = 0.05

/** What a number follows from, of a first number and any of others: their sum, difference or ratio. */
export function followsFromPair(
  given: Directed,
  first: Operand,
  others: readonly Operand[],
  nouns: Nouns,
  limit: number,
  words: Words,
  accepts: Accepts = () => true,
): Result | undefined {
  const results = others
    .filter((each) => !areSame(each, first))
    .flatMap((other) => [...ofPair(first, other, words), ...ofPair(other, first, words)])
    .map((each) => inUnitOf(given, each))
    .filter((each) => each.value > 0 && fits(given, each, nouns))
  return likeliest(given, results, limit, (each) => {
    const [one, other] = each.operands
    return comesTo(given, each, one?.cite === other?.cite) && accepts(each.operands)
  })
}

/** Whether two operands are one number of the article. */
const areSame = (one: Operand, other: Operand) => one.cite === other.cite && one.reading.start === other.reading.start
