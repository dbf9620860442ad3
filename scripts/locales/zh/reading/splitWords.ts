import type { Numeral } from './numeral.ts'
import { findUnitOnly, type Row } from './unitRows.ts'

/** Words that no number stands right before: behind one, their first character is its unit: 3个人, 100元年费. */
const apart = new Set(
  '个人 个别 个性 个体 个案 名单 名义 名人 名将 名字 条约 条例 台风 元首 元年 元月 天下 天生 天气 天然 天才 年中 年会 年报 年薪 年轻 年龄 分开 成人'.split(
    ' ',
  ),
)
/** Units with which a word is whole behind a number: 三年级, 三分之一, 2号线, 10点半. */
const firm = /^[年分号点路日级期次]|^位数|^字[头辈]|^强[赛战]/
const reach = 10
let segmenter: Intl.Segmenter | undefined

/**
 * Where a word begins as a unit does, the unit if it is one here: 三天下跌 is three days and a fall, 三成本 no three
 * tenths. Which of the two stands there is told by the rows above, and by the dictionary of the segmenter. A year has
 * no unit: 2025个人赛.
 */
export function unitOfWord(
  text: string,
  numeral: Numeral,
  at: number,
  end: number,
): { row: Row; end: number } | undefined {
  const unit = findUnitOnly(text, at)
  if (!unit || unit.end >= end || /^(?:19|20)\d\d$/.test(numeral.plain ?? '')) return undefined
  const word = text.slice(at, end)
  if (apart.has(word) || (word === '分之' && text.charAt(end) === '差')) return unit
  // 连三成都不到, and not the city.
  if (word === '成都' && /[不没未]/.test(text.charAt(end))) return unit
  if (firm.test(word)) return undefined
  // The dictionary knows 三成 better than 两成.
  const isDigit = numeral.script === 'chinese' && numeral.end - numeral.start === 1
  const shown = (isDigit ? '三' : text.slice(numeral.start, numeral.end)) + text.slice(numeral.end, at + reach)
  return isCut(shown, unit.end - numeral.start) ? unit : undefined
}

/** Whether the segmenter parts a text at a place. */
function isCut(text: string, place: number): boolean {
  segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' })
  for (const { index } of segmenter.segment(text)) if (index >= place) return index === place
  return false
}
