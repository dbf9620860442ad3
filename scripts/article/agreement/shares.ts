import type { Text } from '../../typography/text.ts'
import { directionOf } from '../direction.ts'
import type { Fact } from '../facts.ts'
import { instead } from './instead.ts'
import { named, numberOf, oneValue, shortly, slackOf, type At, type Disagreement } from './disagreement.ts'

/** A share of a whole lies within 0 and 100; what does not is a number by itself. */
export function isShare(fact: Fact, at: At, label: Text): Disagreement[] {
  const value = numberOf(fact)
  if (value >= 0 && value <= 100) return oneValue(fact, at)
  // Written only where it is told: what writes it is large.
  const alone = instead({ kind: 'big-number', fact: fact.id, context: label })
  return [{ at, message: `${named(fact)} is no share of a whole, which lies within 0 and 100; ${alone}` }]
}

/** A rise is no part of what there was before. */
export function isNoRise(fact: Fact, at: At): Disagreement[] {
  const remedy = 'show it as change-bars'
  return directionOf(fact) === 'up'
    ? [{ at, message: `${named(fact)} is by how much something rose, which is no part of a whole; ${remedy}` }]
    : []
}

/** Bars of one scale say one thing: shares, rises or falls, not some of each. */
export function sameWay(facts: readonly Fact[], at: (index: number) => At): Disagreement[] {
  const ways = facts.map(directionOf)
  const [first] = facts
  const index = ways.findIndex((way) => way !== ways[0])
  const other = facts[index]
  if (!first || !other) return []
  const message = `${named(other)} is ${saying[ways[index] ?? 'none']} and ${named(first)} ${saying[ways[0] ?? 'none']}`
  return [
    { at: at(index), message: `${message}, but both would be drawn as bars of one kind; use change-bars for a change` },
  ]
}

const saying = { up: 'a rise', down: 'a fall', none: 'a share' } as const

/** A gap is the difference of its two bars, as far as all three are rounded. */
export function isDifference(gap: Fact, one: Fact, other: Fact | undefined, at: At): Disagreement[] {
  if (!other) {
    const message = `${named(gap)} is the gap of the first two bars, but there is only ${named(one)}`
    return [{ at, message: `${message}; add the other bar, or take the gap out` }]
  }
  const found = Math.abs(numberOf(one) - numberOf(other))
  if (fits(gap, found, slackOf(gap) + slackOf(one) + slackOf(other))) return []
  const message = `${named(gap)} is not the gap between ${named(one)} and ${named(other)}, which is ${shortly(found)}`
  return [
    { at, message: `${message}; show the two that it lies between, or compute it: derive: ${one.id} - ${other.id}` },
  ]
}

/** Whether a difference is what a gap states, by its bound. */
function fits(gap: Fact, found: number, rounding: number): boolean {
  const stated = Math.abs(numberOf(gap))
  const slack = Math.max(rounding, 1e-8)
  if (gap.bound === 'over' || gap.bound === 'at-least') return found > stated - slack
  if (gap.bound === 'under' || gap.bound === 'at-most') return found < stated + slack
  return Math.abs(found - stated) < slack
}
