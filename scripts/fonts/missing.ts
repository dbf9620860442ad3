import { shareOut } from './stack.ts'
import type { Family } from './families.ts'

/** Text and where it stands. */
export interface PlacedText {
  place: string
  text: string
}

/** A character that no font has, and where it stands. */
export interface MissingGlyph {
  character: string
  places: string[]
}

/** What is never drawn: spaces, controls, joiners, selectors of a variant. */
const invisible = /[\s\p{Cc}\p{Default_Ignorable_Code_Point}]/u

/** The characters of the texts that none of the families has a glyph for. */
export async function missingGlyphs(
  texts: readonly PlacedText[],
  families: readonly Family[],
): Promise<MissingGlyph[]> {
  const found = new Set<string>()
  for (const { text } of texts) for (const character of text) found.add(character)
  const characters = [...found].filter((each) => !invisible.test(each))
  const { missing } = await shareOut(characters, families)
  return missing.sort().map((character) => ({
    character,
    places: texts.filter(({ text }) => text.includes(character)).map(({ place }) => place),
  }))
}
