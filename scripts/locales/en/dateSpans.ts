import { isDateText } from '../../quantities/dates.ts'
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
const dayJoint = '(?: ?- ?| to | and | until | through )'
const days: readonly RegExp[] = [
  new RegExp(
    `(?:the )?${dayNumber}${dayJoint}(?:the )?${dayNumber}(?: of)? (${monthName})(?:,? (\\d{4})(?![\\d.,%]\\d?))?`,
    'y',
  ),
  new RegExp(
    `(${monthName}) ${dayNumber}${dayJoint}${dayNumber}(?![\\d%]|[.,:]\\d)(?:,? (\\d{4})(?![\\d.,%]\\d))?`,
    'y',
  ),
]
const yearSpan = /(1[5-9]\d\d|20\d\d)(?: ?- ?| ?— ?)(1[5-9]\d\d|20\d\d)(?!\d|[.,]\d|-\d| ?%)/y
const monthSpan = new RegExp(
  `(${monthName})(?: ?- ?| to | and | through | until )(${monthName}),? (\\d{4})(?!\\d)`,
  'y',
)

/** 2017-2021 are years wherever they stand, unless a unit follows. */
export function readYearSpan(sentence: Sentence, place: number): SpanRead | undefined {
  const [all = '', low = '', high = ''] = matchAt(yearSpan, sentence.text, place) ?? []
  const end = place + all.length
  const isMeasured
    = all === ''
      || low >= high
      || /[$€£¥#]/.test(sentence.text.charAt(place - 1))
      || unitBehind(sentence, { value: 1, end, scale: 1, isWords: false })
  return isMeasured ? undefined : { value: low, low, high, end }
}

/** 3 to 8 May 2024, May 5-8, January-March 2024. */
export function readDaySpan(text: string, place: number): SpanRead | undefined {
  const british = matchAt(days[0] ?? /$^/y, text, place)
  const american = matchAt(days[1] ?? /$^/y, text, place)
  const spanned = matchAt(monthSpan, text, place)
  const [month, from, to, year] = british
    ? [british[3], british[1], british[2], british[4]]
    : american
      ? american.slice(1)
      : []
  const match = british ?? american
  const make = (of: string, day: string): string => `${year ?? '-'}-${monthNumber(of)}-${day.padStart(2, '0')}`
  const ends
    = match && month && from && to
      ? [make(month, from), make(month, to)]
      : spanned
        ? [1, 2].map((index) => `${spanned[3] ?? ''}-${monthNumber(spanned[index] ?? '')}`)
        : []
  const [low, high] = ends
  const end = place + (match ?? spanned ?? [''])[0].length
  return low !== undefined && high !== undefined && isDateText(low) && isDateText(high) && low < high
    ? { value: low, low, high, end }
    : undefined
}
