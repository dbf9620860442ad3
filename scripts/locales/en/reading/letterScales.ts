import { rounded } from '../../reading/digits.ts'
import { readMoneyBehind } from '../../reading/moneySymbols.ts'
import type { Sentence } from './context.ts'
import { nounBehind } from './nouns.ts'
import type { Numeral } from './numeral.ts'
import { matchAt } from './text.ts'

const letters = /( {0,2})(MM|mm|[kKmMbBtT])(?![A-Za-z\d²³/^☉⊕]|-(?!strong\b)[a-z]{3})/y
const factors: Readonly<Record<string, number>> = {
  k: 1e3,
  K: 1e3,
  m: 1e6,
  M: 1e6,
  MM: 1e6,
  mm: 1e6,
  b: 1e9,
  B: 1e9,
  t: 1e12,
  T: 1e12,
}

/**
 * Reads on through a letter of scale: $5m, 10k, 1.4M. An m is a million behind a sign of money and before a noun that
 * is counted, and otherwise a meter; a t is a trillion of money only.
 */
export function withLetters(sentence: Sentence, numeral: Numeral, isMoney: boolean): Numeral {
  if (numeral.isWords || numeral.scale > 1) return numeral
  const { text } = sentence
  const match = matchAt(letters, text, numeral.end)
  const [, space = '', letter = ''] = match ?? []
  const end = numeral.end + (match?.[0].length ?? 0)
  if (!match || !(isMoney || means(sentence, letter, space !== '', end))) return numeral
  const scale = factors[letter] ?? 1
  return { ...numeral, value: rounded(numeral.value * scale), end, scale, plain: undefined, isLone: false }
}

function means(sentence: Sentence, letter: string, isApart: boolean, end: number): boolean {
  if (letter === 'k' || letter === 'MM' || letter === 'M') return true
  const { text } = sentence
  if (letter === 'm' && text.startsWith('-strong', end)) return true
  const isMoney = sentence.findUnit(text, end + 1)?.row.isMoney === true || readMoneyBehind(text, end) !== undefined
  if (isMoney && letter === 'm') return true
  if (isApart || letter === 't' || letter === 'T' || letter === 'mm') return false
  if (letter === 'K' || letter === 'b' || letter === 'B') return true
  return (
    isMoney
    || sentence.findDeclared(text, end + 1) !== undefined
    || (text.charAt(end) === ' '
      && (nounBehind(text, end, 2) !== undefined || sentence.findUnit(text, end + 1)?.row.isDoubtful === false))
  )
}
