import { isDateText } from '../../../quantities/dates.ts'
import { monthName, monthNumber } from './calendarWords.ts'
import type { Sentence } from './context.ts'
import { matchAt } from './text.ts'
import { unitBehind } from './units.ts'

/** A span of dates; its value is the first. */
export interface SpanRead {
  value: string
  low: string
  high: string
  end: number
}

const dayNumber = String.raw`(\d{1,2})(?:st|nd|rd|th)?`
const joint = '(?: ?- ?| to | and | until | through )'
const ofYear = String.raw`(?:,? (\d{4})(?![\d.,%]\d))?`
/** Two days; asked before the months behind them are. */
const days = new RegExp(`(?:the )?${dayNumber}${joint}(?:the )?\\d`, 'y')
const dayFirst = new RegExp(`(?:the )?${dayNumber}${joint}(?:the )?${dayNumber}(?: of)? (${monthName})${ofYear}`, 'y')
const monthFirst = new RegExp(`(${monthName}) ${dayNumber}${joint}${dayNumber}(?![\\d%]|[.,:]\\d)${ofYear}`, 'y')
const months = new RegExp(`(${monthName})${joint}(${monthName}),? (\\d{4})(?!\\d)`, 'y')
const years = /(1[5-9]\d\d|20\d\d)(?: ?- ?| ?— ?)(1[5-9]\d\d|20\d\d)(?!\d|[.,]\d|-\d| ?%)/y

/** Reads a span of days of one month or of months of one year: 3 to 8 May 2024, May 5-8, January-March 2024. */
export function readDaySpan(text: string, place: number): SpanRead | undefined {
  const character = text.charAt(place)
  if (/[\dt]/i.test(character) && matchAt(days, text, place)) {
    const [all, from = '', to = '', month, year] = matchAt(dayFirst, text, place) ?? []
    if (all !== undefined) return span(dayOf(from, month, year), dayOf(to, month, year), place + all.length)
  }
  if (!/[JFMASOND]/.test(character)) return undefined
  const [all, of, first = '', last = '', in1] = matchAt(monthFirst, text, place) ?? []
  if (all !== undefined) return span(dayOf(first, of, in1), dayOf(last, of, in1), place + all.length)
  const [both, low, high, year = ''] = matchAt(months, text, place) ?? []
  return both === undefined
    ? undefined
    : span(`${year}-${monthNumber(low)}`, `${year}-${monthNumber(high)}`, place + both.length)
}

function dayOf(day: string, month: string | undefined, year = '-'): string {
  return `${year}-${monthNumber(month)}-${day.padStart(2, '0')}`
}

function span(low: string, high: string, end: number): SpanRead | undefined {
  return isDateText(low) && isDateText(high) && low < high ? { value: low, low, high, end } : undefined
}

/** 2017-2021 are years wherever they stand, unless a unit follows. */
export function readYearSpan(sentence: Sentence, place: number): SpanRead | undefined {
  const { text } = sentence
  const [all, low = '', high = ''] = (/[12]/.test(text.charAt(place)) ? matchAt(years, text, place) : null) ?? []
  if (all === undefined || low >= high || /[$€£¥#]/.test(text.charAt(place - 1))) return undefined
  const end = place + all.length
  return unitBehind(sentence, { value: 1, end, scale: 1, isWords: false }) ? undefined : span(low, high, end)
}
