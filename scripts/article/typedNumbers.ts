import { recognise } from '../source/numbers.ts'
import { blankOut } from './syntax.ts'

/** A number that a text states in its own words instead of naming a fact. */
export interface TypedNumber { text: string, start: number }

/** What stands in for a fact or a term while the rest is searched: it neither is nor joins a number. */
const blank = '\u25a1'

/**
 * The first number typed into a text: any digit, or a numeral that carries an amount. References to facts, marks
 * of the speaker's clicks and the terms do not count.
 * @param source the text as the data has it, `{fact}` and all
 */
export function findTypedNumber(source: string, terms: readonly string[]): TypedNumber | undefined {
  const masked = mask(source, terms)
  const digit = /\p{Nd}[\p{Nd}.,]*/u.exec(masked)
  const [amount] = recognise(masked)
  const found = [digit && { text: digit[0], start: digit.index }, amount && { text: amount.text, start: amount.start }].filter((each) => each !== null && each !== undefined)
  return found.sort((a, b) => a.start - b.start)[0]
}

function mask(source: string, terms: readonly string[]): string {
  const without = blankOut(source, blank)
  return [...terms].sort((a, b) => b.length - a.length).reduce((text, term) => text.replaceAll(term, blank.repeat(term.length)), without)
}
