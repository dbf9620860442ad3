import { codesInDigits } from './codesInDigits.ts'
import { moneyBefore } from './moneyBefore.ts'
import { namesWithNumbers } from './namesWithNumbers.ts'
import { matchAt, wordAt } from './text.ts'
import { times } from './timesOfDay.ts'
import { titlesAndVersions } from './titles.ts'

type Rows = readonly (readonly [what: string, pattern: string])[]

const oneOf = (rows: Rows): RegExp => new RegExp(rows.map(([, source]) => source).join('|'), 'y')
const inDigits = oneOf(codesInDigits)
const inLetters = oneOf(namesWithNumbers)
/** By the word before it; most words are none of these, and no pattern is tried. */
const behindWords = new Map(
  [...times, ...titlesAndVersions].flatMap(([words, source]) => {
    const pattern = new RegExp(source, 'y')
    return words.map((word) => [word, pattern] as const)
  }),
)

/**
 * A number before a word, as most are: none of the above, unless the word tells a time or how often something comes.
 * To see that takes a fraction of the time that trying all patterns does.
 */
const isCounted =
  /\d{1,3}(?:,?\d{3})*(?:\.\d{1,6})? (?!in\b|at\b|tonight|sharp|every|to\b|for \d|[ap]\.?m\b|o['’]clock|hrs?\b)[a-z]/y
const isTime = /^\d{1,2}\.\d{2}$/

/**
 * Where what begins at a place ends, if it looks like a number and is none: a telephone number, a version, a name.
 * Money that looks alike is told apart.
 */
export function endOfNotNumber(text: string, place: number): number | undefined {
  const character = text.charAt(place)
  const isLetter = /[A-Za-z]/.test(character)
  if (!isLetter && !/[\d+(§]/.test(character)) return undefined
  if (!isLetter && matchAt(isCounted, text, place)) return undefined
  const word = isLetter ? wordAt(text, place) : undefined
  const behind = word && behindWords.get(word.word)
  const named = behind ? matchAt(behind, text, word.end) : null
  if (word && named) return word.end + named[0].length
  const match = matchAt(isLetter ? inLetters : inDigits, text, place)
  if (!match || isTime.test(match[0])) return undefined
  const money = isLetter ? moneyBefore(text, place) : undefined
  return money && /\d/.test(text.charAt(money.end)) ? undefined : place + match[0].length
}
