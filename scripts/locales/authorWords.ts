import { authorWords as en } from './en/authorWords.ts'
import { authorWordsHans, authorWordsHant } from './zh/authorWords.ts'

/**
 * What the live deck says to its author. Apart from the words of the deck (`words.ts`), since no published page says
 * any of it.
 */
export interface AuthorWords {
  /** In the place of a slide that nothing can be made of yet. */
  unfinished: string
}

/** By the language of a deck, whose tag has been checked; a new language is a row. */
const rows: readonly (readonly [RegExp, AuthorWords])[] = [
  [/^zh-Hant/, authorWordsHant],
  [/^zh-Hans/, authorWordsHans],
  [/^/, en],
]

/** The words for the author of a deck in a language; in English where there are none. */
export function authorWordsFor(tag: string): AuthorWords {
  return rows.find(([pattern]) => pattern.test(tag))?.[1] ?? en
}
