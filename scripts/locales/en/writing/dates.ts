import { dateFields, spanEnds } from '../../../quantities/dates.ts'
import { ordinal } from './numerals.ts'
import type { Spelling } from './units.ts'

const months = [
  '',
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]
const parts: Readonly<Record<string, string>> = {
  early: 'early ',
  mid: 'mid-',
  late: 'late ',
  start: 'the start of ',
  end: 'the end of ',
}

/** A date of `quantities/dates.ts` as English writes it: 14 February 2026 or February 14, 2026; Q3 2025; the 1990s. */
export function writeDate(date: string, spelling: Spelling): string {
  const ends = spanEnds(date)
  if (ends) return span(ends, spelling)
  const [, part, core = date] = /^(early|mid|late|start|end) (.+)$/.exec(date) ?? []
  const ofMany = /s$|century/.test(core) && /^(?:early|mid|late)$/.test(part ?? '') ? 'the ' : ''
  return `${ofMany}${part === undefined ? '' : (parts[part] ?? '')}${writeCore(core, spelling, ofMany !== '')}`
}

/** Years are joined by a dash, what has words in it by a word. */
function span([from, to]: readonly [string, string], spelling: Spelling): string {
  const [first, last] = [writeDate(from, spelling), writeDate(to, spelling)]
  return /[\sA-Za-z]/.test(first + last) ? `${first} to ${last}` : `${first}–${last}`
}

function writeCore(core: string, spelling: Spelling, hasArticle: boolean): string {
  const the = hasArticle ? '' : 'the '
  if (/^FY/.test(core)) return core
  if (/^SY/.test(core)) return `school year ${core.slice(2)}`
  if (/^season/.test(core)) return core
  if (/^\d{3}0s$/.test(core)) return `${the}${core}`
  if (/^--\d0s$/.test(core)) return hasArticle ? `’${core.slice(2)}` : `the ${core.slice(2)}`
  if (/century/.test(core)) return `${the}${core}`
  if (/BC$/.test(core)) return core
  const [, year, quarter, half, season] = /^(\d{4}|-)-(?:Q(\d)|H(\d)|([a-z]+))$/.exec(core) ?? []
  const ofYear = year === undefined || year === '-' ? '' : ` ${year}`
  if (quarter !== undefined)
    return year === '-'
      ? `${the}${['', 'first', 'second', 'third', 'fourth'][Number(quarter)] ?? ''} quarter`
      : `Q${quarter}${ofYear}`
  if (half !== undefined)
    return `${the}${half === '1' ? 'first' : 'second'} half of ${year === '-' ? 'the year' : (year ?? '')}`
  if (season !== undefined) return `${season}${ofYear}`
  if (core.startsWith('---')) return `${the}${ordinal(Number(core.slice(3)), false) ?? ''}`
  const { year: y, month, day } = dateFields(core)
  const name = month === undefined ? '' : (months[month] ?? '')
  if (day === undefined) return [name, y].filter(Boolean).join(' ')
  if (spelling === 'british') return [day, name, y].filter(Boolean).join(' ')
  return `${name} ${day}${y === undefined ? '' : `, ${y}`}`
}
