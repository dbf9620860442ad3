import type { Directed } from './compare.ts'
import { said, type Operand } from './operands.ts'
import type { DeckSentence } from './sentences.ts'
import type { SlideContext } from './slideContext.ts'

/** So many numbers of a slide are tried as the parts of one whole. */
const most = 12

/** A number of fewer digits is the rest of some numbers by accident. */
const leastDigits = 3

/**
 * The whole and the parts of it that the slide states, and that a number is the rest of: 14,500 of 71,000, where 30,000
 * and 26,500 are of others. Two parts at least, as one is a difference; all to the last digit.
 */
export function restOnSlide(
  given: Directed & { start?: number },
  sentence: DeckSentence,
  { stated }: SlideContext,
): readonly Operand[] | undefined {
  const value = Number(given.value)
  if (String(given.value).replace(/\.|0+$/g, '').length < leastDigits) return undefined
  const alike = stated
    .filter(({ shownIn, from }) => shownIn !== sentence || from !== given.start)
    .filter(({ reading: { unit, noun } }) => unit === given.unit || (given.unit === 'count' && noun === undefined))
    .slice(0, most)
  for (const whole of alike) {
    const parts = partsOf(
      whole.value - value,
      alike.filter((each) => each.value < whole.value),
    )
    if (parts) return [whole, ...parts]
  }
  return undefined
}

/** As a person would write it: 71,000 − 30,000 − 26,500. */
export const asRest = (operands: readonly Operand[]): string => operands.map(said).join(' − ')

/** Two and more of some numbers that come to a sum. */
function partsOf(sum: number, of: readonly Operand[]): readonly Operand[] | undefined {
  const search = (left: number, from: number, taken: readonly Operand[]): readonly Operand[] | undefined => {
    if (Math.abs(left) < Math.abs(sum) * 1e-9) return taken.length > 1 ? taken : undefined
    for (let at = from; at < of.length; at++) {
      const each = of[at]
      if (!each || each.value > left || taken.some(({ value }) => value === each.value)) continue
      const found = search(left - each.value, at + 1, [...taken, each])
      if (found) return found
    }
    return undefined
  }
  return sum > 0 ? search(sum, 0, []) : undefined
}
