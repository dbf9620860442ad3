import type { Relation } from '../../../quantities/assertion.ts'
import type { Around } from '../../assertionWords.ts'
import { contentOf } from './whose.ts'

const gives =
  '支付|交付|拨付|拨款|拨出|划拨|捐赠|捐款|捐出|捐献|转账|汇款|借出|贷出|发放|赔偿|赔付|退还|返还|偿还|归还|缴纳|上缴|出售|供应|供货|提供|输送|补贴|补助|补偿|注资|奖励|颁发|'
  + '支援|援助|移交|出口|资助|转移'
const takes =
  '借款|借入|借|贷款|收取|征收|索赔|采购|购买|订购|买入|追讨|追缴|进口|租用|募集|筹集|获得|收到|得到|购入|领取|拿到|引进|调入|获'
const name = '([\\u4e00-\\u9fffA-Za-z·]{2,12}?)'
/** What is given may stand between the verb and how much: 采购新书40万元. */
const upTo =
  '[\\u4e00-\\u9fff]{0,6}?(?:了|过|的|共|约|近|逾|超过?|至少|累计|总计|合计|一次性|款项|损失|现金|资金|人民币)*$'

/** A向B支付, A给B拨款, A赔偿B: the first gives; A向B收取, A从B获得, A获B资助: the first takes. */
const patterns: readonly (readonly [RegExp, 'gives' | 'takes'])[] = [
  [new RegExp(`^${name}(?:又|再|已|将|共|曾)?[向给]${name}(?:累计|一次性)?(?:${gives})${upTo}`, 'u'), 'gives'],
  [new RegExp(`^${name}(?:又|再|已|将|共|曾)?[向从自]${name}(?:累计|一次性)?(?:${takes})${upTo}`, 'u'), 'takes'],
  [new RegExp(`^${name}(?:获|获得|得到|收到|接受)${name}的?(?:${gives}|贷款)${upTo}`, 'u'), 'takes'],
  [
    new RegExp(
      `^${name}(?:又|再|已|将|须|应)?(?:支付|赔偿|赔付|拨付|补偿|奖励|资助|付给|借给|捐给|拨给|交给|卖给|售予)了?${name}${upTo}`,
      'u',
    ),
    'gives',
  ],
]

/** Who gives and who takes what an amount is of; the words are folded. */
export function transferOf({ clauseBefore }: Around): Relation | undefined {
  const clause = clauseBefore.trim().replace(/^(?:而|但|并|去年|今年|当年|当天|此后|随后)+/u, '')
  for (const [pattern, first] of patterns) {
    const [, a = '', b = ''] = pattern.exec(clause) ?? []
    const [one, other] = [contentOf(a), contentOf(b)]
    if (one.length > 0 && other.length > 0)
      return first === 'gives' ? { by: 'give', one, other } : { by: 'give', one: other, other: one }
  }
  return undefined
}
