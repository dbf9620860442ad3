import type { WhenPhrase } from '../drafting/draftWords.ts'

const number = String.raw`[\d〇一二兩两三四五六七八九十百幾几多半數数]+`
const span = '(?:年|個月|个月|季|學期|学期|星期|周|週|天|個學期|个学期|個星期|个星期)'
const event = '[^，。；：、！？,;「」“”]'

/** What says when, by how late it is: what was, is over but lately, is after something, is now, and will be. */
const phrases = new RegExp(
  [
    String.raw`(?<was>${number}(?:年|個月|个月|天|週|周)(?:以|之)?前|(?:(?:開|开)(?:業|业|張|张|館|馆|幕|園|园|店|學|学|通|放)|啟用|启用|營運|营运)?(?:[頭头](?:${number})|第[一1])${span}`,
    '上半年|(?:最多|[鼎最][盛高]|高峰|巔峰|巅峰)(?:的?[時时][候期]?)(?=[，有是\\d])',
    String.raw`(?<![年月日底初末中])以前|[從从]前(?![年天])|[過过]去(?!的?${number}${span})|當年|当年|當時|当时|最初|起初|原先|原來|原来|早年|那[天時时]`,
    String.raw`(?<=^|[，。；])${event}{2,12}(?:之前|以前|(?<![目此])前)(?=[，,]))`,
    String.raw`(?<last>第${number}${span}|[去前]年(?:同[期月季]|[春夏秋冬][天季]|[年]?[初底末])?|次年|翌年|隔年|下半年|上(?:個月|个月|學期|学期|一?季))`,
    String.raw`(?<after>(?<=^|[，。；])${event}{2,12}(?:之[後后]|以[後后]|(?<![最然先今往落其此])[後后])(?=[，,]|[則则]?[已只就]?(?:[增減减升降漲涨跌掉縮缩提擴扩回剩達达]))`,
    '(?<=^|[，。；])(?:之[後后]|此[後后]|其[後后]|[後后]來|后来|隨後|随后)(?![是為为]))',
    '(?<now>現在|现在|如今|今天|目前|眼下|今年(?:[春夏秋冬][天季]|年?初|前[一二兩两三四五六七八九十]+(?:季度?|[個个]月))?|至今)',
    String.raw`(?<next>(?<=目前.*|如今.*|[現现]在.*|今[年天].*)(?:再[過过])?${number}(?:年|[個个]月|天|[週周])[之以]?[後后]|`
      + String.raw`到(?:今年)?年底(?=[，,])|明年|[後后]年)`,
  ].join('|'),
  'gu',
)
/** What may stand before the verb of a clause that has no subject, or one that points back: 平均, 一個晚上, 已經, 她只. */
const beforeVerb = new RegExp(
  '^(?:[，,\\s]|[他她它](?:們|们)?|全[年月天季]|到|至|截至|等到|則|则|更|竟|便|卻|却|就|也|又|再(?=[降升減减增跌漲涨])|還|还|已經|已经|已|只|僅|仅|'
    + '大約|大约|約|约|平均|每[天年月日人晚]|每個月|每个月|一[天年月晚]|一個[晚月]上?|一个[晚月]上?|一共|共|都|僅|降)+',
  'u',
)
/** A verb and nothing else: 賣出, 收了, 剩下. */
const verbAlone = /^(?:.?|.{1,2}[了到出下得至有是為为達达剩要成])$/u

/** What stands for what was measured before: 這個比例是. */
export const sameMeasure = new RegExp(
  '^[這这](?:個|个|一)(?:比例|比率|數字|数字|佔比|占比|[數数][目量])(?:[已又]?[經经]?[將将]?[會会]?[只僅仅]?(?:有|是|[為为]|[佔占]|'
    + '[達达][到]?|[變变]成|[變变][為为]|[增減减升降漲涨跌掉][到至為为])[了]?)?$',
  'u',
)

const ranks = { was: 0, last: 1, after: 2, now: 3, next: 4 } as const

export function whensOf(text: string): WhenPhrase[] {
  return [...text.matchAll(phrases)].flatMap(({ 0: found, index, groups = {} }) => {
    const [kind] = Object.entries(ranks).find(([name]) => groups[name] !== undefined) ?? []
    return kind === undefined
      ? []
      : [
          {
            start: index + (/^(?:[結结]果)?[發发][現现]/u.exec(found)?.[0].length ?? 0),
            end: index + found.length,
            rank: ranks[kind as keyof typeof ranks],
            isName: true,
          },
        ]
  })
}

/** Whether a clause before its amount, without what says when, leaves out what it speaks of: 只剩, 平均做到. */
export function goesOn(before: string, isCount: boolean): boolean {
  const text = before
    .replace(/^[，；、,\s]+/u, '')
    // 增加為{2021年}的: when it was, between the verb and the amount.
    .replace(/(?<=^|[到至為为是])的$/u, '')
    .replace(beforeVerb, '')
    // 谈崩的降到: of those that were told of before.
    .replace(/^[^，；的]{1,4}的(?=[增減减升降漲涨跌掉][到至為为])/u, '')
    .trim()
  return before.trim() === '' ? isCount : verbAlone.test(text) || sameMeasure.test(text)
}

/** Verbs have no past here. */
export const isPast = (): boolean => false

/** What sets those apart that nothing was done with: what is found of them says nothing by itself. */
export const control = new RegExp(
  '(?:沒有?|没有?|未)[^，。；]{1,8}的(?:[村鎮镇校家人組组區区戶户班院店地田湖河]|學校|学校|醫院|医院|城市|社區|社区|小區|小区)|(?:鄰近?|'
    + '邻近?)的?[^，。；]{0,4}[縣县市鎮镇村鄉乡區区]|對照組|对照组|另一組|另一组|其他[^，。；]{0,4}[組组]',
  'u',
)

const gap =
  /比[^，。；：！？,;:]{1,20}?(?:[少多高低漲涨升降減减增跌貴贵長长短重輕轻大小]|便宜|提高)(?:[了出]|加|長|长|少|低|幅)?(?:大?[約约]|將?近|将近|超[過过])?$/u

/** Whether an amount is how much less or more there was than at another time or elsewhere: 比前一年少. */
export const isGap = (before: string): boolean => gap.test(before)

/** Before a date up to which something comes every year: 每年更换60公里，直到. */
export const isUntil = /[每逐][年月周週天日季][^。；;]{0,30}(?:直到|直至|持[续續][到至]|一直[到至])$/u

/** What leads a clause in that answers the one before it, and what says how it moved. */
const turnLead = /^(?:但是?|可是|然而|不[過过]|[卻却])[，,]?/u
const movedTo = /(?:[增減减升降漲涨跌縮缩回落掉][加少長长升落]?|下降|上升|回升|回落)[到至了為为]$/u

/**
 * Whether an amount answers one before it behind a turn, as of the same: 不过第二年又降到64人; not 不过有15家停业, which
 * says something of others of the kind.
 */
export function isSameAnswer(before: string, after: string): boolean {
  const text = before.replace(/^[，；\s]+/u, '').replace(turnLead, '')
  const [when] = whensOf(text).filter(({ start }) => start === 0)
  const bare = when ? text.slice(when.end) : text
  return /^(?:左右|上下|以[上下])?(?:[，。；！]|$)/u.test(after.trim()) && (goesOn(bare, true) || movedTo.test(bare))
}
