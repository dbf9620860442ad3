import type { SideTold } from '../../locales/grammar.ts'
import type { Fact } from '../facts.ts'
import { dateOf, named, type At, type Disagreement } from './disagreement.ts'
import { isWithin } from './labels.ts'

/** One of the two ends of a change as a figure draws it. */
export interface End {
  fact: Fact
  at: At
}

/** What its label says of it: the facts that it names, and whether it is the earlier or the later. */
export interface LabelledEnd extends End {
  said: readonly Fact[]
  side?: SideTold | undefined
}

/** What one sentence tells as what it changed from is not drawn behind what it tells as what it changed to. */
export function isFromTo(one: End, other: End): Disagreement[] {
  const isOfOne = one.fact.cites.some((cite) => other.fact.cites.includes(cite))
  const isTurned = one.fact.said?.side === 'after' && other.fact.said?.side === 'before'
  if (!isOfOne || !isTurned || one.fact.id === other.fact.id) return []
  const message = `the article says that it changed from ${named(other.fact)} to ${named(one.fact)}`
  return [{ at: one.at, message: `${message}; put them in that order` }]
}

/** By how much one is more or less than another is neither of the two: "12 fewer than in 2019" is not what 2019 had. */
export function isNoDifference(one: End, other: End): Disagreement[] {
  const [odd, ...more] = [one, other].filter(
    ({ fact: { said, dates = [] } }) => said?.isDifference && dates.length === 0,
  )
  if (!odd || more.length > 0) return []
  const { fact, at } = odd
  const message = `${named(fact)} the article states as how much more or less it is than another amount`
  return [{ at, message: `${message}; draw the amount itself, or compute it: derive: … + ${fact.id}` }]
}

/** The labels say in their order what was earlier and later, and neither names the date of the other end alone. */
export function labelsInTime(one: LabelledEnd, other: LabelledEnd, at: readonly [At, At]): Disagreement[] {
  if (one.side?.side === 'after' && other.side?.side === 'before' && one.side.of === other.side.of) {
    const message = 'the labels say that the first is what was later, and the second what was earlier'
    return [{ at: at[0], message: `${message}; put each label at its own amount` }]
  }
  return [...isAtOther(one, other, at[0]), ...isAtOther(other, one, at[1])]
}

/** A label with the one date of the other end stands at an amount that the article states without one. */
function isAtOther({ fact, said }: LabelledEnd, other: LabelledEnd, at: At): Disagreement[] {
  const [date, ...more] = said.filter(({ unit }) => unit === 'date')
  const { dates = [] } = other.fact
  if (!date || more.length > 0 || (fact.dates ?? []).length > 0 || dates.length !== 1) return []
  if (fact.id === other.fact.id || !dates.every((each) => isWithin(each, dateOf(date)))) return []
  const isOwn = other.said.some((each) => each.unit === 'date' && isWithin(dateOf(each), dateOf(date)))
  const message = `names ${named(date)}, with which the article states ${named(other.fact)}, and not ${named(fact)}`
  return isOwn ? [] : [{ at, message: `${message}; put each label at its own amount` }]
}
