import type { Assertion, Side } from '../../../quantities/assertion.ts'
import type { Change, Reading } from '../../../quantities/quantity.ts'
import { currencies } from '../../../quantities/units.ts'
import {
  aroundEach,
  assertion,
  besideOf,
  isShare,
  polesIn,
  spanIn,
  whenOf,
  wholesOf,
  type Around,
  type RelativeTime,
} from '../../assertionWords.ts'
import { isClassifier } from './counted.ts'
import { countedWords } from './countedWords.ts'
import { fold } from './fold.ts'
import { payerOf } from './payers.ts'
import { anyOpposite, opposites, placesIn, placesOfRank, ratesIn } from './opposites.ts'
import { relationOf } from './relations.ts'
import { thingBehind, thingOfEach, thingOfShare } from './things.ts'
import { transferOf } from './transfers.ts'
import { contentOf, whoseOf } from './whose.ts'

const sentenceEnd = /[。；！？;!?\n]/
const clauseEnd = /[，,、；;：:（）()]|而|但/

const moved =
  '(?:上升|下降|上涨|下跌|增加|增长|增|减少|减|提高|提升|下滑|回落|扩大|扩|缩小|缩短|缩减|缩|收窄|攀升|调[高低整]?|滑落?|延长|加长|改善|恶化|升|降|涨|跌|压缩)'
/** The way of such a verb, by what it holds; 改善 and 恶化 go either. */
const wayOf = (verb: string | undefined): Change | undefined =>
  verb === undefined || /[改恶]/.test(verb)
    ? undefined
    : /降|跌|减|下|回落|缩|窄|低|滑/.test(verb)
      ? 'down'
      : /调整?$/.test(verb)
        ? undefined
        : 'up'
/** 升到, 减少至, 扩大为: what it changed to follows. */
const to = new RegExp(`(${moved})了?(?:到|至|为|成)了?(?:约|近|今年的?|目前的?|现在的?)*$`)
/** 从, 由今年的: what it changed from follows. */
const from = /[从由](?:[^，,。；;、\d]|\d{4}年){0,8}$/
/** Behind what it changed from. */
const goesTo = new RegExp(`^[^，,。；;]{0,8}?(?:(${moved})[^，,。；;]{0,3}?(?:到|至|为|成)|[到至])`)
const comparedWith = /[较比于](?:去年|上年|前年|上月|上季|同期|此前|之前|原来|往年)[^，,。；;\d]{0,4}$/
const now = /(?:如今|现在|目前|现已|现)(?:为|是|有|仅|只|已|约|达|共)*$/

function sideOf(text: string, { start, end }: Reading, { before }: Around, last: Side | undefined): Side | undefined {
  if (to.test(before) || (last === 'before' && /^[^，,。；;\d]{0,6}[到至](?:今年的?|约|近)*$/.test(before)))
    return 'after'
  if (comparedWith.test(before)) return 'before'
  if (from.test(before) && goesTo.test(text.slice(end, end + 14))) return 'before'
  // 从31人: where only the one end is told.
  if (
    /[从由](?:去年的?|原来的?|此前的?)?$/.test(text.slice(Math.max(0, start - 6), start))
    && /^(?:起|开始)?[^，,。；;]{0,4}(?:上升|下降|增|减|升|降|涨|跌)/.test(text.slice(end, end + 8))
  )
    return 'before'
  return now.test(before) ? 'after' : undefined
}

const change =
  '达到|达|突破|超过|升到|升至|增至|增加到|增加|减少|增长|下降|上升|下跌|上涨|降到|降至|掉到|涨到|跌至|跌到|完成|建成|处理|接待|运送|生产|销售|实现|招收|吸引|投入|创造|增设|新增|增聘|'
  + '新建|修建|扩建|投资|招聘|采购|购买|购入|增购|卖出|售出|赢得|获得|拿下|贡献|减排|节约|节省|裁减|裁员|关闭|开通|种植|花费|耗费|支付|拨出'
const past = new RegExp(
  `(?:已经?|早已|业已|曾)[^，,。；;\\d]{0,8}$|(?:${change}|${change}了?到)了[^，,。；;\\d]{0,4}$|(?:共|累计)(?:${change})[^，,。；;\\d]{0,3}$|(?<![为除极])了(?:近|约|共|超过?)?$`,
)
/** What 将 says of the future stands before; before a noun it only takes the object: 将价格提高63%. */
const coming =
  '会要于在有为是达超突破增减升降提投建新扩招裁创实完接生产推占需耗迎开关停设进成由可再继首花付支拨出售卖运采购培修换安装改种植'
const future = new RegExp(
  `预计|预测|预期|预估|[有可]望|展望|计[划画]|目标|(?<![模虚比])拟|规划|设想|承诺|力争|争取|将(?=[${coming}])|料(?=将|会|可达)|或(?=达|超|升|降|突破|增|减)`,
)

/** What may be, must be, is alleged or depends on something. */
const mayBe =
  /必须|[应须](?:有|设|配|为|在|达|于)|务必|[可能](?:容纳|容|载|坐|停|供|处理|生产|安装|接纳|收治|接待|储存|储|存放|装)|核定|设计(?:能力|容量|载客)|被控|涉嫌|被指|据称|指控/
const ifSo = /(?:若(?!干)|如果|倘若|假如|假若|一旦|只要)/

function timeOf({ before, clauseBefore }: Around): Assertion['time'] {
  const isOpen = mayBe.test(clauseBefore) || ifSo.test(before)
  if (past.test(clauseBefore) && !future.test(clauseBefore)) return isOpen ? undefined : 'past'
  if (future.test(clauseBefore) || /(?:预计|预测|预期|有望)[^，,。；;]{0,12}[，,][^，,。；;]{0,10}$/.test(before))
    return 'future'
  return isOpen ? 'open' : undefined
}

/** What it came to: 降至31%. Without a word of the future it has come to it. */
const cameTo = /(?:[升降跌涨增减][至到]|(?:提高|下降|上升|增加|减少|回落)[至到])了?[约近]?$/
/** What leaves open whether it has come: 若降至31%, 降至31%后. */
const open = /如|若|一旦|届时|只要|才|可|能|应|须|需要?|要|时[，,]|后[，,]|以便|每|争/
const openBehind = /^[^，,。；;]{0,6}(?:时|后|以后|之后|的话|才|则|就)/
/** What tells outright that it is still to come, and no noun: 计划中的, 预期的. */
const ahead = new RegExp(
  `(?:预计|预期|预测|有望|可望|计[划画]|(?<![模虚比])拟|力争|争取|料将|或将|将(?=[${coming}]))(?![的中内外书])[^，,。；;已了曾\\d]{0,8}$`,
)

function hasCome({ clauseBefore, sentenceBefore, behind }: Around): boolean {
  const isTold = past.test(clauseBefore) || cameTo.test(clauseBefore)
  return isTold && ![future, open].some((each) => each.test(sentenceBefore)) && !openBehind.test(behind)
}

/** What denies; 未 and 没 alone more often are of a word: 未婚, 没收, 沉没. */
const denials = '否认|并未|并没有?|没有|未曾|从未|不曾|并非|并不是|不是|没能'
const actions = '[裁拘逮捕罚]|增聘|收购|提高|降低|削减|增加|减少|批准|承认|公布|动用|发放|支付|获得|收取|处理'
const denied = new RegExp(
  `(?<![是有])(?:(?:${denials})(?!必|想|料)|未(?=${actions}))[^，,。；;、的\\d仅只光但断]{0,5}$`,
)
/** Of something that the amount only belongs to: 没有批准总额20万元的预算. */
const deniedBefore = new RegExp(`(?:${denials})[^，,。；;]{2,16}(?:额|为|达|值|资|款|共)$`)
const deniedBehind = /^[^，,。；;]{0,8}(?:并未|没有|没能|尚未|未|不)/

const ofLast = /^[^，,。；;\d]{0,6}(?:(?<![初高国])中|里|裡)[,，]?有?$/u

const spanWords = {
  day: /[每单]日|[每单]天|日均|(?<![\d十百])一[天日][内里间]/,
  week: /每周|周均|(?<![\d十百])一周[内里间]/,
  month: /[上当本每单]月|月均|(?<![\d十百])一个月[内里间]?/,
  quarter: /[一二三四每本当上单](?:个)?季(?!节)度?/,
  'half-year': /[上下]半年/,
  year: /[全去今每上前明]年|年均|(?<![\d十百])一年[内里间]/,
  total: /累计|迄今|自\d{4}年/,
}

const rateWords = {
  day: /[每单][日天]|日均/,
  week: /每周|每星期|周均/,
  month: /每个?月|月均/,
  year: /每年|年均/,
}

/** Not what something is compared with or counted from: 比去年, 去年同期, 去年以来. */
const relative = (word: string, unit: string, offset: number): RelativeTime => [
  new RegExp(
    `(?<![比较同与和于从由自到至超如像年])(?:${word})(?!同期|以来|起|水平|的水平|相比|的?[\\d一二三两半]*倍|[末底]?以来|[之以]?[前后])`,
    'u',
  ),
  unit,
  offset,
]
const anyTime = /[今去前明昨上本这下]/
const relativeTimes: readonly RelativeTime[] = [
  relative('前年', 'year', -2),
  relative('[去上]年(?!度?[^，。]{0,3}比)', 'year', -1),
  relative('[今本]年', 'year', 0),
  relative('明年', 'year', 1),
  ...(
    [
      ['个?月', 'month'],
      ['(?:个?星期|个?礼拜|周(?![期围边岁]))', 'week'],
      ['个?季(?:度|(?!节))', 'quarter'],
      ['个?赛季', 'season'],
      ['个?学期', 'term'],
      ['届', 'session'],
    ] as const
  ).flatMap(([word, unit]) => [
    relative(`上${word}`, unit, -1),
    relative(`[本这]${word}`, unit, 0),
    relative(`下${word}`, unit, 1),
  ]),
  ...(
    [
      ['春', 'spring'],
      ['夏', 'summer'],
      ['秋', 'autumn'],
      ['冬', 'winter'],
    ] as const
  ).flatMap(([word, unit]) => [
    relative(`去年?${word}`, unit, -1),
    relative(`今年?${word}`, unit, 0),
    relative(`明年?${word}`, unit, 1),
  ]),
  relative('昨[天日晚夜]', 'day', -1),
  relative('今[天日晚早]', 'day', 0),
  relative('明[天日晚早]', 'day', 1),
]

/** 户均, 亩均, 亩产: for each of what; of time, by its unit. */
const averages =
  /([户戶人亩畝日月年周週班校店床村县車车场场次台家单單]|[天]|每[^，。；\d]{0,6})均|([亩株棵])产(?![值权品])/u
const eachWord: Readonly<Record<string, string>> = { 日: 'day', 天: 'day', 周: 'week', 月: 'month', 年: 'year' }
/** What says anywhere that an amount is for each, or an average. */
const anyEach = /[均每]|单[个位项台辆人户]|各/u
/** Of these an average is told as such a thing itself: 人均寿命82岁, 年均气温. */
const noTotals =
  /^(?:percent|permille|percentage-point|multiple|celsius|rank|degree|second|minute|hour|day|week|month|year)|-per-/

function eachOf({ unit, per }: Reading, { clauseBefore }: Around, text: string): string | undefined {
  const [, average, of = average ?? ''] = averages.exec(clauseBefore) ?? []
  if (of !== '' && per === undefined && !noTotals.test(unit)) return eachWord[of] ?? of
  return anyEach.test(text) ? 'any' : undefined
}

const partWords = {
  before: /(?:其中|当中|包括|内含|[（(]含|[，,]含)(?:[^，,。；;、\d]{0,12})$/u,
  sentenceEnd,
  contentOf,
}

/** Verbs that say the same as a denial: 保住63个岗位, 取消建63套住房的计划. */
const undone = /避免|免于|免去|保住|保留|取消|放弃|拒绝|否认|搁置|叫停|停止|作罢|落空/

/** 降至每月2800元: what stands before an amount without what it is for. */
function withoutRate(around: Around): Around {
  const bare = (stretch: string) => stretch.replace(/每[^，,。；;、\d]{1,6}$/, '')
  return {
    ...around,
    before: bare(around.before),
    clauseBefore: bare(around.clauseBefore),
    sentenceBefore: bare(around.sentenceBefore),
  }
}

/** What the classifier of a rate counts: 学生 of 每名学生. */
function perCountedBy(written: string, { per, end }: Reading): string | undefined {
  if (per?.noun === undefined || !isClassifier(per)) return undefined
  const at = written.slice(0, end).lastIndexOf(`每${per.noun}`)
  return at < 0 ? undefined : countedWords(written, at, at + 1 + per.noun.length)
}

/** What a sentence says of its amounts beside how much they are: see `Assertion`. */
export function assertions(written: string, readings: readonly Reading[]): Assertion[] {
  const text = fold(written)
  let last: Side | undefined
  const wholes = wholesOf(text, readings, partWords)
  return aroundEach(text, readings, sentenceEnd, clauseEnd).map(({ reading, around }, index) => {
    const before = readings[index - 1]
    if (reading.unit === 'date') return { beside: besideOf(around) }
    if (reading.unit === 'rank')
      return assertion({
        beside: besideOf(around),
        ...whoseOf(around),
        poles: placesOfRank(around.before, text.slice(reading.start, reading.end + 2)),
      })
    const told = reading.per ? withoutRate(around) : around
    const side = reading.high === undefined ? sideOf(text, reading, told, last) : undefined
    last = side
    const stretch = `${around.clauseBefore}…${around.behind}`
    // 最迟 of 最迟40分钟 is read as its bound.
    const [bound = ''] = /^最\p{Script=Han}/u.exec(text.slice(reading.start, reading.end)) ?? []
    const withBound = `${around.clauseBefore}${bound}…${around.behind}`
    const way =
      side === 'after' ? to.exec(told.before)?.[1] : goesTo.exec(text.slice(reading.end, reading.end + 14))?.[1]
    return assertion({
      beside: besideOf(around),
      side,
      way: wayOf(way),
      time: timeOf(told),
      hasCome: hasCome(told) ? true : undefined,
      isAhead: ahead.test(told.clauseBefore) ? true : undefined,
      when: whenOf(around, anyTime, relativeTimes),
      ...whoseOf(around),
      whole: wholes[index],
      span: spanIn(stretch, spanWords) ?? spanIn(`${around.before}…${around.behind}`, spanWords),
      rate: spanIn(stretch, rateWords),
      isDenied: denied.test(around.clauseBefore) ? true : undefined,
      mayDeny: deniedBehind.test(around.behind) || deniedBefore.test(around.clauseBefore) ? true : undefined,
      relation: relationOf(around, isShare(reading.unit)) ?? transferOf(around),
      payer:
        isShare(reading.unit) || currencies.has(reading.unit)
          ? payerOf(around.clauseBefore, text.slice(reading.end, reading.end + 40))
          : undefined,
      each: eachOf(reading, around, text),
      partOf: before && ofLast.test(text.slice(before.end, reading.start)) ? 'last' : undefined,
      isUndone: undone.test(`${around.clauseBefore} ${around.behind}`) ? true : undefined,
      thing: isShare(reading.unit)
        ? thingOfShare(around)
        : reading.unit === 'count'
          ? thingBehind(text, reading)
          : thingOfEach(around, text.slice(reading.start, reading.end)),
      perCounted: perCountedBy(written, reading),
      poles: [
        ...(anyOpposite().test(withBound) ? polesIn(withBound, reading.unit, opposites) : []),
        ...(isShare(reading.unit) ? ratesIn(stretch) : []),
        ...placesIn(`${around.before}…${around.behind}`),
      ],
    })
  })
}
