import { readNumeral } from './numeral.ts'
import type { Sentence } from './sentence.ts'
import { beginsUnit } from './unitRows.ts'
import { readUnit } from './units.ts'

const signs: readonly (readonly [RegExp, 1 | -1])[] = [
  [/零下(?=[\d一二两三四五六七八九十百摄])/y, -1],
  // 误差为±3个百分点
  [/(?<=[误偏]差(?:范围|幅度)?[为约是在]{0,2})±(?=[\d.])/y, 1],
  [/正负(?=[\d.零一二两三四五六七八九十百])/y, 1],
  [/负(?=[\d.一二三四五六七八九十百千两零壹贰叁肆伍陆柒捌玖$€£¥])/y, -1],
  [/-{1,2}(?=[\d.$€£¥])/y, -1],
  [/\+(?=[\d.])|正(?=\d)/y, 1],
]

/** A sign, and where the number begins. A dash between two words or numbers is none. */
export function readSign(
  sentence: Sentence,
  place: number,
): { sign: 1 | -1; end: number; isFrost: boolean } | undefined {
  const { text } = sentence
  for (const [pattern, sign] of signs) {
    pattern.lastIndex = place
    const match = pattern.exec(text)
    if (!match) continue
    if (match[0].startsWith('-') && !isMinus(sentence, place)) return undefined
    if (match[0] === '+' && /[\dA-Za-z]/.test(text.charAt(place - 1))) return undefined
    return { sign: match[0] === '--' ? 1 : sign, end: place + match[0].length, isFrost: match[0] === '零下' }
  }
  return undefined
}

/**
 * A minus stands at the beginning, behind a mark, a space or a word. Behind a word it is one only where a unit follows
 * (同比-3.5%, 至-3.5亿元): 歼-20 and 东风-41 are names.
 */
function isMinus(sentence: Sentence, place: number): boolean {
  const { text } = sentence
  const before = text.charAt(place - 1)
  if (/^$|[\s(:,，。：（、"“「;；至到~—在为是达]/.test(before)) return true
  if (/[\dA-Za-z%‰)）\]}℃°]/.test(before)) return false
  const numeral = readNumeral(text, place + 1, beginsUnit(sentence))
  const unit = numeral && readUnit(sentence, numeral)
  if (!numeral) return false
  if (/[至到]/.test(text.charAt(numeral.end))) return true
  return unit !== undefined && ['money', 'measure', 'tenth', 'multiple', 'declared'].includes(unit.kind)
}
