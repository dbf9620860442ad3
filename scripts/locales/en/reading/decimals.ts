import { readSmall } from './groups.ts'
import type { Numeral } from './numeral.ts'
import { small } from './numeralWords.ts'
import { matchAt, wordAfter } from './text.ts'

const point = / {1,4}point(?= {1,4}[A-Za-z])/iy
const mostDigits = 15

/**
 * Reads on through a point in words: two hundred point zero three, a digit a word; nought point eleven, below a
 * hundred.
 */
export function withDecimals(text: string, whole: Numeral): Numeral {
  const match = matchAt(point, text, whole.end)
  if (!match) return whole
  let digits = ''
  let end = whole.end + match[0].length
  for (let word = wordAfter(text, end); word && digits.length < mostDigits; word = wordAfter(text, end)) {
    const value = word.word === 'oh' ? 0 : small.get(word.word)
    if (value === undefined || (value >= 10 && digits !== '')) break
    const part = value >= 10 ? readSmall(text, word.start) : undefined
    digits += String(part?.value ?? value)
    end = part?.end ?? word.end
    if (part) break
  }
  return digits === '' ? whole : { ...whole, value: Number(`${whole.value}.${digits}`), end, isLone: false }
}
