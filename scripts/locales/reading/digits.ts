import { fractionOf, type Fraction } from '../../quantities/fraction.ts'

/** A number in Arabic digits, without sign and unit. */
export interface Digits {
  value: number
  end: number
  /** The digits before any point, as they stand: `2024`, `07`. Undefined where they are grouped. */
  plain: string | undefined
  isWhole: boolean
  /** Whether thousands are set apart: 12,500. */
  isGrouped: boolean
  /** The exact value of `½`, and of `2½`. */
  fraction?: Fraction
}

/** The longest run of digits that is taken for a number, and not for a code. */
const mostDigits = 25

const number =
  /(?:\d{1,3}(?:(?:,\d{3})+|(?:['’]\d{3})+)(?!\d)|\d{1,3}(?: \d{3})+(?![\d ]*\d{4}|\d|(?:-\d{1,3})?['’]?s(?![A-Za-z]))|\d+)?(?:\.\d+)?/y
const power = /[eE]([+-]?\d{1,3})(?![\dA-Za-z])| ?[×xX*] ?10(?:\^([+-]?\d{1,3})|([⁺⁻]?[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}))/y
/** 10^6 and 10⁻³ by themselves. */
const tensPower = /\^([+-]?\d{1,3})(?!\d|[A-Za-z]|\.\d)|([⁺⁻]?[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3})/y
const raised = '⁰¹²³⁴⁵⁶⁷⁸⁹'
const vulgar: Readonly<Record<string, readonly [number, number]>> = {
  '½': [1, 2],
  '⅓': [1, 3],
  '⅔': [2, 3],
  '¼': [1, 4],
  '¾': [3, 4],
  '⅕': [1, 5],
  '⅖': [2, 5],
  '⅗': [3, 5],
  '⅘': [4, 5],
  '⅙': [1, 6],
  '⅚': [5, 6],
  '⅐': [1, 7],
  '⅛': [1, 8],
  '⅜': [3, 8],
  '⅝': [5, 8],
  '⅞': [7, 8],
  '⅑': [1, 9],
  '⅒': [1, 10],
}

/** Characters that are a fraction by themselves, for use in a character class. */
export const vulgarFractions = Object.keys(vulgar).join('')

/**
 * Reads the digits that begin at `place` of a text with folded widths: `12,500`, `12 500`, `.5`, `1.2e-3`,
 * `1.2×10⁻³`, `2½`. Undefined where none begin there, also in the middle of a number.
 */
export function readDigits(text: string, place: number): Digits | undefined {
  if (isInside(text, place)) return undefined
  number.lastIndex = place
  const written = number.exec(text)?.[0] ?? ''
  const end = place + written.length
  const part = vulgar[text.charAt(end)]
  if (part) return withFraction(written, end + 1, part)
  if (written === '' || written.length > mostDigits) return undefined
  if (/^\.\d/.test(text.slice(end, end + 2)) || (written.startsWith('.') && /[\w.]/.test(text.charAt(place - 1))))
    return undefined
  const [before = '', after] = written.split('.')
  const digits = before.replace(/[, '’]/g, '')
  const whole: Digits = {
    value: Number(after === undefined ? digits : `${digits || '0'}.${after}`),
    end,
    plain: digits === before ? before : undefined,
    isWhole: after === undefined,
    isGrouped: digits !== before,
  }
  return withPower(text, whole)
}

function isInside(text: string, place: number): boolean {
  const before = text.charAt(place - 1)
  return (
    /\d/.test(before) || (/[.,]/.test(before) && /\d/.test(text.charAt(place - 2)) && /\d/.test(text.charAt(place)))
  )
}

function withFraction(
  written: string,
  end: number,
  [numerator, denominator]: readonly [number, number],
): Digits | undefined {
  if (!/^\d{0,6}$/.test(written)) return undefined
  const fraction = fractionOf(Number(written) * denominator + numerator, denominator)
  return {
    value: fraction.numerator / fraction.denominator,
    end,
    plain: undefined,
    isWhole: false,
    isGrouped: false,
    fraction,
  }
}

function matched(pattern: RegExp, text: string, place: number): RegExpExecArray | null {
  pattern.lastIndex = place
  return pattern.exec(text)
}

function withPower(text: string, digits: Digits): Digits {
  const ofTen = digits.plain === '10' ? matched(tensPower, text, digits.end) : null
  const match = ofTen ?? matched(power, text, digits.end)
  if (!match) return digits
  const [written, signed, raisedTo] = ofTen ? [ofTen[1], undefined, ofTen[2]] : match.slice(1)
  const exponent =
    written
    ?? signed
    ?? [...(raisedTo ?? '')].map((c) => (c === '⁻' ? '-' : c === '⁺' ? '' : raised.indexOf(c))).join('')
  const value = Number(`${ofTen ? 1 : digits.value}e${Number(exponent)}`)
  return Number.isFinite(value)
    ? { ...digits, value, end: digits.end + match[0].length, plain: undefined, isWhole: false }
    : digits
}

/** A number to 15 significant figures: 2.3 × 100 000 000 comes out whole. */
export function rounded(value: number): number {
  return Number.isSafeInteger(value) ? value : Number(value.toPrecision(15))
}
