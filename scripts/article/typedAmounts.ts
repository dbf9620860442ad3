import type { AmountInText, Grammar } from '../locales/grammar.ts'
import { blankOut } from './syntax.ts'

/** A name that may hold an amount, and why it is a name. */
export interface Term { term: string, reason?: string | undefined }

/** What stands in for a fact or a term while the rest is searched: it neither is nor joins a number. */
const blank = '\u25a1'

/** How texts of one language are searched: by its grammar, and by its words. */
export interface Searched { locale: string, grammar: Grammar, terms: readonly Term[] }

/**
 * The first amount typed into a text instead of naming a fact: any digit, or words that state an amount. References to
 * facts, marks of the speaker's clicks and the terms do not count.
 * @param source the text as the data has it, `{fact}` and all
 */
export function findTypedAmount(source: string, { locale, grammar, terms }: Searched): AmountInText | undefined {
  const masked = maskTerms(blankOut(source, blank), locale, terms)
  return firstAmount(masked, grammar)
}

/** The first amount in a text as it stands. */
export function firstAmount(text: string, grammar: Grammar): AmountInText | undefined {
  const digit = /\p{N}[\p{N}.,]*/u.exec(text)
  const found = [...(digit ? [{ text: digit[0], start: digit.index, end: digit.index + digit[0].length }] : []), ...grammar.amounts(text).slice(0, 1)]
  return found.sort((a, b) => a.start - b.start || b.end - a.end)[0]
}

/** Blanks the terms out, the longest first; each only where it is a word, or several, and not a part of one. */
function maskTerms(text: string, locale: string, terms: readonly Term[]): string {
  const longest = [...terms].sort((a, b) => b.term.length - a.term.length)
  let masked = text
  let edges: Set<number> | undefined
  for (const { term } of longest) {
    for (let at = masked.indexOf(term); at >= 0; at = masked.indexOf(term, at + term.length)) {
      edges ??= wordEdges(text, locale)
      if (!isWhole(masked, at, term, edges)) continue
      masked = `${masked.slice(0, at)}${blank.repeat(term.length)}${masked.slice(at + term.length)}`
    }
  }
  return masked
}

function isWhole(text: string, at: number, term: string, edges: ReadonlySet<number>): boolean {
  const end = at + term.length
  return isEdge(text, at, edges) && isEdge(text, end, edges)
}

/** Whether a word may end or begin at a place: between words, or where Han meets what is no Han and no numeral. */
function isEdge(text: string, at: number, edges: ReadonlySet<number>): boolean {
  const [before, behind] = [text.slice(0, at), text.slice(at)]
  if (edges.has(at)) return true
  return !/[\p{L}\p{N}]$/u.test(before) || !/^[\p{L}\p{N}]/u.test(behind) || /\p{Script=Han}$/u.test(before) !== /^\p{Script=Han}/u.test(behind)
}

const segmenters = new Map<string, Intl.Segmenter>()

function wordEdges(text: string, locale: string): Set<number> {
  const segmenter = segmenters.get(locale) ?? new Intl.Segmenter(locale, { granularity: 'word' })
  segmenters.set(locale, segmenter)
  return new Set([...segmenter.segment(text)].map(({ index }) => index).concat(text.length))
}
