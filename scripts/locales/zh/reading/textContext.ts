import type { Reading, TextContext, Unit } from '../../../quantities/quantity.ts'
import { fold } from './fold.ts'
import { moneyNamedBefore } from './inContext.ts'
import { republicanYear } from './republicanYears.ts'
import type { Sentence } from './sentence.ts'

const anyOf = (names: string): RegExp => new RegExp(fold(names.trim()).replaceAll(/\s+/g, '|').replaceAll('$', '\\$'))

/**
 * What tells in which country a text in Traditional characters was written, by its currency: how it names that money,
 * and the places and offices that it speaks of. For folded text.
 */
const countries: readonly { unit: Unit; money: RegExp; places: RegExp }[] = [
  {
    unit: 'TWD',
    money: anyOf('台幣 NT$ NTD TWD'),
    places: anyOf(`
      台灣 台北 新北市 桃園 新竹 苗栗 台中市 彰化 南投 雲林縣 嘉義 台南 高雄 屏東 宜蘭 花蓮 台東 澎湖 金門縣 馬祖 基隆
      立法院 行政院 監察院 衛福部 衛生福利部 疾管署 健保署 農委會 國發會 鄉公所 鎮公所 區公所 里長 里民 縣議會
    `),
  },
  { unit: 'HKD', money: anyOf('港元 港幣 港紙 HK$ HKD'), places: anyOf('香港 本港 九龍 新界') },
  { unit: 'MOP', money: anyOf('澳門元 澳門幣 葡幣 MOP'), places: anyOf('澳門') },
  {
    unit: 'CNY',
    money: anyOf('人民幣 RMB CNY CN¥'),
    places: anyOf(`
      中國大陸 北京 天津 上海 重慶 河北省 山西 遼寧 吉林 黑龍江 江蘇 浙江 安徽 福建 江西 山東 河南省 湖北 湖南 廣東 海南省
      四川 貴州 雲南 陝西 甘肅 青海 內蒙古 廣西 西藏 寧夏 新疆 杭州 深圳 廣州 南京 武漢 成都市 西安
    `),
  },
]
const all = countries.map(({ unit }) => unit)

/** 民國67年: from here on nobody writes of the history of the mainland. */
const firstOfTaiwan = 50
const namedYear = /民国 ?(\d{2,3}) ?年/g

/** What a whole text in Traditional characters says of the money and the years in it, which its sentences leave out. */
export function contextInTraditional(text: string): TextContext {
  const isOfTaiwan = [...text.matchAll(namedYear)].some(([, year]) => Number(year) >= firstOfTaiwan)
  if (isOfTaiwan) return { currency: 'TWD', isRepublican: true }
  const named = countries.filter(({ money }) => money.test(text)).map(({ unit }) => unit)
  const placed = countries.filter(({ places }) => places.test(text)).map(({ unit }) => unit)
  const told =
    named.length === 0 || placed.length === 0 ? [...named, ...placed] : named.filter((unit) => placed.includes(unit))
  const [currency, other] = told
  return currency !== undefined && other === undefined ? { currency } : { currencies: all }
}

/** Money of no country: 元, 塊, 角, without a name or sign of its own. */
const bare = /[元圆块角毛分钱]/
const own = /人民币|RMB|CNY|[¥￥]/

/** Readings of a sentence with what its text says of them: whose money a bare 元 is, and which years 107年 are. */
export function inContext(sentence: Sentence, readings: readonly Reading[], context: TextContext): Reading[] {
  return readings.flatMap((reading) => {
    if (reading.unit === 'year' && context.isRepublican) return [republicanYear(sentence, reading) ?? reading]
    if (reading.unit !== 'CNY') return [reading]
    const written = sentence.text.slice(reading.start, reading.end)
    const isBare = bare.test(written) && !own.test(written) && moneyNamedBefore(sentence, reading.end) === undefined
    if (!isBare) return [reading]
    if (context.currency !== undefined) return [{ ...reading, unit: context.currency }]
    const others = context.currencies?.filter((unit) => unit !== reading.unit) ?? []
    return [others.length > 0 ? { ...reading, units: others } : reading]
  })
}
