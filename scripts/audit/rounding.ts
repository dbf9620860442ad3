import type { Bound, Reading } from '../quantities/quantity.ts'
import { mantissaOf } from './compare.ts'

/** How far the result of a sum may lie from what it is given as: else a number of one digit would fit many. */
const sumShare = 0.03
/** How far `about` may lie from the value, and `over` or `nearly` on its side of it, as a part of the value. */
const aboutShare = 0.03
const besideShare = 0.1
/** Of a fraction in words (half, a third), which is rounded coarsely. */
const fractionShare = 0.035
const aboutFractionShare = 0.07
const besideFractionShare = 0.2
/** Of whole tenths in words: 三成 for 31 %. */
const tenthsShare = 0.05
/** Of a round number in words: a hundred million for 103. */
const wordsShare = 0.05

/** The value of one in the last place that a number is written with: 0.1 million of 3.3 million. */
function stepOf({ text, value, form }: Reading, isRound: boolean): number {
  // A third has no last place: how near it must be is said for fractions alone.
  if (form === 'fraction' || form === 'in') return 0
  const size = Math.abs(Number(value))
  const mantissa = mantissaOf(text)
  const scale = mantissa === undefined || mantissa === 0 ? 1 : size / mantissa
  const [, written = ''] = /\d[\d,]*\.(\d+)/.exec(text) ?? []
  // About £2.50 is written as money is, and no nearer than to ten pence.
  const decimals = isRound ? written.replace(/(?<=\d)0+$/, '') : written
  const [zeros] = /0+$/.exec(String(mantissa ?? size)) ?? ['']
  // Sixty thousand in words is a round number.
  const isWords = mantissa === undefined && size >= 1000
  const isCoarse = decimals === '' && (isRound || isWords || (mantissa !== undefined && mantissa >= 10_000))
  // To the next 5, where it ends in one: about 75.
  const isHalfway =
    isRound && decimals === '' && /5$/.test(String(mantissa ?? size).slice(0, -zeros.length || undefined))
  if (isHalfway) return scale * 5 * 10 ** zeros.length
  return scale * (isCoarse && zeros !== '' ? 10 ** zeros.length : 10 ** -decimals.length)
}

/** Whether a result may be given as a number is: rounded to its last place, or on the side that its bound says. */
export function mayBeGivenAs(result: number, given: Reading): boolean {
  if (typeof given.value !== 'number') return false
  const [value, actual] = [Math.abs(given.value), Math.abs(result)]
  const away = Math.abs(value - actual)
  const enough = 1e-9 * Math.max(value, actual)
  const beside = besideOf(given) + enough
  const isFraction = given.form === 'fraction' || given.form === 'in'
  if (isFraction && away <= value * (given.bound === 'exactly' ? fractionShare : aboutFractionShare))
    return given.bound !== 'over' || actual > value
  if (isInTenths(given) && (given.bound === 'exactly' || given.bound === 'about') && away <= value * tenthsShare)
    return true
  switch (given.bound) {
    case 'exactly':
      return away <= stepOf(given, false) / 2 + enough
    case 'about':
      return away <= Math.max(stepOf(given, false) / 2 + enough, Math.min(stepOf(given, true) / 2, value * aboutShare))
    case 'over':
      // Fifty and some are up to sixty.
      return actual > value && away <= Math.max(stepOf(given, !/\d/.test(given.text)), beside)
    case 'at-least':
      return actual >= value && away <= Math.max(stepOf(given, false), beside)
    case 'nearly':
    case 'under':
      return actual < value && away <= Math.max(stepOf(given, false), beside)
    case 'at-most':
      return actual <= value && away <= Math.max(stepOf(given, false), beside)
  }
}

/** Whether a number is given in whole tenths, in words: 三成. */
const isInTenths = ({ form, text, value }: Reading) => form === 'tenths' && !/\d/.test(text) && Number(value) % 10 === 0

/** How far a number may lie on the side of a value that its bound says: nearly 七成 is over six and a half. */
const besideOf = (given: Reading) => {
  const size = Math.abs(Number(given.value))
  if (isInTenths(given)) return given.bound === 'over' || given.bound === 'at-least' ? 10 - 1e-9 : 5
  return size * (given.form === undefined ? besideShare : besideFractionShare)
}

/**
 * Whether the result of a sum may be given as a number is: as a single one, but one of a single digit, or with a side,
 * no further away.
 * @param isShown what it follows from stands beside it, so that it may be rounded as far as a single number
 */
export function mayBeSum(result: number, given: Reading, isShown = false): boolean {
  const value = Math.abs(Number(given.value))
  const away = Math.abs(value - Math.abs(result))
  // £3,400 each, of £47,000 for 14: what comes out uneven is rounded once more.
  const isUneven = isShown && given.bound === 'exactly' && !Number.isInteger(result)
  if (isUneven && away <= Math.min(stepOf(given, true) / 2, value * sumShare)) return true
  if (!mayBeGivenAs(result, given)) return false
  const hasDigits = String(mantissaOf(given.text) ?? value).replace(/\.|0+$/g, '').length > 1
  const isTwoSided = given.bound === 'exactly' || given.bound === 'about'
  // Sixty and some hours.
  if (given.bound === 'over' && given.form === undefined && given.unit !== 'multiple' && !/\d/.test(given.text))
    return true
  if (given.form !== undefined && (given.form !== 'tenths' || isInTenths(given))) return true
  if (isTwoSided && (hasDigits || isShown)) return true
  // More than doubled, and at least six times: up to the next whole one.
  const isWhole = given.unit === 'multiple' && given.sense === undefined && Number.isInteger(value) && value > 1
  if (isWhole && !isTwoSided && Math.abs(result) > value) return away < Math.max(1, value * besideShare)
  return away <= (isTwoSided ? value * sumShare : besideOf(given)) + 1e-9 * value
}

/** Whether a number is a round one in words, which is taken for about as much: a hundred million. */
export function isRoundInWords({ text, value }: Reading): boolean {
  return !/\d/.test(text) && Number(value) >= 100 && /^[1-9]0+$/.test(String(value))
}

/** Whether a round number in words may stand for a value, on the side that the article's bound leaves it. */
export function mayStandFor(given: Reading, value: number, bound: Bound): boolean {
  const [size, actual] = [Number(given.value), Math.abs(value)]
  if (bound === 'over' || bound === 'at-least' ? size > actual : bound === 'under' && size < actual) return false
  return Math.abs(size - actual) <= actual * wordsShare
}
