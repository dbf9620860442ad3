import { months, seasons } from './calendarWords.ts'
import { scaleModifiers } from './groups.ts'
import { isBoundedOne } from './halves.ts'
import { moneyBefore } from './moneyBefore.ts'
import { amountWords, scales } from './numeralWords.ts'
import { matchAt, wordAfter, wordAt } from './text.ts'

const number = /[\d#.'’½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅐⅛⅜⅝⅞⅑⅒]|\p{Sc}/u
const letter = /[A-Za-z\u00C0-\u024F]/
/** What stands behind letters that are a sign of money, a quarter or a year: CHF 3, US$, Q3. */
const digitBehind = /(?:\.[A-Za-z])?\.? {0,2}(?:\p{Sc}|['’\d.(-])/uy
/** Letters before digits that are a date: Q3, H1, FY24, AD 79. */
const dated = /[QH]\d|FY[ -]?['’]?\d|(?:AD|A\.D\.|CE) \d/y

/** Words that a quantity can begin with. */
const words = new Set([
  ...amountWords,
  ...months.keys(),
  ...Object.keys(seasons),
  'each',
  'every',
  'early',
  'mid',
  'late',
  'start',
  'beginning',
  'end',
  'middle',
  'fiscal',
  'financial',
  'tax',
  'business',
  'academic',
  'school',
  'final',
  'last',
  'no',
  'number',
  'top',
])
/** Words between an article and what makes it a quantity: the early 1990s, the end of, a factor of. */
const behindArticle = new Set([...words, ...scaleModifiers, 'factor', 'mid-'])
const unitAndPart =
  / {1,2}[a-z]+(?:[ -][a-z]+)? {1,2}and {1,2}(?:(?:a|an|one|three)\b|(?:\d{1,2}|[a-z-]{3,12}) (?:second|minute|hour|day|month)s\b)/iy

/** Whether a quantity may begin at a place; it is asked of every place, so that nothing else has to be. */
export function mayBegin(text: string, place: number): boolean {
  const code = text.charCodeAt(place)
  if (code >= 48 && code <= 57) return true
  const character = text.charAt(place)
  if (/[.'’]/.test(character) && !/\d/.test(text.charAt(place + 1))) return false
  if (!letter.test(character)) return number.test(character)
  const word = wordAt(text, place)
  if (!word) return false
  if (word.word === 'another') return scales.has(wordAfter(text, word.end)?.word ?? '')
  if (word.word === 'the' || word.word === 'a' || word.word === 'an') {
    const next = wordAfter(text, word.end)
    return next
      ? behindArticle.has(next.word)
          || next.word === 'fortnight'
          || (word.word !== 'the' && isBoundedOne(text, place, word.end))
          || (word.word !== 'the' && matchAt(unitAndPart, text, word.end) !== null)
      : digitBehindArticle(text, word.end)
  }
  if (words.has(word.word) || word.word.endsWith('fold')) return true
  return (
    !(text.charAt(word.end) === ' ' && letter.test(text.charAt(word.end + 1)))
    && matchAt(digitBehind, text, word.end) !== null
    && (matchAt(dated, text, place) !== null || moneyBefore(text, place) !== undefined)
  )
}

function digitBehindArticle(text: string, end: number): boolean {
  return /^[ $]{1,2}['’\d$]/.test(text.slice(end, end + 3))
}
