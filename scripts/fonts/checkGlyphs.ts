import { claimsInSerif } from '../article/themes.ts'
import type { Deck } from '../deck/deck.ts'
import { missingGlyphs, type MissingGlyph, type PlacedText } from './missing.ts'
import { familiesOf } from './stack.ts'
import { localeOf } from '../locales/index.ts'

/** The characters of the deck's slides that its fonts do not have. Titles want the font of claims too, all else one. */
export async function checkGlyphs(deck: Deck): Promise<MissingGlyph[]> {
  const place = (index: number) => `slide ${index + 1} (${deck.slides[index]?.id ?? ''})`
  const titles = deck.slides.map((slide, index): PlacedText => ({ place: place(index), text: slide.title }))
  const contents = deck.slides.map((slide, index): PlacedText => ({
    place: place(index),
    text: [...textsIn(slide.content)].join(''),
  }))
  const { scripts } = localeOf(deck.locale).fonts
  const [inSans, inSerif] = await Promise.all([
    missingGlyphs([...titles, ...contents], familiesOf(scripts, 'sans')),
    claimsInSerif[deck.theme] ? missingGlyphs(titles, familiesOf(scripts, 'serif')) : [],
  ])
  const found = new Map(inSans.map((each) => [each.character, each]))
  for (const each of inSerif) if (!found.has(each.character)) found.set(each.character, each)
  return [...found.values()].map(({ character, places }) => ({ character, places: [...new Set(places)] }))
}

/** Every string within, but those of formulas, which have fonts of their own. */
function* textsIn(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value
  else if (value !== null && typeof value === 'object' && 'tex' in value) return
  else if (value !== null && typeof value === 'object') for (const inner of Object.values(value)) yield* textsIn(inner)
}
