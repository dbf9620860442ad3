import type { Deck, DeckSlide } from '../deck/deck.ts'
import { missingGlyphs, type MissingGlyph, type PlacedText } from './missing.ts'
import { ownFamilies } from './ownFamily.ts'
import { spokenWords } from './spokenWords.ts'
import { familiesOf } from './stack.ts'
import { localeOf } from '../locales/index.ts'
import { themeOf } from '../theme/look.ts'

/** The characters of the deck's slides that its fonts do not have. Titles want the font of claims too, all else one. */
export async function checkGlyphs(deck: Deck): Promise<MissingGlyph[]> {
  const { titles, contents } = textsOfDeck(deck)
  const spoken = deck.slides.flatMap((slide, index) =>
    spokenWords(slide.content).map((text): PlacedText => ({ place: `slide ${index + 1} (${slide.id})`, text })),
  )
  const { scripts } = localeOf(deck.locale).fonts
  const own = ownFamilies(deck.look)
  const [inSans, inSerif] = await Promise.all([
    missingGlyphs([...titles, ...contents], familiesOf(scripts, 'sans', own)),
    themeOf(deck).claims === 'serif' ? missingGlyphs([...titles, ...spoken], familiesOf(scripts, 'serif', own)) : [],
  ])
  const found = new Map(inSans.map((each) => [each.character, each]))
  for (const each of inSerif) if (!found.has(each.character)) found.set(each.character, each)
  return [...found.values()].map(({ character, places }) => ({ character, places: [...new Set(places)] }))
}

/** What the slides show, and on which of them; titles apart. */
export function textsOfDeck(deck: Deck): { titles: PlacedText[]; contents: PlacedText[] } {
  const place = (index: number) => `slide ${index + 1} (${deck.slides[index]?.id ?? ''})`
  const texts = (textOf: (slide: DeckSlide) => string) =>
    deck.slides.map((slide, index): PlacedText => ({ place: place(index), text: textOf(slide) }))
  return {
    titles: texts(({ title }) => title),
    contents: texts(({ content }) => [...textsIn(content)].join('') + (deck.look?.footer ?? '')),
  }
}

/** Every string within, but those of formulas, which have fonts of their own. */
function* textsIn(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value
  else if (value !== null && typeof value === 'object' && 'tex' in value) return
  else if (value !== null && typeof value === 'object') for (const inner of Object.values(value)) yield* textsIn(inner)
}
