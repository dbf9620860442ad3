import { fold } from './fold.ts'
import { verbs } from './verbWords.ts'

/** Words that no noun goes on behind: prepositions, adverbs, what joins, what says where. */
const ends = new Set(
  fold(`
    的 在 了 是 有 中有 里有 当中 都有 都是 都在 都已 都会 都能 都要 均有 均为 均已 均在 均是 皆有 皆为 也有 也是 已有 已在 从 自 被 把 对 向 给 和 与 及 以及 或 或者 并 并且 但 但是 而 而且 将 使 让 令 由 由于 于 为 因 因为 就 都 也 才 又 还 再 已 已经 正在 仍 仍然 均 皆 共
    一共 分别 全部 全都 陆续 先后 相继 之 其 其中 等 等等 中 里 内 外 上 下 前 后 间 之间 以上 以下 以来 以前 以后 之前 之后 之中 左右 上下 前后 不 没 没有 未 无 无法 可 可以 能
    能够 会 要 应 应该 须 必须 需 需要 可能 或许 曾 曾经 尚 尚未 不再 一起 一同 共同 同时 每 每年 每天 每月 去年 今年 明年 当天 当日 目前 现在 如今 此 这 那 该 比 较 较之 跟 同 连同 包括 至 到
    轮流 轮番 逐一 逐步 依次 悉数 免费 随后 立即 由来已久 每名 每个 每人
    以 所 地 得 着 过 来 去 说 称 用 于是 不到 不足 超过 过后 时 当时 期间 不等
  `)
    .trim()
    .split(/\s+/),
)
/** What may stand between a classifier and its noun with 的: 4个新的泊位. */
const adjective =
  /^(?:全?新|旧|老|大|小|长|短|高|低|好|坏|崭新|新[建增设开]|在建|已建|拟建|现有|原有|闲置|废弃|独立|专用|大型|小型|不同)$/u
/** What is no head of the noun that it stands in: 副校长 is no 校长. */
const changes = /[副非反准前]$/u
/** Nouns that a verb stands before as a part of their name. */
const heads = new Set(
  fold(
    '厂 站 场 所 员 器 机 车 船 舰 线 人员 公司 企业 中心 系统 设备 设施 项目 平台 基地 工程 机构 学校 医院 车间 车辆 船舶 列车 装置 机组 工厂',
  ).split(' '),
)
/** Nouns of one character that end longer ones: 货船. */
const short = new Set('船车桥楼厂店树鱼羊牛猪马鸡鸭犬猫站馆校村港人'.split(''))
/** Verbs of one character that are nouns right behind a classifier: 五个站可换乘. */
const nounsToo = new Set('站'.split(''))

const opening = /^[“「『"]/
const part = /^[\p{Script=Han}A-Za-z]+$/u
/** In characters. */
const longest = 8
let segmenter: Intl.Segmenter | undefined

/** The words of a stretch by the segmenter's dictionary, and those of two characters of our own that it parts: 接|诊. */
function wordsOf(stretch: string): string[] {
  segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' })
  const words: string[] = []
  for (const { segment } of segmenter.segment(stretch)) {
    const last = words.at(-1)
    if (segment.length === 1 && last?.length === 1 && isKnownEnd(last + segment)) words.splice(-1, 1, last + segment)
    else words.push(segment)
  }
  return words
}

/**
 * What a classifier counts: the words behind it up to the end of the noun (深水泊位 of 4个深水泊位投产), or else those right
 * before the number where the clause ends with the classifier (新增泊位4个). A word that is not known as a noun's end
 * or a verb is taken for a part of the noun, whose head stands last: see `isHeadOf`.
 * @param text the sentence as it is written
 * @param start where the number begins
 * @param end where its classifier ends
 */
export function countedWords(text: string, start: number, end: number): string | undefined {
  const ahead = text.slice(end, end + longest + 6)
  if (/^(?:$|[，。；、：！？,.;!?)）])/u.test(ahead)) return nounBefore(text, start)
  // The mark is an end where the text has none: a noun that goes on beyond the stretch is not known whole.
  const isWhole = end + longest + 6 >= text.length
  return (
    nounOf(wordsOf(`${ahead.replace(opening, '')}${isWhole ? '。' : ''}`))
    ?? nounBehindClause(text.slice(end, end + 22))
  )
}

/** 12名来自外乡的木匠: what is said of them stands between; it does not carry the sentence, as 是 and 在 do. */
const clause =
  /^(?![是为為有在把被和与與及都只仅僅超不对對向给給跟同从從])[\p{Script=Han}]{2,10}的(?<noun>[\p{Script=Han}]{2,6})(?=[，。；,;]|$)/u

function nounBehindClause(ahead: string): string | undefined {
  const noun = clause.exec(ahead)?.groups?.['noun']
  return noun === undefined || noun.includes('的') ? undefined : nounOf([...wordsOf(noun), '。'])
}

function nounOf(words: readonly string[]): string | undefined {
  const [first = '', second = ''] = words
  if (adjective.test(fold(first).replace(/的$/u, ''))) {
    if (first.endsWith('的')) return nounOf(words.slice(1))
    if (second === '的') return nounOf(words.slice(2))
  }
  const end = words.findIndex(
    (word, index) =>
      isEnd(word)
      && !isOfHead(word, words[index + 1])
      && !(index === 0 && nounsToo.has(word))
      // 提水泵站: a place behind a noun, and no standing.
      && !(index > 0 && word === '站'),
  )
  const noun = words.slice(0, Math.max(0, end)).join('')
  return noun !== '' && noun.length <= longest ? noun : undefined
}

function nounBefore(text: string, start: number): string | undefined {
  const words = wordsOf(text.slice(Math.max(0, start - longest - 4), start))
  const noun = words.slice(words.findLastIndex(isEnd) + 1).join('')
  return noun.length >= 2 && noun.length <= longest ? noun : undefined
}

/** 处理 of 污水处理厂, 上市 of 上市公司: a verb that says what the noun behind it is for. */
function isOfHead(word: string, next = ''): boolean {
  return verbs.has(fold(word)) && heads.has(fold(next))
}

/** Whether a word ends a noun that stands on either side of it. */
function isEnd(word: string): boolean {
  return !part.test(word) || isKnownEnd(word)
}

function isKnownEnd(word: string): boolean {
  const folded = fold(word)
  return ends.has(folded) || verbs.has(folded)
}

/** Whether a noun is the whole of what is counted, or its head, which stands last in Chinese: 泊位 of 深水泊位. */
export function isHeadOf(noun: string, counted: string): boolean {
  if (noun === counted) return true
  if (noun.length < 2 && !short.has(noun)) return false
  return counted.endsWith(noun) && !changes.test(counted.slice(0, -noun.length))
}
