import { inWords } from '../article/states.ts'
import { slideWords } from '../locales/grammars.ts'
import { isBare, type Directed, type Nouns } from './compare.ts'
import type { Bound, Change, Reading, Unit } from '../quantities/quantity.ts'
import { convert, sameDimension, unitInfo } from '../quantities/units.ts'

/** A number of the article that others may follow from. */
export interface Operand {
  value: number
  reading: Directed & { start?: number }
  cite: string
}

/** What follows from stated numbers, and how. */
export interface Result {
  value: number
  unit: Unit
  noun?: string | undefined
  /** Which way it changed, where it is a change. */
  change?: Change | undefined
  /** What is done with them. */
  sign: Sign
  /** As a person would write it: `141 GWh − 96 GWh`. Made when it is asked for, as hardly any of the results is. */
  sum: () => string
  operands: readonly Operand[]
}

/** A difference, a sum, a ratio or part of a whole, a change against what was, a share of, a product. */
export type Sign = '−' | '+' | '÷' | 'against' | 'of' | '×'

/** A number of units that its language counts as nouns, in one that others are turned into: 4,800坪 in square metres. */
export function inKnownUnit<Given extends Directed>({ noun, ...reading }: Given): Given | undefined {
  const unit = Object.values(slideWords)
    .map(({ customary }) => customary.get(noun ?? ''))
    .find((each) => each !== undefined)
  return unit && typeof reading.value === 'number' && reading.high === undefined && reading.unit === 'count'
    ? ({ ...reading, value: reading.value * unit.value, unit: unit.unit, noun: undefined } as Given)
    : undefined
}

/** A large number without a noun that the article never counts, where that may be the beginning of the next word. */
export function withoutNextWord<Given extends Directed & { end?: number }>(
  given: Given,
  { text }: { text: string },
  { nouns }: { nouns: Nouns },
): Given | undefined {
  const { noun, ...reading } = given
  const isLarge = given.unit === 'count' && typeof given.value === 'number' && given.value >= fewestLarge
  const mayBeOfNext =
    noun !== undefined && /^\p{Script=Han}$/u.test(noun) && /^\p{Script=Han}/u.test(text.slice(given.end))
  return isLarge && mayBeOfNext && !nouns.isOfArticle(noun) ? ({ ...reading, noun: undefined } as Given) : undefined
}

const fewestLarge = 10_000

/**
 * The numbers of a sentence that can be computed with: no dates, ranks or ranges, nor what was not read for certain. A
 * number of customary units is there in a unit of measure too.
 */
export function operandsOf(readings: readonly Reading[], cite: string): Operand[] {
  return [...readings, ...readings.flatMap((each) => inKnownUnit(each) ?? [])].flatMap((reading) =>
    typeof reading.value === 'number'
    && reading.high === undefined
    && reading.unsure === undefined
    && !['date', 'rank'].includes(unitInfo(reading.unit)?.kind ?? '')
      ? [{ value: reading.value, reading, cite }]
      : [],
  )
}

/** A second value in the unit of a first; undefined where they do not measure the same. */
export function inUnitOf(one: Operand, other: Operand): number | undefined {
  const { unit } = one.reading
  if (unit === other.reading.unit) return other.value
  // 120 miles, but 85 in winter: the second goes without its unit.
  if (isBare(other.reading) && one.cite === other.cite && (other.value > 12 || other.value < 0)) return other.value
  // It cost 38 million euros; of that, 14 million came from the state.
  const isLater =
    one.cite.split('.')[0] === other.cite.split('.')[0] && [one, other].every(({ value }) => value >= large)
  if (isLater && [one, other].some(({ reading }) => isBare(reading)) && isMoney(one, other)) return other.value
  return sameDimension(unit, other.reading.unit) ? convert(other.value, other.reading.unit, unit) : undefined
}

const large = 100_000
const isMoney = (...operands: readonly Operand[]) =>
  operands.some(({ reading }) => unitInfo(reading.unit)?.kind === 'money')

/** An operand as a sum has it. */
export const said = ({ reading }: Operand) => inWords(reading)

/** What is known of a result: only about, where one of its operands has a bound. */
export function boundOf(operands: readonly Operand[]): Bound {
  return operands.every(({ reading }) => reading.bound === 'exactly') ? 'exactly' : 'about'
}

/** Operands without those that stand there before. */
export const distinct = <One extends Operand>(operands: readonly One[]): One[] => [
  ...new Map(operands.map((each) => [`${each.cite} ${each.reading.start} ${each.reading.unit}`, each])).values(),
]
