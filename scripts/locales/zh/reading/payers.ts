import { ownBodies, publicBodies } from './bodyWords.ts'

const gives =
  '(?:拨款|出资|补贴|补助|捐赠|捐款|捐出|捐助|赞助|投入|投资|资助|负担|承担|支付|赔偿|赔付|拨付|拨出|拿出|支援|奖励|注资|缴纳|[出捐赔付](?=了|$))'
const received = '(?:补贴|补助|资助|拨款|捐款|捐赠|赞助|支援|奖励)'
const heads = `(?:${ownBodies}|${publicBodies}|基金|财政|会|[省市县区乡镇村州]里?)`
/** No word before 由 is of the name of whoever pays: 食堂由合作社出资. */
const name = `((?:(?![由从自向给])[\\u4e00-\\u9fff]){0,10}?${heads})`
const adverbs = '(?:因[\\u4e00-\\u9fff]{1,8}?|又|再|已|将|共|曾|还|则|也|会|每年|每月|先后|累计|一次性|计划)*'
/** What is given may stand between the verb and how much: 捐赠图书. */
const object = '[\\u4e00-\\u9fff]{0,8}'

const before = [
  new RegExp(`^(?:而|但|其中|另)?由?${name}${adverbs}${gives}${object}$`, 'u'),
  new RegExp(`由${name}${adverbs}${gives}${object}$`, 'u'),
  new RegExp(`(?:获|获得|得到|收到)${name}的?${received}${object}$`, 'u'),
]
/** An amount of its own, which that is of then. */
const amount = '[^,，。]{0,6}[\\d一二三四五六七八九十百半]'
const behind = [
  new RegExp(`^[\\u4e00-\\u9fff]{0,8}[,，]?由${name}${adverbs}(?:${gives}|捐)(?!${amount})`, 'u'),
  new RegExp(`^[\\u4e00-\\u9fff]{0,6}(?:来自|出自)${name}(?![\\u4e00-\\u9fff])`, 'u'),
]

/**
 * Which body pays what an amount is of, by pairs of the letters of its name, and of whom it is a body: 县 and 县教, 教育,
 * 育局 of 县教育局出资90万元. The words are folded.
 * @param clause what stands before the amount in its clause
 * @param rest what follows it
 */
export function payerOf(clause: string, rest: string): readonly string[] | undefined {
  const stretches = [
    ...before.map((each) => [each, clause.trim()] as const),
    ...behind.map((each) => [each, rest] as const),
  ]
  for (const [each, stretch] of stretches) {
    const marks = marksOfBody(each.exec(stretch)?.[1] ?? '')
    if (marks.length > 0) return marks
  }
  return undefined
}

/** Several, and words for anybody. */
const anybody = /[和与及同跟他她它我你全各]|有关|一些|不少|双方|社会/u

function marksOfBody(name: string): string[] {
  if (name === '' || anybody.test(name)) return []
  const own = name.replace(/^(?:去年|今年|当年|此外|由|一[家个所])|(?:人民)?政府$|里$/gu, '')
  const [level] = /[国省市县区乡镇村州]/u.exec(own) ?? []
  const pairs = [...own].slice(1).map((each, place) => `${own.charAt(place)}${each}`)
  return [...new Set([...(level === undefined ? [] : [level]), ...pairs])]
}
