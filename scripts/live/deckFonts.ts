import { createHash } from 'node:crypto'
import { basename } from 'node:path'
import type { Deck } from '../deck/deck.ts'
import { cutFonts } from '../fonts/cutFonts.ts'

/** The fonts of the decks that were shown since the server started. */
export interface DeckFonts {
  /** The address of the style sheet with a deck's fonts: the same for decks that need the same letters. */
  addressFor: (deck: Deck) => string
  /** The style sheet of an address; it is cut when it is first asked for. */
  sheet: (name: string) => Promise<string> | undefined
  /** Where a font lies that one of the style sheets names. */
  file: (name: string) => string | undefined
}

/** @param cut cuts the fonts of a deck, in files named by their place on this machine */
export function deckFonts(cut: (deck: Deck) => Promise<{ first: string; rest: string }> = cutFonts): DeckFonts {
  const wanted = new Map<string, Deck>()
  const sheets = new Map<string, Promise<string>>()
  const files = new Map<string, string>()
  const make = async (deck: Deck) => {
    const { first, rest } = await cut(deck)
    for (const [, path = ''] of rest.matchAll(/url\("([^"]+)"\)/g)) files.set(basename(path), path)
    return first + rest.replaceAll(/url\("([^"]+)"\)/g, (_, path: string) => `url(${JSON.stringify(basename(path))})`)
  }
  return {
    addressFor: (deck) => {
      const name = `fonts-${keyOf(deck)}.css`
      if (!wanted.has(name)) wanted.set(name, deck)
      return `./assets/${name}`
    },
    sheet: (name) => {
      const deck = wanted.get(name)
      if (!deck) return undefined
      const making = sheets.get(name) ?? make(deck)
      sheets.set(name, making)
      making.catch(() => sheets.delete(name)) // cut again when it is asked for again
      return making
    },
    file: (name) => files.get(name),
  }
}

/** The same where the letters, the language and the fonts of the talk's own are the same. */
function keyOf({ slides, locale, theme, look }: Deck): string {
  const letters = (value: unknown) => [...new Set(JSON.stringify(value))].sort().join('')
  return createHash('sha256')
    .update(JSON.stringify([locale, theme, look]))
    .update(letters(slides.map(({ title }) => title)))
    .update(letters(slides.map(({ content }) => content)))
    .digest('hex')
    .slice(0, 16)
}
