import type { Unit } from '../../../quantities/quantity.ts'
import { once } from '../../reading/once.ts'
import cldr from '../currencies.json' with { type: 'json' }
import { foldedRows } from './fold.ts'

/** Money behind a number: how much of the currency one of it is (角 is 0.1). */
export interface MoneyRow {
  kind: 'money'
  unit: Unit
  factor: number
}

/**
 * Names of currencies that CLDR does not have, as the press of the mainland, Taiwan, Hong Kong and Singapore writes
 * them: a row each, in Simplified or Traditional. CLDR's own names are added below.
 */
const press: Readonly<Record<string, string>> = {
  CNY: '元 圆 块钱 元钱 人民币 元人民币 人民币元 圆人民币',
  TWD: '新台币 台币 新臺幣 台幣 元新台币 元台币 新台币元 台币元',
  HKD: '港元 港币 港圆 港纸 元港币 元港元 港币元',
  MOP: '澳门元 澳门币 葡币 元澳门币 元葡币 澳门圆',
  USD: '美元 美金 美圆 美刀 镁 元美金 元美元 块美金',
  EUR: '欧元 欧罗 元欧元 欧',
  GBP: '英镑 英磅 镑',
  JPY: '日元 日圆 日币 日圓 元日币 日円 円',
  KRW: '韩元 韩圆 韩圜 韩币 韩幣 元韩币 韩国元',
  AUD: '澳元 澳币 澳大利亚元 澳洲元 元澳币',
  CAD: '加元 加币 加拿大元 元加币 加刀',
  NZD: '新西兰元 纽元 纽币 新西兰币 纽西兰元 纽西兰币',
  SGD: '新加坡元 新加坡币 新元 新币 坡币 星元 坡元 叻币 元新币',
  CHF: '瑞士法郎 瑞郎',
  RUB: '俄罗斯卢布 俄国卢布 卢布',
  INR: '印度卢比 印度盧比',
  PKR: '巴基斯坦卢比',
  IDR: '印尼盾 印度尼西亚盾 印尼卢比 印度尼西亚卢比',
  VND: '越南盾 越盾',
  THB: '泰铢 泰国铢 铢',
  MYR: '林吉特 令吉 马币 马来西亚林吉特 马来西亚令吉 零吉',
  PHP: '菲律宾比索 菲律宾披索 菲币',
  MXN: '墨西哥比索 墨西哥披索',
  BRL: '巴西雷亚尔 雷亚尔 黑奥 巴西里亚尔',
  ARS: '阿根廷比索 阿根廷披索',
  ZAR: '南非兰特 兰特',
  TRY: '土耳其里拉 里拉 新里拉',
  SEK: '瑞典克朗',
  NOK: '挪威克朗',
  DKK: '丹麦克朗',
  CZK: '捷克克朗',
  ISK: '冰岛克朗 冰島克朗',
  PLN: '波兰兹罗提 兹罗提 波兰茲羅提',
  HUF: '匈牙利福林 福林',
  RON: '罗马尼亚列伊',
  ILS: '以色列新谢克尔 新谢克尔 谢克尔 以色列谢克尔 舍客勒',
  SAR: '沙特里亚尔 沙特里尔 沙乌地里亚尔',
  AED: '阿联酋迪拉姆 迪拉姆 阿联迪拉姆',
  QAR: '卡塔尔里亚尔 卡达里亚尔',
  KWD: '科威特第纳尔',
  EGP: '埃及镑 埃及磅',
  NGN: '尼日利亚奈拉 奈拉',
  KES: '肯尼亚先令',
  KZT: '哈萨克斯坦坚戈 坚戈',
  UAH: '乌克兰格里夫纳 格里夫纳',
  MNT: '蒙古图格里克 图格里克',
  MMK: '缅元 缅币 缅甸元',
  KHR: '柬埔寨瑞尔 瑞尔',
  LAK: '老挝基普 基普',
  BDT: '孟加拉塔卡 塔卡',
  LKR: '斯里兰卡卢比',
  NPR: '尼泊尔卢比',
  IRR: '伊朗里亚尔',
  IQD: '伊拉克第纳尔',
  KPW: '朝鲜元 朝币',
  PYG: '瓜拉尼',
  BOB: '玻利维亚诺',
  VES: '玻利瓦尔',
  GTQ: '格查尔',
  HNL: '伦皮拉',
  NIO: '科多巴',
  AOA: '宽扎',
  MZN: '梅蒂卡尔',
  MGA: '阿里亚里',
  AFN: '阿富汗尼',
  TJS: '索莫尼',
  ALL: '列克',
  AMD: '德拉姆',
  GEL: '拉里',
  UZS: '苏姆',
  BTN: '努尔特鲁姆',
  GHS: '塞地',
  ETB: '埃塞俄比亚比尔',
  XOF: '西非法郎',
  XAF: '中非法郎',
  MAD: '摩洛哥迪拉姆',
  TND: '突尼斯第纳尔',
  DZD: '阿尔及利亚第纳尔',
  RSD: '塞尔维亚第纳尔',
  JOD: '约旦第纳尔',
  CLP: '智利比索',
  COP: '哥伦比亚比索',
  PEN: '秘鲁索尔 索尔',
  DEM: '德国马克',
  FRF: '法国法郎',
  ITL: '意大利里拉',
}

/** Coins and notes that are a part of a currency. */
const parts: readonly (readonly [string, Unit, number])[] = [
  ['角钱', 'CNY', 0.1],
  ['毛钱', 'CNY', 0.1],
  ['毛', 'CNY', 0.1],
  ['角', 'CNY', 0.1],
  ['分钱', 'CNY', 0.01],
  ['美分', 'USD', 0.01],
  ['便士', 'GBP', 0.01],
  ['欧分', 'EUR', 0.01],
  ['港仙', 'HKD', 0.01],
  ['毫', 'HKD', 0.1],
  ['毫子', 'HKD', 0.1],
  ['日本钱', 'JPY', 0.01],
  ['日本銭', 'JPY', 0.01],
  ['戈比', 'RUB', 0.01],
  ['澳分', 'AUD', 0.01],
  ['加分', 'CAD', 0.01],
]

/** Money that more than one country has under this name, so that the name alone does not say which. */
export const sharedNames: readonly string[] =
  '卢比 比索 披索 克朗 法郎 第纳尔 里亚尔 先令 盾 马克 列伊 索姆 克瓦查 埃斯库多 马纳特 列弗'.split(' ')

/** CLDR's name of each currency, in both scripts. */
function cldrNames(): [string, Unit][] {
  return [cldr['zh-Hans'], cldr['zh-Hant']].flatMap((ofScript) =>
    Object.entries(ofScript).map(([code, name]): [string, Unit] => [name, code]),
  )
}

/** Every name of money with its row, folded. The press's own come first. */
export const moneyNames = once((): readonly [string, MoneyRow][] => {
  const own = Object.entries(press).flatMap(([unit, names]) =>
    names.split(' ').map((name): [string, MoneyRow] => [name, { kind: 'money', unit, factor: 1 }]),
  )
  const coins = parts.map(([name, unit, factor]): [string, MoneyRow] => [name, { kind: 'money', unit, factor }])
  const cldr = cldrNames().map(([name, unit]): [string, MoneyRow] => [name, { kind: 'money', unit, factor: 1 }])
  return foldedRows([...own, ...coins, ...cldr])
})

/** Names that can stand before a number as a sign does: 新台币1250亿元, 港币八万. Folded. */
export function leadingMoneyNames(): [string, Unit][] {
  const isWhole = (name: string): boolean => name.length > 1 && !/^元|钱$|^块/.test(name)
  return moneyNames()
    .filter(([name, { factor }]) => factor === 1 && isWhole(name))
    .map(([name, { unit }]) => [name, unit])
}
