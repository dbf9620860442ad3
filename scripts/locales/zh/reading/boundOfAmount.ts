import type { Bound } from '../../../quantities/quantity.ts'
import type { BoundRead } from './bounds.ts'
import type { Amount } from './finished.ts'

/**
 * The bound before a number counts before that behind it; a scale led by 上, 过 or 破 is over it. Nothing is taken from
 * before `floor`, where the reading before ends.
 */
export function boundOf(
  text: string,
  place: number,
  before: BoundRead | undefined,
  own: Bound,
  amount: Amount,
  floor: number,
): { bound: Bound; start: number } {
  const lead =
    place > floor && (amount.numeral?.isHeadless || amount.numeral?.bound)
      ? /[上过成]$/.exec(text.slice(Math.max(0, place - 1), place))
      : null
  if (!before && lead && amount.numeral?.isHeadless) return { bound: 'over', start: place - 1 }
  if (!before || !appliesTo(text, before.word, before.place, amount)) return { bound: own, start: place }
  if (before.isFar && isOfOther(text, before, amount)) return { bound: own, start: place }
  const isSided = own === 'over' || own === 'under' || own === 'at-least' || own === 'at-most'
  const keeps = before.bound === 'about' || before.bound === 'nearly' || before.isFar === true
  const bound = keeps && isSided ? own : before.bound
  return { bound, start: before.place }
}

const anyOf = (words: string): RegExp => new RegExp(`(?:${words.replaceAll(' ', '|')})$`)
/** What lasts, before 近五年. */
const lasting = anyOf(
  '历时 耗时 长达 用时 为期 达 花了 花费 耗费 持续 等了 等待 等候 了 过去 已有 距今 有 需 在位 停工 停产 停业 停航 停运 '
    + '相隔 时隔 任职 服刑 运营 可用 够用 居住 潜逃 在逃 羁押 拖欠 延误 延迟 推迟 执教 效力 提前 缩短 延长',
)
/** What may last, or be done with the last five years: 使用近五年, but 使用近五年的数据. */
const mayLast = anyOf('使用 施工 建设 修建 运行 服务 追踪 随访 跟踪 研究 生活 工作 学习 关闭 封闭 维持 审理 谈判 调查')

const compares = /^(?:[高低多少大小]于|超过|超出|突破|逾|超|不及|未及|不到|不足|未达|未到|跌破|逼近|接近|将近)$/

/**
 * 低于前年的26人: twenty-six is what it was then, to the one. A part of what is compared, 不及前年的三成, is of what is
 * told of and keeps its bound.
 */
function isOfOther(text: string, { word, place }: BoundRead, { unit, form, fraction }: Amount): boolean {
  if (!compares.test(word) || unit === 'multiple') return false
  if (unit !== 'percent') return true
  // 夜校的到课率五成，低于日校的七成: one share is held against another.
  return (
    /于$/.test(word)
    && ((form === undefined && !fraction) || shareBefore.test(text.slice(Math.max(0, place - 16), place)))
  )
}

const shareBefore = /(?:率|比例|比重)[^，。；]{0,6}[成%][一二三四五六七八九半]?[，,][^，。；]{0,4}$/u

const spans = /^(?:year|month|week|day|quarter|decade)$/
/** 高于三年前的: when that was, and no more than three years. */
const whenCompared = /^(?:[高低多少大小]于|超过|超出)$/

/** 近五年 is the last five years, not nearly five: there a bound needs a word such as 历时 before it. */
function appliesTo(text: string, word: string, place: number, { unit, end, value, kind }: Amount): boolean {
  // 贬破1美元兑150日元: what was passed is the rate.
  if (kind === 'money' && value === 1 && /^[兑兌对换]/.test(text.charAt(end))) return false
  if (whenCompared.test(word) && spans.test(unit) && /^[之以]?[前后]的/.test(text.slice(end, end + 3))) return false
  // 近五场比赛: the last five.
  if (
    word === '近'
    && unit === 'count'
    && value < 20
    && /^(?:比赛|赛事|交锋|交手|对决|较量)/.test(text.slice(end, end + 2))
  )
    return false
  if (word !== '近' || !spans.test(unit)) return true
  const before = text.slice(Math.max(0, place - 3), place)
  return lasting.test(before) || (mayLast.test(before) && !/[的来内间里]/.test(text.charAt(end)))
}

const rises =
  '增长 增加 上升 提高 提升 上涨 扩大 增产 激增 飙升 暴涨 大增 高出 多出 快出 超出 超过 多 高 大 快 重 贵 强 涨 增 升 长'
const added = new RegExp(`(?:${rises.replaceAll(' ', '|')})(?:了|近|约|逾|超|超过|将近|不到|至少)*$`)

/** 增长了两倍 is two more; 增长到两倍 and 是两倍 are two. */
export function isAdded(text: string, place: number): boolean {
  return added.test(text.slice(Math.max(0, place - 8), place))
}
