import { beginsUnit } from './unitRows.ts'
import { readUnit } from './units.ts'
import { readNumeral } from './numeral.ts'
import type { Sentence } from './sentence.ts'

/** A place in an order, or the number of places from the top: 前三 is rank 3. `value` is undefined where 第 names. */
export interface RankRead {
  value: number | undefined
  noun?: string
  end: number
}

const fixed: readonly (readonly [number, RegExp])[] = [
  [2, /仅次于/y],
  [1, /(?:位居|位列|居|列|排)[\u4e00-\u9fff]{0,4}首位|榜首|居首(?!都)|居于首位|头把交椅/y],
]

/** What a rank can begin with: characters, and how the words begin. */
export const rankBeginnings: readonly string[] = '第 前 榜首 居 列 位居 位列 仅次 头把'.split(' ')

/** What 第 and a numeral name and do not rank: pages, sections, persons, days. */
const namedWords = [
  String.raw`页 章 节 条 款 段 行 卷 回 编 讲 课 部分 部 号 季 版 期 集 册 项 一?人称 方 产业 世界 者 时间 手 线 代 天 日 年 周 夫人 书记 财 类 阶段 步 款 目 点`,
  String.raw`道 幕 场 次 分钟 秒 小时 轮 局 盘 节 届 封 学期 学年`,
  String.raw`师 军 团 旅 国际 共和国 帝国 人民 中学 小学 医院 大街 航空 食品 一?财经 会议 分之 宇宙 空间 性 感 印象 桶金 春 会议室 教室 室 号`,
  String.raw`版 线 名单 频道 频段 展厅 展馆 病区 病房 车厢 舰队 航厦 航站 车道 出口 检察 巡回 工程 建筑 设计院 机床 层 排座 单元 标段 外语 语言`,
].join(' ')
const named = new RegExp(String.raw`^ ?(?:${namedWords.replaceAll(' ', '|')})`)
/** Of houses and bodies of one kind, which are numbered where no classifier stands before them: 第五煉油廠, 第七貨櫃中心. */
const houses = new RegExp(
  String.raw`^(?![大高长远多快强重贵热站个座家名位条艘支所间批种]|繁[忙荣]|拥挤|古老|富有)[^\s，。、；：的在是有和与]{0,6}?`
    + String.raw`(?:厂(?!商|家|房)|站(?!点|稳|上|台)|中心(?!城)|码头|银行|分局|庭(?!院)|法院|航厦|[舰艦]队|军团|总队|支队|大队|`
    + String.raw`研究[所院]|监狱|市场|公墓|仓库|机场|幼儿园)`,
)
/** 前三季 and 前5月 are spans of the year that no date says here. */
const frontSpan = /前 ?(?:\d{1,2}|[一二三四五六七八九十]{1,2}) ?(?:月(?!内)|个?季度?)/y
const lead = /第 ?/y
const top = /前 ?/y
const notTop = /[目此以之提当年天日月时先空生面史从眼跟向往思午事赛战会产餐课婚节]/
/** 前三年, 前5个月 are spans of time, 前10万元 an amount: no rank. */
const notAfterTop = /^ ?(?:[年月日天周个款次期轮半季%元倍小成者场局节盘分秒届后排任男女夫妻台站期]|大灯)/
const anonymous = /倒数$/

/** Reads the rank that begins at `place`. */
export function readRank(sentence: Sentence, place: number): RankRead | undefined {
  const { text } = sentence
  for (const [value, pattern] of fixed) {
    pattern.lastIndex = place
    const match = pattern.exec(text)
    if (match) return { value, end: place + match[0].length }
  }
  frontSpan.lastIndex = place
  const span = /[目此以之从提眼跟向]/.test(text.charAt(place - 1)) ? null : frontSpan.exec(text)
  if (span) return { value: undefined, end: place + span[0].length }
  return readOrdinal(sentence, place) ?? readTop(sentence, place)
}

function readOrdinal(sentence: Sentence, place: number): RankRead | undefined {
  const { text } = sentence
  lead.lastIndex = place
  const match = lead.exec(text)
  const numeral = match && readNumeral(text, place + match[0].length, beginsUnit(sentence))
  if (!match || !numeral || numeral.isHeadless) return undefined
  const behind = text.slice(numeral.end, numeral.end + 8)
  const isRank =
    !numeral.isVague
    && !numeral.bound
    && Number.isInteger(numeral.value)
    && numeral.value > 0
    && !anonymous.test(text.slice(Math.max(0, place - 2), place))
  const isList = /^、[\d一二三四五六七八九十]/.test(behind)
  if (
    !isRank
    || isList
    || named.test(behind.replace(/^ ?[-~至到](?:\d+|[一二三四五六七八九十百]+)/, ''))
    || houses.test(behind)
  )
    return { value: undefined, end: namedEnd(text, numeral.end) }
  const unit = readUnit(sentence, numeral)
  const noun = unit?.kind === 'classifier' || unit?.kind === 'noun' ? unit : undefined
  return {
    value: numeral.value,
    end: noun?.end ?? numeral.end,
    ...(noun?.noun === undefined ? {} : { noun: noun.noun }),
  }
}

/** The number that 第 names may go on: 第12.3款, 第三、四章, 第339条之4. */
function namedEnd(text: string, end: number): number {
  return (
    end
    + (/^(?:[.、~至到-]\d+|[至到][一二三四五六七八九十百]+|、[一二三四五六七八九十]+)*(?:条之[\d一二三四五六七八九十]+)?/.exec(
      text.slice(end, end + 12),
    )?.[0].length ?? 0)
  )
}

function readTop(sentence: Sentence, place: number): RankRead | undefined {
  const { text } = sentence
  top.lastIndex = place
  const match = top.exec(text)
  if (!match || notTop.test(text.charAt(place - 1))) return undefined
  const numeral = readNumeral(text, place + match[0].length, beginsUnit(sentence))
  if (
    !numeral
    || numeral.bound
    || numeral.isVague
    || numeral.isHeadless
    || !Number.isInteger(numeral.value)
    || numeral.value < 2
    || numeral.value > 1000
  )
    return undefined
  if (notAfterTop.test(text.slice(numeral.end, numeral.end + 3))) return undefined
  const unit = readUnit(sentence, numeral)
  const noun = unit?.kind === 'classifier' || unit?.kind === 'noun' ? unit : undefined
  if (text.charAt(numeral.end - 1) === '两' && !noun) return undefined
  return {
    value: numeral.value,
    end: noun?.end ?? numeral.end,
    ...(noun?.noun === undefined ? {} : { noun: noun.noun }),
  }
}
