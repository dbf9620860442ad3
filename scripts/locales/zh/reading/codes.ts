import { symbolAt } from '../../reading/measureSymbols.ts'
import { numberOfGreatest } from './sized.ts'

const hour = '(?:\\d{1,2}|二?十[一二三四五六七八九]?|[零一二两三四五六七八九])'
const minute = '(?:\\d{1,2}|[二三四五]?十[一二三四五六七八九]?|零?[一二三四五六七八九])'

/**
 * Digits that name and do not count, each a pattern that is tried where digits begin: times, scores and ratios,
 * versions, telephone numbers, part numbers. Places are in folded text.
 */
const patterns: readonly RegExp[] = [
  // 一、从等船到等车; (二) 电从哪里来; 3. 钱和人: what numbers a heading or an item, but not 一、二月份 nor 三、四百人
  /(?<=^ *\(?)(?:\d{1,2}|[一二三四五六七八九十]{1,3})(?:\)[、.]?|、(?! ?[\d零一二三四五六七八九十百千万两]))(?!\d)/y,
  /(?<=^ *\(?)\d{1,2}\.(?= ?[^\d\s])/y,
  /\d{1,2}:\d{2}(?::\d{2})?(?:-\d{1,2}:\d{2}(?::\d{2})?)?/y,
  // 1月18日(六): a day of the week
  /(?<=[\d日]\()[一二三四五六](?=\))/y,
  // 2:1, but not 2018：71%, where a year leads to its number.
  /(?!(?:19|20)\d\d ?: ?\d[\d.,]* ?[%A-Za-z\u4e00-\u9fff])\d+(?:\.\d+)?(?: ?: ?\d+(?:\.\d+)?)+/y,
  /\d+(?:\.\d+){2,}/y,
  /0\d{1,3}-\d{3,4}[ -]\d{4}(?!\d)/y,
  /\d{2,4}(?:-\d{3,4}){1,3}(?!\d)(?! ?[万亿元%个人家名年吨米])/y,
  /\d{3,4}-\d{7,8}(?:(?:转|-)\d{1,6})?(?!\d)/y,
  /\(\d{2,4}\) ?\d{4}-?\d{4}/y,
  /\d{1,3} ?比 ?\d{1,3}(?![\d%倍万亿])/y,
  // “1+N”网络, “2+26”城市, but not 20+30名学生
  /(?<![\d.+])\d{1,2}(?:\+(?:\d{1,2}|[A-Z]))+(?![\dA-Za-z.%])(?! ?[个名家人次份万亿元年月天米只条项间台辆吨])/y,
  /(?<=\[)\d{1,3}(?:[-,]\d{1,3})*(?=\])/y,
  /[三二一四五六七八九零十]{1,2}比[三二一四五六七八九零十]{1,2}(?![三二一四五六七八九十]?[倍千百])/y,
  /[一二三四五六七八九十百零]{2,6}比[一二三四五六七八九十百零]{2,6}(?![二三四五六七八九十]?[倍千百万亿多少])/y,
  // 9点半, 十点四十五分; 九十八点七五分 is a score.
  new RegExp(
    String.raw`${hour}[点时](?:钟|半|整|[二三四五]?十[一二三四五六七八九]?(?![零一二三四五六七八九百千万亿度岁米秒])|${minute}分(?!之|成|别)|[一三]刻|多钟|许)`,
    'y',
  ),
  /\d+(?:\.\d+)?\/\d+ ?毫米汞柱/y,
  /(?:[01]?\d|2[0-4])[点时][0-5]\d(?![\d.,%万亿分])/y,
  /(?:[01]?\d|2[0-4])[点时](?![\d零一二三四五六七八九十])/y,
  // 八五折, 9.9折: a discount has a sense of its own, 15 % off or 85 % of the price.
  /(?:\d+(?:\.\d+)?|[一二三四五六七八九]{1,2}(?:点[一二三四五六七八九])?) ?折(?![磨腾射扣服叠旧断中合腰页])/y,
  // 《十年》: a title is no amount.
  /(?<=《)[^《》]{1,4}(?=》)/y,
  // 十四届全国人大二次会议: which of them, and not how many.
  /(?<=[届大会])[一二三四五六七八九十]{1,3}次(?:会议|全会|全体)/y,
  // 十大产业, 四大银行: a list of the greatest, as the top ten
  numberOfGreatest,
  // 刑法339条之4
  /\d{1,4} ?条之[\d一二三四五六七八九十]{1,2}/y,
  // 沪B·12345, 5号楼12层18床, 15号2单元
  /(?<=[A-Z]·)[A-Z\d]{4,6}/y,
  /(?<=号楼|号院|单元|\d号|[层栋幢楼])\d{1,4}(?:单元|[层楼室床户])/y,
  // 中山北路二段16号
  /(?<=[路街道])[一二三四五六七八九\d]段(?:\d{1,4}(?:[号巷弄-]\d{0,4})*号?)?/y,
  /\d{1,2}[×xX*]\d{1,3}(?!\d)/y,
  // “9·11”袭击
  /\d{1,2}·\d{1,2}(?!\d)/y,
  // 14投6中
  /\d{1,2}投\d{1,2}中/y,
  // 二十届三中全会, 十四届全国人大
  /[一二三四五六七八九十]{1,3}届(?=[一二三四五六七八九]中全会|全国|人大|政协|中央)/y,
  // 小数点后三位, 保留两位小数: a place of a number's digits.
  /(?<=小数点?(?:之|以)?后第?)[一二两三四五六七八九十\d]{1,2}位(?:小数|数)?/y,
  /[一二两三四五六七八九十\d]{1,2}位(?:小数|有效数字)/y,
  // 初三(2)班, 48架737
  /(?<=\()(?:\d{1,2}|[一二三四五六七八九十]{1,2})(?=\) ?班)/y,
  /(?<=架)(?:7[0-8]7|3[0-9]{2})(?!\d)/y,
]

const power = /[-+]?\d+(?:\.\d+)?\^[-+]*\d+/y

/** Where a power ends that begins at `place`, with or without its sign: a formula states no amount. */
export function powerEnd(text: string, place: number): number | undefined {
  power.lastIndex = place
  const match = power.exec(text)
  const isAmount =
    match && /^10\^/.test(match[0]) && /^ ?[\u4e00-\u9fffA-Za-z]/.test(text.slice(place + match[0].length))
  return match && !isAmount && !isInsideNumber(text, place) ? place + match[0].length : undefined
}

/** Letters with digits: GPT-4, A4, COVID-19, PM2.5, v3.2.1; and what a browser opens. */
const web = /(?:https?:\/\/|www\.)[^\s\p{Script=Han}，。；]*|[\w.+-]+@[\w-]+\.[\w.]+/uy
const word = /[A-Za-z][A-Za-z]*(?:[-_.]?[A-Za-z\d]+)*/y

/** What stands before digits that are a number of something, and no amount. */
const leadsWords = [
  String.raw`公车 公交车? 巴士 热线 电话 拨打 致电 专线 手机号? 传真 短信 微信 QQ群? 邮编 编号 代码 账号 号码 车牌 证号 单号 股票 证券 航班 车次 牌照 房号 门牌 统一书号 公众号 型号 密码 验证码`,
  String.raw`尾号 工号 学号 批号 书号 分机号? 内线 ID No\.?`,
].join(' ')
const leads = new RegExp(String.raw`(?:${leadsWords.replaceAll(' ', '|')})[号为是:：]?\s?(?:\d{1,5}[、及和])*[(（]?$`)
/** The digits of a telephone number: 2399 4180, 852) 2399-4180. */
const grouped = /^[\d-]+(?:\)? ?\d{3,4}(?:-\d{3,4})?(?![\d-])(?! ?[\u4e00-\u9fff%](?<!转)))*/
/** A name, a figure or a table that the digits behind number: 波音737, 图3. */
const numberedNames =
  /(?:波音|空客|麦道|保时捷|图|表|附件|附录|公式|专栏|米格|东风|双|台北|长征|神舟|天宫|嫦娥|天问|北斗|玉兔|红旗|宝马|奥迪|奔驰|标致|马自达|骁龙|麒麟|天玑|酷睿|锐龙|苏|歼|运|轰)-?$/
/** Behind digits, that so many are carried, and no aircraft is named: 少运60人, 停运31天. */
const carried = /^ ?(?:[余多]?[人天次吨趟车船箱件位只头桶袋]|公[斤吨里]|[千百]|小时)/
/** Behind digits that are a name: 211工程, 301医院, 5G. */
const namedBehindWords = [
  String.raw`[A-Z](?![A-Za-z]) 工程 医院 高校 院校 国道 省道 号 室 房间 会议室 教室 栋 号楼 线(?![路索下上人]) 路公交 公车 公交车 路公车 路巴士 路电车 路车 航班 次列车 高地 纪念 团(?!体|队) 师(?!生) 专线`,
  String.raw`热线 客机 战机 导弹 型 系列 频道 页 版 条款`,
].join(' ')
const namedBehind = new RegExp(String.raw`^["”’」』]?(?:${namedBehindWords.replaceAll(' ', '|')})`)

/** Before the number of a building: 阳光花园5栋, 住在3栋. */
const address = /(?:[号路街道园苑庭府邸轩弄巷]|小区|社区|新村|公寓|宿舍|[居入]?住在?|搬[进到入]|位于|[A-Za-z]) ?$/
const buildings = /^[楼房屋厂宅仓库]|^(?:宿舍|公寓|别墅|建筑|住宅|教学|办公|大楼|古|老|旧|民居|危|高层|多层|写字|居民)/
/** Before the number of a page: 见32页, 第12至15页. */
const pageLead = /(?:第|见|在|翻[到至开]|[Pp]\.?) ?(?:\d+[-—–~至到]+)?$/

/** Whether buildings or pages are counted, and not numbered: 新建6栋厂房, 全书420页. */
function isCountedPart(text: string, place: number, end: number): boolean {
  const [before, behind] = [text.slice(Math.max(0, place - 8), place), text.slice(end, end + 5)]
  if (behind.startsWith('页')) return !pageLead.test(before)
  if (!behind.startsWith('栋') || /^栋(?:的|[A-Z\d]|[一二三四五六七八九]?单元)/.test(behind)) return false
  return buildings.test(behind.slice(1)) || !address.test(before)
}

/** What every code that begins with a numeral holds near its beginning. */
const ofNumerals = /^[^零一二三四五六七八九十两]|[比点时折》次段)届位、大单]/

/** Where the digits end that begin at `place` and name something; undefined where they may be an amount. */
export function codeEnd(text: string, place: number): number | undefined {
  if (!ofNumerals.test(text.slice(place, place + 8))) return undefined
  for (const pattern of patterns) {
    pattern.lastIndex = place
    const match = pattern.exec(text)
    if (match && !isInsideNumber(text, place)) return place + match[0].length
  }
  const digits = /^\d+/.exec(text.slice(place, place + 40))?.[0] ?? ''
  if (digits === '') return undefined
  // 手机123部: a short number with what it counts is no telephone's.
  const behind = text.slice(place + digits.length, place + digits.length + 2)
  const isCounted = digits.length < 5 && /^ ?[余多通辆艘班部台架张条件个名家人次份起只笔户封支例万亿元%]/.test(behind)
  if (!isCounted && leads.test(text.slice(Math.max(0, place - 8), place)))
    return place + (grouped.exec(text.slice(place, place + 40))?.[0].length ?? 0)
  const end = place + digits.length
  // 5小时07分: a part of a time has two digits.
  const isPart = /^0\d$/.test(digits) && /[分秒]/.test(text.charAt(end)) && /[时分]/.test(text.charAt(place - 1))
  if (/^0\d/.test(digits) && !isPart) return end
  if (
    numberedNames.test(text.slice(Math.max(0, place - 4), place))
    && !(text.charAt(place - 1) === '运' && carried.test(text.slice(end, end + 3)))
    && !/^ ?[%万亿元个名年月日,.]/.test(text.slice(end, end + 2))
  )
    return end
  if (/[\u4e00-\u9fff]-$/.test(text.slice(Math.max(0, place - 2), place))) return end
  if (symbolAt(text, end)) return undefined
  const isName = namedBehind.test(text.slice(end, end + 4)) && !isCountedPart(text, place, end)
  if (isName && !/^[号]/.test(text.slice(end, end + 1) + 'x'))
    return /[A-Z]/.test(text.charAt(end)) ? letterName(text, place, end) : end
  if (text.charAt(end) === '号') return end + 1
  return undefined
}

/** 5G and 3D are names; 300K, 40k and 5M are looked at as amounts first; 123N is a name with a count in it. */
function letterName(text: string, _: number, end: number): number | undefined {
  return /[KMBT]/.test(text.charAt(end)) ? undefined : end + 1
}

function isInsideNumber(text: string, place: number): boolean {
  return /[\d.]/.test(text.charAt(place - 1))
}

/** Where a word in Latin letters ends, with the digits of its name; a percentage behind is not of it. */
export function latinEnd(text: string, place: number): number {
  web.lastIndex = place
  const found = web.exec(text)
  if (found) return place + found[0].length
  word.lastIndex = place
  const match = word.exec(text)
  if (!match) return place + 1
  const glued = /^([A-Za-z]{2,})(\d[\d.]*)$/.exec(match[0])
  if (
    glued?.[1] !== undefined
    && /^ ?(?:[%‰]|个?百分点|[百千万亿]|[元倍](?!素))/.test(
      text.slice(place + match[0].length, place + match[0].length + 5),
    )
  )
    return place + glued[1].length
  return place + match[0].length
}
