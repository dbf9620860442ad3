import { slideWords } from './grammars.ts'
import type { SlideWords } from './slideWords.ts'

type Saying = { [Key in keyof SlideWords]: SlideWords[Key] extends RegExp ? Key : never }[keyof SlideWords]

const all = Object.values(slideWords)

/** Whether a text says this in any language: decks mix them. */
export const says = (what: Saying, text: string): boolean => all.some((words) => words[what].test(text))

/** A text without what says this in any language. */
export const without = (what: Saying, text: string): string =>
  all.reduce((rest, words) => rest.replace(words[what], ''), text)
