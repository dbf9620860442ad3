import { rounded } from '../../reading/digits.ts'
import { isCompared } from './bounds.ts'
import type { Numeral } from './numeral.ts'
import type { UnitRead } from './unitRows.ts'

/** What goes on behind 成: a digit or two, which no unit follows, or a half. */
const tail = new RegExp(
  '^ ?([一二三四五六七八九1-9])([零一二三四五六七八九0-9]?)'
    + String.raw`(?![十百千万亿\d个名种项年月日]|家(?![庭长属户]))|^半(?![年天月日夜])`,
)

/** 七成, 六成三, 六成三五, 三成半: the digits behind are hundredths and thousandths. */
export function tenths(text: string, numeral: Numeral, end: number): UnitRead | undefined {
  if (numeral.value > 10 || numeral.value < 0) return undefined
  const rest = tail.exec(text.slice(end, end + 5))
  const extra = !rest ? 0 : rest[1] === undefined ? 0.5 : digitOf(rest[1]) / 10 + digitOf(rest[2] || '零') / 100
  return more(text, {
    kind: 'tenth',
    unit: 'percent',
    value: rounded((numeral.value + extra) * 10),
    end: end + (rest?.[0].length ?? 0),
  })
}

/** What ends an amount that a digit in words is a part of: 三块二, 三块五一斤. */
export const closesAmount = new RegExp(
  '^(?:$|[，。、；：！？,.;)）」”的]|左右|上下|以[上下内]|一(?![零〇一二三四五六七八九十百千万亿点]))',
)

export function digitOf(character: string): number {
  return /\d/.test(character) ? Number(character) : '零一二三四五六七八九'.indexOf(character)
}

/** 两倍多, 三年余: more than it says. */
export function more(text: string, read: UnitRead): UnitRead {
  return /^[多余](?![次种个样元方位层数家项名人花付赚收缴耗跑走挣省交])/.test(text.slice(read.end, read.end + 2))
    && !isCompared(text, read.end, read.end + 1)
    ? { ...read, end: read.end + 1, bound: 'over' }
    : read
}
