import type { Reading } from '../quantities/quantity.ts'
import type { Result } from './operands.ts'

/** Nothing is taken to come nearer to a number than this part of it: numbers are round, and so are their sums. */
const nearest = 0.005

/**
 * How many of some results are to be expected to come as near to a number as one does, by accident: as many as lie
 * within half and double of it, by the share of that stretch that is no further away. One may be counted on where it
 * is far below one.
 */
export function expectedByChance({ value: given }: Reading, hit: Result, results: readonly Result[]): number {
  const value = Math.abs(Number(given))
  const near = new Set<number>()
  for (const each of results) if (each.value > value / 2 && each.value < value * 2) near.add(each.value)
  const away = Math.max(Math.abs(hit.value / value - 1), nearest, Number.isInteger(value) ? 0.5 / value : 0)
  return (near.size * 2 * away) / (2 * Math.LN2)
}
