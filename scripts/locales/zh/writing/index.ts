import type { DeclaredUnit, Bound, Per, Unit } from '../../../quantities/quantity.ts'
import { inDigits } from '../../digits.ts'
import { dateToWrite, isDuration, refuseRankBound } from '../../sayable.ts'
import type { Noun, Style, Writable, Writer, Written } from '../../writer.ts'
import { currencyName } from './currencies.ts'
import { writeDate } from './dates.ts'
import { hanDigit, inHan, scaled, type Script } from './numerals.ts'
import { isMoney, nameOf, patternOf } from './units.ts'

const boundWords: Readonly<Record<Bound, readonly [hans: string, hant: string]>> = {
  exactly: ['', ''],
  about: ['约', '約'],
  nearly: ['近', '近'],
  over: ['超过', '超過'],
  'at-least': ['至少', '至少'],
  under: ['不到', '不到'],
  'at-most': ['至多', '至多'],
}

/**
 * Dates have their own: 2028年前, 2028年底前. What ends in a day alone (7日後 is seven days later) or in another part has a
 * word before it.
 */
const dateBounds: Readonly<Partial<Record<Bound, DateBound>>> = {
  exactly: { before: ['', ''] },
  about: { before: ['约', '約'] },
  over: { before: ['晚于', '晚於'], behind: ['后', '後'] },
  'at-least': { before: ['不早于', '不早於'] },
  under: { before: ['早于', '早於'], behind: ['前', '前'] },
  'at-most': { before: ['不晚于', '不晚於'] },
}
interface DateBound {
  before: readonly [hans: string, hant: string]
  behind?: readonly [hans: string, hant: string]
}

/** Chinese, in one of its scripts. */
export const writeChinese =
  (script: Script): Writer =>
  (quantity, style, units) => {
    const word = (row: readonly [string, string] | undefined) => row?.[script === 'hans' ? 0 : 1] ?? ''
    if (typeof quantity.value === 'string') {
      const { date, bound } = dateToWrite(quantity)
      const said = dateBounds[bound]
      const number = writeDate(date, script, quantity.form === 'minguo')
      if (!said || (bound === 'about' && date.startsWith('---'))) throw new RangeError(`a date cannot be "${bound}"`)
      const isBehind =
        said.behind && /(?:[年月世纪紀代季度日底]|年初|[上中下]旬)$/u.test(number) && !date.startsWith('---')
      return {
        prefix: style === 'number' || isBehind ? '' : word(said.before),
        number,
        suffix: style === 'number' || !isBehind ? '' : word(said.behind),
      }
    }
    refuseRankBound(quantity)
    const written = share(quantity, style) ?? amount(quantity, quantity.value, style, units, script)
    if (style === 'number') return { prefix: '', number: written.number, suffix: '' }
    return {
      ...written,
      prefix: `${perWords(quantity.per, script, units)}${boundWord(quantity, script)}${written.prefix}`,
    }
  }

/** 近3天 are the last three, 將近3天 a little less. */
function boundWord({ bound, unit }: Writable, script: Script): string {
  if (bound === 'nearly' && isDuration(unit)) return script === 'hans' ? '将近' : '將近'
  return boundWords[bound][script === 'hans' ? 0 : 1]
}

/** 三分之二, 一半, 六成三: a part of a whole, as the article has it; 六成 also where it is to be spelled out. */
function share({ unit, value, low, fraction, form }: Writable, style: Style): Written | undefined {
  if (unit !== 'percent' || typeof value !== 'number' || low !== undefined || style === 'number') return undefined
  if (form === 'tenths' || (style === 'words' && !fraction)) {
    const [tens, ones] = [Math.floor(value / 10), value % 10]
    if (tens >= 1 && tens <= 9 && Number.isInteger(ones))
      return { prefix: '', number: `${hanDigit(tens)}成${ones === 0 ? '' : hanDigit(ones)}`, suffix: '' }
    const whole = inHan(value, 'hans')
    if (style === 'words' && whole !== undefined && value <= 100)
      return { prefix: '', number: `百分之${value === 100 ? '百' : whole}`, suffix: '' }
    if (style === 'words') throw new RangeError(`${value} percent cannot be spelled out`)
  }
  if (!fraction) return undefined
  const { numerator, denominator } = fraction
  if (numerator === 1 && denominator === 2) return { prefix: '', number: '一半', suffix: '' }
  const [above, below] = [inHan(numerator, 'hans'), inHan(denominator, 'hans')]
  return above === undefined || below === undefined
    ? undefined
    : { prefix: '', number: `${below}分之${above}`, suffix: '' }
}

function amount(
  quantity: Writable,
  value: number,
  style: Style,
  units: readonly DeclaredUnit[],
  script: Script,
): Written {
  const pattern = patternFor(quantity, script, units, style)
  // 零下5摄氏度, not −5摄氏度; a range that begins below zero keeps its signs.
  if (/^(?:celsius|fahrenheit)$/.test(quantity.unit) && value < 0 && quantity.low === undefined && style !== 'number') {
    const above = amount({ ...quantity, value: -value }, -value, style, units, script)
    return { ...above, prefix: pattern.startsWith('{0}') ? `零下${above.prefix}` : `${above.prefix}零下` }
  }
  const [before = '', after = ''] = pattern.split('{0}')
  const halves =
    style === 'words' && quantity.low === undefined && isDuration(quantity.unit)
      ? inHalves(value, after, script)
      : undefined
  if (halves !== undefined) return { prefix: before, number: halves, suffix: '' }
  if (style === 'words' && /[A-Za-z‰‱]/.test(pattern)) throw new RangeError(`${quantity.unit} has no name in words`)
  const { number, scale } = numerals(quantity, value, style, script, { before, after })
  return { prefix: before, number, suffix: `${scale}${after}` }
}

/** 半年, 一年半, 一個半月: halves of a time in words; undefined of what is no half. */
function inHalves(value: number, unit: string, script: Script): string | undefined {
  if (value <= 0 || value % 1 !== 0.5) return undefined
  const whole = Math.floor(value) === 2 ? (script === 'hans' ? '两' : '兩') : inHan(Math.floor(value), script)
  if (value < 1) return `半${unit}`
  if (whole === undefined) return undefined
  const counted = /^[个個]/.exec(unit)?.[0] ?? (/^小[时時]/.test(unit) ? (script === 'hans' ? '个' : '個') : '')
  return counted === '' ? `${whole}${unit}半` : `${whole}${counted}半${unit.replace(/^[个個]/, '')}`
}

/** The number and its scale. The ends of a range share a scale where it is the same, 20至30萬元; otherwise 9000元至1.2萬元. */
function numerals(
  quantity: Writable,
  value: number,
  style: Style,
  script: Script,
  unit: { before: string; after: string },
): { number: string; scale: string } {
  const { low, high } = quantity
  const isRange = typeof low === 'number' && typeof high === 'number'
  if (style === 'words') {
    if (isRange) throw new RangeError('a range cannot be spelled out')
    const spelled = value === 2 && quantity.unit !== 'rank' ? (script === 'hans' ? '两' : '兩') : inHan(value, script)
    if (spelled === undefined) throw new RangeError(`${inDigits(value)} cannot be spelled out in a few characters`)
    return { number: spelled, scale: '' }
  }
  const group = quantity.unit === 'TWD' && script === 'hant' ? ',' : ''
  // 兆瓦 is a megawatt: of watts there are 10000億.
  const inScale = (of: number) => {
    const { value: head, scale } = scaled(of, script)
    return scale === '兆' && /^[瓦焦赫帕位]/.test(unit.after)
      ? { value: head * 1e4, scale: '億' }
      : { value: head, scale }
  }
  if (!isRange) {
    const { value: head, scale } = inScale(value)
    return { number: inDigits(head, group), scale }
  }
  const [from, to] = [inScale(low), inScale(high)]
  const [first, second] = from.scale === to.scale ? ['', ''] : [`${from.scale}${unit.after}`, unit.before]
  return { number: `${inDigits(from.value, group)}${first}至${second}${inDigits(to.value, group)}`, scale: to.scale }
}

/** NT$1,250億 in Taiwan, as its press has it; elsewhere a currency's name follows. */
function patternFor({ unit, noun }: Writable, script: Script, units: readonly DeclaredUnit[], style: Style): string {
  if (unit === 'count') return `{0}${nounIn(noun)}`
  if (unit === 'TWD' && script === 'hant' && style !== 'words') return 'NT${0}'
  if (isMoney(unit)) return `{0}${currencyName(unit, script)}`
  return patternOf(unit, script, units)
}

const nounIn = (noun: Noun | undefined) => (typeof noun === 'string' ? noun : (noun?.other ?? ''))

/** 每10萬人, 每千瓦时, 每小時. */
function perWords(per: Per | undefined, script: Script, units: readonly DeclaredUnit[]): string {
  if (!per) return ''
  const { value, scale } = scaled(per.value, script)
  const name = per.unit === 'count' ? (per.noun ?? '') : nameForPer(per.unit, script, units)
  return `每${per.value === 1 ? '' : `${inDigits(value)}${scale}`}${name}`
}

function nameForPer(unit: Unit, script: Script, units: readonly DeclaredUnit[]): string {
  return (
    { month: '月', week: script === 'hans' ? '周' : '週', year: '年', day: '天' }[unit] ?? nameOf(unit, script, units)
  )
}
