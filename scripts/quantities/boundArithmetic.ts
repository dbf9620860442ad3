import type { Bound } from './quantity.ts'

/**
 * What is known of a sum of two amounts, given what is known of each. `docs/facts.md` shows the table.
 *
 * - exactly changes nothing: over − exactly is over
 * - about makes all about
 * - two on one side stay on it, and one that keeps off its value keeps the sum off: over + at least is over
 * - two on opposite sides leave only about
 */
export function sumBound(one: Bound, other: Bound): Bound {
  if (one === other) return one
  if (one === 'exactly') return other
  if (other === 'exactly') return one
  const [a, b] = [sideOf(one), sideOf(other)]
  if (a === undefined || a !== b) return 'about'
  return a === 'above' ? 'over' : 'under'
}

/** What is known of an amount with its sign turned: what is taken away, divided by, or multiplied by less than 0. */
export function turnedBound(bound: Bound): Bound {
  return turned[bound]
}

const turned: Readonly<Record<Bound, Bound>> = {
  exactly: 'exactly',
  about: 'about',
  // A little less than a value becomes a little more, which has no word here.
  nearly: 'about',
  over: 'under',
  'at-least': 'at-most',
  under: 'over',
  'at-most': 'at-least',
}

/** Nearly lies a little below its value. */
function sideOf(bound: Bound): 'above' | 'below' | undefined {
  if (bound === 'over' || bound === 'at-least') return 'above'
  return bound === 'under' || bound === 'at-most' || bound === 'nearly' ? 'below' : undefined
}

/** Which way a value may be rounded so that the bound still holds: over 3.337 is over 3.33, never over 3.34. */
export function roundingOf(bound: Bound): 'down' | 'up' | 'nearest' {
  if (bound === 'over' || bound === 'at-least') return 'down'
  return bound === 'under' || bound === 'at-most' ? 'up' : 'nearest'
}
