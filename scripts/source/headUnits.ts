import { says, without } from '../locales/says.ts'
import type { ReadOptions } from '../quantities/quantity.ts'
import { readSeries, type SeriesReading } from './series/read.ts'

/** A cell or value of a chart that is nothing but a number, with a sign or a bound before it. */
const bareNumber = /^(?:[<>≤≥≈~＜＞]|\p{Script=Han})?\s*[-−+]?\d[\d,.\u00a0\u202f ]*$/u

/**
 * Readings of a cell with the unit that the head of its row or column gives: 96 below `Delivered (GWh)` is 96 gigawatt
 * hours, 310 below `million €` 310 million euros.
 */
export function withHeadsUnit(
  readings: readonly SeriesReading[],
  text: string,
  about: readonly string[],
  locale: string,
): readonly SeriesReading[] {
  const [bare, ...others] = readings
  if (!bare || others.length > 0 || !bareNumber.test(text) || bare.unit !== 'count' || bare.noun !== undefined)
    return readings
  const isYear = /^(?:1[5-9]|20)\d\d$/.test(text)
  for (const head of about)
    for (const unit of unitsIn(head)) {
      if (isYear && says('yearsHead', unit)) continue
      const read = readWithUnit(text, unit, { locale })
      // What stands behind a stroke says what it is for: cost/month.
      if (read && head.trim().endsWith(`/${unit}`) && unit !== head.trim() && ofTime.test(read.unit)) continue
      if (read && (read.unit !== 'count' || read.noun !== undefined))
        return [as(bare, read.unit === 'count' ? (readWithLastWords(text, head, locale) ?? read) : read)]
    }
  for (const head of about) {
    const read = readWithLastWords(text, head, locale)
    if (read) return [as(bare, read)]
  }
  return readings
}

const as = ({ text, start, end }: SeriesReading, read: SeriesReading): SeriesReading => ({ ...read, text, start, end })

/** A number in a unit that a head ends with, behind what it is of: Time years, Cost € million. */
function readWithLastWords(text: string, head: string, locale: string): SeriesReading | undefined {
  if (head.length > longestHead || /\d/.test(head)) return undefined
  for (const { index } of head.matchAll(/(?<=\p{L}) (?=\S)/gu)) {
    const unit = head.slice(index + 1)
    // 3 below "This year" is of a year, and no three of them.
    const read = ofTime.test(unit.toLowerCase()) ? undefined : readWithUnit(text, unit, { locale })
    if (read && read.unit !== 'count') return read
  }
  return undefined
}

const longestHead = 40

const ofTime = /^(?:year|quarter|month|week|day|hour|minute|second)$/

/** A number with what a head names as its unit, where the two are read as one amount: 19.4 microgram, €310 million. */
export function readWithUnit(text: string, unit: string, options: ReadOptions): SeriesReading | undefined {
  for (const written of [`${text} ${unit}`, text + unit, currencyFirst(text, unit)]) {
    const [read, ...more] = written === '' ? [] : readSeries(written, { ...options, series: [] })
    // 人事 is no unit 人.
    const left = /\p{Script=Han}$/u.test(unit) ? 0 : 1
    const isWhole = read && more.length === 0 && read.text.length >= written.length - left
    if (isWhole && read.unsure === undefined && read.unit !== 'date') return read
  }
  return undefined
}

/** What a head may name as its unit: what it has in brackets or behind a comma, or all of it where it is short. */
export function unitsIn(head: string): string[] {
  const inBrackets = [...head.matchAll(/[(（[]([^()（）[\]]{1,40})[)）\]]/g)].map(([, unit = '']) => unit)
  const behind = /[,，;/]\s*([^,，;]{1,40})$/.exec(head)?.[1]
  const named = /\bin ((?:\p{L}|[€$£¥%])[\p{L}\s€$£¥%]{0,30})$/u.exec(head)?.[1]
  const whole = head.length <= 20 ? head : undefined
  // Pounds a month: £/month.
  const rate = whole !== undefined && /^[^\s/]{1,6}\/\S+$/u.test(whole) ? whole : undefined
  return [...inBrackets, rate, behind, named, whole].flatMap(
    // A head with a number is a year or a class, and no unit; '000 and 1,000s are thousands.
    (unit) =>
      /[1-9]/.test(unit?.replace(/1[,.]?000/, '') ?? '') ? [] : without('unitLabel', unit?.trim() ?? '').trim() || [],
  )
}

function currencyFirst(text: string, unit: string): string {
  const [, sign] = /([€$£¥]|^[A-Z]{3}(?= ))/.exec(unit) ?? []
  const rest = sign === undefined ? '' : unit.replace(sign, '').trim()
  const gap = sign !== undefined && sign.length > 1 ? ' ' : ''
  return sign === undefined ? '' : `${sign}${gap}${text}${rest.startsWith('/') ? '' : ' '}${rest}`.trim()
}
