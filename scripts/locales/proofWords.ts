import { proofWords as en } from './en/proofWords.ts'
import { proofWordsHans, proofWordsHant } from './zh/proofWords.ts'

/**
 * What the proof sheet says, on paper and beside the live deck. Apart from the words of the deck (`words.ts`), since no
 * published page says any of it.
 */
export interface ProofWords {
  /** The sheet's name, and over what its first page says. */
  title: string
  /** Who checks, and when. */
  checkedBy: string
  date: string
  /** The day on which the sheet was made. */
  made: (day: string) => string
  /** A text: what it is called, how many sentences it has, and the first digits of its digest. */
  text: (name: string, sentences: number, digest: string) => string
  /** A table: what it is called, how many cells it has, and the first digits of its digest. */
  table: (name: string, cells: number, digest: string) => string
  /** What a text is called that the data does not name. */
  article: string
  /** How the sheet is read, a paragraph each. */
  howTo: readonly string[]
  /** Where the text of the article is not at hand. */
  withoutText: string
  /** The same beside the live deck. */
  bare: string
  /** How many numbers a slide has. */
  numbers: string
  /** The boxes to tick, and over the room for remarks. */
  inOrder: string
  notInOrder: string
  remarks: string
  /** Over the sentences. */
  sentences: string
  /** Of a slide that states no number and cites no sentence. */
  nothing: string
  /** How a number stands: stated at these places; computed, its parts with their letters; read so by the author. */
  stated: (places: string) => string
  computed: (sum: string, isRounded: boolean) => string
  marked: (mark: string) => string
  reading: (reason: string, places: string) => string
  /** Of a number that is on no slide and that another is computed from. */
  operand: string
  /** Of a number that is drawn on the slide, and not written. */
  drawn: string
  /** Before what the article says and the slide leaves out. */
  leftOut: string
  /** A name, and what is said of it, with the colon of the language. */
  named: (name: string, said: string) => string
  /** The bound of a number in words, and what a rate is for. */
  bound: Readonly<Record<'about' | 'nearly' | 'over' | 'at-least' | 'under' | 'at-most', string>>
  per: (unit: string) => string
  /** Behind what is left out on purpose. */
  waivedWith: (said: string, reason: string) => string
  /** Without the text: what the lock holds of a sentence. */
  states: (quantities: string) => string
  statesNothing: string
  /** Over quotations, and how each was compared. */
  quotations: string
  wordForWord: (places: string) => string
  withGaps: (places: string) => string
  byLock: (places: string) => string
  /** Over the words of a slide that no letter marks. */
  otherWords: string
  /** Over names that hold an amount, with the author's reasons. */
  terms: string
  /** Over what is not held against the article, and what it is. */
  notChecked: string
  exempt: Readonly<Record<'code' | 'formula' | 'address', string>>
  /** Over the last pages. */
  coverage: string
  uncarried: string
  unused: string
  waived: string
  /** What is left out on purpose, as far as it is at hand, with the reason. */
  because: (said: string, reason: string) => string
}

/** By the language of a deck, whose tag has been checked; a new language is a row. */
const rows: readonly (readonly [RegExp, ProofWords])[] = [
  [/^zh-Hant/, proofWordsHant],
  [/^zh-Hans/, proofWordsHans],
]

/** The words of the proof sheet of a deck in a language; in English where it has none. */
export function proofWordsFor(tag: string): ProofWords {
  return rows.find(([pattern]) => pattern.test(tag))?.[1] ?? en
}
