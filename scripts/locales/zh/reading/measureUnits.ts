import { rounded } from '../../reading/digits.ts'
import type { MeasureRow } from './measures.ts'
import { type Numeral } from './numeral.ts'
import { withRest } from './perUnits.ts'
import type { Sentence } from './sentence.ts'
import { closesAmount, digitOf, more } from './tenths.ts'
import type { UnitRead } from './unitRows.ts'
import { readUnit } from './units.ts'
import { wordEnd } from './words.ts'

export function readMeasure(sentence: Sentence, numeral: Numeral, row: MeasureRow, end: number): UnitRead | undefined {
  const { text } = sentence
  // 自转一周, 绕场一周: a turn.
  if (
    row.unit === 'week'
    && text.charAt(end - 1) === '周'
    && /[转绕][^，。；]{0,5}$/.test(text.slice(Math.max(0, numeral.start - 7), numeral.start))
  )
    return { kind: 'classifier', unit: 'count', noun: '周', value: numeral.value, end }
  // 七旬老翁, 年过六旬: tens of years of life; 旬 are ten days otherwise.
  if (text.charAt(end - 1) === '旬' && numeral.value >= 5 && numeral.value < 10)
    return { kind: 'measure', unit: 'year', value: numeral.value * 10, end }
  if (row.unit === 'yard' && isOfInterest(text, numeral.start, end))
    return { kind: 'measure', unit: 'basis-point', value: rounded(numeral.value * 25), end }
  if (row.unit === 'foot' && /楼面|面积|实用|单位/.test(text.slice(Math.max(0, numeral.start - 12), numeral.start)))
    return withRest(sentence, { kind: 'measure', unit: 'square-foot', value: numeral.value, end })
  let value = rounded(numeral.value * row.factor)
  const rest = half.test(text.slice(end, end + 2))
  const decimals = row.unit === 'meter' || row.unit === 'second' ? decimalsBehind(sentence, numeral, end) : undefined
  if (decimals) value = rounded(numeral.value + decimals.value)
  else if (rest) value = rounded(value + 0.5 * row.factor)
  const last = decimals?.end ?? end + (rest ? 1 : 0)
  return withRest(sentence, more(text, { kind: 'measure', unit: row.unit, value, end: last }))
}

/** 升息两码: in Taiwan a step of interest rates, a quarter of a percentage point. */
function isOfInterest(text: string, start: number, end: number): boolean {
  return /利率|[升降加减调]息|基准|央行|联准会|联储|Fed/.test(text.slice(Math.max(0, start - 16), end + 8))
}

const half = /^半(?![年天月日夜个时数径导价])/

/** Digits that no unit follows; in words one or two, which end what is measured. */
const tail = new RegExp(
  String.raw`^(?:(\d{1,3})(?![\d%万亿千百十米个名人年月日号点分秒只场次根条张件届]|\.\d|,\d{3}(?!\d))`
    + `|(零?[一二三四五六七八九]{1,2})(?![零一二三四五六七八九十百千万亿点分半几多来余、]))`,
)

/** The 58 of 9秒58, the 75 of 1米75 and the 5 of 38度5: decimals, where no unit follows them. */
export function decimalsBehind(
  sentence: Sentence,
  numeral: Numeral,
  end: number,
): { value: number; end: number } | undefined {
  const { text } = sentence
  if (!Number.isInteger(numeral.value) || numeral.value > 99) return undefined
  if (half.test(text.slice(end, end + 2))) return { value: 0.5, end: end + 1 }
  const match = tail.exec(text.slice(end, end + 8))
  if (!match || (match[2] !== undefined && !endsMeasure(sentence, digitsAt(end, match[2])))) return undefined
  const digits = match[1] ?? [...(match[2] ?? '')].map(digitOf).join('')
  return { value: Number(`0.${digits}`), end: end + match[0].length }
}

/** Digits in words as a numeral of their own. */
function digitsAt(start: number, { length }: string): Numeral {
  return { value: 2, start, end: start + length, script: 'chinese', isBare: true, isHeadless: false, scale: 1 }
}

/** Whether no unit and no word takes digits in words behind a measure: 四十八秒六夺冠, but 长三米五人合抱, 两米四面环水. */
function endsMeasure(sentence: Sentence, numeral: Numeral): boolean {
  const { text } = sentence
  if (closesAmount.test(text.slice(numeral.end, numeral.end + 3))) return true
  if (text.slice(numeral.start, numeral.end) === '一' || wordEnd(text, numeral.start) !== undefined) return false
  const unit = readUnit(sentence, numeral)
  return unit === undefined || (unit.kind === 'word' && !/[楼层室]/.test(text.charAt(numeral.end)))
}
