import type { Bound } from '../../../quantities/quantity.ts'
import { isDateText } from '../../../quantities/dates.ts'
import { nameFinder } from '../../reading/names.ts'
import { monthName, monthNumber, parts } from './calendarWords.ts'
import type { Sentence } from './context.ts'
import { readDatePoint, readSpokenYear, type DatePoint } from './datePoints.ts'
import { readDaySpan, readYearSpan, type SpanRead } from './dateSpans.ts'
import { matchAt, wordBefore } from './text.ts'
import { readMonth, readYear } from './years.ts'

/** A date or a span of dates, with a bound that the words before it say. */
export interface DateRead {
  value: string
  low?: string
  high?: string
  start: number
  end: number
  bound: Bound
  unsure?: string
}

const month = new RegExp(monthName, 'y')
const findPart = nameFinder(() => parts)
/** What a part of a span begins with: the end of, early, mid-. */
const partStart = /[bemlst]/i
/** What a year in words begins with: nineteen, eighteen, seventeen, sixteen, twenty. */
const spokenStart = /[nest]/i
const joints = / ?- ?| ?— ?|(?:,? (?:to|until|till|through)|-to-) | and (?=\D{0,10}\d|[A-Z])/y
const shortYear = /(\d{2})(?![\d%/]|[.,:]\d)/y
const bounding: readonly (readonly [Bound, RegExp])[] = [
  [
    'at-least',
    /\b(?:on or after|not before|no earlier than|not earlier than|(?<!was )not until) ?(?:the (?:year )?)?$/i,
  ],
  ['at-most', /\b(?:on or before|no later than|not later than|not after|at the latest by) ?(?:the (?:year )?)?$/i],
  ['under', /\b(?:before|prior to|ahead of|earlier than|pre-) ?(?:the (?:year )?)?$/i],
  ['over', /\b(?:after|later than|following|beyond|post-) ?(?:the (?:year )?)?$/i],
  ['about', /\b(?:around|circa|about|c\.|approximately|roughly) ?(?:the (?:year )?)?$/i],
]

/**
 * Reads the date that begins at a place: a point, a part of one (mid-May, early 2024) or a span. `isChained` says
 * that a year stands before it in a list, so that a bare number is one too.
 */
export function readDate(sentence: Sentence, place: number, isChained = false): DateRead | undefined {
  const { text } = sentence
  if (/[A-Za-z\d]/.test(text.charAt(place - 1))) return undefined
  const read = readDaySpan(text, place) ?? readYearSpan(sentence, place) ?? spanOrPoint(sentence, place, isChained)
  if (!read) return undefined
  const before = text.slice(Math.max(0, place - 24), place)
  const bound = read.low === undefined ? bounding.find(([, pattern]) => pattern.test(before)) : undefined
  const start = bound ? place - (bound[1].exec(before)?.[0].length ?? 0) : place
  return { ...read, start, bound: bound?.[0] ?? 'exactly' }
}

type Read = Omit<DateRead, 'start' | 'bound'> | SpanRead

function spanOrPoint(sentence: Sentence, place: number, isChained: boolean): Read | undefined {
  const { text } = sentence
  const first = pointAt(sentence, place, isChained)
  if (!first) return undefined
  const isBetween = /^(?:between|from)$/.test(wordBefore(text, place)?.word ?? '')
  const joint = matchAt(joints, text, first.end)
  const isSpan = joint && (!/^ and/.test(joint[0]) || (isBetween && wordBefore(text, place)?.word === 'between'))
  const second = isSpan ? secondOf(sentence, first, first.end + joint[0].length) : undefined
  if (!second)
    return { value: first.date, end: first.end, ...(first.unsure === undefined ? {} : { unsure: first.unsure }) }
  const low = shared(first.date, second.date)
  if (!isDateText(low)) return { value: first.date, end: first.end }
  return { value: low, low, high: second.date, end: second.end }
}

function secondOf(sentence: Sentence, first: DatePoint, place: number): DatePoint | undefined {
  const short =
    first.isPlainYear && sentence.text.charAt(place - 1) === '-' ? matchAt(shortYear, sentence.text, place) : null
  if (short?.[1] && Number(short[1]) > Number(first.date.slice(2)) % 100)
    return { date: first.date.slice(0, 2) + short[1], end: place + 2 }
  const second = pointAt(sentence, place, true)
  return second && !(first.isPlainYear && second.isPlainYear && second.date <= first.date) ? second : undefined
}

/** May to June 2021: the year of the second is of the first too. */
function shared(first: string, second: string): string {
  const year = /^(?:\w+ )?(\d{4})-/.exec(second)?.[1]
  return year !== undefined && /^(?:\w+ )?--?\w/.test(first) && !/\d{4}/.test(first)
    ? first.replace(/--?(?=\w)/, `${year}-`)
    : first
}

function pointAt(sentence: Sentence, place: number, isChained = false): DatePoint | undefined {
  const { text } = sentence
  const part = partStart.test(text.charAt(place)) ? findPart(text.slice(place, place + 20).toLowerCase(), 0) : undefined
  const gap = part ? (matchAt(/ ?/y, text, place + part.end)?.[0].length ?? 0) : 0
  const from = place + (part ? part.end + gap : 0)
  const point = coreAt(sentence, from, isChained || part !== undefined, part !== undefined)
  if (!point || (!part && point.end === place)) return undefined
  const date = part ? `${part.row} ${point.date}` : point.date
  return isDateText(date) ? { ...point, date, isPlainYear: point.isPlainYear === true && !part } : undefined
}

function coreAt(sentence: Sentence, place: number, isChained: boolean, isPart: boolean): DatePoint | undefined {
  const { text } = sentence
  const point = readDatePoint(text, place, sentence.region)
  if (point) return point
  const year = readYear(sentence, place, isChained, isPart)
  if (year) return year
  const spoken = !spokenStart.test(text.charAt(place))
    ? undefined
    : isPart || /^(?:in|since|by|until|of|from)$/.test(wordBefore(text, place)?.word ?? '')
      ? readSpokenYear(text, place)
      : undefined
  if (spoken) return spoken
  const name = readMonth(text, place) ?? (isPart ? matchAt(month, text, place)?.[0] : undefined)
  return name === undefined ? undefined : { date: `--${monthNumber(name)}`, end: place + name.length }
}
