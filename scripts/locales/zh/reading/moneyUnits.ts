import type { Unit } from '../../../quantities/quantity.ts'
import { rounded } from '../../reading/digits.ts'
import type { MoneyRow } from './currencies.ts'
import { yuanOf } from './inContext.ts'
import { readNumeral, type Numeral } from './numeral.ts'
import { withRest } from './perUnits.ts'
import { around, type Sentence } from './sentence.ts'
import { closesAmount, digitOf, more } from './tenths.ts'
import { beginsUnit, findUnit, type UnitRead } from './unitRows.ts'

/** What is done with money, before 八毛: 跌去, 涨了, 便宜. */
const paid = /[价涨跌降升贬调付花收卖贵宜罚补减赚赔亏省差扣要需](?:了|去|掉|回|到|至|过|近|约)?$/

const smaller: Readonly<Record<string, number>> = {
  角: 0.1,
  毛: 0.1,
  分: 0.01,
  美分: 0.01,
  仙: 0.01,
  便士: 0.01,
  欧分: 0.01,
  日本钱: 0.01,
  日本銭: 0.01,
}
const smallerName = /^(?:美分|便士|欧分|日本[钱銭]|[角毛分仙])钱?/

export function readMoney(
  sentence: Sentence,
  numeral: Numeral,
  row: MoneyRow,
  at: number,
  end: number,
): UnitRead | undefined {
  const { text, original } = sentence
  const name = text.slice(at, end)
  const isPaid =
    paid.test(text.slice(Math.max(0, numeral.start - 3), numeral.start)) || /[元块]/.test(around(text, end, 16, 12))
  const hundredths = /^[角毛]$/.test(name) ? tenthsBehind(text, end) : undefined
  if (hundredths?.end === end + 1)
    return withRest(sentence, {
      kind: 'money',
      unit: yuanOf(sentence, at),
      value: rounded(numeral.value * row.factor + hundredths.value / 10),
      end: end + 1,
    })
  if (/^[角毛]$/.test(name) && numeral.script === 'chinese' && !isPaid && moneyPart(sentence, end) === undefined)
    return undefined
  if (
    /^[角毛]$/.test(name)
    && !/^$|[\s，。、；：！？,.;)）」”]/.test(text.charAt(end))
    // 不够的4毛和人工由县里承担.
    && !/^(?:和|与|及|由|就|都|的)/.test(name === '毛' ? text.slice(end) : '')
    && moneyPart(sentence, end) === undefined
  )
    return /^毛$/.test(name)
      ? { kind: 'classifier', unit: 'count', noun: original.slice(at, end), value: numeral.value, end }
      : undefined
  if (name === '欧' && !closesAmount.test(text.slice(end, end + 3)) && !isPaid) return undefined
  let value = rounded(numeral.value * row.factor)
  let last = end
  if (row.factor === 1 || name === '角' || name === '毛') {
    for (let part = moneyPart(sentence, last); part; part = moneyPart(sentence, last)) {
      value = rounded(value + part.value)
      last = part.end
    }
  }
  const unit = /^(?:[元圆]|[角毛分]钱?)$/.test(name) ? yuanOf(sentence, at) : row.unit
  return withRest(sentence, more(text, { kind: 'money', unit, value, end: last }))
}

/** The 三毛 of 五元三毛, the 5 of 3块5. */
function moneyPart(sentence: Sentence, place: number): { value: number; end: number } | undefined {
  const { text } = sentence
  const from = text.charAt(place) === '又' || text.charAt(place) === '零' ? place + 1 : place
  const numeral = /[\d一二三四五六七八九两]/.test(text.charAt(from))
    ? readNumeral(text, from, beginsUnit(sentence))
    : undefined
  if (!numeral || numeral.value >= 100 || !Number.isInteger(numeral.value)) return undefined
  const name = smallerName.exec(text.slice(numeral.end, numeral.end + 4))
  if (!name || /^分(?:之|钟|成|别|期)/.test(text.slice(numeral.end, numeral.end + 2))) return undefined
  return {
    value: numeral.value * (smaller[name[0].replace(/钱$/, '')] ?? smaller[name[0]] ?? 0),
    end: numeral.end + name[0].length,
  }
}

/** The 5 of 3块5 and 五 of 三块五, the 五 of 两毛五: digits that no unit follows. */
function tenthsBehind(text: string, at: number): { value: number; end: number } | undefined {
  const [digits] = /^(?:\d{1,2}(?![\d.万亿千百十个名人只元块])|[一二三四五六七八九])/.exec(text.slice(at, at + 4)) ?? []
  if (
    digits === undefined
    || (!/\d/.test(digits) && !closesAmount.test(text.slice(at + 1, at + 4)) && !currencyAt(text, at + 1))
  )
    return undefined
  return { value: Number(`0.${/\d/.test(digits) ? digits : digitOf(digits)}`), end: at + digits.length }
}

/** The 美元 of 七块九美元: the currency of the pieces before it. */
function currencyAt(text: string, at: number): { unit: Unit; end: number } | undefined {
  const found = findUnit(text, at)
  return found?.row.kind === 'money' && found.row.factor === 1 && found.end - at > 1
    ? { unit: found.row.unit, end: found.end }
    : undefined
}

export function readYuan(sentence: Sentence, numeral: Numeral, end: number): UnitRead {
  const { text } = sentence
  const tail = tenthsBehind(text, end)
  const part = moneyPart(sentence, end)
  const half = text.charAt(end) === '半'
  const value = part ? numeral.value + part.value : tail ? numeral.value + tail.value : numeral.value + (half ? 0.5 : 0)
  const last = part?.end ?? tail?.end ?? end + (half || text.charAt(end) === '钱' ? 1 : 0)
  const named = last > end ? currencyAt(text, last) : undefined
  return withRest(
    sentence,
    more(text, {
      kind: 'money',
      unit: named?.unit ?? yuanOf(sentence, end),
      value: rounded(value),
      end: named?.end ?? last,
    }),
  )
}
