import type { Reading } from '../quantities/quantity.ts'

/** A number, or the result of a sum. */
interface Valued {
  value: number
}

/**
 * From so many accidents on that are to be expected, a result may be one of them: fewer, the further from a number its
 * operands stand. Those in its own sentence are what it is computed from. Nearer than `close` and `far`, of what stands
 * on the slide and elsewhere, a number is not false for that it was not found.
 */
export const mostByChance = {
  shown: 1,
  beside: 0.45,
  slide: 0.35,
  article: 0.2,
  told: 0.1,
  close: 1.5,
  far: 0.4,
}

/** Nothing is taken to come nearer to a number than this part of it: numbers are round, and so are their sums. */
const nearest = 0.005

/**
 * How many of some results are to be expected to come as near to a number as one does, by accident: as many as lie
 * within half and double of it, by the share of that stretch that is no further away. One may be counted on where it
 * is far below one.
 */
export function expectedByChance({ value: given }: Reading, hit: Valued, results: readonly Valued[]): number {
  const value = Math.abs(Number(given))
  const near = new Set<number>()
  for (const each of results) if (each.value > value / 2 && each.value < value * 2) near.add(each.value)
  const away = Math.max(Math.abs(hit.value / value - 1), nearest, Number.isInteger(value) ? 0.5 / value : 0)
  return (near.size * 2 * away) / (2 * Math.LN2)
}

/** Whether it can be counted on that a number is what one of some results comes to, and not by accident. */
export const isHardlyByChance = (
  given: Reading,
  hit: Valued,
  results: readonly Valued[],
  limit = mostByChance.article,
) => expectedByChance(given, hit, results) < limit
