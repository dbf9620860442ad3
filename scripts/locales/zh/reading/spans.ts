import type { Bound } from '../../../quantities/quantity.ts'
import { spanEnds } from '../../../quantities/dates.ts'
import { readSymbol } from '../../reading/measureSymbols.ts'
import { dateText, smallNumber, type DateFields } from './calendar.ts'
import type { DateRead } from './dateKinds.ts'
import { readDate } from './dates.ts'
import { findUnit } from './unitRows.ts'

/** A date, or the two ends of a span, and what is said of it. */
export interface SpanRead {
  low: string
  high?: string
  end: number
  bound?: Bound
  unsure?: string
}

const joint = /(?: ?(?:-|—|~|至|到) ?)/y
const number = String.raw`(?:1[0-2]|[1-9]|十[一二]?|[一二三四五六七八九])`
const bareYear = /([12]\d{3})(?= ?[-—~至到])/y
/** The 1 of 1至10月, which is a month by what follows. */
const bareMonth = new RegExp(`(${number})(?= ?[-—~至到] ?${number} ?月(?!${number}))`, 'y')

/** Reads a date at `place`, and on to the other end of a span: 2021–2025年, 5月3日至8日, 2019-2023年. */
export function readSpan(text: string, place: number): SpanRead | undefined {
  const first = readDate(text, place) ?? yearBefore(text, place) ?? monthBefore(text, place)
  if (!first) return undefined
  const second = otherEnd(text, first)
  if (!second) return first.end === place ? undefined : isBare(first) ? undefined : withBound(text, first)
  return { low: second.low, high: second.high, end: second.end }
}

/** The 2019 of 2019-2023年, which is a year only by what follows. */
function yearBefore(text: string, place: number): (DateRead & { isBare: true }) | undefined {
  bareYear.lastIndex = place
  const match = /[\d.,]/.test(text.charAt(place - 1)) ? null : bareYear.exec(text)
  if (!match?.[1]) return undefined
  return { value: match[1], fields: { year: Number(match[1]) }, end: place + 4, isBare: true }
}

function monthBefore(text: string, place: number): (DateRead & { isBare: true }) | undefined {
  bareMonth.lastIndex = place
  const match = /[\d.,/第零一二三四五六七八九十百千]/.test(text.charAt(place - 1)) ? null : bareMonth.exec(text)
  if (!match?.[1]) return undefined
  const month = smallNumber(match[1])
  return { value: dateText({ month }) ?? '', fields: { month }, end: place + match[1].length, isBare: true }
}

function isBare(date: DateRead): boolean {
  return 'isBare' in date
}

function otherEnd(text: string, first: DateRead): { low: string; high: string; end: number } | undefined {
  joint.lastIndex = first.end
  const match = joint.exec(text)
  if (!match) return undefined
  const at = first.end + match[0].length
  const second =
    ofEra(text, at, first.era)
    ?? readDate(text, at)
    ?? (isBare(first) ? plainYear(text, at) : undefined)
    ?? dayOnly(text, at, first)
  if (!second) return undefined
  const [low, high] = filledIn(first.fields, second.fields)
  const lowText = Object.keys(first.fields).length === 0 ? first.value : dateText(low)
  const highText = Object.keys(second.fields).length === 0 ? second.value : dateText(high)
  if (lowText === undefined || highText === undefined || !spanEnds(`${lowText}/${highText}`)) return undefined
  return { low: lowText, high: highText, end: second.end }
}

/** The 97年 of 民国89年至97年 is of the same era. */
function ofEra(text: string, at: number, era: string | undefined): DateRead | undefined {
  if (era === undefined || !/^\d{1,3} ?年/.test(text.slice(at, at + 5))) return undefined
  const read = readDate(era + text.slice(at, at + 16), 0)
  return read && { ...read, end: at + read.end - era.length }
}

/** 2024–2026, without 年 on either side: two years that follow each other. */
function plainYear(text: string, at: number): DateRead | undefined {
  const match = /^(?:19|20)\d{2}(?![\d.,年%万亿])/.exec(text.slice(at, at + 5))
  return match && !isMeasured(text, at + 4)
    ? { value: match[0], fields: { year: Number(match[0]) }, end: at + 4 }
    : undefined
}

/** 1283至1902米 are meters. */
function isMeasured(text: string, place: number): boolean {
  const row = findUnit(text, text.charAt(place) === ' ' ? place + 1 : place)?.row
  return (
    readSymbol(text, place) !== undefined
    || (row !== undefined && /^(?:measure|money|multiple|tenth|classifier)$/.test(row.kind))
  )
}

/** The 5 of 3-5日 belongs to the month before; 5月3至8日. */
function dayOnly(text: string, at: number, first: DateRead): DateRead | undefined {
  const match =
    first.fields.day === undefined
      ? null
      : /^(\d{1,2}|[一二三四五六七八九十]{1,3}) ?[日号]/.exec(text.slice(at, at + 5))
  if (!match?.[1]) return undefined
  return { value: '', fields: { day: smallNumber(match[1]) }, end: at + match[0].length }
}

/** Each end takes from the other what it leaves out: the year, and the month where it names only a day. */
function filledIn(first: DateFields, second: DateFields): [DateFields, DateFields] {
  const isDayOnly = second.day !== undefined && second.month === undefined && second.year === undefined
  const high = {
    ...second,
    year: second.year ?? first.year,
    month: second.month ?? (isDayOnly ? first.month : undefined),
  }
  return [{ ...first, when: first.when }, high]
}

const behind: readonly (readonly [Bound, RegExp])[] = [
  ['about', /(?:前后|左右)/y],
  ['under', /(?:以前|之前|前(?![后夕期端往提来景十三五两几后卫]))/y],
  ['over', /(?:以后|之后|后(?![卫台来期续续备方]))/y],
]

/** 2028年前, 2020年以后, 2030年前后. 以来 and 起 leave the date as it is. */
function withBound(text: string, date: DateRead): SpanRead {
  const unsure = date.unsure === undefined ? {} : { unsure: date.unsure }
  for (const [bound, pattern] of behind) {
    pattern.lastIndex = date.end
    const match = pattern.exec(text)
    if (match) return { low: date.value, end: date.end + match[0].length, bound, ...unsure }
  }
  return { low: date.value, end: date.end, ...unsure }
}
