import { inWords } from '../article/states.ts'
import { convert, sameDimension, unitInfo } from '../quantities/units.ts'
import type { Reading } from '../quantities/quantity.ts'
import { isBare, isImplied, wayOf, type Directed, type Nouns } from './compare.ts'
import { areAlike, fits, isTime } from './fits.ts'
import { inUnitOf, said, type Operand, type Result } from './operands.ts'
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

/** How the words around a number let it be computed. */
export interface Words {
  /** They say that it is what each of many has. */
  isAverage?: boolean
  /** The unit of which there is so much for each. */
  per?: string | undefined
  /** They say that it is what is left. */
  isRest?: boolean
  /** The numbers stand beside it in one sentence of the deck, which shows what it is the sum of. */
  isShown?: boolean
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
  return isBelow && given.bound === 'about' && result.sum.includes(' of ') && isNear
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
  for (const other of others)
    for (const result of [...ofPair(first, other, {}), ...ofPair(other, first, {})])
      if (comesTo(given, result, nouns, first.cite === other.cite) && accepts(result.operands)) return result
  return undefined
}

function* resultsOf(operands: readonly Operand[], words: Words): Generator<Result> {
  for (const one of operands)
    if (one.reading.unit === 'percent') yield result(100 - one.value, one, '100 %', '−', [one])
  for (const one of operands) for (const other of operands) if (one !== other) yield* ofPair(one, other, words)
  yield* ofMany(operands, words)
}

function result(
  value: number,
  like: Operand,
  left: string,
  sign: string,
  operands: Operand[],
  unit = like.reading.unit,
): Result {
  const { noun } = like.reading
  return {
    value,
    unit,
    ...(noun === undefined ? {} : { noun }),
    sum: [left, ...operands.map(said)].join(` ${sign} `),
    operands,
  }
}

function* ofPair(one: Operand, other: Operand, { isAverage, isShown, per }: Words): Generator<Result> {
  const same = inUnitOf(one, other)
  const [kind, otherKind] = [unitInfo(one.reading.unit)?.kind, unitInfo(other.reading.unit)?.kind]
  const operands = [one, other]
  const of = (value: number, unit: string, sign: string, noun = one.reading.noun): Result => ({
    value,
    unit,
    ...(noun === undefined ? {} : { noun }),
    sum: `${said(one)} ${sign} ${said(other)}`,
    operands,
  })
  const isAlike = haveLikeNouns(one, other)
  // 48,200 homes and 3,100 firms: 51,300 customers.
  if (same !== undefined && !isAlike && isShown) yield of(one.value + same, one.reading.unit, '+', '')
  if (same !== undefined && isAlike) {
    if (one.value > same) yield of(one.value - same, kind === 'share' ? 'percentage-point' : one.reading.unit, '−')
    yield of(one.value + same, one.reading.unit, '+')
  }
  if (same !== undefined && kind !== 'share' && same !== 0) {
    yield of((one.value / same) * 100, 'percent', '÷', '')
    // What is left of a thousand where ten were before is no change that anybody gives.
    if (one.value / same > 0.02)
      yield {
        ...of((Math.abs(one.value - same) / same) * 100, 'percent', 'against', ''),
        change: one.value > same ? 'up' : 'down',
      }
  }
  // What is so much more than it was to be: 312, 27 more than planned.
  const way = wayOf(other.reading)
  if (same !== undefined && kind !== 'share' && one.cite === other.cite && way !== undefined && same < one.value) {
    const before = way === 'up' ? one.value - same : one.value + same
    const sum = `${said(other)} ÷ (${said(one)} ${way === 'up' ? '−' : '+'} ${said(other)})`
    yield { ...of((same / before) * 100, 'percent', '', ''), change: way, sum }
    yield { ...of(before, one.reading.unit, ''), sum: sum.slice(sum.indexOf('(') + 1, -1) }
  }
  // 22 of the 38 per cent who knew of it: over half of them.
  if (kind === 'share' && otherKind === 'share' && one.cite === other.cite && same !== undefined && one.value < same)
    yield of((one.value / same) * 100, 'percent', '÷', '')
  // Enough to fill the 84 seats 375 times.
  if (isShown && same !== undefined && same > 1 && !isAlike && one.value > same)
    yield of(one.value / same, 'count', '÷', '')
  if (same !== undefined && same > 0 && one.value > same) yield of(one.value / same, 'multiple', '÷', '')
  // 9 ovens at 1.28 million each: 11.52 million.
  const isForEach = one.reading.per?.noun !== undefined && one.reading.per.noun === other.reading.noun
  if ((isShown || isForEach) && otherKind === 'count' && other.value > 1 && isAmount(one))
    yield of(one.value * other.value, one.reading.unit, '×')
  // A quarter of the 44 per cent.
  if (one.reading.form === 'fraction' && otherKind === 'share' && other.reading.form === undefined)
    yield of((one.value / 100) * other.value, 'percent', 'of', '')
  if (kind === 'share' && otherKind === 'difference') {
    yield of(one.value - other.value, one.reading.unit, '−')
    yield of(one.value + other.value, one.reading.unit, '+')
  }
  // Grown fourfold to 128,000: 32,000 before.
  if (otherKind === 'multiple' && kind !== 'multiple' && kind !== 'share' && one.cite === other.cite && other.value > 1)
    yield of(one.value / other.value, one.reading.unit, '÷')
  if (
    one.cite === other.cite
    && one.reading.unit === 'percent'
    && otherKind !== 'share'
    && otherKind !== 'difference'
    && otherKind !== 'multiple'
  ) {
    // 17 % of the nurses are 92: there are 541.
    if (one.value > 0)
      yield {
        ...of(other.value / (one.value / 100), other.reading.unit, '', other.reading.noun),
        sum: `${said(other)} ÷ ${said(one)}`,
      }
    yield { ...of((one.value / 100) * other.value, other.reading.unit, 'of', other.reading.noun) }
    yield {
      ...of((1 - one.value / 100) * other.value, other.reading.unit, 'of', other.reading.noun),
      sum: `(100 % − ${said(one)}) of ${said(other)}`,
    }
  }
  // What each of many has: money or a measure for each of a count, one count for each of another.
  if (
    isAverage
    && (otherKind === 'count' || other.reading.unit === per || /^(?:year|month|week|day)$/.test(other.reading.unit))
    && other.value > 1
    && kind !== 'share'
    && kind !== 'multiple'
  )
    yield of(one.value / other.value, one.reading.unit, '÷')
}

/** The sum of three and more that are alike, what is left of the largest without the others, and of the whole. */
function* ofMany(operands: readonly Operand[], { isRest }: Words): Generator<Result> {
  for (const first of operands) {
    const alike = operands
      .filter((each) => each.cite === first.cite || (isRest && first.reading.unit === 'percent'))
      .filter((each) => each.reading.unit === first.reading.unit && haveLikeNouns(first, each) && !each.reading.per)
    if (alike.length < 2 || alike.length > 8 || alike[0] !== first) continue
    const sum = alike.reduce((total, { value }) => total + value, 0)
    if (alike.length > 2) yield { ...result(sum, first, '', '+', alike), sum: alike.map(said).join(' + ') }
    const largest = alike.reduce((a, b) => (b.value > a.value ? b : a))
    const others = alike.filter((each) => each !== largest)
    if (others.length > 1)
      yield {
        ...result(2 * largest.value - sum, first, '', '−', alike),
        sum: [largest, ...others].map(said).join(' − '),
      }
    // Two next to each other leave the rest of a whole; any two, where the deck says that it is the rest.
    if (first.reading.unit === 'percent')
      for (const [at, one] of alike.entries())
        for (const other of alike.slice(at + 1, isRest ? undefined : at + 2)) {
          const pair = [one, other]
          yield result(100 - pair.reduce((total, { value }) => total + value, 0), first, '100 %', '−', pair)
        }
  }
}

/** What there may be of each of many: money or a measure. */
const isAmount = ({ reading: { unit } }: Operand) => ['money', 'measure'].includes(unitInfo(unit)?.kind ?? '')

function haveLikeNouns({ reading: one }: Operand, { reading: other }: Operand): boolean {
  return (
    one.unit !== 'count'
    || one.noun === undefined
    || other.noun === undefined
    || one.noun === other.noun
    || one.noun.includes(other.noun)
    || other.noun.includes(one.noun)
  )
}
