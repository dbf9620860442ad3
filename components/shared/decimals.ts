import type { WrittenFact } from '../../scripts/typography/text.ts'
import { decimalsOf } from './ticks.ts'

const digits = /^[-−+]?\d[\d,]*(?:\.\d+)?$/

/**
 * Facts of one figure in one number format: 58 beside 57.5 is written 58.0. Numbers in words, or with different words
 * behind them (1.2 billion beside 900 million), stay as their language writes them.
 */
export function sameDecimals(facts: readonly WrittenFact[]): WrittenFact[] {
  const [first] = facts
  const areAlike = facts.every((fact) => digits.test(fact.number) && fact.suffix === first?.suffix)
  const decimals = Math.max(0, ...facts.map(({ number }) => decimalsOf(number)))
  if (!areAlike || decimals === 0) return [...facts]
  return facts.map((fact) => {
    const missing = decimals - decimalsOf(fact.number)
    if (missing === 0) return fact
    const number = `${fact.number}${fact.number.includes('.') ? '' : '.'}${'0'.repeat(missing)}`
    return { ...fact, number, text: `${fact.prefix ?? ''}${number}${fact.suffix ?? ''}` }
  })
}
