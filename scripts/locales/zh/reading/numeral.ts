import type { Bound } from '../../../quantities/quantity.ts'
import type { Fraction } from '../../../quantities/fraction.ts'
import { readDigits, rounded } from '../../reading/digits.ts'
import { bigScales, digitString, digitValues, smallScales, twenties } from './numeralCharacters.ts'

/** A numeral read at a place of a folded text, without sign. */
export interface Numeral {
  value: number
  start: number
  end: number
  script: 'arabic' | 'chinese'
  /** So short that it is a number only before a unit or what is counted: 三, 十二. */
  isBare: boolean
  /** It has no digit before its scale (百, 千万), so that it is a number only where something leads it. */
  isHeadless: boolean
  /** The 亿 of 5亿, which the 3 of 3至5亿 shares; 1 for none. */
  scale: number
  /** What the numeral itself says: 20多万, 十来. */
  bound?: Bound
  /** How many is not said: 七八, 十几个 is over ten, but 几十 is not. */
  isVague?: boolean
  /** Digits without scale as they stand, also of 二〇二四. */
  plain?: string | undefined
  isGrouped?: boolean
  fraction?: Fraction
}

/** Whether a unit begins at a place whose first character is also a scale: the 千瓦 of 5万千瓦. */
export type BeginsUnit = (text: string, place: number, numeralStart: number) => boolean

/** The longest numeral in words. */
const mostCharacters = 60

const vagueInside = /^ ?(多|余|几(?![何乎])|来(?![自源到说看访临年往电者华京港台信历]))/
const decimals = /^ ?点 ?([零〇一二三四五六七八九壹贰叁肆伍陆柒捌玖]{1,15})/

/** What has been read of a numeral so far. */
class Sum {
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
    return this.total + this.section + (isShort ? tail * this.lastScale / 10 : tail)
  }

  isEmpty(): boolean {
    return this.digit === undefined && this.scales === 0
  }
}

/**
 * Reads the numeral that begins at `place`: in Arabic digits, in words, or mixed: 3千8百万, 一万二, 叁拾, 二〇二四.
 * Undefined where none begins there or the characters are no numeral (亿万, 一二三).
 */
export function readNumeral(text: string, place: number, beginsUnit: BeginsUnit): Numeral | undefined {
  const sum = new Sum()
  const first = readDigits(text, place)
  let at = first?.end ?? place
  if (first) {
    sum.digit = first.value
    sum.places = first.plain?.length ?? 9
  }
  const until = Math.min(text.length, at + mostCharacters)
  let row = ''
  for (; at < until;) {
    const next = step(text, at, place, sum, first !== undefined, beginsUnit, row)
    if (!next) break
    if (next.vague) return { ...result(place, next.end, sum, first, row), isVague: true, isBare: true }
    row = next.row
    at = next.end
  }
  if (sum.isEmpty()) return undefined
  if (row.length > 1 && !/^[零〇]?[^零〇]$/.test(row)) {
    return sum.scales > 0 ? undefined : { value: Number(row), start: place, end: at, script: 'chinese', isBare: false, isHeadless: false, scale: 1, plain: row }
  }
  const point = first ? null : decimals.exec(text.slice(at, at + 20))
  if (point?.[1]) return withDecimals(text, place, at, sum, point, beginsUnit)
  return withVagueRest(text, { ...result(place, at, sum, first, row), end: at }, beginsUnit)
}

interface Step { end: number, row: string, vague?: boolean }

function step(text: string, from: number, start: number, sum: Sum, isArabic: boolean, beginsUnit: BeginsUnit, row: string): Step | undefined {
  const at = skipSpace(text, from, start, sum)
  const character = text.charAt(at)
  const digit = digitValues.get(character)
  if (digit !== undefined) return wordDigit(text, at, digit, sum, isArabic, row)
  if (/\d/.test(character) && sum.scales > 0 && (sum.digit === undefined || (sum.digit === 0 && sum.hasZero))) return arabicPart(text, at, sum)
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

function wordDigit(text: string, at: number, digit: number, sum: Sum, isArabic: boolean, row: string): Step | undefined {
  if (isArabic && sum.scales === 0) return undefined
  if (sum.digit !== undefined && sum.digit > 0) {
    if (sum.scales === 0 && !isArabic) {
      const isPair = row.length < 2 && isNeighbouring(sum.digit, digit) && !/[〇零一二三四五六七八九点]/.test(text.charAt(at + 1))
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

function smallScale(text: string, at: number, start: number, scale: number, sum: Sum, beginsUnit: BeginsUnit): Step | undefined {
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

function bigScale(text: string, at: number, start: number, scale: number, sum: Sum, beginsUnit: BeginsUnit): Step | undefined {
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

function scaled(sum: Sum, scale: number): void {
  sum.run = sum.digit === undefined && sum.isAfterScale ? sum.run * scale : scale
  sum.isAfterScale = true
  sum.digit = undefined
  sum.hasZero = false
  sum.lastScale = scale
  sum.scales++
}

function result(start: number, end: number, sum: Sum, first: ReturnType<typeof readDigits>, row: string): Numeral {
  const isScaled = sum.digit === undefined && sum.scales > 0
  const isBare = !first && end - start < 3 && sum.value() < 100
  return {
    value: rounded(sum.value()),
    start,
    end,
    script: first ? 'arabic' : 'chinese',
    isBare,
    isHeadless: sum.isHeadless,
    scale: isScaled ? sum.run : 1,
    plain: first && sum.scales === 0 ? first.plain : row.length > 1 ? row : undefined,
    ...(first?.isGrouped ? { isGrouped: true } : {}),
    ...(first?.fraction && sum.scales === 0 ? { fraction: first.fraction } : {}),
  }
}

function withDecimals(text: string, start: number, at: number, sum: Sum, point: RegExpExecArray, beginsUnit: BeginsUnit): Numeral {
  const after = new Sum()
  after.digit = rounded(sum.value() + Number(`0.${digitString(point[1] ?? '')}`))
  let end = at + point[0].length
  for (let next = scaleAt(text, end, start, after, beginsUnit); next; next = scaleAt(text, end, start, after, beginsUnit)) end = next.end
  return withVagueRest(text, { ...result(start, end, after, undefined, ''), isBare: false, isHeadless: false, script: 'chinese' }, beginsUnit)
}

function scaleAt(text: string, at: number, start: number, sum: Sum, beginsUnit: BeginsUnit): Step | undefined {
  const small = smallScales.get(text.charAt(at))
  if (small !== undefined) return smallScale(text, at, start, small, sum, beginsUnit)
  const big = bigScales.get(text.charAt(at))
  return big === undefined ? undefined : bigScale(text, at, start, big, sum, beginsUnit)
}

/** 20多亿, 五百余万, 十几, 一百零几万: some more than it says, with the scale that may follow. */
function withVagueRest(text: string, numeral: Numeral, beginsUnit: BeginsUnit): Numeral {
  const match = vagueInside.exec(text.slice(numeral.end, numeral.end + 3))
  if (!match?.[1] || numeral.plain?.startsWith('0')) return numeral
  const isRound = numeral.value >= 10 && numeral.value % 10 === 0
  if (!isRound && match[1] !== '余' && numeral.scale < 1e4) return numeral
  if (match[1] === '来' && (numeral.scale > 1e4 || numeral.value > 1e5)) return numeral
  let end = numeral.end + match[0].length
  const rest = new Sum()
  rest.digit = numeral.value
  const spaced = /^ [万亿百千]/.test(text.slice(end, end + 2)) ? end + 1 : end
  for (let next = scaleAt(text, spaced, numeral.start, rest, beginsUnit); next; next = scaleAt(text, end, numeral.start, rest, beginsUnit)) end = next.end
  return {
    ...numeral,
    value: rounded(rest.value()),
    end,
    scale: rest.scales > 0 ? numeral.scale * rest.value() / numeral.value : numeral.scale,
    bound: match[1] === '来' ? 'about' : 'over',
    isHeadless: false,
    plain: undefined,
  }
}
