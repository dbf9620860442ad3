import { chineseValue, digitString } from './chinese-numeral.ts'
import { matchAt } from './sticky.ts'

/** A date read at a place, as precise as it is written. */
export interface DateRead {
  unit: 'date' | 'year-month'
  value: string
  end: number
}

const number = String.raw`\d{1,2}|[一二三四五六七八九十]{1,3}`
const chinese = new RegExp(String.raw`(?<year>\d{4}\s?|[零〇一二三四五六七八九]{4})年(?:\s?(?<month>${number})\s?月(?:份|\s?(?<day>${number})\s?[日号])?)?(?!代)`, 'y')
const monthDay = new RegExp(String.raw`(?<month>${number})\s?月(?:份|\s?(?<day>${number})\s?[日号])?`, 'y')
const dayAlone = new RegExp(String.raw`(?<day>${number})\s?日(?![内后之间以])`, 'y')
const iso = /(?<year>\d{4})(?:-(?<month>\d{2})(?:-(?<day>\d{2}))?(?![\d-])|\/(?<month2>\d{1,2})\/(?<day2>\d{1,2})(?![\d/]))/y

const names = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const name = String.raw`(?<name>January|February|March|April|May|June|July|August|September|October|November|December|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?)`
const nameFirst = new RegExp(String.raw`${name}(?:\s(?<day>\d{1,2})(?:st|nd|rd|th)?(?![\d%])(?:,?\s(?<year>\d{4})(?!\d))?|,?\s(?<year2>\d{4})(?!\d))?`, 'y')
const dayFirst = new RegExp(String.raw`(?<day>\d{1,2})(?:st|nd|rd|th)?\s(?:of\s)?${name}(?:,?\s(?<year>\d{4})(?!\d))?`, 'y')
const englishYear = /(?<year>1[5-9]\d{2}|20\d{2})(?![\d,.]\d|\d|%|[\s-](?!(?:and|or|to|in|on|at|by|for|the|a|is|was|were|as|that|when|with|it|they|he|she|we|has|had|have)\b)[a-z])/y
const leadsMonth = /(?:\b(?:in|since|by|until|from|of|early|late|last|this|next|to)|mid)[\s-]$/i
const leadsYear = /(?:\b(?:in|since|by|until|during|from|of|year|early|late|\d{4} to|\d{4} and)\s|mid-|\()$/i

/** Reads the date that begins at `place` of a folded text. */
export function readDate(text: string, place: number): DateRead | undefined {
  const previous = text.charAt(place - 1)
  if (/[\d.,:/]/.test(previous) && /\d/.test(text.charAt(place))) {
    if (previous !== ',' || /\d/.test(text.charAt(place - 2))) return undefined
  }
  const match = matchAt(iso, text, place) ?? matchAt(chinese, text, place) ?? matchAt(monthDay, text, place)
    ?? readDay(text, place) ?? readEnglish(text, place)
  if (!match?.groups) return undefined
  const { year, year2, month, month2, day, day2, name: monthName } = match.groups
  const value = isoDate(year ?? year2, monthName ?? month ?? month2, day ?? day2)
  if (!value) return undefined
  return { value, unit: /^\d{4}-\d{2}$/.test(value) ? 'year-month' : 'date', end: place + match[0].length }
}

function readDay(text: string, place: number): RegExpExecArray | null {
  // 連續10日 lasts; 10日 is a day of a month that the text has named before.
  return /(?:连续|为期|历时|达|近|约|到)$/.test(text.slice(Math.max(0, place - 2), place)) ? null : matchAt(dayAlone, text, place)
}

function readEnglish(text: string, place: number): RegExpExecArray | null {
  if (/[A-Za-z$¥]/.test(text.charAt(place - 1))) return null
  const before = text.slice(Math.max(0, place - 8), place)
  const named = matchAt(dayFirst, text, place) ?? matchAt(nameFirst, text, place)
  if (named) return /\d/.test(named[0]) || leadsMonth.test(before) ? named : null
  return leadsYear.test(before) ? matchAt(englishYear, text, place) : null
}

/** ISO 8601: YYYY, YYYY-MM, YYYY-MM-DD, --MM, --MM-DD, ---DD; undefined where it is no date. */
function isoDate(year: string | undefined, month: string | undefined, day: string | undefined): string | undefined {
  const y = year === undefined ? undefined : Number(digitString(year))
  const m = month === undefined ? undefined : monthNumber(month)
  const d = day === undefined ? undefined : Number(partValue(day))
  if (y !== undefined && (y < 1000 || y > 2999)) return undefined
  if (m !== undefined && !(m >= 1 && m <= 12)) return undefined
  if (d !== undefined && !(d >= 1 && d <= 31)) return undefined
  const tail = [m, d].map((part) => part === undefined ? undefined : String(part).padStart(2, '0'))
  const rest = tail[1] === undefined ? tail[0] ?? '' : `${tail[0] ?? ''}-${tail[1]}`
  if (y !== undefined) return rest ? `${y}-${rest}` : String(y)
  return `--${rest}`
}

function monthNumber(text: string): number {
  const index = names.indexOf(text.slice(0, 3).toLowerCase())
  return index >= 0 ? index + 1 : partValue(text)
}

function partValue(text: string): number {
  return /^\d/.test(text) ? Number(text) : chineseValue(text) ?? Number.NaN
}
