import { sumBound, turnedBound } from '../quantities/boundArithmetic.ts'
import { productPrecision, sumPrecision, type Precision } from '../quantities/precision.ts'
import type { Bound } from '../quantities/quantity.ts'
import { AuthorError } from './authorError.ts'

/**
 * What a number without a dimension may be. `whole` is 100 % and what is left of it. A quotient of two alike may be
 * shown as a share or as a multiple, never as percentage points.
 */
export type Kind = 'share' | 'whole' | 'difference' | 'multiple'

/** A quantity on the way to a computed one. */
export interface Amount {
  /** In the bases of its dimensions: meters, seconds, ratios of 1. */
  value: number
  /** The powers of what it measures, by name: CNY 1, people -1. Empty for ratios. */
  dimensions: ReadonlyMap<string, number>
  /** Where it has no dimension: what it may be. */
  kinds: readonly Kind[]
  bound: Bound
  precision: Precision
  /** It comes from a division. */
  isQuotient?: boolean
  /** It is counted from a zero of its own, as degrees Celsius are: two may be compared, not added. */
  hasOwnZero: boolean
}

/** Kinds of ratios that can be added, and what they come to. */
const sums: Readonly<Record<string, Kind>> = {
  'share + share': 'share',
  'share + difference': 'share',
  'difference + share': 'share',
  'difference + difference': 'difference',
  'multiple + multiple': 'multiple',
  'share - share': 'difference',
  'share - difference': 'share',
  'difference - difference': 'difference',
  'multiple - multiple': 'multiple',
  'whole - share': 'whole',
  'whole - whole': 'whole',
  'whole - difference': 'whole',
  'whole + share': 'whole',
  'whole + difference': 'whole',
}

/**
 * The sum or difference of two amounts.
 * @throws AuthorError where they do not measure the same
 */
export function add(left: Amount, sign: '+' | '-', right: Amount, expression: string): Amount {
  const kinds = [
    ...new Set(left.kinds.flatMap((one) => right.kinds.flatMap((other) => sums[`${one} ${sign} ${other}`] ?? []))),
  ]
  const areAlike =
    describeDimensions(left) === describeDimensions(right) && (left.dimensions.size > 0 || kinds.length > 0)
  if (
    !areAlike
    || (left.hasOwnZero && right.hasOwnZero && sign === '+')
    || (right.hasOwnZero && !left.hasOwnZero && sign === '-')
  ) {
    throw new AuthorError(
      'unlike-amounts',
      `"${expression}" ${sign === '+' ? 'adds' : 'subtracts'} ${describe(left)} and ${describe(right)},`
        + ' which do not go together',
    )
  }
  const value = sign === '+' ? left.value + right.value : left.value - right.value
  return {
    value,
    dimensions: left.dimensions,
    kinds,
    bound: sumBound(left.bound, sign === '+' ? right.bound : turnedBound(right.bound)),
    precision: sumPrecision(value, left.precision, right.precision),
    isQuotient: left.isQuotient === true || right.isQuotient === true,
    hasOwnZero: left.hasOwnZero !== right.hasOwnZero,
  }
}

/**
 * The product or quotient of two amounts.
 * @throws AuthorError where one of them is a date or temperature, or the second is 0
 */
export function multiply(left: Amount, sign: '*' | '/', right: Amount, expression: string): Amount {
  if (left.hasOwnZero || right.hasOwnZero)
    throw new AuthorError(
      'unlike-amounts',
      `"${expression}" ${sign === '*' ? 'multiplies' : 'divides'} a temperature that does not begin at 0;`
        + ' take a difference of two',
    )
  if (sign === '/' && right.value === 0) throw new AuthorError('zero-divisor', `"${expression}" divides by zero`)
  const value = sign === '*' ? left.value * right.value : left.value / right.value
  const dimensions = new Map(left.dimensions)
  for (const [name, power] of right.dimensions) {
    const sum = (dimensions.get(name) ?? 0) + (sign === '*' ? power : -power)
    if (sum === 0) dimensions.delete(name)
    else dimensions.set(name, sum)
  }
  const rightBound = left.value < 0 ? turnedBound(right.bound) : right.bound
  return {
    value,
    dimensions,
    kinds: dimensions.size > 0 ? [] : kindsOfProduct(left, sign, right),
    bound: sumBound(
      right.value < 0 ? turnedBound(left.bound) : left.bound,
      sign === '*' ? rightBound : turnedBound(rightBound),
    ),
    precision: productPrecision(value, left.precision, right.precision),
    isQuotient: sign === '/' || left.isQuotient === true || right.isQuotient === true,
    hasOwnZero: false,
  }
}

function kindsOfProduct(left: Amount, sign: '*' | '/', right: Amount): Kind[] {
  const isOnly = ({ kinds }: Amount, kind: Kind) => kinds.length === 1 && kinds[0] === kind
  // A third of a share is a share, a part of a difference a difference.
  if (sign === '*') {
    if (left.kinds.length === 0 || right.kinds.length === 0) return ['share', 'multiple']
    if (isOnly(left, 'difference') || isOnly(right, 'difference')) return ['difference']
    return isOnly(left, 'multiple') && isOnly(right, 'multiple') ? ['multiple'] : ['share', 'multiple']
  }
  if (isOnly(right, 'multiple') && !isOnly(left, 'multiple') && left.kinds.length > 0)
    return left.kinds.map((kind) => (kind === 'whole' ? 'share' : kind))
  return ['share', 'multiple']
}

const kindNames: Readonly<Record<Kind, string>> = {
  share: 'a share',
  whole: 'a share',
  difference: 'a difference of shares',
  multiple: 'a multiple',
}

/** What an amount measures, for a message: `CNY per people`, `a share`. */
export function describe(amount: Amount): string {
  return amount.dimensions.size > 0
    ? describeDimensions(amount)
    : [...new Set(amount.kinds.map((kind) => kindNames[kind]))].join(' or ')
}

export function describeDimensions({ dimensions }: Pick<Amount, 'dimensions'>): string {
  const side = (sign: number) =>
    [...dimensions]
      .filter(([, power]) => power * sign > 0)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, power]) => (Math.abs(power) === 1 ? name : `${name}^${Math.abs(power)}`))
      .join(' × ')
  const [over, under] = [side(1), side(-1)]
  return under === '' ? over : `${over || '1'} per ${under}`
}
