import type { AmountInText, Grammar } from '../locales/grammar.ts'
import { blankOut } from './syntax.ts'

/** A name that may hold an amount, and why it is a name. */
export interface Term {
  term: string
  reason?: string | undefined
}

/** What stands in for a fact or a term while the rest is searched: it neither is nor joins a number. */
const blank = '\u25a1'

/**
 * The first amount typed into a text instead of naming a fact: any digit, or words that state an amount. References to
 * facts, marks of the speaker's clicks and the terms do not count.
 * @param source the text as the data has it, `{fact}` and all
 */
export function findTypedAmount(source: string, grammar: Grammar, terms: readonly Term[]): AmountInText | undefined {
  const text = blankOut(source, blank)
  return grammar.mayHoldAmount(text) ? firstAmount(maskTerms(text, grammar, terms), grammar) : undefined
}

/** The first amount in a text as it stands. */
export function firstAmount(text: string, grammar: Grammar): AmountInText | undefined {
  if (!grammar.mayHoldAmount(text)) return undefined
  const found = [...digitsIn(text).slice(0, 1), ...grammar.amounts(text).slice(0, 1)]
  return found.sort((a, b) => a.start - b.start || b.end - a.end)[0]
}

/**
 * Blanks the terms out, the longest first; each only where it is a whole word, and where no amount reaches across its
 * ends: 三 does not wave 三千 through.
 */
function maskTerms(text: string, grammar: Grammar, terms: readonly Term[]): string {
  const longest = [...terms].sort((a, b) => b.term.length - a.term.length)
  let masked = text
  let amounts: AmountInText[] | undefined
  for (const { term } of longest) {
    for (let at = masked.indexOf(term); at >= 0; at = masked.indexOf(term, at + term.length)) {
      const end = at + term.length
      if (isJoined(text, at) || isJoined(text, end)) continue
      amounts ??= allAmounts(text, grammar)
      if (amounts.some(({ start, end: last }) => (start < at && last > at) || (start < end && last > end))) continue
      masked = `${masked.slice(0, at)}${blank.repeat(term.length)}${masked.slice(end)}`
    }
  }
  return masked
}

/**
 * Whether a word goes on across a place: letters or digits on both sides, neither of them Han, which is written without
 * gaps.
 */
function isJoined(text: string, at: number): boolean {
  const [before, behind] = [text.slice(Math.max(0, at - 2), at), text.slice(at, at + 2)]
  if (common.test(before.slice(-1)) || common.test(behind.charAt(0))) return false
  return /(?!\p{Script=Han})[\p{L}\p{N}]$/u.test(before) && /^(?!\p{Script=Han})[\p{L}\p{N}]/u.test(behind)
}

/** What mostly stands beside a term and joins nothing. To compile classes of all letters takes a millisecond. */
const common = /^[\u4e00-\u9fff、。「」，：\s\u25a1]?$/

function allAmounts(text: string, grammar: Grammar): AmountInText[] {
  return [...digitsIn(text), ...grammar.amounts(text)]
}

/** Numbers in digits of any kind, but for those that belong to a letter: CO₂, x₁ are names, m² is a unit. */
function digitsIn(text: string): AmountInText[] {
  return [...text.matchAll(/(?:(?![₀-₉]|(?<=[A-Za-zμµ])[²³¹⁰⁴-⁹])\p{N})+(?:[.,]\p{N}+)*/gu)].map((found) => ({
    text: found[0],
    start: found.index,
    end: found.index + found[0].length,
  }))
}
