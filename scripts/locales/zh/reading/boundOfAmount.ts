import type { Bound } from '../../../quantities/quantity.ts'
import type { BoundRead } from './bounds.ts'
import type { Amount } from './finished.ts'

/** The bound before a number counts before that behind it; a scale led by 上, 过 or 破 is over it. */
export function boundOf(
  text: string,
  place: number,
  before: BoundRead | undefined,
  own: Bound,
  amount: Amount,
): { bound: Bound; start: number } {
  const lead =
    amount.numeral?.isHeadless || amount.numeral?.bound
      ? /[上过成]$/.exec(text.slice(Math.max(0, place - 1), place))
      : null
  if (!before && lead && amount.numeral?.isHeadless) return { bound: 'over', start: place - 1 }
  if (!before || !appliesTo(text, before.word, before.place, amount)) return { bound: own, start: place }
  // 低于邻国的五十多天: what is compared is over fifty days, and the bound is that of the comparison.
  const isSided = own === 'over' || own === 'under' || own === 'at-least' || own === 'at-most'
  const keeps = before.bound === 'about' || before.bound === 'nearly' || before.isFar === true
  const bound = keeps && isSided ? own : before.bound
  return { bound, start: before.place }
}

/** 近五年 is the last five years, not nearly five: there a bound needs a word such as 历时 before it. */
function appliesTo(text: string, word: string, place: number, { unit }: Amount): boolean {
  if (word !== '近' || !/^(?:year|month|week|day|quarter|decade)$/.test(unit)) return true
  return /(?:历时|耗时|长达|用时|为期|达|花了|花费|耗费|持续|等了|等待|了|过去|已有|距今|有|需|在位|停工|相隔|时隔|任职|服刑|运营)$/.test(
    text.slice(Math.max(0, place - 3), place),
  )
}

const added =
  /(?:增长|增加|上升|提高|提升|上涨|扩大|增产|多|高|大|快|重|贵|强|涨|增|升|长|激增|飙升|暴涨|大增|高出|多出|快出|超出|超过)(?:了|近|约|逾|超|超过|将近|不到|至少)*$/

/** 增长了两倍 is two more; 增长到两倍 and 是两倍 are two. */
export function isAdded(text: string, place: number): boolean {
  return added.test(text.slice(Math.max(0, place - 8), place))
}
