import { digitString, digitValues } from './numeralCharacters.ts'

/** Years of another calendar: what is added to them to get the year of the common era. */
const eras: Readonly<Record<string, number>> = {
  中华民国: 1911,
  民国: 1911,
  令和: 2018,
  平成: 1988,
  昭和: 1925,
  大正: 1911,
  明治: 1867,
  ...reigns(
    '武德 618 永徽 650 显庆 656 天授 690 至德 756 大历 766 建中 780 贞元 785 长庆 821 会昌 841 咸通 860 乾符 874 '
      + '建隆 960 开宝 968 太平兴国 976 雍熙 984 淳化 990 至道 995 咸平 998 景德 1004 大中祥符 1008 天禧 1017 天圣 1023 '
      + '景祐 1034 庆历 1041 皇祐 1049 嘉祐 1056 治平 1064 熙宁 1068 元丰 1078 元祐 1086 绍圣 1094 崇宁 1102 宣和 1119 '
      + '靖康 1126 建炎 1127 乾道 1165 淳熙 1174 绍熙 1190 嘉泰 1201 开禧 1205 绍定 1228 端平 1234 淳祐 1241 宝祐 1253 '
      + '景定 1260 咸淳 1265 德祐 1275 大德 1297 延祐 1314 至正 1341 '
      + '宣统 1909 光绪 1875 同治 1862 咸丰 1851 道光 1821 嘉庆 1796 乾隆 1736 雍正 1723 康熙 1662 顺治 1644 崇祯 1628 天启 1621 '
      + '万历 1573 隆庆 1567 嘉靖 1522 正德 1506 弘治 1488 成化 1465 天顺 1457 景泰 1450 宣德 1426 洪熙 1425 永乐 1403 建文 1399 '
      + '洪武 1368 贞观 627 开元 713 天宝 742',
  ),
}

/** The reigns of emperors by their first year, as years are counted in them: 光绪二十四年 is 1898. */
function reigns(rows: string): Record<string, number> {
  return Object.fromEntries([...rows.matchAll(/(\S+) (\d+)/g)].map(([, name = '', first]) => [name, Number(first) - 1]))
}

/** The names of eras, for use in a pattern. */
export const eraNames = Object.keys(eras).join('|')

/** The year of the common era. */
export function yearOfEra(era: string, year: string): number {
  return (eras[era] ?? 0) + smallNumber(year)
}

/**
 * A number below ten thousand in digits or words: 12, 十二, 二十八, 一百一十三, 一一三; 元 is the first of months and
 * years. NaN where it is none.
 */
export function smallNumber(text: string): number {
  if (text === '元') return 1
  if (/^\d+$/.test(text)) return Number(text)
  if (!/[十廿卅百千]/.test(text)) return Number(digitString(text))
  const [, thousands = '', hundreds = '', rest = ''] =
    /^(?:(.)千零?)?(?:(.)百零?)?(.*)$/.exec(text.replace('廿', '二十').replace('卅', '三十')) ?? []
  const [, tens, ones = ''] = /^(.?)十(.?)$/.exec(rest) ?? ['', undefined, rest]
  const ten = tens === undefined ? 0 : tens === '' ? 1 : (digitValues.get(tens) ?? Number.NaN)
  return (
    (thousands === '' ? 0 : (digitValues.get(thousands) ?? Number.NaN) * 1000)
    + (hundreds === '' ? 0 : (digitValues.get(hundreds) ?? Number.NaN) * 100)
    + ten * 10
    + (ones === '' ? 0 : (digitValues.get(ones) ?? Number.NaN))
  )
}

/** The fields of a date as they are written; a part is a quarter, a half or a season. */
export interface DateFields {
  year?: number | undefined
  month?: number | undefined
  day?: number | undefined
  part?: string | undefined
  when?: string | undefined
}

/** A date as `scripts/quantities/dates.ts` writes it; undefined where it is not in the calendar. */
export function dateText({ year, month, day, part, when }: DateFields): string | undefined {
  if (year !== undefined && !(year >= 1 && year <= 2999)) return undefined
  if (month !== undefined && !(month >= 1 && month <= 12)) return undefined
  if (day !== undefined && !(day >= 1 && day <= daysIn(month))) return undefined
  const front = when === undefined ? '' : `${when} `
  const written = year === undefined ? '-' : String(year).padStart(4, '0')
  if (part !== undefined) return `${front}${written}-${part}`
  const two = (value: number): string => String(value).padStart(2, '0')
  const tail = [month === undefined ? (day === undefined ? '' : '-') : two(month), day === undefined ? '' : two(day)]
    .filter((text) => text !== '')
    .join('-')
  if (year === undefined) return `${front}--${month === undefined ? `-${two(day ?? 0)}` : tail}`
  return `${front}${written}${tail === '' ? '' : `-${tail}`}`
}

function daysIn(month: number | undefined): number {
  return month === 2 ? 29 : month !== undefined && [4, 6, 9, 11].includes(month) ? 30 : 31
}

/** 1st, 2nd, 20th. */
export function ordinal(value: number): string {
  const ending = value % 100 >= 11 && value % 100 <= 13 ? 'th' : (['th', 'st', 'nd', 'rd'][value % 10] ?? 'th')
  return `${value}${ending}`
}
