import { readDigits } from '../../reading/digits.ts'
import type { Numeral } from './numeral.ts'
import { matchAt } from './text.ts'

const indian = /\d{1,2}(?:,\d{2})+,\d{3}(?:\.\d{1,9})?(?![\d,])/y
/** A number with a point or comma in it: only such a one is set in groups or listed. */
const pointed = /\d{1,9}[.,]\d/y
const longList = /\d{1,3}(?:,\d{1,3}){2,}/y
const continental =
  /\d{1,3}(?:\.\d{3}){1,8},\d{1,2}(?!\d|[,.]\d)|\d{1,3}(?:\.\d{3}){2,8}(?!\d|[,.]\d)|\d{1,9},\d{1,2}(?!\d|[,.]\d)/y

/**
 * Reads a number in digits: as every language writes it, in India's groups (12,34,567), and as the continent of Europe
 * writes it (1.250,50), which is unsure where it may be a list (1,5 or 1.234.567). Digits that begin with a zero are
 * a code.
 */
export function readArabic(text: string, place: number): Numeral | undefined {
  if (!/[\d.]/.test(text.charAt(place))) return undefined
  const isInside = /[\d.,]/.test(text.charAt(place - 1)) && /\d/.test(text.charAt(place - 2) + text.charAt(place - 1))
  if (isInside) return undefined
  return matchAt(pointed, text, place) ? (grouped(text, place) ?? plain(text, place)) : plain(text, place)
}

function grouped(text: string, place: number): Numeral | undefined {
  const lakhs = matchAt(indian, text, place)?.[0]
  if (lakhs) return { value: Number(lakhs.replaceAll(',', '')), end: place + lakhs.length, scale: 1, isWords: false }
  const european = matchAt(continental, text, place)?.[0]
  if (european) {
    const value = Number(european.replaceAll('.', '').replace(',', '.'))
    const read = { value, end: place + european.length, scale: 1, isWords: false }
    // 1.250,50 can be nothing else in English; 1,5 and 1.234.567 can.
    if (/\..*,/.test(european)) return read
    return { ...read, unsure: `its points and commas do not stand where English sets them: ${european}` }
  }
  return undefined
}

function plain(text: string, place: number): Numeral | undefined {
  const digits = readDigits(text, place)
  if (digits?.fraction)
    return digits.value >= 1 ? { value: digits.value, end: digits.end, scale: 1, isWords: false } : undefined
  if (!digits || (digits.plain !== undefined && /^0\d/.test(digits.plain))) return undefined
  const list = digits.isWhole ? matchAt(longList, text, place)?.[0] : undefined
  if (list && place + list.length > digits.end) return undefined
  return {
    value: digits.value,
    end: digits.end,
    scale: 1,
    isWords: false,
    plain: digits.isWhole ? digits.plain : undefined,
  }
}
