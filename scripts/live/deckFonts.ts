import { createHash } from 'node:crypto'
import { basename } from 'node:path'
import type { Deck } from '../deck/deck.ts'
import { cutFonts } from '../fonts/cutFonts.ts'
import { specialText } from '../fonts/special.ts'
import { spokenWords } from '../fonts/spokenWords.ts'
import type { FontSheets } from '../fonts/subset.ts'

/** The fonts of the decks that were shown since the server started. */
export interface DeckFonts {
  /** The address of the style sheet with a deck's fonts: the same while no letter is missing in it. */
  addressFor: (deck: Deck) => string
  /** The style sheet of an address; it is cut when it is first asked for. */
  sheet: (name: string) => Promise<string> | undefined
  /** Where a font lies that one of the style sheets names. */
  file: (name: string) => string | undefined
}

/** @param cut cuts the fonts of a deck */
export function deckFonts(cut: (deck: Deck) => Promise<Omit<FontSheets, 'families'>> = cutFonts): DeckFonts {
  const wanted = new Map<string, Deck>()
  let last: { name: string; needs: Needs } | undefined
  const sheets = new Map<string, Promise<string>>()
  const files = new Map<string, string>()
  const make = async (deck: Deck) => {
    const sheets = await cut(deck)
    for (const path of sheets.files) files.set(basename(path), path)
    return sheets.first + sheets.rest((path) => basename(path))
  }
  return {
    addressFor: (deck) => {
      const needs = needsOf(deck)
      if (!last || !meets(last.needs, needs)) last = { name: `fonts-${keyOf(needs)}.css`, needs }
      if (!wanted.has(last.name)) wanted.set(last.name, deck)
      return `./assets/${last.name}`
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

/** What fonts are cut for: the letters that are set in each of them, and what else makes fonts differ. */
interface Needs {
  claims: ReadonlySet<string>
  all: ReadonlySet<string>
  code: ReadonlySet<string>
  rest: string
}

/** As `cutFonts` reads a deck. */
function needsOf({ slides, title, sources, locale, theme, look }: Deck): Needs {
  const contents = slides.map(({ content }) => content)
  const letters = (of: unknown) => new Set(JSON.stringify(of))
  const { code, formulas } = specialText(contents)
  return {
    claims: letters([slides.map((slide) => slide.title), contents.flatMap(spokenWords)]),
    all: letters([contents, title, sources]),
    code: letters(code),
    rest: JSON.stringify([locale, theme, look, code === '', formulas]),
  }
}

/** Whether fonts that were cut for one deck have all that another needs. */
function meets(one: Needs, other: Needs): boolean {
  const has = (those: ReadonlySet<string>, these: ReadonlySet<string>) => [...these].every((each) => those.has(each))
  return (
    one.rest === other.rest && has(one.claims, other.claims) && has(one.all, other.all) && has(one.code, other.code)
  )
}

function keyOf({ claims, all, code, rest }: Needs): string {
  const letters = [claims, all, code].map((each) => [...each].sort().join(''))
  return createHash('sha256')
    .update(JSON.stringify([letters, rest]))
    .digest('hex')
    .slice(0, 16)
}
