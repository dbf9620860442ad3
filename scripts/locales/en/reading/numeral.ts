import { readDigits, rounded } from '../../reading/digits.ts'
import { readArabic } from './arabic.ts'
import { withDecimals } from './decimals.ts'
import { readGroup, scaleBehind, type Part, tailBehind, withHundreds } from './groups.ts'
import { matchAt } from './text.ts'

/** A whole or decimal number in digits, words or both, without sign and unit. */
export interface Numeral {
  value: number
  end: number
  /** The scale words of it: of 5 million 1e6, which the 3 of "3 to 5 million" shares; 1 for none. */
  scale: number
  isWords: boolean
  /** The digits as they stand, where nothing else belongs to the number: 2024, 7. */
  plain?: string | undefined
  /** One, a: alone more often an article than a number. */
  isLone?: boolean
  /** Why the value may be another. */
  unsure?: string
}

/** A number that may go on below the lowest scale that it has. */
interface Growing extends Numeral {
  lowest: number
}

/** The last number that was asked for: a place is looked at by several readers in turn. */
let last: { text: string; place: number; numeral: Numeral | undefined } | undefined

/** Reads the number that begins at a place: 12,500, 1.4bn, two hundred and fifty, a million, 3 hundred and 21. */
export function readNumeral(text: string, place: number): Numeral | undefined {
  if (last?.place !== place || last.text !== text) last = { text, place, numeral: numeralAt(text, place) }
  return last.numeral
}

function numeralAt(text: string, place: number): Numeral | undefined {
  const digits = readArabic(text, place)
  if (digits) return inScales(text, digits)
  const group = readGroup(text, place)
  if (!group) return undefined
  const numeral = inScales(text, {
    value: group.value,
    end: group.end,
    scale: 1,
    isWords: true,
    isLone: group.isLone === true,
  })
  return group.needsScale && numeral.scale === 1 ? undefined : numeral
}

/** Goes on from a first group through its scales: 2 million, three lakh crore, twenty-one trillion three hundred. */
function inScales(text: string, first: Numeral): Numeral {
  const start = first.isWords ? withDecimals(text, first) : digitsWithHundreds(text, first)
  if (!scaleBehind(text, start.end)) return start === first ? first : ended(start, first)
  let numeral = scaled(text, start)
  while (numeral.lowest >= 1000) {
    const next = lowerWords(text, numeral) ?? lowerDigits(text, numeral)
    if (!next) break
    numeral = { ...numeral, value: rounded(numeral.value + next.value), end: next.end, lowest: next.lowest }
  }
  return ended(numeral, first)
}

/** 3 hundred and 21; the digits themselves where no hundred stands behind them. */
function digitsWithHundreds(text: string, first: Numeral): Numeral {
  const { value, end } = withHundreds(text, { value: first.value, end: first.end, isDigits: true })
  return end === first.end ? first : { ...first, value, end }
}

function ended({ value, end, scale, isWords, unsure }: Numeral, first: Numeral): Numeral {
  return {
    value,
    end,
    scale,
    isWords,
    plain: end === first.end ? first.plain : undefined,
    isLone: first.isLone === true && end === first.end,
    ...(unsure === undefined ? {} : { unsure }),
  }
}

/** The scales right behind a group multiply it, also several of them. */
function scaled(text: string, group: Numeral): Growing {
  let { value, end } = group
  let scale = 1
  for (let next = scaleBehind(text, end); next && next.value !== 100; next = scaleBehind(text, end)) {
    value = rounded(value * next.value)
    scale *= next.value
    end = next.end
    if (next.value === 12) break
  }
  return { ...group, value, end, scale, lowest: scale }
}

type Lower = Part & { lowest: number }

/** What goes on below a scale: the "three hundred" of twenty-one trillion three hundred. */
function lowerWords(text: string, numeral: Growing): Lower | undefined {
  const tail = tailBehind(text, numeral.end, false)
  if (!tail) return undefined
  const part = withHundreds(text, tail)
  const scale = scaleBehind(text, part.end)
  const value = part.value * (scale?.value ?? 1)
  if (value >= numeral.lowest || scale?.value === 100 || scale?.value === 12) return undefined
  if (tail.isListed && !scale && part.value < 100) return undefined
  return { value, end: scale?.end ?? part.end, lowest: scale?.value ?? 1 }
}

const gap = / {1,4}(and {1,4})?/y

/** Digits that go on: 4 thousand 3 hundred and 21. Each has a scale, but for the last, behind "and". */
function lowerDigits(text: string, numeral: Growing): Lower | undefined {
  const joint = numeral.isWords ? null : matchAt(gap, text, numeral.end)
  const digits = joint ? readDigits(text, numeral.end + joint[0].length) : undefined
  if (!digits?.isWhole || digits.plain === undefined || digits.plain.length > 3) return undefined
  const group = withHundreds(text, { value: digits.value, end: digits.end, isDigits: true })
  const scale = scaleBehind(text, group.end)
  const value = group.value * (scale?.value ?? 1)
  const isScaled = scale !== undefined || group.end > digits.end
  if (value === 0 || value >= numeral.lowest || !(isScaled || (joint?.[1] && numeral.lowest === 1000))) return undefined
  return { value, end: scale?.end ?? group.end, lowest: scale?.value ?? 1 }
}
