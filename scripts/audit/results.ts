import type { Change } from '../quantities/quantity.ts'
import { convert, sameDimension, unitInfo } from '../quantities/units.ts'
import { wayOf } from './compare.ts'
import { isTime } from './fits.ts'
import { inUnitOf, said, type Operand, type Result, type Sign } from './operands.ts'

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
  /** They stand on one slide. */
  isOfSlide?: boolean
  /** One of them stands beside it in its sentence. */
  isBeside?: boolean
  /** The article says of a sentence that what it states is of each. */
  isOfEach?: (cite: string) => boolean
}

/** All that follows from some numbers, by one step each. */
export function* resultsOf(operands: readonly Operand[], words: Words): Generator<Result> {
  for (const one of operands)
    if (one.reading.unit === 'percent') yield result(100 - one.value, one, '100 %', '−', [one])
  for (const one of operands) for (const other of operands) if (one !== other) yield* ofPair(one, other, words)
  yield* ofMany(operands, words)
  yield* restsOf(operands)
}

function result(value: number, like: Operand, left: string, sign: Sign, operands: Operand[]): Result {
  const { unit, noun } = like.reading
  const sum = () => [left, ...operands.map(said)].join(` ${sign} `)
  return { value, unit, ...(noun === undefined ? {} : { noun }), sign, sum, operands }
}

/** All that follows from two numbers, in this order. */
export function* ofPair(one: Operand, other: Operand, words: Words): Generator<Result> {
  const { isAverage, isShown, per } = words
  const same = haveLikeRates(one, other) ? inUnitOf(one, other) : undefined
  const [kind, otherKind] = [unitInfo(one.reading.unit)?.kind, unitInfo(other.reading.unit)?.kind]
  const operands = [one, other]
  const isNear = isShown === true || words.isOfSlide === true || words.isBeside === true
  const isTogether = isNear || one.cite === other.cite
  const of = (value: number, unit: string, sign: Sign, noun = one.reading.noun, sum?: () => string): Result => ({
    value,
    unit,
    ...(noun === undefined ? {} : { noun }),
    sign,
    sum: sum ?? (() => `${said(one)} ${sign} ${said(other)}`),
    operands,
  })
  const isAlike = haveLikeNouns(one, other, isNear)
  // 48,200 homes and 3,100 firms: 51,300 customers.
  if (same !== undefined && !isAlike && isShown) yield of(one.value + same, one.reading.unit, '+', '')
  if (same !== undefined && isAlike) {
    if (one.value > same)
      yield {
        ...of(one.value - same, kind === 'share' ? 'percentage-point' : one.reading.unit, '−'),
        ...wayBetween(one, other),
      }
    yield of(one.value + same, one.reading.unit, '+')
  }
  const isRatio = same !== undefined && (isAlike || isShown === true)
  if (isRatio && kind !== 'share' && same !== 0) {
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
    const past = () => `${said(one)} ${way === 'up' ? '−' : '+'} ${said(other)}`
    yield { ...of((same / before) * 100, 'percent', '÷', '', () => `${said(other)} ÷ (${past()})`), change: way }
    yield of(before, one.reading.unit, way === 'up' ? '−' : '+', undefined, past)
  }
  // 51,000, up by 65 per cent: 31,000 before.
  if (way !== undefined && other.reading.unit === 'percent' && kind !== 'share' && one.cite === other.cite) {
    const times = 1 + ((way === 'up' ? 1 : -1) * Math.abs(other.value)) / 100
    const before = () => `${said(one)} ÷ (1 ${way === 'up' ? '+' : '−'} ${said(other)})`
    if (times > 0) yield of(one.value / times, one.reading.unit, '÷', undefined, before)
  }
  // 412 votes to 265: 61 per cent in favour.
  if (isShown && isAlike && (kind === 'count' || kind === 'measure') && same !== undefined && one.cite === other.cite)
    yield of(
      (one.value / (one.value + same)) * 100,
      'percent',
      '÷',
      '',
      () => `${said(one)} ÷ (${said(one)} + ${said(other)})`,
    )
  // 22 of the 38 per cent who knew of it: over half of them.
  if (kind === 'share' && otherKind === 'share' && one.cite === other.cite && same !== undefined && one.value < same)
    yield of((one.value / same) * 100, 'percent', '÷', '')
  // Enough to fill the 84 seats 375 times.
  if (isShown && same !== undefined && same > 1 && !isAlike && one.value > same)
    yield of(one.value / same, 'count', '÷', '')
  if (isRatio && same > 0 && one.value > same) yield of(one.value / same, 'multiple', '÷', '')
  // 50 m × 18 m: so many square metres.
  if (isShown && kind === 'measure' && one.reading.start !== other.reading.start && isLength(one) && isLength(other))
    yield of(inMeters(one) * inMeters(other), 'square-meter', '×', '')
  // 187 km in 5 h: so fast.
  if (isNear && kind === 'measure' && isLength(one) && sameDimension(other.reading.unit, 'hour') && other.value > 0)
    yield of(speedOf(one, other), speed, '÷', '')
  yield* products(one, other, words)
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
  const isOfOther = otherKind !== 'share' && otherKind !== 'difference' && otherKind !== 'multiple'
  if (isTogether && one.reading.unit === 'percent' && isOfOther) {
    const { unit, noun } = other.reading
    // 17 % of the nurses are 92: there are 541.
    if (one.value > 0) yield of(other.value / (one.value / 100), unit, '÷', noun, () => `${said(other)} ÷ ${said(one)}`)
    yield of((one.value / 100) * other.value, unit, 'of', noun)
    const rest = () => `(100 % − ${said(one)}) of ${said(other)}`
    if (one.cite === other.cite) yield of((1 - one.value / 100) * other.value, unit, 'of', noun, rest)
  }
  // What each of many has: money or a measure for each of a count, one count for each of another.
  if (
    isAverage
    && (otherKind === 'count' || other.reading.unit === per || (isTime(other.reading.unit) && isTime(per ?? 'year')))
    && other.value > 1
    && kind !== 'share'
    && kind !== 'multiple'
  )
    yield of(one.value / other.value, one.reading.unit, '÷')
}

/** How fast so far in such a time is. */
export const speedOf = (way: Operand, { value, reading: { unit } }: Operand) =>
  inMeters(way) / 1000 / convert(value, unit, 'hour')
export const speed = 'kilometer-per-hour'

export const isLength = ({ reading: { unit } }: Operand) => sameDimension(unit, 'meter')
const inMeters = ({ value, reading: { unit } }: Operand) => convert(value, unit, 'meter')

/** So much of each of many: 9 ovens at 1.28 million each, six weeks of two hours a week. */
function* products(one: Operand, other: Operand, { isShown, isBeside, isOfEach }: Words): Generator<Result> {
  const { unit, noun, per } = one.reading
  if ((other.reading.per && !isTime(other.reading.per.unit)) || !(other.value > 1) || unitInfo(unit)?.kind === 'share')
    return
  const isCounted = other.reading.unit === 'count'
  const isEach = one.cite === other.cite && isOfEach?.(one.cite) === true && per === undefined
  const isNear = isShown === true || isBeside === true
  // A cost a metre, and a length in miles.
  const isMeasured = per !== undefined && !isCounted && sameDimension(per.unit, other.reading.unit)
  const isForEach =
    per !== undefined
    && (per.unit === other.reading.unit || isMeasured)
    && (per.noun === undefined
      || haveLikeNouns({ ...one, reading: { ...one.reading, unit: 'count', noun: per.noun } }, other))
  const isTimes = isCounted || other.reading.unit === 'multiple'
  const isOfAny =
    (isTimes && isAmount(one) && (isNear || isEach))
    || (isCounted && unit === 'count' && isEach && noun !== undefined && !haveLikeNouns(one, other))
  if (isForEach || isOfAny)
    yield {
      value:
        (one.value / (isForEach ? per.value : 1))
        * (isMeasured && per ? convert(other.value, other.reading.unit, per.unit) : other.value),
      unit,
      ...(noun === undefined ? {} : { noun }),
      sign: '×',
      sum: () => `${said(one)} × ${said(other)}`,
      operands: [one, other],
    }
}

/** Which way it changed, where the one number is what the other rose or fell to in its sentence. */
export function wayBetween(one: Operand, other: Operand): { change?: Change } {
  const last = [one, other].find(({ reading: { way } }) => way !== undefined)
  const way = last?.reading.way
  const isOfBoth = way !== undefined && one.cite === other.cite && (last === one) === (way === 'up')
  return isOfBoth && (one.reading.way === undefined || other.reading.way === undefined) ? { change: way } : {}
}

/** What is left of a whole that one sentence gives, without the parts that another has: the rest was for materials. */
function* restsOf(operands: readonly Operand[]): Generator<Result> {
  for (const whole of operands)
    for (const cite of new Set(operands.map((each) => each.cite))) {
      const { unit, per } = whole.reading
      const parts = operands.filter((each) => each.cite === cite && each.reading.unit === unit && !each.reading.per)
      if (cite === whole.cite || per || parts.length < 2 || unitInfo(unit)?.kind === 'share') continue
      if (paragraphOf(whole) !== paragraphOf({ ...whole, cite }) || !parts.every((each) => haveLikeNouns(whole, each)))
        continue
      const left = parts.reduce((rest, { value }) => rest - value, whole.value)
      if (left > 0)
        yield { ...result(left, whole, '', '−', [whole, ...parts]), sum: () => [whole, ...parts].map(said).join(' − ') }
    }
}

/** The sum of three and more that are alike, what is left of the largest without the others, and of the whole. */
function* ofMany(operands: readonly Operand[], { isRest }: Words): Generator<Result> {
  // Of one sentence, and of a whole paragraph.
  const scopes = [(each: Operand) => each.cite, paragraphOf]
  for (const [first, placeOf] of operands.flatMap((each) => scopes.map((scope) => [each, scope] as const))) {
    const isOfWhole = isRest && first.reading.unit === 'percent'
    const alike = operands
      .filter((each) => placeOf(each) === placeOf(first) || isOfWhole)
      .filter((each) => each.reading.unit === first.reading.unit && haveLikeNouns(first, each) && !each.reading.per)
    if (alike.length < 2 || alike.length > 8 || alike[0] !== first) continue
    const sum = alike.reduce((total, { value }) => total + value, 0)
    if (alike.length > 2) yield { ...result(sum, first, '', '+', alike), sum: () => alike.map(said).join(' + ') }
    const largest = alike.reduce((a, b) => (b.value > a.value ? b : a))
    const others = alike.filter((each) => each !== largest)
    if (others.length > 1)
      yield {
        ...result(2 * largest.value - sum, first, '', '−', alike),
        sum: () => [largest, ...others].map(said).join(' − '),
      }
    if (first.reading.unit === 'percent' && sum < 100) yield result(100 - sum, first, '100 %', '−', alike)
    // Two next to each other leave the rest of a whole; any two, where the deck says that it is the rest.
    if (first.reading.unit === 'percent')
      for (const [at, one] of alike.entries())
        for (const other of alike.slice(at + 1, isRest ? undefined : at + 2)) {
          const pair = [one, other]
          yield result(100 - pair.reduce((total, { value }) => total + value, 0), first, '100 %', '−', pair)
        }
  }
}

/** Whether neither is for each of something that the other is not: 620, and 85 a table. */
function haveLikeRates({ reading: { per: one } }: Operand, { reading: { per: other } }: Operand): boolean {
  const of = (per: typeof one) => (per === undefined || isTime(per.unit) ? undefined : (per.noun ?? per.unit))
  return of(one) === of(other)
}

/** What there may be of each of many: money or a measure. */
const isAmount = ({ reading: { unit } }: Operand) => ['money', 'measure'].includes(unitInfo(unit)?.kind ?? '')

function haveLikeNouns(
  { reading: one, cite }: Operand,
  { reading: other, cite: citeOther }: Operand,
  isNear = false,
): boolean {
  // What a number without its noun counts, its own sentence tells, or the slide.
  if (one.unit === 'count' && (one.noun === undefined || other.noun === undefined)) return isNear || cite === citeOther
  return (
    one.unit !== 'count'
    || one.noun === undefined
    || other.noun === undefined
    || one.noun === other.noun
    || one.noun.includes(other.noun)
    || other.noun.includes(one.noun)
  )
}

/** The paragraph that an operand stands in: 7 of 7.2. */
const paragraphOf = ({ cite }: Operand) => cite.replace(/\.\d+$/, '')
