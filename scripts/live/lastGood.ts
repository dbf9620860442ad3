import type { Deck, DeckSlide } from '../deck/deck.ts'
import { noEvidence } from '../deck/evidence.ts'
import { authorWordsFor } from '../locales/authorWords.ts'

/** The slides of a talk as they last could be shown, by their ids. */
export class LastGood {
  readonly #slides = new Map<string, DeckSlide>()

  /**
   * The deck with the last good state of each slide that nothing can be made of as it is; of one that never was in
   * order since the server started, with a slide that says so.
   */
  fill(deck: Deck, lacking: ReadonlySet<string>): Deck {
    const slides = deck.slides.map((slide) => {
      if (!lacking.has(slide.id)) return slide
      return this.#slides.get(slide.id) ?? unfinished(slide, deck.locale)
    })
    for (const slide of deck.slides) if (!lacking.has(slide.id)) this.#slides.set(slide.id, slide)
    return { ...deck, slides }
  }
}

/** What is shown where there is nothing to be shown yet; viewers see it too, so that it names no fault. */
function unfinished({ id, level, section }: Pick<DeckSlide, 'id' | 'level' | 'section'>, locale: string): DeckSlide {
  const { unfinished: words } = authorWordsFor(locale)
  return {
    layout: 'statement',
    id,
    title: words,
    level,
    ...(section ? { section } : {}),
    content: { claim: words },
    notes: '',
  }
}

/** The deck of a talk whose files cannot be read, and never could since the server started. */
export function nothingYet(locale: string): Deck {
  const slide = unfinished({ id: 'cover', level: 1 }, locale)
  return { locale, title: slide.title, theme: 'lake', aspect: '16/9', terms: [], evidence: noEvidence, slides: [slide] }
}
