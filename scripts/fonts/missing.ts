import { charactersIn, type Slice } from './faces.ts'

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

/** The characters of the texts that no slice of a font holds. */
export function missingGlyphs(texts: readonly PlacedText[], slices: readonly Slice[]): MissingGlyph[] {
  const left = new Set(texts.flatMap(({ text }) => [...text]).filter((character) => !invisible.test(character)))
  for (const slice of slices) for (const character of charactersIn(slice, left)) left.delete(character)
  return [...left].sort().map((character) => ({
    character,
    places: texts.filter(({ text }) => text.includes(character)).map(({ place }) => place),
  }))
}

/** A line for each: `"🚢" (U+1F6A2) on slide 15 (boats)`. */
export function describeMissing(missing: readonly MissingGlyph[]): string {
  return missing
    .map(
      ({ character, places }) =>
        `"${character}" (U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}) on `
        + `${places.join(', ')}`,
    )
    .join('\n')
}
