import type { Unit } from '../../../quantities/quantity.ts'
import { rounded } from '../../reading/digits.ts'
import type { Amount } from './finished.ts'

/** How many of the smaller unit make one of the larger; only where that is always the same. */
const ratios: Readonly<Record<Unit, Readonly<Record<Unit, number>>>> = {
  year: { month: 12 },
  week: { day: 7 },
  day: { hour: 24, minute: 1440 },
  hour: { minute: 60, second: 3600 },
  minute: { second: 60 },
  foot: { inch: 12 },
}

const joint = / ?[又零]?/y

/**
 * Reads on from a length of time, or one in feet, to its smaller part, so that both are one: 2小时40分钟 is 160 minutes,
 * 三年零六个月 are 42 months, 五呎九吋 69 inches. The unit is that of the smaller part. `readAt` reads the amount that
 * begins at a place.
 */
export function withSmallerPart(text: string, first: Amount, readAt: (place: number) => Amount | undefined): Amount {
  const smaller = ratios[first.unit]
  if (!smaller || first.kind !== 'measure' || first.bound !== 'exactly' || first.high !== undefined || first.per)
    return first
  if (!Number.isInteger(first.value)) return first
  joint.lastIndex = first.end
  const between = joint.exec(text)?.[0] ?? ''
  const at = first.end + between.length
  if (!/[\d一二三四五六七八九十两]/.test(text.charAt(at)) || isRate(first, between)) return first
  const months = first.unit === 'year' ? monthsOfTerm(text, first.end, at) : undefined
  if (months) return { ...first, unit: 'month', value: first.value * 12 + months.value, end: months.end }
  const part = readAt(at)
  const ratio = part && smaller[part.unit]
  if (!part || ratio === undefined || part.kind !== 'measure' || part.sign === -1 || part.high !== undefined)
    return first
  // 一年12个月 says how many months a year has.
  return part.value < ratio
    ? { ...first, unit: part.unit, value: rounded(first.value * ratio + part.value), end: part.end, bound: part.bound }
    : first
}

/** 判1年8月, 2年6月徒刑: of a sentence, 月 are months and none of the calendar. */
function monthsOfTerm(text: string, yearEnd: number, at: number): { value: number; end: number } | undefined {
  const [all = '', digits = ''] =
    /^(\d{1,2}|[一二三四五六七八九十])月(?![份底初末中\d])/.exec(text.slice(at, at + 4)) ?? []
  const isTerm =
    /^(?:有期)?徒刑|^监禁|^拘役|^刑期/.test(text.slice(at + all.length, at + all.length + 4))
    || /(?:徒刑|刑期|判处?|判刑|缓刑|监禁|拘役|减刑)[^，,。；;]{0,6}$/.test(
      text.slice(Math.max(0, yearEnd - 16), yearEnd),
    )
  const value = /^\d/.test(digits) ? Number(digits) : '一二三四五六七八九十'.indexOf(digits) + 1
  return all !== '' && isTerm && value > 0 && value < 12 ? { value, end: at + all.length } : undefined
}

/** 一天8小时 and 一周五天 say how much of each day or week. */
function isRate(first: Amount, between: string): boolean {
  return first.value === 1 && /^(?:day|week)$/.test(first.unit) && !/[又零]/.test(between)
}
