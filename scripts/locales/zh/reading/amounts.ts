import type { Reading } from '../../../quantities/quantity.ts'
import type { AmountInText } from '../../grammar.ts'
import { fold, unfolded } from './fold.ts'
import { numeralCharacters } from './numeralCharacters.ts'
import { read } from './read.ts'
import { wordEnd } from './words.ts'

/** Any digit of any script, and whatever Unicode calls a number: ③, ㊿, Ⅻ, ½. */
const digits = /[\p{Nd}\p{No}\p{Nl}](?:[\p{Nd}\p{No}\p{Nl}]|[.,:/](?=\p{Nd}))*/gu

const digit = '[一二三四五六七八九两]'
const scale = '[十百千万亿]'
const measured = '[个家名位人口种款项类条件辆座台只张次天年月日岁倍成元块米里斤吨公小分秒度万亿户间所本部场]'

/** Amounts that no number can be read from, because they do not say exactly how much: a row each, in folded text. */
const vague: readonly RegExp[] = [
  // 数十座, 好几百, 几千万, 数倍
  new RegExp(`(?:数|好?几)(?:${scale}+|倍|成)(?!年来)`, 'g'),
  // 百倍, 十数人; 信心百倍 and 百倍努力 are no amounts
  /(?<!信心|精神|勇气|干劲|斗志|热情)[十百千万亿]倍(?![努呵珍用认爱感增])|(?<![一二三四五六七八九])[十百]数(?=[个家名位人座台只次天年月日间])/g,
  new RegExp(`[十百千万亿](?:余|来|多|几)(?=${measured})`, 'g'),
  new RegExp(`上${scale}(?=${scale}|${measured}|[余的，。]|$)`, 'g'),
  /成百上千|成千上万|数以[十百千万亿]+计|[十百千万]分之几|十[之有][一二三七八九][二三八九]?(?![月日号年个])/g,
  /[十百千]亿|[十百]万|[万百千]亿|千万(?=[个家名位人元条年次吨户余，。的]|$)/g,
  // 十大产业: not how much, but how many there are said to be
  /[二三四五六七八九十百两]+大(?![学早家半部会量多型约概幅道厅楼桥胆])/g,
  /(?:^|[^\u4e00-\u9fff])半(?=$|[^\u4e00-\u9fff])/g,
  // 七八个, 三四十, 两三天
  new RegExp(`(?:一两|两三|三四|四五|五六|六七|七八|八九|三五)(?=${scale}|${measured})`, 'g'),
  new RegExp(`(?:${digit}{1,2}|半|对)折(?![磨腾射扣服叠旧断中合腰])`, 'g'),
  /(?:约|近|过|逾|超|占|达)半(?![天夜途路空月场径身])|(?:大|一小|一多|小)半(?![天夜径路])|半数|对半|五五开|[三四六七]{2}开/g,
  /翻(?:了)?(?:几)?番|成倍|双倍|多倍|减半|腰斩|加倍|翻倍|倍增/g,
  /[仨俩]|[哥姐爷娘母父夫]俩/g,
  /[壹贰叁肆捌玖柒伍陆拾佰仟萬]{2,}|(?:^|[^\u4e00-\u9fff])[壹贰叁肆伍陆捌玖柒拾佰仟](?=$|[^\u4e00-\u9fff])/g,
]

/**
 * Every amount holds a number, a character of a numeral, or one of the few words that state an amount without: 翻番,
 * 倍增, 腰斩, 对折, 榜首, 头把交椅, 仅次于, 几成. In both scripts, as a text is folded only to be read.
 */
const marks = new RegExp(
  String.raw`[\p{N}${unfolded(`${numeralCharacters}半番倍斩折仨首椅仅`)}]|[${unfolded('数几')}]成`,
  'u',
)

/** Whether a text may state an amount. Most do not, and to see that takes a fraction of the time of reading them. */
export function mayHoldAmount(text: string): boolean {
  return marks.test(text)
}

/**
 * The amounts that a text states in any wording. What can be read as a quantity is one, apart from 第一 and its like,
 * which put in order more often than they rank; so is every digit, and what is vague on purpose.
 */
export function amounts(text: string): AmountInText[] {
  const folded = fold(text)
  const found: { start: number; end: number }[] = []
  for (const match of text.matchAll(digits))
    if (match[0] !== '〇' && !isOfName(text, match.index, match[0]))
      found.push({ start: match.index, end: match.index + match[0].length })
  for (const reading of read(text, 'Hant', [])) if (isAmount(folded, reading)) found.push(reading)
  for (const pattern of vague) {
    for (const match of folded.matchAll(pattern)) {
      if (!isInWord(folded, match.index, match.index + match[0].length))
        found.push({ start: match.index, end: match.index + match[0].length })
    }
  }
  return merged(found).map(({ start, end }) => ({ text: text.slice(start, end), start, end }))
}

/** Whether raised or lowered digits belong to the Latin letter before them: CO₂, m². */
function isOfName(text: string, start: number, found: string): boolean {
  return /^[²³¹⁰⁴-⁹₀-₉]+$/.test(found) && /[A-Za-zμµ]/.test(text.charAt(start - 1))
}

/** Readings that hold a number, and are not 一年 in 有一年 or 第一 in 第一个. */
function isAmount(text: string, { unit, value, start, end, bound }: Reading): boolean {
  const written = text.slice(start, end)
  if (/\d/.test(written)) return true
  if (unit === 'date') return /[一二三四五六七八九十〇零廿卅]/.test(written)
  if (unit === 'rank')
    return (
      /^前/.test(written)
      || (value !== 1 && /[名大强]$/.test(written))
      || /(?:位列?|居|列|排名?|名列|全球|世界|全国|全省|全市)第?$/.test(text.slice(Math.max(0, start - 3), start))
    )
  if (bound !== 'exactly' || !/^一/.test(written) || value !== 1) return true
  if (!/^(?:year|month|week|day|hour|minute|second|century|decade|meter)$/.test(unit)) return true
  const [before, behind] = [text.slice(0, start), text.slice(end)]
  if (!/[用花耗时历达长短早晚迟延近约满过了]$/.test(before) && perOne.test(behind)) return false
  return !/[有那这某同每哪另前后下上头新又再第整过]$/.test(before) && !/^[到来又复四中里内间一之都年天]/.test(behind)
}

/**
 * Behind 一年, where that says no more than how long each of something is for: what a day or a year has (一天的午餐,
 * 一年借的书), or how much a fact states of it (一年补贴□).
 */
const perOne = /^(?![前后内以半多余几])[^，。；、！？：\s]{0,12}(?:的|□|多少|几)/

/** 三三两两 and 一两次三番 hold no amount: a word that states none covers the place. */
function isInWord(text: string, start: number, end: number): boolean {
  for (let from = Math.max(0, start - 5); from <= start; from++) {
    const stop = /[一-鿿]/.test(text.charAt(from)) ? wordEnd(text, from) : undefined
    if (stop !== undefined && stop >= end && !/^成[百千]上/.test(text.slice(from, from + 3))) return true
  }
  return false
}

function merged(found: readonly { start: number; end: number }[]): { start: number; end: number }[] {
  const kept: { start: number; end: number }[] = []
  for (const { start, end } of [...found].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = kept.at(-1)
    if (last && start < last.end) last.end = Math.max(last.end, end)
    else kept.push({ start, end })
  }
  return kept
}
