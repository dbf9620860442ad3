import type { DeclaredUnit, Unit } from '../../../quantities/quantity.ts'
import { unitInfo } from '../../../quantities/units.ts'
import { symbolOf, type UnitNames } from '../../symbols.ts'
import hansNames from '../units-zh-Hans.json' with { type: 'json' }
import hantNames from '../units-zh-Hant.json' with { type: 'json' }
import type { Script } from './numerals.ts'

const cldr: Readonly<Record<Script, UnitNames>> = { hans: hansNames, hant: hantNames }

/** What the press writes where CLDR has another name or none. `{0}` is the number. */
const press: Readonly<Record<Unit, readonly [hans: string, hant: string]>> = {
  percent: ['{0}%', '{0}%'],
  permille: ['{0}‰', '{0}‰'],
  permyriad: ['{0}‱', '{0}‱'],
  'part-per-1e6': ['{0}\u00a0ppm', '{0}\u00a0ppm'],
  'part-per-1e9': ['{0}\u00a0ppb', '{0}\u00a0ppb'],
  'percentage-point': ['{0}个百分点', '{0}個百分點'],
  'basis-point': ['{0}个基点', '{0}個基點'],
  multiple: ['{0}倍', '{0}倍'],
  rank: ['第{0}', '第{0}'],
  second: ['{0}秒', '{0}秒'],
  minute: ['{0}分钟', '{0}分鐘'],
  hour: ['{0}小时', '{0}小時'],
  day: ['{0}天', '{0}天'],
  week: ['{0}周', '{0}週'],
  month: ['{0}个月', '{0}個月'],
  quarter: ['{0}个季度', '{0}個季度'],
  year: ['{0}年', '{0}年'],
  decade: ['{0}个十年', '{0}個十年'],
  century: ['{0}个世纪', '{0}個世紀'],
  tonne: ['{0}吨', '{0}公噸'],
  ton: ['{0}短吨', '{0}短噸'],
  'pound-force-per-square-inch': ['{0}\u00a0psi', '{0}\u00a0psi'],
  byte: ['{0}字节', '{0}位元組'],
  lumen: ['{0}流明', '{0}流明'],
  celsius: ['{0}摄氏度', '攝氏{0}度'],
  fahrenheit: ['{0}华氏度', '華氏{0}度'],
  watt: ['{0}瓦', '{0}瓦'],
  kilowatt: ['{0}千瓦', '{0}瓩'],
  megawatt: ['{0}兆瓦', '{0}\u00a0MW'],
  gigawatt: ['{0}吉瓦', '{0}\u00a0GW'],
  terawatt: ['{0}太瓦', '{0}\u00a0TW'],
  'kilowatt-hour': ['{0}千瓦时', '{0}度電'],
  'megawatt-hour': ['{0}兆瓦时', '{0}\u00a0MWh'],
  'gigawatt-hour': ['{0}吉瓦时', '{0}\u00a0GWh'],
  'terawatt-hour': ['{0}太瓦时', '{0}\u00a0TWh'],
  kilogram: ['{0}公斤', '{0}公斤'],
  liter: ['{0}升', '{0}公升'],
  kilometer: ['{0}公里', '{0}公里'],
  meter: ['{0}米', '{0}公尺'],
  'square-meter': ['{0}平方米', '{0}平方公尺'],
  'cubic-meter': ['{0}立方米', '{0}立方公尺'],
  kilobyte: ['{0}\u00a0KB', '{0}\u00a0KB'],
  megabyte: ['{0}\u00a0MB', '{0}\u00a0MB'],
  gigabyte: ['{0}\u00a0GB', '{0}\u00a0GB'],
  terabyte: ['{0}\u00a0TB', '{0}\u00a0TB'],
  knot: ['{0}海里/小时', '{0}海里/小時'],
  'revolution-per-minute': ['{0}转/分', '{0}轉/分'],
  'meter-per-square-second': ['{0}\u00a0m/s²', '{0}\u00a0m/s²'],
  petabyte: ['{0}\u00a0PB', '{0}\u00a0PB'],
}

/**
 * The pattern of a unit, `{0}` where the number goes: {0}公里, 每小时{0}公里, {0}微克/立方米. Where Chinese has no
 * name of it, its international symbol.
 * @throws RangeError where it has neither
 */
export function patternOf(unit: Unit, script: Script, declared: readonly DeclaredUnit[]): string {
  const own = declared.find(({ id }) => id === unit)
  if (own) return `{0}${named(own, script)}`
  const found = known(unit, script)
  if (found !== undefined) return found
  const [top = '', bottom] = unit.split('-per-')
  const [above, below] = [known(top, script), bottom === undefined ? undefined : known(bottom, script)]
  // 微克/立方米: both have names that begin with the number.
  if (above?.startsWith('{0}') && below?.startsWith('{0}') && !/[A-Za-z]/.test(above + below))
    return `${above}/${below.slice(3)}`
  const symbol = symbolOf(unit)
  if (symbol === undefined) throw new RangeError(`Chinese has no name for the unit ${unit}`)
  return `{0}\u00a0${symbol}`
}

function known(unit: Unit, script: Script): string | undefined {
  const row = Object.hasOwn(press, unit) ? press[unit] : undefined
  if (row) return row[script === 'hans' ? 0 : 1]
  const pattern = Object.hasOwn(cldr[script], unit) ? cldr[script][unit]?.long[0] : undefined
  // CLDR puts a blank between a number and Han; slides set that space themselves.
  return pattern?.replace(/(?<=[}\d])\s+(?=\p{Script=Han})|(?<=\p{Script=Han})\s+(?=[{\d])/gu, '')
}

function named({ id, names }: DeclaredUnit, script: Script): string {
  return (names[script === 'hans' ? 'zh-Hans' : 'zh-Hant'] ?? Object.values(names)[0])?.[0] ?? id
}

/** The name alone, as it follows 每: 千瓦时. */
export function nameOf(unit: Unit, script: Script, declared: readonly DeclaredUnit[]): string {
  return patternOf(unit, script, declared).replace('{0}', '').trim()
}

/** Whether a unit counts in money. */
export const isMoney = (unit: Unit) => unitInfo(unit)?.kind === 'money'
