import type { Unit } from '../../../quantities/quantity.ts'
import hans from '../units-zh-Hans.json' with { type: 'json' }
import hant from '../units-zh-Hant.json' with { type: 'json' }
import { once } from '../../reading/once.ts'
import { foldedRows } from './fold.ts'

/** A measure by name; `factor` is how much of the unit one of it is. */
export interface MeasureRow {
  kind: 'measure'
  unit: Unit
  factor: number
}

/** What the press writes beside or instead of CLDR's names: a row each. */
const press: Readonly<Record<Unit, string>> = {
  kilometer: '公里 千米',
  meter: '米 公尺',
  centimeter: '厘米 公分 釐米',
  millimeter: '毫米 公厘 公釐',
  decimeter: '分米',
  micrometer: '微米',
  nanometer: '纳米 奈米',
  foot: '英尺 呎',
  inch: '英寸 吋',
  yard: '码',
  mile: '英里 哩',
  'nautical-mile': '海里 浬',
  'light-year': '光年',
  'astronomical-unit': '天文单位',
  'square-kilometer': '平方公里 平方千米',
  'square-meter': '平方米 平方公尺 平米 平方',
  'square-centimeter': '平方厘米 平方公分',
  hectare: '公顷',
  acre: '英亩',
  'square-foot': '平方英尺 平方呎 方呎',
  'square-mile': '平方英里',
  'cubic-meter': '立方米 立方公尺 立方',
  'cubic-kilometer': '立方公里',
  'cubic-centimeter': '立方厘米 立方公分',
  'cubic-foot': '立方英尺',
  liter: '升 公升',
  milliliter: '毫升',
  deciliter: '分升',
  microliter: '微升',
  gallon: '加仑',
  tonne: '吨 公吨',
  ton: '短吨',
  kilotonne: '千吨',
  megatonne: '百万吨级',
  kilogram: '公斤 千克',
  gram: '克 公克',
  milligram: '毫克',
  microgram: '微克',
  nanogram: '纳克 奈克',
  pound: '磅',
  ounce: '盎司 安士 盎斯',
  carat: '克拉',
  watt: '瓦 瓦特',
  kilowatt: '千瓦 仟瓦 瓩',
  megawatt: '兆瓦 百万瓦',
  gigawatt: '吉瓦 十亿瓦',
  terawatt: '太瓦',
  horsepower: '马力 匹马力',
  'watt-hour': '瓦时',
  'kilowatt-hour': '千瓦时 千瓦小时 度电 瓩时',
  'megawatt-hour': '兆瓦时 兆瓦小时 百万瓦时',
  'gigawatt-hour': '吉瓦时 吉瓦小时',
  'terawatt-hour': '太瓦时',
  joule: '焦耳',
  kilojoule: '千焦 千焦耳',
  megajoule: '兆焦',
  calorie: '卡路里',
  foodcalorie: '大卡',
  kilocalorie: '千卡',
  celsius: '摄氏度 °C ℃',
  fahrenheit: '华氏度',
  kelvin: '开尔文',
  second: '秒 秒钟',
  millisecond: '毫秒',
  microsecond: '微秒',
  nanosecond: '纳秒 奈秒',
  minute: '分钟',
  hour: '小时 个小时 钟头 个钟头 个钟',
  day: '天 日 昼夜 个昼夜 个整天',
  week: '周 星期 礼拜 个星期 个礼拜',
  month: '个月 个月份 月份',
  quarter: '个季度 个季',
  year: '年 载 周岁年',
  decade: '个十年',
  century: '个世纪',
  pascal: '帕 帕斯卡',
  hectopascal: '百帕',
  kilopascal: '千帕',
  megapascal: '兆帕',
  bar: '巴',
  atmosphere: '大气压 个大气压',
  'millimeter-ofhg': '毫米汞柱',
  millibar: '毫巴',
  volt: '伏特 伏',
  kilovolt: '千伏',
  ampere: '安培',
  'milliampere-hour': '毫安时',
  milliampere: '毫安',
  hertz: '赫兹 赫',
  kilohertz: '千赫',
  megahertz: '兆赫 兆赫兹',
  gigahertz: '吉赫 吉赫兹',
  ohm: '欧姆',
  newton: '牛顿',
  kilonewton: '千牛',
  byte: '字节 位元组',
  kilobyte: '千字节',
  megabyte: '兆字节',
  gigabyte: '吉字节',
  terabyte: '太字节',
  bit: '比特 位元',
  megabit: '兆比特',
  gigabit: '吉比特',
  mole: '摩尔 莫耳',
  millimole: '毫摩尔 毫莫耳',
  micromole: '微摩尔',
  sievert: '西弗',
  millisievert: '毫西弗',
  microsievert: '微西弗',
  becquerel: '贝克勒尔 贝可 贝克',
  lux: '勒克斯',
  lumen: '流明',
  'kilometer-per-hour': '公里每小时 公里/小时 公里/时 千米/小时 千米/时',
  'meter-per-second': '米每秒 米/秒 公尺/秒',
  knot: '海里/小时 海里每小时',
  'percentage-point': '个百分点 百分点 个百份点 %点 个pct pct 个pp',
  'basis-point': '个基点 基点 点子',
  'part-per-1e6': '百万分点',
  'volt-ampere': '伏安',
  'kilovolt-ampere': '千伏安',
  'megavolt-ampere': '兆伏安 百万伏安',
  'ampere-hour': '安时',
  millivolt: '毫伏',
  microvolt: '微伏',
  gigajoule: '吉焦 吉焦耳',
  electronvolt: '电子伏特 电子伏',
  gigapascal: '吉帕',
  terahertz: '太赫兹',
  picosecond: '皮秒',
  femtosecond: '飞秒',
  petabyte: '拍字节',
  nanomole: '纳摩尔',
  microgray: '微戈瑞',
  gray: '戈瑞',
  pint: '品脱',
  quart: '夸脱',
  bushel: '蒲式耳',
  'fluid-ounce': '液盎司',
  'ounce-troy': '金衡盎司',
  fathom: '英寻',
  'square-inch': '平方英寸 平方吋',
  'square-yard': '平方码',
  'kilogram-force': '公斤力',
  'newton-meter': '牛米 牛·米 牛顿米',
  parsec: '秒差距',
  pixel: '像素 画素',
  'megawatt-day': '兆瓦日',
  kilobit: '千比特',
  centiliter: '厘升',
  barrel: '桶原油 桶石油',
  dunam: '杜纳亩',
  'revolution-per-minute': '转/分 转每分',
}

/** Measures of another size than any that CLDR has: 刻钟 is fifteen minutes, 公吨级 a tonne. */
const sized: readonly (readonly [string, Unit, number])[] = [
  ['刻钟', 'minute', 15],
  ['个双周', 'week', 2],
  ['旬', 'day', 10],
  ['公秉', 'cubic-meter', 1],
]

/** Names of CLDR that are no name of a measure in running text, or more often are something else. */
const ambiguous = new Set(
  '度 点 项 份 个项目 比例 杯 级 光 转 圈 步 滴 桶 节 季 刻 撮 小撮 晚 夜 里 码 周 分 时 人 个月'.split(' '),
)

interface Forms {
  long: string[]
  short: string[]
  narrow: string[]
}

function cldrNames(): [string, MeasureRow][] {
  const named = [hans, hant]
    .flatMap((table) => Object.entries<Forms>(table))
    .filter(([unit]) => !unit.includes('ofglucose'))
    .flatMap(([unit, { long, short, narrow }]) =>
      [...long, ...short, ...narrow].map((pattern): [string, MeasureRow] => [
        pattern,
        { kind: 'measure', unit, factor: 1 },
      ]),
    )
    .filter(([pattern]) => /^\{0\}\s*\p{Script=Han}/u.test(pattern))
  return foldedRows(named)
    .map(([pattern, row]): [string, MeasureRow] => [pattern.slice(3).trim(), row])
    .filter(([name]) => !ambiguous.has(name) && !/[\d{]/.test(name))
}

/** Every name of a measure with its row, folded; the press's own come first. */
export const measureNames = once((): readonly [string, MeasureRow][] => {
  const own = Object.entries(press).flatMap(([unit, names]) =>
    names.split(' ').map((name): [string, MeasureRow] => [name, { kind: 'measure', unit, factor: 1 }]),
  )
  const odd = sized.map(([name, unit, factor]): [string, MeasureRow] => [name, { kind: 'measure', unit, factor }])
  return [...foldedRows([...own, ...odd]), ...cldrNames()]
})

/** What stands before a number to say its unit: 摄氏5.6度, 时速350公里. */
export const unitBefore: Readonly<Record<string, Unit>> = { 摄氏: 'celsius', 华氏: 'fahrenheit' }
