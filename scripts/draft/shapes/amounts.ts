import type { Scene } from '../scene.ts'
import type { Stated } from '../stated.ts'

/**
 * Whether a fact is an amount that can be drawn to scale: no date, rank or range, nothing that somebody says of it, and
 * not how much more or less it is than another.
 */
export function isDrawable({ reading, isQuoted, isTimeAlone, isGap }: Stated): boolean {
  return (
    !isTimeAlone
    && !isGap
    && reading.unit !== 'date'
    && reading.unit !== 'rank'
    && reading.high === undefined
    && typeof reading.value === 'number'
    && !isQuoted
  )
}

/** Whether two facts are amounts of one kind: of one unit, of the same things, for the same. */
export function isAlike(one: Stated, other: Stated): boolean {
  const [a, b] = [one.reading, other.reading]
  return (
    a.unit === b.unit
    && isSameNoun(a.noun, b.noun)
    && a.per?.unit === b.per?.unit
    && a.per?.value === b.per?.value
    && a.sense === b.sense
  )
}

/** Whether two amounts count the same things, of which one may say more: kinds of fish, and kinds. */
export function isSameNoun(one: string | undefined, other: string | undefined): boolean {
  return one === other || (one !== undefined && other !== undefined && (one.startsWith(other) || other.startsWith(one)))
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

/** Whether what stands between shares that follow one another names no other whole: 不合格的占18%，而在起火的车里，六成…. */
export const areOfOneWhole = (run: readonly Stated[], otherWhole: RegExp | undefined): boolean =>
  run[0]?.reading.unit !== 'percent'
  || run.slice(1).every((each, index) => {
    const before = run[index]
    if (!before || before.cite !== each.cite) return true
    return otherWhole?.test(each.sentence.text.slice(before.reading.end, each.reading.start)) !== true
  })

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

/** What an amount in digits says that it counts, as the article has it: public lavatories; empty in Chinese. */
export const countedIn = ({ reading: { unit, noun = '', text } }: Stated): string =>
  unit === 'count' && /\p{Script=Latin}{3}/u.test(noun) && /^\d[^ ]* \p{L}/u.test(text) && !/ of /.test(text)
    ? text.slice(text.search(/\p{L}{3}/u))
    : ''

/** Whether a count only says where the one right before it is, or of whom: 6,300 people in the county's 48 villages. */
export function isWithin({ words, of }: Scene, { reading, sentence, cite }: Stated): boolean {
  const before = of(cite).findLast((each) => each.reading.end <= reading.start && isDrawable(each))
  return before !== undefined && words.within?.test(sentence.text.slice(before.reading.end, reading.start)) === true
}
