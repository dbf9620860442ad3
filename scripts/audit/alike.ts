import { unitInfo } from '../quantities/units.ts'
import type { ArticleNumbers } from './articleNumbers.ts'
import { anchor, exactness, type Candidate } from './candidates.ts'
import { areOpposite, type Directed } from './compare.ts'
import type { Verdict } from './finding.ts'
import type { Likeness } from './likeness.ts'

/** Whether it says another thing of the same: over four tenths and nearly as many, 400 a month and a week. */
export const isElsewhere = ({ differs, reading }: Candidate, given: Directed) =>
  (differs.join() === 'bound' && areOpposite(reading.bound, given.bound))
  || (differs.join() === 'unit' && reading.unit === given.unit && reading.per?.unit !== given.per?.unit)

/** A bare amount of something, which may as well be the result of a sum. */
export const isAmount = ({ bound, unit }: Directed) =>
  bound === 'exactly' && ['money', 'measure'].includes(unitInfo(unit)?.kind ?? '')

/** What differs in its unit, or the side of a share, may as well be said of another number that a sum comes to. */
export const isComputable = ({ differs, reading: { unit } }: Candidate) =>
  differs.join() === 'unit' || (differs.join() === 'bound' && unitInfo(unit)?.kind === 'share')

/** A sum of numbers of one sentence, where that is as like to the deck's as another. */
export function ofLiker(
  verdict: Verdict | undefined,
  other: Candidate,
  likenesses: ReadonlyMap<number, Likeness>,
  { sentences }: ArticleNumbers,
  isOfOther: boolean,
): Verdict | undefined {
  if (verdict?.is !== 'follows' || verdict.doubt !== undefined) return undefined
  if (isOfOther && exactness(other.reading) < anchor) return verdict
  if (verdict.cites.length > 1) return undefined
  const at = sentences.findIndex(({ cite }) => cite === verdict.cites[0])
  return ownLikeness(at, likenesses) >= ownLikeness(other.at, likenesses) ? verdict : undefined
}

const ownLikeness = (at: number, likenesses: ReadonlyMap<number, Likeness>) => likenesses.get(at)?.own ?? 0

/** A share in words is said of much, so that only the likest sentences say the same of it on another side. */
export const isOtherShare = ({ form }: Directed, { at, differs }: Candidate, likest: readonly Likeness[]) =>
  form !== undefined && differs.includes('bound') && !likest.slice(0, 2).some((each) => each.at === at)

export const withoutDoubt = (verdict: Verdict | undefined) =>
  verdict?.is === 'follows' && verdict.doubt === undefined ? verdict : undefined

/** A short number that counts, and one that measures: they are the same by accident where no word goes with it. */
export function isByAccident(
  given: Directed,
  { reading, at, differs }: Candidate,
  likenesses: ReadonlyMap<number, Likeness>,
  numbers: ArticleNumbers,
): boolean {
  // Four years of something, which has four wings.
  if (given.unit === 'year' && reading.unit === 'count' && exactness(given) === 0) return true
  const counts = [given, reading].filter(({ unit, noun }) => unit === 'count' && noun !== undefined).length
  return (
    differs.includes('unit')
    && (counts === 1 || [given, reading].some(({ form }) => form === 'fraction'))
    && exactness(given) < anchor
    && (differs.length > 1 || ownLikeness(at, likenesses) < numbers.related)
  )
}
