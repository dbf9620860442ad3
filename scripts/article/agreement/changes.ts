import type { Change } from '../../quantities/quantity.ts'
import { directionOf } from '../direction.ts'
import type { Fact } from '../facts.ts'
import { named, numberOf, oneValue, slackOf, type Disagreement } from './disagreement.ts'
import { inOrder } from './order.ts'

const words: Readonly<Record<Change, string>> = { up: 'a rise', down: 'a fall' }

/** A fall is not drawn as a rise, and nothing falls by more than all of it. */
export function isDrawnAs(direction: Change, change: Fact): Disagreement[] {
  const stated = directionOf(change)
  if (stated !== undefined && stated !== direction) {
    const who = change.derive === undefined ? `sentence ${change.cites.join(', ')} states` : `"${change.derive}" gives`
    const message = `${named(change)} would be drawn as ${words[direction]}, but ${who} ${words[stated]}`
    return [{ at: ['direction'], message: `${message}; write direction: ${stated}` }]
  }
  if (direction === 'down' && Math.abs(numberOf(change)) > 100) {
    const message = `${named(change)} is more than all there was, so nothing falls by it`
    return [{ at: ['change'], message: `${message}; write direction: up, or show a big-number` }]
  }
  return oneValue(change, ['change'])
}

/** Where what stood before and after is named too, the change is the one between the two. */
export function isChangeBetween(
  change: Fact,
  direction: Change,
  before: readonly Fact[],
  after: readonly Fact[],
): Disagreement[] {
  const [one, other] = [before[0], after[0]]
  if (!one || !other || before.length > 1 || after.length > 1 || one.unit !== other.unit) return []
  if (one.unit === 'date') return inOrder([one, other], (index) => [index === 0 ? 'before' : 'after'])
  const areExact = [one, other, change].every(({ bound, high }) => bound === 'exactly' && high === undefined)
  if (!areExact || numberOf(one) <= 0 || numberOf(other) < 0) return []
  const stated = Math.abs(numberOf(change)) * (direction === 'up' ? 1 : -1)
  const [least, most] = [changeOf(one, other, -1), changeOf(one, other, 1)]
  const slack = slackOf(change) + 1e-9
  if (stated > least - slack && stated < most + slack) return []
  const found = Number(changeOf(one, other, 0).toPrecision(3))
  const message = `${named(change)} is not the change from ${named(one)} to ${named(other)}, which is ${found} percent`
  const remedy = `name another fact, or compute it: derive: (${other.id} - ${one.id}) / ${one.id}`
  return [{ at: ['change'], message: `${message}; ${remedy}` }]
}

/**
 * By how many percent one becomes the other: at the least (-1), as they stand, or at the most (1) that rounding allows.
 */
function changeOf(one: Fact, other: Fact, way: -1 | 0 | 1): number {
  const base = Math.max(numberOf(one) - way * slackOf(one), 1e-12)
  return ((numberOf(other) + way * slackOf(other)) / base - 1) * 100
}
