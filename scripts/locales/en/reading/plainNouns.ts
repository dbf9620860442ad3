import { symbolRows } from '../../symbols.ts'
import { once } from '../../reading/once.ts'
import { mayHoldAmount } from './amounts.ts'
import { unitFinder } from './unitNames.ts'

/** Words that are no names of units, and make thousands, a multiple or money of a number before them. */
const others = ['k', 'x', 'kr']
const symbols = once(() => new Set([...symbolRows().map(([symbol]) => symbol), ...others]))

/**
 * Whether a noun is one plain word that is no unit, so that a number before it can only count it: `turbines`. What is
 * anything else is read.
 */
export function surelyCounts(noun: string): boolean {
  return (
    /^[a-z]+$/.test(noun) && !mayHoldAmount(noun) && !symbols().has(noun) && unitFinder(false)(noun, 0) === undefined
  )
}
