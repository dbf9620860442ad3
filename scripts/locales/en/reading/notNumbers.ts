import { codesInDigits } from './codesInDigits.ts'
import { moneyBefore } from './moneyBefore.ts'
import { namesWithNumbers } from './namesWithNumbers.ts'
import { matchAt } from './text.ts'

type Rows = readonly (readonly [what: string, pattern: string])[]

const oneOf = (rows: Rows): RegExp => new RegExp(rows.map(([, source]) => source).join('|'), 'y')
const inDigits = oneOf(codesInDigits)
const inLetters = oneOf(namesWithNumbers)
const isTime = /^\d{1,2}\.\d{2}$/

/**
 * Where what begins at a place ends, if it looks like a number and is none: a telephone number, a version, a name.
 * Money that looks alike is told apart.
 */
export function endOfNotNumber(text: string, place: number): number | undefined {
  const character = text.charAt(place)
  const isLetter = /[A-Za-z]/.test(character)
  if (!isLetter && !/[\d+(§]/.test(character)) return undefined
  const match = matchAt(isLetter ? inLetters : inDigits, text, place)
  if (!match || isTime.test(match[0])) return undefined
  const money = isLetter ? moneyBefore(text, place) : undefined
  return money && /\d/.test(text.charAt(money.end)) ? undefined : place + match[0].length
}
