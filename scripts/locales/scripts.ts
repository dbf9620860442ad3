/** A script that decks have a typeface for; the Chinese ones by the characters that they print. */
export type Script = 'latin' | 'hans' | 'hant'

/** How a typeface's two families are called. */
export type Style = 'sans' | 'serif'

/** The fonts of a language's decks. */
export interface Fonts {
  /** The scripts whose typefaces are asked for a character, in this order. */
  scripts: readonly Script[]
  /** What the reader's own device may have for it, until the deck's fonts have come. */
  device: Readonly<Record<Style, string>>
}
