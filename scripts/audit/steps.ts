import type { Change } from '../quantities/quantity.ts'
import { says } from '../locales/says.ts'
import { convert, sameDimension, unitInfo } from '../quantities/units.ts'
import type { ArticleNumbers } from './articleNumbers.ts'
import { isBare, type Directed, type Nouns } from './compare.ts'
import { wayByYears } from './course.ts'
import { areAlike, isTime } from './fits.ts'
import type { Operand } from './operands.ts'
import { isLength, speed, speedOf, wayBetween } from './results.ts'
import { days } from './spans.ts'

/** What two numbers come to, whatever is counted. */
export interface Step {
  value: number
  unit: string
  /** Which way it changed, where it is a change. */
  change?: Change
  sign: string
  operands: readonly Operand[]
}

/** How numbers may be computed with here. */
export interface How {
  nouns: Nouns
  /** They stand in one sentence, or one of them beside the number. */
  isTied: boolean
  /** The first stands beside the number, or both in one sentence, so that it may be a part of the other. */
  isPart: boolean
  /** The number is what each of many has. */
  isAverage: boolean
  /** Of what there is so much for each. */
  unitOfEach: string | undefined
  /** It is a share or a multiple in words. */
  isCoarse: boolean
  /** It is by how much something rose or fell. */
  isChange: boolean
}

/** What two numbers come to, in this order. */
export function* stepsOf(
  one: Operand,
  other: Operand,
  { nouns, isTied, isPart, isAverage, isCoarse, isChange, unitOfEach }: How,
): Generator<Step> {
  const [unit, unitOther] = [one.reading.unit, other.reading.unit]
  const [kind, kindOther] = [unitInfo(unit)?.kind, unitInfo(unitOther)?.kind]
  const of = (value: number, of: string, sign: string): Step => ({ value, unit: of, sign, operands: [one, other] })
  const isSame = unit === unitOther || sameDimension(unit, unitOther)
  const second = isSame && unit !== unitOther ? convert(other.value, unitOther, unit) : other.value
  const isAlike = kind === 'share' ? isTied : haveLikeNouns(one, other, isTied, nouns)
  if (isSame && second > 0 && isAlike) {
    if (one.value > second)
      yield { ...of(one.value - second, kind === 'share' ? 'percentage-point' : unit, '−'), ...wayBetween(one, other) }
    yield of(one.value + second, unit, '+')
    if (kind !== 'share' || isCoarse || isChange)
      yield {
        ...of((Math.abs(one.value - second) / second) * 100, 'percent', 'against'),
        ...(kind === 'share' ? {} : { change: one.value > second ? 'up' : 'down' }),
      }
    if (kind !== 'share' || isCoarse) {
      if (one.value < second) yield of((one.value / second) * 100, 'percent', '÷')
      if (one.value > second) yield of(one.value / second, 'multiple', '÷')
    }
  }
  // 87 families, about 4 in 10 of 212 homes.
  const areCounts = kind === 'count' && kindOther === 'count'
  if (isCoarse && areCounts && isPart && !isAlike && one.value < other.value)
    yield of((one.value / other.value) * 100, 'percent', '÷')
  if (kind === 'measure' && isLength(one) && sameDimension(unitOther, 'hour') && other.value > 0)
    yield of(speedOf(one, other), speed, '÷')
  const [{ per }, { per: perOther }] = [one.reading, other.reading]
  // How long it takes at a rate: 1.6 million, of 32,000 a year.
  if (isSame && second > 0 && perOther && isTime(perOther.unit) && !per)
    yield of(one.value / second, perOther.unit, '÷')
  // How much it comes to in a longer time: 2 cm a year, so many in ten.
  const times = per ? (other.value * (inUnits(unitOther, per.unit) ?? 0)) / per.value : 0
  if (isTied && times > 1) yield of(one.value * times, unit, '×')
  if (!isTied && kind === 'money' && kindOther === 'count' && other.value > fewest)
    yield of(one.value * other.value, unit, '×')
  if (!isTied || !(second > 1) || isTemperature(unit) || isTemperature(unitOther)) return
  if (kindOther === 'share' || kindOther === 'difference') return
  if (isPart && (kind === 'share' || unit === 'percentage-point'))
    yield of((one.value / 100) * other.value, unitOther, 'of')
  // £14,500, which rises by a fifth: £17,400.
  const { change: course } = one.reading
  if (isPart && kind === 'share' && course !== undefined)
    yield of(other.value * (1 + ((course === 'up' ? 1 : -1) * Math.abs(one.value)) / 100), unitOther, 'of')
  if (kind === 'share' || kind === 'difference') return
  // How many there are of what one costs or weighs.
  if (isSame && kind !== 'count' && !isTime(unit) && one.value > second) yield of(one.value / second, 'count', '÷')
  const isOfMany = kindOther === 'count' || kindOther === 'multiple'
  if (isAverage && (isOfMany || isTime(unitOther) || unitOther === unitOfEach)) yield of(one.value / second, unit, '÷')
  if (times === 0 && isOfMany && (kind !== 'count' || isAverage || kindOther === 'multiple'))
    yield of(one.value * second, unit, '×')
}

/** What some numbers of one sentence that count the same come to: the sum of three or more, and what is left of one. */
export function* sumsOf(operands: readonly Operand[], nouns: Nouns): Generator<Step> {
  for (const [at, first] of operands.entries()) {
    const { cite, reading } = first
    const behind = operands
      .slice(at + 1)
      .filter((each) => each.cite === cite && each.reading.unit === reading.unit && !each.reading.per)
      .filter((each) => haveLikeNouns(first, each, true, nouns))
    for (let count = 2; count <= Math.min(behind.length, fewest); count++) {
      const some = [first, ...behind.slice(0, count)]
      const others = some.slice(1).reduce((sum, { value }) => sum + value, 0)
      yield { value: first.value + others, unit: reading.unit, sign: '+', operands: some }
      if (first.value > others) yield { value: first.value - others, unit: reading.unit, sign: '−', operands: some }
    }
  }
}

/** A rate in another time, where a number is one of the same: £80 a month is £960 a year. */
export function inOtherTime({ unit, per: to }: Directed, operand: Operand): Step[] {
  const { per: from } = operand.reading
  const size = from && to && operand.reading.unit === unit && from.unit !== to.unit && inUnits(to.unit, from.unit)
  return size ? [{ value: (operand.value * size * to.value) / from.value, unit, sign: '×', operands: [operand] }] : []
}

/** How many of a unit one of another is, also where its length varies as that of months does; undefined for others. */
function inUnits(unit: string, of: string): number | undefined {
  const [one, other] = [days[unit], days[of]]
  if (one !== undefined && other !== undefined) return one / other
  return sameDimension(unit, of) ? convert(1, unit, of) : undefined
}

/** So few of something are anywhere in an article, so that a product with them says nothing. */
const fewest = 12

const isTemperature = (unit: string) => sameDimension(unit, 'celsius')

/** Whether two numbers count the same; what a general noun counts must stand beside the other. */
function haveLikeNouns(one: Operand, other: Operand, isTied: boolean, nouns: Nouns): boolean {
  const [noun, nounOther] = [one.reading.noun, other.reading.noun]
  if (one.reading.unit !== 'count') return true
  if (noun !== undefined && nounOther !== undefined && nouns.same(noun, nounOther)) return true
  return isTied && areAlike(one.reading, other.reading, nouns)
}

/** Whether a result may be what a number measures. */
export function isOfKind(given: Directed, { unit, operands, sign, change }: Step, numbers: ArticleNumbers): boolean {
  const { nouns } = numbers
  const way = given.change ?? given.way
  const course = change ?? (sign === '−' || sign === 'against' ? wayByYears(operands, given) : undefined)
  if (course !== undefined && way !== undefined && course !== way) return false
  const [kind, kindOf] = [unitInfo(given.unit)?.kind, unitInfo(unit)?.kind]
  // What there is for each of something is computed of how many there are of it, or is a part of what each has.
  const { per } = given
  if (per !== undefined && !isTime(per.unit) && sign !== 'of') {
    const by = operands[1]?.reading
    const isOfEach = by?.unit === per.unit && (per.noun === undefined || !by.noun || nouns.same(by.noun, per.noun))
    // Each box: the sentence tells of a box what is in it.
    const isToldOfEach = operands.every(({ cite }) => numbers.sentenceOf(cite)?.text.includes(per.noun ?? per.unit))
    if (!operands.some(({ reading }) => reading.per) && !isToldOfEach && (sign !== '÷' || !isOfEach)) return false
  }
  if (isBare({ ...given, per: undefined })) {
    // 35 on the list are no five days for seven.
    if (sign === '×' && isTime(unit) && given.isAlone !== true) return false
    return kindOf !== 'share' && (kindOf !== 'multiple' || sign === '÷')
  }
  if (kind === 'count') {
    if (unit === 'percentage-point') return says('points', given.noun ?? '')
    const named = sign === '÷' ? operands.slice(0, 1) : operands
    return kindOf === 'count' && named.some(({ reading }) => areAlike(given, reading, nouns))
  }
  if (days[unit] !== undefined && days[given.unit] !== undefined) return true
  if (kind === 'share') return kindOf === 'share' || (unit === 'percentage-point' && given.unit === 'percent')
  return unit === given.unit || (kind === 'measure' && sameDimension(unit, given.unit))
}

/** A step in the unit of a number: of a rate for each hundred or thousand of something, for so many. */
export function inUnit(given: Directed, step: Step): Step {
  if (step.sign === '÷' && given.per?.unit === 'count' && step.operands[1]?.reading.unit === 'count')
    return { ...step, value: step.value * given.per.value }
  if (step.unit === given.unit || (days[given.unit] === undefined && unitInfo(given.unit)?.kind !== 'measure'))
    return step
  const size = inUnits(step.unit, given.unit)
  return size === undefined ? step : { ...step, unit: given.unit, value: step.value * size }
}
