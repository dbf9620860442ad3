import { lineWords as english } from '../en/lineWords.ts'
import { lineWords as chinese } from '../zh/lineWords.ts'
import type { LineWords, Segment } from './lineWords.ts'

/** The languages whose lines are broken by words of theirs: a row each. */
const languages: readonly LineWords[] = [english, chinese]

const anyOf = (words: (language: LineWords) => string | readonly string[]): string =>
  languages.flatMap((language) => words(language)).join('|')

/** The places where a line should not break though the segmenter divides there. */
export const heldInWords = (segments: readonly Segment[]): Set<number> =>
  new Set(languages.flatMap(({ held }) => [...held(segments)]))

/** The end of what stays with digits behind it, in a date. */
export const behindDatePart = new RegExp(`(?:${anyOf((language) => language.behindDatePart)})$`)
/** What stays with a number before it without a blank. */
export const particle = new RegExp(`^(?:${anyOf((language) => language.particle)})`)
/** The names of months, as the source of a pattern. */
export const months = `(?:${anyOf((language) => language.months)})`
/** Titles before somebody's name, as the source of a pattern. */
export const titles = `(?:${anyOf((language) => language.titles)})`
/** Words that begin a sentence with a capital and are no names. */
export const openings: ReadonlySet<string> = new Set(languages.flatMap((language) => language.openings))
