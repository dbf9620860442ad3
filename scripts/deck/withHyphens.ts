import { hyphenation } from '../typography/hyphenation.ts'
import type { Deck } from './deck.ts'

/**
 * A deck that knows where its long words may be divided. Apart from composing, since the check has no need of the
 * patterns of a language, which are slow to load.
 */
export function withHyphens(deck: Deck): Deck {
  const contents = deck.slides.map(({ content }) => content)
  const hyphens = hyphenation(contents, deck.locale, deck.terms)
  return hyphens.length > 0 ? { ...deck, hyphens } : deck
}
