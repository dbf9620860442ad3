/** An exact part of a whole, in lowest terms. */
export interface Fraction {
  numerator: number
  denominator: number
}

/**
 * A fraction in lowest terms, with a positive denominator.
 * @throws RangeError where the denominator is 0 or one of the two is no safe integer
 */
export function fractionOf(numerator: number, denominator: number): Fraction {
  if (denominator === 0 || !Number.isSafeInteger(numerator) || !Number.isSafeInteger(denominator)) {
    throw new RangeError(`${numerator}/${denominator} is not a fraction`)
  }
  const divisor = greatestCommonDivisor(Math.abs(numerator), Math.abs(denominator)) * Math.sign(denominator)
  return { numerator: numerator / divisor, denominator: denominator / divisor }
}

/** Reads `2/3`; undefined where a text is no fraction. */
export function parseFraction(text: string): Fraction | undefined {
  const [, numerator, denominator] = /^(-?\d{1,9})\/([1-9]\d{0,8})$/.exec(text.trim()) ?? []
  return numerator === undefined || denominator === undefined
    ? undefined
    : fractionOf(Number(numerator), Number(denominator))
}

/** In percent, to 15 significant figures. */
export function toPercent({ numerator, denominator }: Fraction): number {
  return Number(((numerator * 100) / denominator).toPrecision(15))
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b)
}
