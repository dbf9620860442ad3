import type { Bound } from '../../../quantities/quantity.ts'
import { nameFinder } from '../../reading/names.ts'
import { boundsBefore, boundsBehind } from './boundWords.ts'

/** A bound that stands beside a number, and where it begins (before it) or ends (behind it). */
export interface BoundRead {
  bound: Bound
  place: number
  word: string
  /** Other words part it from its number. */
  isFar?: boolean
}

const findBefore = nameFinder(() =>
  boundsBefore.flatMap(([bound, words]) => words.map((word) => [[...word].reverse().join(''), bound] as const)),
)
const findBehind = nameFinder(() =>
  boundsBehind.flatMap(([bound, words]) => words.map((word) => [word, bound] as const)),
)
const longest = 10

/** The last character of a longer word that ends as a bound does: 附近, 合约, 打破. */
const otherWords: Readonly<Record<string, RegExp>> = {
  约: /[节条预纽公契违简特婚履誓盟立签制邀赴守毁续协换集隐]|(?:^|[^折总共])合/,
  近: /[附就最靠临远相亲新邻迫浅贴]/,
  破: /[打攻侦爆残识看刺击告撕]/,
  超: /[中英西德赶反高意法]/,
  逾: /不/,
  年过: /[\d每去今明前上下本同一两二三四五六七八九十百千几多半]/,
  下: /[上一之以余天]/,
  '~': /[\d万亿千百十%]/,
}

/** Words that may stand between a bound and its number: 超过了3家, 约为5成, 最多只有两个. */
const fillers = /[也了为有达是占合至在约到能可只共 ]/

/** The bound that stands right before `place`, looking back no further than `floor`. */
export function boundBefore(text: string, place: number, floor: number): BoundRead | undefined {
  const window = text.slice(Math.max(floor, place - longest - 2), place)
  const back = [...window].reverse().join('')
  for (let skipped = 0; skipped <= 2; skipped++) {
    const found = findBefore(back, skipped)
    const start = found && place - found.end
    const word = found && text.slice(start, place - skipped)
    // 分别超过, 特别大于: the negation is the end of a word.
    if (start !== undefined && word?.startsWith('别') && /[分特级区个类性识告送差有]/.test(text.charAt(start - 1)))
      return { bound: bounds.get(word.slice(1)) ?? 'about', place: start + 1, word: word.slice(1) }
    if (
      found
      && word !== undefined
      && start !== undefined
      && !isOtherWord(text, start, word)
      && (skipped === 0 || word.length > 1 || !/[近破超逾下]/.test(word))
    ) {
      return { bound: found.row, place: start, word }
    }
    if (!fillers.test(back.charAt(skipped))) return undefined
  }
  return undefined
}

const bounds = new Map<string, Bound>(
  boundsBefore.flatMap(([bound, words]) => words.map((word) => [word, bound] as const)),
)
const mark = '，。；、：！？,;:'
const inWords = '一二三四五六七八九十百千万'
/** What a law or a bank does up to a limit. */
const granted = '被|予以|获得?|享受|领取?|处以?|判处?|罚款?|补贴|奖励|延长|贷款?|申请|报销'
/** What begins a clause of its own, behind which a limit is not of the number. */
const turns = '了并而但使让把被则'
const more = '高于|多于|大于|超过|超出|突破|逾|超'
const less = '低于|少于|小于'

/** The bounds that reach past a few words up to 的, each a pattern of the text before the number. */
const farOf: readonly RegExp[] = [
  // 高于去年的1.5个月, 逼近2019年全年的三成: what is compared stands between; a date in it is no number of its own.
  new RegExp(
    String.raw`(?<word>(?:不得|不应|不能|不|未)?(?:${more}|${less})|不及|未及|不到|不足|未达|未到|跌破|逼近|接近|将近)`
      + String.raw`(?:[^${mark}\d%的]|\d(?=[\d年月日])){1,16}的$`,
  ),
  // 几乎是去年同期的三倍
  new RegExp(String.raw`(?<word>几乎|约|大约)(?:是|为|等于|相当于)[^${mark}\d%的]{1,12}的$`),
  // 最多补到工程费的七成, 至少承担学费的一半; 占比最多部门的三成 is of what has the most.
  new RegExp(
    String.raw`(?<word>(?:至多|至少|起码)(?!时|的)|(?<=^|[${mark}可将则也]\s?)最[多少](?!时|的)|最[多少](?=[可能须需应]))`
      + String.raw`[^${mark}\d%的${inWords}]{2,12}的$`,
  ),
]
/** Those that reach to the number itself. */
const farOthers: readonly RegExp[] = [
  // 最多可容纳800人, 大约聚集了两千人: a verb stands between.
  new RegExp(String.raw`(?<word>最多|至多|最少|至少|起码|大约|大概)(?!时|的)[^${mark}\d%的${inWords}]{1,6}$`),
  new RegExp(String.raw`(?<word>约占|约合|约为|约有|约等于|约相当于|约需要?|约须)[^${mark}\d%${inWords}]{1,8}$`),
  // 年约供应2.6亿餐, 一亩约收稻谷800斤: what is done about so often, behind what says when or of what.
  new RegExp(
    String.raw`(?<=^|[${mark}年月日天周季地亩坪户人均共总将可已前]|全年|每[\u4e00-\u9fff]{1,2})(?<word>约)(?![定谈会见束旦翰值]|总[值额价])`
      + String.raw`[^${mark}\d%的${inWords}]{2,5}$`,
  ),
  // 最高可被判处十年有期徒刑
  new RegExp(`(?<word>最[高长多重]可)(?:${granted})+$`),
  // 不得超过年息百分之十六: what is limited stands between.
  new RegExp(
    String.raw`(?<word>(?:不得|不应|不可|不能|不宜|不)(?:${more}|${less}))`
      + String.raw`[^${mark}\d%的${inWords}${turns}]{1,10}$`,
  ),
]
const far = [...farOf, ...farOthers]
/** What the words of `farOthers` begin with, so that most places are not looked at. */
const mayReach = /[最至起大约不]/
const reach = 30

/** 还不到同期支出8400万元的3%: the amount that another is a share of stands between its bound and itself. */
const ofAmount = new RegExp(
  String.raw`(?<word>不足|不到|未到|未达|${more}|${less})[^${mark}\d%的${inWords}]{1,12}[\d.,]+[^${mark}\d%的]{1,4}的$`,
)

/**
 * A bound that a few words part from its number. It reaches back to `farFloor`, past the date in 高于2023年同期的1.5%;
 * what it gives begins no sooner than `floor`, where the date ends.
 */
export function boundAfar(text: string, place: number, farFloor: number, floor: number): BoundRead | undefined {
  const from = Math.max(farFloor, place - reach)
  const window = text.slice(from, place)
  for (const pattern of window.endsWith('的') ? far : mayReach.test(window) ? farOthers : []) {
    const match = pattern.exec(window)
    const word = match?.groups?.['word']
    if (match && word !== undefined && !isOtherWord(text, from + match.index, word))
      return { bound: bounds.get(word) ?? 'about', place: Math.max(floor, from + match.index), word, isFar: true }
  }
  const isOfAmount = place === floor + 1 && text.charAt(floor) === '的'
  const word = isOfAmount ? ofAmount.exec(text.slice(Math.max(0, place - reach), place))?.groups?.['word'] : undefined
  if (word !== undefined) return { bound: bounds.get(word) ?? 'about', place, word, isFar: true }
  return undefined
}

function isOtherWord(text: string, start: number, word: string): boolean {
  const before = text.slice(Math.max(0, start - 2), start)
  // 外资卖超, 出超: how much more one side is; but 已卖超100辆.
  if (word === '超' && /(?<!已)[买卖]$|[出入]$/.test(before)) return true
  // 超载，平均超1.8吨: by how much.
  if (word === '超' && /超[载重速标员时支限][^。；]{0,10}$/.test(text.slice(Math.max(0, start - 12), start)))
    return true
  // 预约占 is no 约占: what begins with 约 is asked about as that is.
  const head = word.startsWith('约') ? '约' : word
  return otherWords[head]?.test(before.replace(/^.(?=[^合])/, '')) ?? false
}

/** What makes a longer word of a bound behind a number: 起来, 级别 and 多次 say nothing of the number. */
const notBehind: Readonly<Record<string, RegExp>> = {
  不到: /[\d一二三四五六七八九十百千两半]/,
  // 30元起, 2人起订; any other word with it is no bound: 起身, 起跑, 起诉.
  起: /[^，。、；：！？,.;:!?)）」』”\s的送订租批卖售拍投付存购]/,
  多: /[次种个样元方位层数家项名花付赚收缴耗跑走挣省交]/,
  余: /[人名家个地项震款额数]/,
  许: /[可多]/,
  级: /[市别数]/,
  '+': /[\dA-Za-z]/,
  封顶: /[\d为]/,
  强: /[^的，。、；,.)）]/,
  弱: /[^的，。、；,.)）]/,
  之上: /[下]/,
  以下: /[简称]/,
  上下: /[游班文]/,
  前后: /[共]/,
}

/** What something is compared with, up to its end; not of a share (占比, 比例) or of a year before (同比). */
const comparing = /(?:(?<![占同环对分之相])比(?![例重率赛如方值])|较)(?:[^，。；：,;:]|(?<=\d),(?=\d)){0,20}$/

/** 比前年的58件多 is more than these, also at the end; 比去年上涨了300元多 says how much more. */
const comparedAtOnce =
  /(?<![占同环对分之相])比(?![例重率赛如方值])(?:[^，。；：,;:]{0,12}的)?(?:\d[\d,.]*|[一二三四五六七八九十百千两零〇]+)[万亿]?\p{Script=Han}{0,3}$/u

/** 比多年平均的528毫米多出近35%: 多 is said of what is compared, and what it is compared with has no bound. */
export function isCompared(text: string, place: number, end: number): boolean {
  if (comparedAtOnce.test(text.slice(Math.max(0, place - 30), place))) return true
  return (
    comparing.test(text.slice(Math.max(0, place - 24), place))
    && !/^$|[\s，。、；：！？,.;:!?)）的]/.test(text.charAt(end))
  )
}

/** Behind an amount, that it was not reached: 连四分之一都不到, 十分之一还不到, 连一半也没有. */
const notReached = /^(?:[都也还]|还都|也还)(?:不到|不足|不及|没到|没达到|没有达到|没有到|未到|未达|达不到|(没有|没))/
const even = /连[^，。；：,;:]{0,12}$/
const endsClause = /^$|[\s，。、；：！？,.;:!?)）」』”]/

/** Where the words behind an amount end that say that it was not reached; undefined where they say no such thing. */
export function notReachedBehind(text: string, start: number, end: number): number | undefined {
  const found = /[都也还]/.test(text.charAt(end)) ? notReached.exec(text.slice(end, end + 8)) : null
  if (!found) return undefined
  const last = end + found[0].length
  const isLed = even.test(text.slice(Math.max(0, start - 14), start))
  // 三家都没有 says what they lack, and 三人都不到场 who did not come.
  return isLed || (endsClause.test(text.charAt(last)) && found[1] === undefined) ? last : undefined
}

/** The bound that stands right behind `place`. */
export function boundBehind(text: string, place: number): BoundRead | undefined {
  const from = text.charAt(place) === ' ' ? place + 1 : place
  const found = findBehind(text, from)
  if (!found) return undefined
  const word = text.slice(from, found.end)
  if (notBehind[word]?.test(text.charAt(found.end))) return undefined
  // 早八秒起步: there somebody starts; 20万元起步 is a bound.
  if (/^起[步跳]$/.test(word) && /(?:秒|分钟?|小?时)$/.test(text.slice(Math.max(0, from - 2), from))) return undefined
  // 早两天封顶: a building gets its roof; 8万元封顶 is a bound.
  if (word === '封顶' && /(?:天|日|周|个?月|年)$/.test(text.slice(Math.max(0, from - 2), from))) return undefined
  // 織布260+染布142, 350 + 252: what is added up, and no bound.
  if (word === '+' && /^(?:[\u4e00-\u9fff]{1,6}| )\d/.test(text.slice(found.end, found.end + 7))) return undefined
  if (word === '多' && isCompared(text, place, found.end)) return undefined
  return { bound: found.row, place: found.end, word }
}
