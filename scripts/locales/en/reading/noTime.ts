import { pattern, wordsOf } from './rows.ts'
import { matchAt } from './text.ts'

/** What there is a first and a second of. */
const seconds = wordsOf(`
  home homes mortgage mortgages job jobs passport passports dose doses chances wives marriages opinions languages
  helpings cousins trials thoughts vote votes careers houses visits hands doctorates degrees citizenships goals
`)
/** What may be minute. */
const small = wordsOf('particle particles trace traces quantities details fragments differences amounts crystals')

const secondOne = pattern('y', ` (?:${seconds.join('|')})(?![A-Za-z])`)
const smallOne = pattern('y', ` (?:${small.join('|')})(?![A-Za-z])`)
const joined = /-(?!long\b)[a-z]/y

/**
 * Whether "second" or "minute" behind a number is of no time: 12 second-hand carriages, 9 second homes, 7 minute
 * particles; but a 4-second lead, a 12 second-long pause, 30 second delays.
 * @param numeralEnd where the number ends
 * @param from where the word begins that may be a unit
 */
export function isNoTime(text: string, numeralEnd: number, from: number, end: number): boolean {
  const name = text.slice(from, end).toLowerCase()
  if (name === 'minute') return matchAt(smallOne, text, end) !== null
  if (name !== 'second') return false
  return (
    matchAt(secondOne, text, end) !== null || (text.charAt(numeralEnd) === ' ' && matchAt(joined, text, end) !== null)
  )
}
