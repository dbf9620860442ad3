import type { Trend } from '../../grammar.ts'
import { fold } from './fold.ts'
import { contentOf } from './whose.ts'

const up = '越来越[多高大贵]|增加|增长|上升|上涨|攀升|提升|提高|走高|扩大|猛增|激增|增多|变多|增至|升至|增到|升到'
const down =
  '越来越[少低小]|减少|下降|下跌|下滑|萎缩|走低|降低|缩减|缩小|锐减|骤降|变少|减至|降至|跌至|减到|降到|跌到|掉到|滑到'
const every = '逐年|年年|每年|连年|逐月|逐步|逐渐|不断|持续|一直|一路|继续|越来越'
const trend = new RegExp(
  String.raw`^(.*?)(?:(?:${every}|已经?|都|又|明显|大幅|近年来?|最近|[比较](?:上一?|前一|去|往)年|同比|有所|略有|在|正)+)?(?:(${up})|(${down}))`,
  'u',
)
const everyStep = new RegExp(every, 'u')
const lastStep = /[比较](?:上一?|前一|去|往)年|同比/u
const anyTrend = new RegExp(`${up}|${down}`, 'u')
const allUp = new RegExp(up, 'u')
const allDown = new RegExp(down, 'u')
/** The words with which a text says that it is not so, how it would be, or that it is of something else. */
const open =
  /不(?!断)|没|未|无|非|如果|若|除非|可能|或许|会|将|应|须|但|却|而|增速|增幅|降幅|涨幅|跌幅|速度|放缓|亏|损失|？|，|；/u

const changing = new RegExp(`${up}|${down}|增[速率]|[增涨降跌升变][幅率]|通胀|通货膨胀|变化|变动|差额`, 'u')
/** See `Grammar`. */
export const isOfChange = (name: string): boolean => changing.test(fold(name))

/** See `Grammar.trendIn`. */
export function trendIn(written: string): Trend | undefined {
  const text = fold(written)
  if (!anyTrend.test(text) || open.test(text) || (allUp.test(text) && allDown.test(text))) return undefined
  const [, subject = '', rise] = trend.exec(text) ?? []
  return {
    way: rise === undefined ? 'down' : 'up',
    subject: contentOf(subject.replace(/^(?:近年来?|最近|如今|目前|去年|今年)|的(?=[数总]量$)/gu, '')),
    isEachStep: everyStep.test(text),
    isLastStep: lastStep.test(text),
    head: 'last',
  }
}
