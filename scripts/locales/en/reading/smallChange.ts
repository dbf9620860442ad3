import { rounded } from '../../reading/digits.ts'
import type { Sentence } from './context.ts'
import { hundredths } from './moneyNames.ts'
import { readNumeral, type Numeral } from './numeral.ts'
import { small } from './numeralWords.ts'
import { matchAt, wordAfter } from './text.ts'

const joint = / {1,4}(?:and {1,4})?/iy
const ended = /^(?:$|[.,;:!?)]| (?:and|but|more|each)\b)/

/**
 * Reads on from money to its small change: 3 dollars 50 cents, and without the word where the sentence ends or pauses
 * behind it: 15 dollars 50. Below ten it is unsure: 15 dollars and 5. `amount` ends behind its unit.
 */
export function smallChange({ text }: Sentence, amount: Numeral): Numeral | undefined {
  const gap = matchAt(joint, text, amount.end)
  const change = gap && Number.isSafeInteger(amount.value) ? readNumeral(text, amount.end + gap[0].length) : undefined
  if (!change || !Number.isSafeInteger(change.value) || change.value <= 0 || change.value >= 100) return undefined
  const word = wordAfter(text, change.end)
  const part = word && hundredths.get(word.word)
  if (part !== undefined && word) {
    // Five mao five: the next place behind tenths.
    const last = part === 0.1 ? wordAfter(text, word.end) : undefined
    const fen = last && ended.test(text.slice(last.end, last.end + 6)) ? (small.get(last.word) ?? 0) : 0
    return {
      ...amount,
      value: rounded(amount.value + change.value * part + fen / 100),
      end: fen > 0 && last ? last.end : word.end,
    }
  }
  if (
    amount.scale > 1
    || !ended.test(text.slice(change.end, change.end + 6))
    || (/\$$/.test(text.slice(Math.max(0, amount.end - 24), amount.end)) && !/and/i.test(gap?.[0] ?? ''))
  )
    return undefined
  const value = rounded(amount.value + change.value / 100)
  const isChange = change.value >= 10 && !/^ (?:and|but)/.test(text.slice(change.end, change.end + 4))
  return {
    ...amount,
    value,
    end: change.end,
    ...(isChange ? {} : { unsure: 'what follows the unit is taken for its small change' }),
  }
}
