import { authorWords as en } from './en/authorWords.ts'
import { authorWordsHans, authorWordsHant } from './zh/authorWords.ts'

/**
 * What the live deck says to its author. Apart from the words of the deck (`words.ts`), since no published page says
 * any of it.
 */
export interface AuthorWords {
  /** In the place of a slide that nothing can be made of yet. */
  unfinished: string
  /** Names what is said to the author. */
  name: string
  /** How many things are wrong. */
  faults: (errors: number, warnings: number) => string
  /** Nothing is. */
  passed: string
  /** Of a slide that is shown as it last was in order; of the whole deck. */
  behind: string
  frozen: string
  /** Where a fault is on no slide. */
  noSlide: string
  close: string
  /** How far data and article cover each other. */
  coverage: string
  facts: string
  slides: string
  sentences: string
  numbers: string
  share: (of: number, all: number) => string
  waived: (count: number) => string
  /** The planned times: of the slides together, and of the talk, as `4:00`. */
  time: string
  planned: (sum: string, length: string) => string
  slide: string
  seconds: string
  /** What came of a click that was to open the editor. */
  opened: (place: string) => string
  noEditor: string
  editorFailed: (why: string) => string
  nowhere: string
}

/** By the language of a deck, whose tag has been checked; a new language is a row. */
const rows: readonly (readonly [RegExp, AuthorWords])[] = [
  [/^zh-Hant/, authorWordsHant],
  [/^zh-Hans/, authorWordsHans],
]

/** The words for the author of a deck in a language; in English where it has none. */
export function authorWordsFor(tag: string): AuthorWords {
  return rows.find(([pattern]) => pattern.test(tag))?.[1] ?? en
}
