import { readDigits } from '../../reading/digits.ts'
import type { BeginsUnit } from './numeral.ts'
import { digitValues, twenties, digitString } from './numeralCharacters.ts'
import { readScale } from './numeralScales.ts'
import { Sum } from './numeralSum.ts'

export interface Step {
  end: number
  row: string
  /** It is the second of two digits that name both ends: the 八 of 七八十. */
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
  if (digit !== undefined) return wordDigit(text, at, digit, sum, isArabic, row, beginsUnit)
  if (/\d/.test(character) && sum.scales > 0 && (sum.digit === undefined || (sum.digit === 0 && sum.hasZero)))
    return arabicPart(text, at, sum)
  const twenty = twenties.get(character)
  if (twenty !== undefined && sum.digit === undefined && sum.smallInSection > 10) {
    sum.section += twenty
    sum.scales++
    sum.lastScale = sum.smallInSection = 10
    return { end: at + 1, row: '' }
  }
  return row.length > 1 ? undefined : readScale(text, at, start, sum, beginsUnit)
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
  beginsUnit: BeginsUnit,
): Step | undefined {
  if (isArabic && sum.scales === 0) return undefined
  // 38万一台: so much for one of them.
  if (isArabic && digit === 1 && /^一\p{Script=Han}/u.test(text.slice(at)) && !/^一[十百千万亿]/.test(text.slice(at)))
    return undefined
  if (sum.digit !== undefined && sum.digit > 0) {
    if (sum.scales === 0 && !isArabic) {
      const isPair =
        row.length < 2 && isNeighbouring(sum.digit, digit) && !/[〇零一二三四五六七八九点]/.test(text.charAt(at + 1))
      if (isPair && !(digit === 1)) return { end: vagueEnd(text, at + 1, beginsUnit), row, vague: true }
      return { end: at + 1, row: (row || digitString(text.charAt(at - 1))) + digitString(text.charAt(at)) }
    }
    return isNeighbouring(sum.digit, digit) ? { end: vagueEnd(text, at + 1, beginsUnit), row, vague: true } : undefined
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
function vagueEnd(text: string, at: number, beginsUnit: BeginsUnit): number {
  let end = at
  while (/[十百千万亿]/.test(text.charAt(end)) && !beginsUnit(text, end, at - 2)) end++
  return end
}

function arabicPart(text: string, at: number, sum: Sum): Step | undefined {
  const part = readDigits(text, at)
  if (!part?.isWhole || part.value >= sum.lastScale) return undefined
  sum.digit = part.value
  sum.places = part.plain?.length ?? 9
  return { end: part.end, row: '' }
}
