/**
 * How precisely a value is known: the significant digits it was stated with, and the place of the last of them as a
 * power of ten. What is exact (a constant, a fraction) has no end of digits.
 */
export interface Precision {
  digits: number
  place: number
}

export const exact: Precision = { digits: Number.POSITIVE_INFINITY, place: Number.NEGATIVE_INFINITY }

/** A result is not cut to fewer digits than this: 1 of 3 boats is 33.3 %, although 1 and 3 have a digit each. */
const fewestDigits = 3

/**
 * From here on a number that ends in zeros is a round one: 44 million is stated with two digits, and not with eight.
 */
const round = 1000

/**
 * The precision of a stated number. All its digits count, zeros at the end of a whole number below a thousand too:
 * whether those are meant cannot be seen. Of whole thousands they do not count as digits; sums keep them all the same.
 */
export function statedPrecision(value: number): Precision {
  const [mantissa = '', exponent = '0'] = Math.abs(value).toExponential().split('e')
  const significant = mantissa.replace('.', '').length
  const place = Math.min(0, Number(exponent) - significant + 1)
  const digits = value % round === 0 ? significant : Number(exponent) - place + 1
  return { digits: Math.max(1, digits), place }
}

/**
 * The precision of a sum: its last place is the coarsest of its members' (the rule of significant figures, as in NIST
 * SP 811, B.7: what is retained neither sacrifices nor exaggerates the accuracy).
 */
export function sumPrecision(value: number, one: Precision, other: Precision): Precision {
  return atPlace(value, Math.max(one.place, other.place))
}

/** The precision of a product or quotient: as many digits as the member with the fewest. */
export function productPrecision(value: number, one: Precision, other: Precision): Precision {
  return withDigits(value, Math.min(one.digits, other.digits))
}

/** The same digits in another unit: the places move, the digits stay. */
export function rescaledPrecision(value: number, { digits }: Precision): Precision {
  return withDigits(value, digits)
}

function withDigits(value: number, digits: number): Precision {
  return digits === Number.POSITIVE_INFINITY ? exact : { digits, place: magnitude(value) - digits + 1 }
}

function atPlace(value: number, place: number): Precision {
  return place === Number.NEGATIVE_INFINITY ? exact : { digits: Math.max(1, magnitude(value) - place + 1), place }
}

function magnitude(value: number): number {
  return value === 0 ? 0 : Math.floor(Math.log10(Math.abs(value)) + 1e-12)
}

/**
 * The precision of a share or multiple that was divided: more than three digits are more than a reader takes in. Whole
 * ones stay, and what is nearly all of it is not made all.
 */
export function readable(value: number, { digits, place }: Precision): Precision {
  if (digits === Number.POSITIVE_INFINITY) return { digits, place }
  const fewer = Math.max(fewestDigits, magnitude(value) + 1)
  const isWhole = Number(value.toPrecision(fewer)) === 100 && value !== 100
  return { digits: isWhole ? digits : Math.min(digits, fewer), place }
}

/** A value cut to what its precision allows. */
export function roundToPrecision(value: number, { digits }: Precision, way: 'down' | 'up' | 'nearest'): number {
  if (digits === Number.POSITIVE_INFINITY && Number(value.toPrecision(12)) !== value)
    return roundToPlace(value, magnitude(value) - fewestDigits + 1, way)
  return digits === Number.POSITIVE_INFINITY
    ? value
    : roundToPlace(value, magnitude(value) - Math.max(fewestDigits, digits) + 1, way)
}

/** A value as a whole number of steps: to 0.1, to 50. */
export function roundToStep(value: number, step: number, way: 'down' | 'up' | 'nearest'): number {
  return clean(wholeSteps(clean(value / step), way) * step)
}

function roundToPlace(value: number, place: number, way: 'down' | 'up' | 'nearest'): number {
  // Powers below one are kept as divisors, which are exact.
  return place < 0
    ? clean(wholeSteps(clean(value * 10 ** -place), way) / 10 ** -place)
    : roundToStep(value, 10 ** place, way)
}

function wholeSteps(steps: number, way: 'down' | 'up' | 'nearest'): number {
  if (way === 'nearest') return Math.sign(steps) * Math.round(Math.abs(steps))
  return way === 'down' ? Math.floor(steps) : Math.ceil(steps)
}

/** Without the last bits of binary arithmetic. */
export function clean(value: number): number {
  return Number(value.toPrecision(12))
}
