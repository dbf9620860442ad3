import { daysOf } from '../../quantities/dateDays.ts'
import type { Fact } from '../facts.ts'
import { dateOf, isUnlike, named, numberOf, type At, type Disagreement } from './disagreement.ts'

/** Dates stand in their order; one without a year stands anywhere, and a part of a date may overlap the next. */
export function inOrder(dates: readonly Fact[], at: (index: number) => At): Disagreement[] {
  return dates.flatMap((date, index) => {
    const days = daysOf(dateOf(date))
    const later = dates.slice(0, index).find((each) => days && (daysOf(dateOf(each))?.first ?? -Infinity) > days.last)
    if (!later) return []
    const message = `${named(date)} comes after ${named(later)}, but lies before it`
    return [{ at: at(index), message: `${message}; put them in the order of their dates` }]
  })
}

/** What is drawn as before stands in the article with no later a year than what is drawn as after. */
export function isInTime(one: Fact, other: Fact, at: At): Disagreement[] {
  const [from, to] = [one, other].map(({ dates = [], unit }) =>
    dates.length === 1 && unit !== 'date' && /^\d{4}/.test(dates[0] ?? '') ? daysOf(dates[0] ?? '') : undefined,
  )
  if (!from || !to || from.first <= to.last) return []
  const message = `${named(one)} the article states with ${listedDates(one)}, and ${named(other)} with ${listedDates(other)}`
  return [{ at, message: `${message}; put the earlier one before the later` }]
}

const listedDates = ({ dates = [] }: Fact): string => dates.join(', ')

/**
 * Places are drawn from the first down: a rank that a line gives is its place, and where each line gives one number of
 * the same things, they rise or fall from line to line.
 */
export function isRanked(lines: readonly (readonly Fact[])[], at: (index: number) => At): Disagreement[] {
  const own = lines.map((facts) => (facts.length === 1 ? facts[0] : undefined))
  const misplaced = own.findIndex((fact, index) => fact?.unit === 'rank' && fact.value !== index + 1)
  const wrong = own[misplaced]
  if (wrong) {
    const message = `${named(wrong)} would be drawn in place ${misplaced + 1}`
    return [{ at: at(misplaced), message: `${message}; put it in its place, behind those before it` }]
  }
  const facts = own.filter((fact) => fact !== undefined)
  const [first] = facts
  const areAlike = first && facts.every((fact) => fact.unit === first.unit && !isUnlike(fact, first))
  if (!areAlike || facts.length < lines.length || first.unit === 'date') return []
  const steps = facts.slice(1).map((fact, index) => Math.sign(numberOf(fact) - numberOf(facts[index] ?? fact)))
  const way = steps.find((step) => step !== 0)
  const broken = steps.findIndex((step) => way !== undefined && step === -way)
  const [before, odd] = [facts[broken], facts[broken + 1]]
  if (broken < 0 || !before || !odd) return []
  const message = `${named(odd)} stands behind ${named(before)}, out of the order of the places before`
  return [{ at: at(broken + 1), message: `${message}; put the lines in order, or use a comparison-table` }]
}
