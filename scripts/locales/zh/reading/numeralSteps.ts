import { readDigits } from '../../reading/digits.ts'
import type { BeginsUnit } from './numeral.ts'
import { bigScales, digitString, digitValues, smallScales, twenties } from './numeralCharacters.ts'

/** What has been read of a numeral so far. */
export class Sum {
  total = 0
  section = 0
  digit: number | undefined
  /** The digit was in Arabic digits, of this many places; 0 for a digit in words. */
  places = 0
  lastScale = 0
  lastBig = 0
  smallInSection = Number.POSITIVE_INFINITY
  hasZero = false
  isHeadless = false
  scales = 0
  /** The product of the scales that stand together at the end: 千万 of 三千万. */
  run = 1
  isAfterScale = false

  value(): number {
    const tail = this.digit ?? 0
    const isShort = tail > 0 && !this.hasZero && this.scales > 0 && this.lastScale >= 100 && this.places <= 1
    return this.total + this.section + (isShort ? (tail * this.lastScale) / 10 : tail)
  }

  isEmpty(): boolean {
    return this.digit === undefined && this.scales === 0
  }
}

interface Step {
  end: number
  row: string
  vague?: boolean
}

export function step(
  text: string,
  from: number,
  start: number,
  sum: Sum,
  isArabic: boolean,
  beginsUnit: BeginsUnit,
  row: string,
): Step | undefined {
  const at = skipSpace(text, from, start, sum)
  const character = text.charAt(at)
  const digit = digitValues.get(character)
  if (digit !== undefined) return wordDigit(text, at, digit, sum, isArabic, row)
  if (/\d/.test(character) && sum.scales > 0 && (sum.digit === undefined || (sum.digit === 0 && sum.hasZero)))
    return arabicPart(text, at, sum)
  const twenty = twenties.get(character)
  if (twenty !== undefined && sum.digit === undefined && sum.smallInSection > 10) {
    sum.section += twenty
    sum.scales++
    sum.lastScale = sum.smallInSection = 10
    return { end: at + 1, row: '' }
  }
  if (row.length > 1) return undefined
  const small = smallScales.get(character)
  if (small !== undefined) return smallScale(text, at, start, small, sum, beginsUnit)
  const big = bigScales.get(character)
  return big === undefined ? undefined : bigScale(text, at, start, big, sum, beginsUnit)
}

/** One or two spaces may stand before a scale, and before a digit with a smaller scale: 7万 5千. */
function skipSpace(text: string, from: number, start: number, sum: Sum): number {
  if (from === start || text.charAt(from) !== ' ') return from
  const at = text.charAt(from + 1) === ' ' ? from + 2 : from + 1
  const rest = text.slice(at, at + 8)
  if (/^[万亿兆百千十佰仟拾]/.test(rest)) return at
  if (sum.lastScale < 10 || sum.digit !== undefined) return from
  if (sum.places === 0 && /^[一二三四五六七八九](?=$|[\s，。又,])/.test(rest)) return at
  return /^(?:\d{1,4}|[一二三四五六七八九两壹贰叁肆伍陆柒捌玖]) ?[十百千万拾佰仟]/.test(rest) ? at : from
}

function wordDigit(
  text: string,
  at: number,
  digit: number,
  sum: Sum,
  isArabic: boolean,
  row: string,
): Step | undefined {
  if (isArabic && sum.scales === 0) return undefined
  if (sum.digit !== undefined && sum.digit > 0) {
    if (sum.scales === 0 && !isArabic) {
      const isPair
        = row.length < 2
          && isNeighbouring(sum.digit, digit)
          && !/[〇零一二三四五六七八九点]/.test(text.charAt(at + 1))
      if (isPair && !(digit === 1)) return { end: vagueEnd(text, at + 1), row, vague: true }
      return { end: at + 1, row: (row || digitString(text.charAt(at - 1))) + digitString(text.charAt(at)) }
    }
    return isNeighbouring(sum.digit, digit) ? { end: vagueEnd(text, at + 1), row, vague: true } : undefined
  }
  if (digit === 0) sum.hasZero = true
  if (sum.digit === 0 && sum.scales === 0 && row === '') row = '0'
  sum.digit = digit
  sum.places = 0
  return { end: at + 1, row: sum.scales === 0 ? row + String(digit) : row }
}

/** 七八, 三四, 两三, 三五: one of the two, and nobody says which. */
function isNeighbouring(one: number, other: number): boolean {
  return other === one + 1 || (one === 3 && other === 5)
}

/** The scales after 七八 belong to it: 七八十, 三四百万. */
function vagueEnd(text: string, at: number): number {
  let end = at
  while (/[十百千万亿]/.test(text.charAt(end))) end++
  return end
}

function arabicPart(text: string, at: number, sum: Sum): Step | undefined {
  const part = readDigits(text, at)
  if (!part?.isWhole || part.isGrouped || part.value >= sum.lastScale) return undefined
  sum.digit = part.value
  sum.places = part.plain?.length ?? 0
  return { end: part.end, row: '' }
}

export function smallScale(
  text: string,
  at: number,
  start: number,
  scale: number,
  sum: Sum,
  beginsUnit: BeginsUnit,
): Step | undefined {
  if (at > start && beginsUnit(text, at, start)) return undefined
  const digit = sum.digit === 0 && sum.hasZero ? undefined : sum.digit
  if (scale >= sum.smallInSection || (digit !== undefined && sum.places > 0 && digit >= 1e4)) return undefined
  if (digit === undefined && scale > 10 && !sum.isEmpty()) return undefined
  if (digit === undefined && scale > 10) sum.isHeadless = true
  sum.section += (digit ?? 1) * scale
  scaled(sum, scale)
  sum.smallInSection = scale
  return { end: at + 1, row: '' }
}

export function bigScale(
  text: string,
  at: number,
  start: number,
  scale: number,
  sum: Sum,
  beginsUnit: BeginsUnit,
): Step | undefined {
  if (at > start && beginsUnit(text, at, start)) return undefined
  const group = sum.section + (sum.digit ?? 0)
  const isFirst = group === 0 && sum.total === 0
  if (isFirst && sum.scales > 0) return undefined
  if (isFirst && sum.digit === undefined) sum.isHeadless = true
  if (sum.total > 0 && scale >= sum.lastBig) {
    if (group > 0 && scale === sum.lastBig) return undefined
    sum.total = (sum.total + group) * scale
  } else {
    if (group === 0 && sum.total > 0) return undefined
    sum.total += (group || 1) * scale
  }
  sum.section = 0
  sum.lastBig = scale
  sum.smallInSection = Number.POSITIVE_INFINITY
  scaled(sum, scale)
  return { end: at + 1, row: '' }
}

export function scaled(sum: Sum, scale: number): void {
  sum.run = sum.digit === undefined && sum.isAfterScale ? sum.run * scale : scale
  sum.isAfterScale = true
  sum.digit = undefined
  sum.hasZero = false
  sum.lastScale = scale
  sum.scales++
}
