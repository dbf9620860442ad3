import type { Stated } from '../stated.ts'

/** Whether a fact is an amount that can be drawn to scale: no date, no range, nothing that somebody says of it. */
export function isDrawable({ reading, isQuoted }: Stated): boolean {
  return reading.unit !== 'date' && reading.high === undefined && typeof reading.value === 'number' && !isQuoted
}

/** Whether two facts are amounts of one kind: of one unit, of the same things, for the same. */
export function isAlike(one: Stated, other: Stated): boolean {
  const [a, b] = [one.reading, other.reading]
  return (
    a.unit === b.unit
    && a.noun === b.noun
    && a.per?.unit === b.per?.unit
    && a.per?.value === b.per?.value
    && a.sense === b.sense
  )
}

/** Runs of amounts of one kind that follow one another, with nothing but dates between. */
export function runsOf(facts: readonly Stated[], least: number): Stated[][] {
  const runs: Stated[][] = []
  for (const each of facts.filter(isDrawable)) {
    const last = runs.at(-1)
    if (last?.[0] && isAlike(last[0], each)) last.push(each)
    else runs.push([each])
  }
  return runs.filter((run) => run.length >= least)
}

/** Whether a fact is a share of a whole, and no change of one. */
export function isShare({ reading }: Stated): boolean {
  const { unit, value, change, bound } = reading
  return (
    unit === 'percent'
    && change === undefined
    && typeof value === 'number'
    && value > 0
    && value <= 100
    && bound !== 'under'
    && bound !== 'over'
  )
}
