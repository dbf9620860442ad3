import type { LockedQuantity } from '../lockSchema.ts'

/**
 * How far two sentences state the same numbers, from 0 to 1 (the Dice coefficient over their numbers, where a number
 * of the same unit and noun but another value counts a little); undefined where neither states any.
 */
export function likeness(one: readonly LockedQuantity[], other: readonly LockedQuantity[]): number | undefined {
  if (one.length + other.length === 0) return undefined
  const left = [...other]
  let shared = 0
  for (const wanted of [1, part]) {
    for (const number of one) {
      const at = left.findIndex((each) => likenessOf(number, each) === wanted)
      if (at < 0) continue
      left.splice(at, 1)
      shared += wanted
    }
  }
  return Math.min(1, (2 * shared) / (one.length + other.length))
}

/** Whether two sentences state the same numbers, and at least one. */
export function stateTheSame(one: readonly LockedQuantity[], other: readonly LockedQuantity[]): boolean {
  return one.length === other.length && likeness(one, other) === 1
}

/** What a number counts whose value, bound or rate has changed. */
const part = 0.3

function likenessOf(one: LockedQuantity, other: LockedQuantity): number {
  if (one.unit !== other.unit) return 0
  return identity(one) === identity(other) ? 1 : one.noun === other.noun ? part : 0
}

/** All that a number says but its noun, which may be worded otherwise, and where it stands. */
function identity({ value, bound, per, fraction, sense, low, high, change }: LockedQuantity): string {
  return JSON.stringify([value, bound, per?.value, per?.unit, fraction, sense, low, high, change])
}
