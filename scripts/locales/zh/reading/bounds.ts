import type { Bound } from '../../../quantities/quantity.ts'
import { nameFinder } from '../../reading/names.ts'

/** A bound that stands beside a number, and where it begins (before it) or ends (behind it). */
export interface BoundRead {
  bound: Bound
  place: number
  word: string
}

const product = (firsts: string, seconds: string): string[] =>
  firsts.split(' ').flatMap((first) => seconds.split(' ').map((second) => first + second))

const not
  = '不 未 没 没有 不得 不能 不可 不可以 不应 不应当 不宜 不会 不准 不许 不再 不要 并未 从未 尚未 未能 未有 无法 不容许 不允许 严禁 禁止 不致 最多不 最高不 最长不 至多不 一律不得'
const more = '超过 超出 超 突破 高于 多于 大于 高过 大过 长于 重于 逾 高出 超越'
const less = '低于 少于 小于 下 下于 少过 短于 轻于 弱于 亚于 低过'
const reached = '到 足 满 及 达 够 达到 足够 满足'

/** Words before a number; a negation turns its bound round. */
const before: readonly (readonly [Bound, readonly string[]])[] = [
  [
    'over',
    [
      ...more.split(' ').filter((word) => word !== '高出'),
      '远超',
      '远超过',
      '大幅超过',
      '已超',
      '破',
      '冲破',
      '跨过',
      '超过了',
      '突破了',
      '越过',
      '站上',
      '多达逾',
      '>',
      '晚于',
      '迟于',
      '久于',
      '早已超过',
      '大大超过',
      '首破',
    ],
  ],
  [
    'under',
    [
      ...less.split(' ').filter((word) => word !== '下'),
      '跌破',
      '早于',
      '<',
      '失守',
      ...product('不 未 没 没有 尚未 并未 未能 不能 仍未 还不 还没 还未', reached),
    ],
  ],
  [
    'at-most',
    [
      ...product(not, more),
      '至多',
      '最多',
      '最多为',
      '最多只',
      '最多可',
      '最多能',
      '至多可',
      '最高可',
      '最高可达',
      '最多达',
      '不晚于',
      '不迟于',
      '最迟',
      '最晚',
      '小于等于',
      '小于或等于',
      '低于或等于',
      '≤',
      '<=',
      '≦',
      '上限',
      '上限为',
      '上限是',
      '封顶',
      '封顶为',
      '顶多',
      '限额',
      '以内',
    ],
  ],
  [
    'at-least',
    [
      ...product(not, less),
      '不止',
      '不只',
      '至少',
      '最少',
      '起码',
      '至少为',
      '至少有',
      '少说',
      '大于等于',
      '大于或等于',
      '高于或等于',
      '≥',
      '>=',
      '≧',
      '下限',
      '下限为',
      '起价',
      '最低不',
    ],
  ],
  [
    'about',
    [
      '约',
      '大约',
      '约为',
      '约合',
      '约占',
      '约有',
      '约达',
      '约计',
      '大约为',
      '大约有',
      '大概',
      '大概有',
      '约莫',
      '差不多',
      '大致',
      '估计',
      '估计约',
      '≈',
      '~',
      '左右',
      '上下',
      '约在',
      '约需',
      '粗估',
      '估约',
      '平均约',
      '共约',
    ],
  ],
  ['nearly', ['近', '将近', '接近', '逼近', '几近', '几乎', '差一点', '直逼']],
]

/** Words behind a number and its unit. */
const behind: readonly (readonly [Bound, readonly string[]])[] = [
  ['at-least', ['以上', '及以上', '或以上', '(含)以上', '之上', '起步', '起跳', '起']],
  ['over', ['开外', '有余', '多', '余', '出头', '挂零', '+']],
  ['under', ['以下', '之下', '不到', '未满']],
  ['at-most', ['以内', '之内', '及以下', '或以下', '(含)以下', '封顶', '为上限', '为限']],
  ['about', ['左右', '上下', '前后', '量级', '级别', '级', '许', '光景', '上下浮动']],
]

const findBefore = nameFinder(
  before.flatMap(([bound, words]) => words.map((word) => [[...word].reverse().join(''), bound] as const)),
)
const findBehind = nameFinder(behind.flatMap(([bound, words]) => words.map((word) => [word, bound] as const)))
const longest = 10

/** The last character of a longer word that ends as a bound does: 附近, 合约, 打破. */
const otherWords: Readonly<Record<string, RegExp>> = {
  '约': /[节条预纽公契违简特婚履誓盟立签]|(?:^|[^折总共])合/,
  '近': /[附就最靠临远相亲新邻迫浅贴走]/,
  '破': /[打攻侦爆残识看刺击告撕]/,
  '超': /[中英西德赶反高意法]/,
  '逾': /不/,
  '下': /[上一之以余天]/,
  '起': /[一]/,
  '~': /[\d万亿千百十%]/,
  '上限': /$^/,
  '左右': /.?/,
  '上下': /.?/,
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
  before.flatMap(([bound, words]) => words.map((word) => [word, bound] as const)),
)
/** 高于去年的1.5个月: what is compared stands between. */
const compared
  = /((?:不得|不应|不能|不|未)?(?:高于|低于|多于|少于|大于|小于|超过|超出|突破)|不及|不到|不足|未达|未到)[^，。；、：！？,;\d%的]{1,10}的$/
/** 最多可容纳800人, 大约聚集了两千人: a verb stands between. */
const adverbial
  = /(最多|至多|最少|至少|起码|大约|大概)[^，。；、：！？,;\d%的一二三四五六七八九十百千万]{1,6}$|(约占|约合|约为|约有|约等于|约相当于)[^，。；、：！？,;\d%一二三四五六七八九十百千万]{1,8}$/

/** A bound that a few words part from its number. */
export function boundAfar(text: string, place: number, floor: number): BoundRead | undefined {
  const from = Math.max(floor, place - 18)
  const window = text.slice(from, place)
  const match = compared.exec(window) ?? adverbial.exec(window)
  const word = match?.[1] ?? match?.[2]
  const bound = word === undefined ? undefined : (bounds.get(word) ?? 'about')
  return match && bound && word !== undefined ? { bound, place: from + match.index, word } : undefined
}

function isOtherWord(text: string, start: number, word: string): boolean {
  return otherWords[word]?.test(text.slice(Math.max(0, start - 2), start).replace(/^.(?=[^合])/, '')) ?? false
}

/** What makes a longer word of a bound behind a number: 起来, 级别 and 多次 say nothing of the number. */
const notBehind: Readonly<Record<string, RegExp>> = {
  '起': /[来码飞源诉草伏义重火事航死步诉]/,
  '多': /[次种个样元方位层数家项名]/,
  '余': /[人名家个地项震款额数]/,
  '许': /[可多]/,
  '级': /[市别数]/,
  '+': /[\dA-Za-z]/,
  '封顶': /[\d为]/,
  '之上': /[下]/,
  '以下': /[简称]/,
  '上下': /[游班文]/,
  '前后': /[共]/,
}

/** The bound that stands right behind `place`. */
export function boundBehind(text: string, place: number): BoundRead | undefined {
  const from = text.charAt(place) === ' ' ? place + 1 : place
  const found = findBehind(text, from)
  if (!found) return undefined
  const word = text.slice(from, found.end)
  if (notBehind[word]?.test(text.charAt(found.end))) return undefined
  return { bound: found.row, place: found.end, word }
}
