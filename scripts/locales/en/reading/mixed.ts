import { rounded } from '../../reading/digits.ts'
import { readDenominator, readPart, readSpokenPart, readWrittenPart } from './fractions.ts'
import { scaleBehind } from './groups.ts'
import { readNumeral, type Numeral } from './numeral.ts'
import { matchAt, partAfter } from './text.ts'

const spoken = / {1,4}and {1,4}|-and-/iy
const written = /[ -]{1,4}(?=\d{1,2} ?\/ ?\d)| ?(?=[½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅐⅛⅜⅝⅞⅑⅒])/y

/** The last number that was asked for: a place is looked at by several readers in turn. */
let last: { text: string; place: number; numeral: Numeral | undefined } | undefined

/**
 * Reads a number that may have a part behind it: two and a half, one and a half million, 2 1/2, 3 million and a half.
 */
export function readMixed(text: string, place: number): Numeral | undefined {
  if (last?.place !== place || last.text !== text) last = { text, place, numeral: mixedAt(text, place) }
  return last.numeral
}

function mixedAt(text: string, place: number): Numeral | undefined {
  const whole = readNumeral(text, place)
  const tailed = whole?.isWords ? tailAsPart(text, place, whole) : undefined
  const number = tailed ?? partOfScale(text, place) ?? whole
  return tailed === undefined && number === whole && whole && Number.isSafeInteger(whole.value)
    ? (withPart(text, whole) ?? whole)
    : number
}

/**
 * Whether a part that begins at a place is of a number and no share by itself: half a million, a hundred and two
 * thirds.
 */
export function isPartOfNumber(text: string, place: number): boolean {
  const whole = readNumeral(text, place)
  return (
    partOfScale(text, place) !== undefined || (whole?.isWords === true && tailAsPart(text, place, whole) !== undefined)
  )
}

const ofOne = /(?: {1,4}of)?(?: {1,4}an?| {1,4}one|-an?)?(?= |-)/iy

/** Half a million, a quarter of a million, three quarters billion, half a dozen. */
function partOfScale(text: string, place: number): Numeral | undefined {
  const part = readPart(text, place)
  const joint = part ? matchAt(ofOne, text, part.end) : null
  const scale = part && joint ? scaleBehind(text, part.end + joint[0].length) : undefined
  if (!part || !scale || scale.value === 100) return undefined
  const value = rounded((part.fraction.numerator / part.fraction.denominator) * scale.value)
  return { value, end: scale.end, scale: scale.value, isWords: true }
}

function withPart(text: string, whole: Numeral): Numeral | undefined {
  const slash = whole.isWords ? null : matchAt(written, text, whole.end)
  if (slash) {
    const part = readWrittenPart(text, whole.end + slash[0].length)
    if (part) return joined(text, whole, part.fraction.numerator / part.fraction.denominator, part.end)
  }
  const and = matchAt(spoken, text, whole.end)
  const part = and ? readSpokenPart(text, whole.end + and[0].length) : undefined
  if (!part || part.fraction.numerator >= part.fraction.denominator) return undefined
  // "two and a third" at an end is a number; "two and a third party" is not.
  const isNumber =
    !part.isSingle
    || part.word === 'half'
    || part.word === 'quarter'
    || !/^[ -][A-Za-z]/.test(text.slice(part.end, part.end + 2))
  return isNumber ? joined(text, whole, part.fraction.numerator / part.fraction.denominator, part.end) : undefined
}

/** The "three quarters" of "one hundred and three quarters" is a part: it is less than one. */
function tailAsPart(text: string, place: number, whole: Numeral): Numeral | undefined {
  const from = Math.max(place, whole.end - 24)
  const and = / {1,4}and {1,4}(?=[A-Za-z-]{1,20}$)/i.exec(text.slice(from, whole.end))
  const next = and ? partAfter(text, whole.end) : undefined
  if (!and || !next) return undefined
  const tail = readNumeral(text, from + and.index + and[0].length)
  const below = readDenominator(text, next.start)
  if (!tail || !below || tail.end !== whole.end || tail.value >= below.value || below.isPlural === (tail.value === 1))
    return undefined
  return joined(text, { ...whole, value: whole.value - tail.value }, tail.value / below.value, below.end)
}

/** A scale behind the part is of both, or of the part where the number has one; a million and a half is 1.5 million. */
function joined(text: string, whole: Numeral, part: number, end: number): Numeral {
  const scale = scaleBehind(text, end)
  const common = { ...whole, end: scale?.end ?? end, plain: undefined, isLone: false }
  if (scale && whole.scale === 1)
    return { ...common, value: rounded((whole.value + part) * scale.value), scale: scale.value }
  return {
    ...common,
    value: rounded(
      whole.value + part * (scale?.value ?? (whole.scale >= 1000 || whole.scale === 12 ? whole.scale : 1)),
    ),
  }
}
