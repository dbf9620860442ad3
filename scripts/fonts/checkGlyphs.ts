import type { Deck } from '../deck/deck.ts'
import { readSlices } from './faces.ts'
import { sans, serif } from './families.ts'
import { missingGlyphs, type MissingGlyph, type PlacedText } from './missing.ts'

/** The characters of the deck's slides that its fonts do not have. Titles want both fonts, all else one. */
export async function checkGlyphs(deck: Deck): Promise<MissingGlyph[]> {
  const place = (index: number) => `slide ${index + 1} (${deck.slides[index]?.id ?? ''})`
  const titles = deck.slides.map((slide, index): PlacedText => ({ place: place(index), text: slide.title }))
  const contents = deck.slides.map((slide, index): PlacedText => ({
    place: place(index),
    text: [...textsIn(slide.content)].join(''),
  }))
  const [forSans, forSerif] = await Promise.all([readSlices(sans), readSlices(serif)])
  const found = new Map(missingGlyphs([...titles, ...contents], forSans).map((each) => [each.character, each]))
  for (const each of missingGlyphs(titles, forSerif)) if (!found.has(each.character)) found.set(each.character, each)
  return [...found.values()].map(({ character, places }) => ({ character, places: [...new Set(places)] }))
}

/** Every string within. */
function* textsIn(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value
  else if (value !== null && typeof value === 'object') for (const inner of Object.values(value)) yield* textsIn(inner)
}
