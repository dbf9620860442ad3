import { likeness, stateTheSame } from './likeness.ts'
import type { LockedQuantity } from '../lockSchema.ts'

/** Sentences that stood between two others, and those that stand there now, as places in their lists. */
export interface Step {
  /** One or more, next to each other. */
  old: number[]
  /** One or more, next to each other; of `old` and `now` one has a single sentence. */
  now: number[]
}

type Numbers = readonly LockedQuantity[]

const skipOld = -0.7
const skipNew = -0.5
const parting = -0.4
/** So many sentences become one, or one so many. */
const mostParts = 3
/** More pairs than this are not weighed against each other: so much was written anew that order tells nothing. */
const mostPairs = 250_000

/**
 * Which of the sentences that stood between two known ones became which of those that stand there now, by their order
 * and their numbers alone (Needleman and Wunsch 1970, with steps for a sentence that was split or joined).
 * @param old the numbers of each sentence that stood there
 * @param now of each that stands there now
 */
export function alignGap(old: readonly Numbers[], now: readonly Numbers[]): Step[] {
  if (old.length * now.length > mostPairs) return []
  const best: { score: number; steps: [number, number] }[][] = []
  const at = (i: number, j: number) => best[i]?.[j]?.score ?? Number.NEGATIVE_INFINITY
  for (let i = 0; i <= old.length; i++) {
    const row: { score: number; steps: [number, number] }[] = []
    best.push(row)
    for (let j = 0; j <= now.length; j++) {
      const ways: { score: number; steps: [number, number] }[] = i + j === 0 ? [{ score: 0, steps: [0, 0] }] : []
      const way = (back: number, on: number, score: number | undefined) => {
        if (back <= i && on <= j && score !== undefined)
          ways.push({ score: at(i - back, j - on) + score, steps: [back, on] })
      }
      const behind = (count: number) => (count <= i ? old.slice(i - count, i) : [])
      const ahead = (count: number) => (count <= j ? now.slice(j - count, j) : [])
      way(1, 1, scoreOfOne(old[i - 1], now[j - 1]))
      way(1, 0, skipOld)
      way(0, 1, skipNew)
      for (let count = 2; count <= mostParts; count++) {
        way(1, count, scoreOfParts(ahead(count), old[i - 1], count))
        way(count, 1, scoreOfParts(behind(count), now[j - 1], count))
      }
      row.push(ways.reduce((a, b) => (b.score > a.score ? b : a)))
    }
  }
  return trace(best, old.length, now.length)
}

function trace(best: readonly { steps: [number, number] }[][], oldCount: number, nowCount: number): Step[] {
  const found: Step[] = []
  let [i, j] = [oldCount, nowCount]
  while (i + j > 0) {
    const [back, on] = best[i]?.[j]?.steps ?? [0, 0]
    if (back + on === 0) break
    if (back > 0 && on > 0) found.unshift({ old: range(i - back, back), now: range(j - on, on) })
    ;[i, j] = [i - back, j - on]
  }
  return found
}

const range = (from: number, count: number) => Array.from({ length: count }, (_, index) => from + index)

function scoreOfOne(old: Numbers | undefined, now: Numbers | undefined): number | undefined {
  if (!old || !now) return undefined
  const alike = likeness(old, now)
  return alike === undefined ? 1 : 0.2 + 4 * alike
}

/** A sentence of the same numbers as several together; each of these states some, or none does. */
function scoreOfParts(parts: readonly Numbers[], whole: Numbers | undefined, count: number): number | undefined {
  if (!whole || parts.length < count) return undefined
  const weight = parting * (count - 1)
  if (whole.length === 0) return parts.every((part) => part.length === 0) ? 1 + weight : undefined
  return parts.every((part) => part.length > 0) && stateTheSame(parts.flat(), whole) ? 4.2 + weight : undefined
}
