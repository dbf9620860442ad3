import { inWords } from '../states.ts'
import { grammarOf, hasGrammar } from '../../locales/grammars.ts'
import { statedPrecision } from '../../quantities/precision.ts'
import type { Fact } from '../facts.ts'
import { sameNouns, type SameNoun } from '../nouns.ts'

/** A place in a figure's data, from the figure itself, and what would be drawn there that its facts do not bear out. */
export interface Disagreement {
  at: readonly (string | number)[]
  message: string
}

export type At = Disagreement['at']

/** A fact in the words of a message: `"share" (62 percent)`. */
export const named = (fact: Fact): string => `"${fact.id}" (${inWords(fact)})`

/** The number of a fact; none of a date. */
export const numberOf = ({ value }: Fact): number => (typeof value === 'number' ? value : Number.NaN)

/** A number as a message shows it, without the last bits of binary arithmetic. */
export const shortly = (value: number): number => Number(value.toPrecision(12))

/** A date as `daysOf` reads it, a span with both its ends. */
export const dateOf = ({ value, high }: Fact): string => (high === undefined ? String(value) : `${value}/${high}`)

/**
 * Half of the last place that a value is stated to (of about 70, half of ten); what was computed and not rounded has
 * none.
 */
export function slackOf(fact: Fact): number {
  if (fact.derive !== undefined && !fact.rounded) return 0
  const { place } = statedPrecision(numberOf(fact))
  if (fact.bound === 'exactly' || place < 0) return 10 ** place / 2
  const zeros = /(?<=.)0*$/.exec(numberOf(fact).toFixed(0))?.[0].length ?? 0
  return 10 ** zeros / 2
}

/** What is drawn to scale has one value. */
export function oneValue(fact: Fact, at: At): Disagreement[] {
  const remedy = 'show it as a big-number or a stat-row'
  return fact.high === undefined
    ? []
    : [{ at, message: `${named(fact)} is a range, of which only the lower end would be drawn; ${remedy}` }]
}

const sameNoun: SameNoun = (tag, one, other) => hasGrammar(tag) && grammarOf(tag).sameNoun(one, other)

/** Whether two counts are of different things; one whose noun the article leaves out is of any. */
export function isUnlike(one: Fact, other: Fact): boolean {
  const haveNouns = [one, other].every(({ nouns }) => Object.keys(nouns).length > 0)
  return haveNouns && !sameNouns(one.nouns, other.nouns, sameNoun)
}
