import { isDateText } from '../../../quantities/dates.ts'
import type { Region } from './dateForm.ts'
import { dayForms } from './dayForms.ts'
import { months, seasons } from './calendarWords.ts'
import { ordinals, small } from './numeralWords.ts'
import { periodForms } from './periodForms.ts'
import { pattern, wordsOf } from './rows.ts'
import { matchAt, wordAt } from './text.ts'

/** A date at a place; `isPlainYear` of a bare year, which may be a number after all. */
export interface DatePoint {
  date: string
  end: number
  isPlainYear?: boolean
  unsure?: string
}

const fromDigits = [...dayForms.digits, ...dayForms.either, ...periodForms.digits, ...periodForms.either]
const fromLetters = [...dayForms.letters, ...dayForms.either, ...periodForms.letters, ...periodForms.either]

/** What stands behind the first digits of every date that begins with digits; asked before the forms are tried. */
const behindDigits =
  /\d{1,4}(?: ?- ?\d| ?[-/.]\d|st|nd|rd|th| ?['’]?s(?![A-Za-z\d])| ?-?[QH]| of | [A-Z]|BC| (?:first|second|third|fourth|final))/y
/** The words that a date begins with, apart from its digits. */
const firstWords = new Set([
  ...months.keys(),
  ...Object.keys(seasons),
  ...ordinals.keys(),
  ...wordsOf('q h fy fiscal financial tax business academic school the ad a ce last final twenty'),
])

/** Reads the date that begins at a place in a form that cannot be anything else. */
export function readDatePoint(text: string, place: number, region: Region): DatePoint | undefined {
  const isDigit = /\d/.test(text.charAt(place))
  if (!(isDigit ? matchAt(behindDigits, text, place) : mayBeWord(text, place))) return undefined
  for (const [pattern, make] of isDigit ? fromDigits : fromLetters) {
    const match = matchAt(pattern, text, place)
    const made = match ? make(match.slice(1), region) : undefined
    if (!match || made === undefined) continue
    const found = typeof made === 'string' ? { date: made } : made
    if (isDateText(found.date)) return { ...found, end: place + match[0].length }
  }
  return undefined
}

function mayBeWord(text: string, place: number): boolean {
  return /['’]/.test(text.charAt(place)) || firstWords.has(wordAt(text, place)?.word ?? '')
}

const spoken = pattern(
  'iy',
  String.raw`(nineteen|eighteen|seventeen|sixteen|twenty)[ -](hundred|oh[ -](?:one|two|three|four|five|six|`,
  String.raw`seven|eight|nine)|[a-z]{3,9}(?:[ -][a-z]{3,5})?)(?![A-Za-z])`,
)

/** A year in words, as it is spoken: nineteen eighty-four, twenty twenty-six. */
export function readSpokenYear(text: string, place: number): DatePoint | undefined {
  const match = matchAt(spoken, text, place)
  const [, first = '', rest = ''] = match ?? []
  if (!match) return undefined
  const [tens = '', unit] = rest.toLowerCase().split(/[ -]/)
  const high = small.get(tens)
  const low = unit === undefined ? 0 : small.get(unit)
  const isTens =
    high !== undefined && high >= 10 && (unit === undefined || (high >= 20 && low !== undefined && low > 0 && low < 10))
  const end = place + (isTens || unit === undefined ? match[0].length : match[0].length - unit.length - 1)
  if (high === undefined || high < 10) return undefined
  return { date: String((small.get(first.toLowerCase()) ?? 0) * 100 + high + (isTens ? (low ?? 0) : 0)), end }
}
