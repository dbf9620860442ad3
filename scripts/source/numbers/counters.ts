import type { Numeral } from './numeral.ts'
import { matchAt } from './sticky.ts'

/** What is counted, as written, and where it ends. */
export interface CounterRead {
  counter: string
  end: number
}

/** Chinese classifiers, and nouns that are counted without one. */
const chinese = new RegExp(String.raw`\s?(${[
  '小龙', '要素', '分钟', '秒钟?', '周年', '星期', '礼拜', '季度', '人次', '港元', '欧元', '日元', '台币', '英镑', '公里', '千米', '平方米', '千克', '公斤', '千瓦时?',
  '[个家项种款层类条大者件篇座所台套组名位人次支部份颗艘架枚卷届轮步辆幅场集课门只张本页期笔批周岁吨米度户强甲级代字]',
].join('|')})(?!分之)`, 'y')

const english = /[\s-]([a-z]{2,})\b/y

const noNoun = new Set(
  'about above after again also among and are as at be been before but by can did do for from had has have he her his if in into is it its less may more most no nor not of on one or our out over per she so some such than that the their them then they this those to under until up was we were when where which while who will with would yet you'.split(' '),
)

/** Reads the counter or counted noun right behind a numeral. */
export function readCounter(text: string, numeral: Numeral): CounterRead | undefined {
  const match = matchAt(chinese, text, numeral.end) ?? matchAt(english, text, numeral.end)
  const counter = match?.[1]
  if (!match || counter === undefined || noNoun.has(counter)) return undefined
  return { counter, end: numeral.end + match[0].length }
}

const only = /(?:仅|仅有|只|只有|共|共有)$/

/**
 * Does a bare numeral with this counter count? A lone 一 or one is an article, as in 一個城市, and
 * counts only where the sentence says that there is no more than it: 只有一家.
 */
export function counts(text: string, place: number, numeral: Numeral, counter: CounterRead | undefined): boolean {
  if (!numeral.bare) return true
  if (numeral.value % 1 !== 0) return false
  if (numeral.script === 'english') {
    return numeral.value > 1 && (counter !== undefined || /^\sof\b/.test(text.slice(numeral.end, numeral.end + 4)))
  }
  if (!counter) return false
  return numeral.value !== 1 || only.test(text.slice(Math.max(0, place - 2), place))
}
