import { clickMark } from '../article/syntax.ts'
import { wordsFor } from '../locales/index.ts'
import { factsOf } from '../article/text.ts'
import { splitCitations } from '../quantities/citation.ts'
import { citationInWords } from '../deck/citationInWords.ts'
import { namesOf } from '../deck/citedSources.ts'
import { showsFacts, type Deck, type DeckSlide } from '../deck/deck.ts'
import type { Paper } from './order.ts'

/** What stands under a slide in a handout. */
export interface HandoutSlide {
  /** The paragraphs of the speaker's notes. */
  notes: string[]
  /** The figures that the slide shows, and where each stands in the article. */
  citations: string[]
  /** What a line break must not part in them. */
  terms: readonly string[]
}

/** Paper in CSS pixels, of which there are 96 to the inch. */
export const paperSizes: Record<Paper, { width: number; height: number }> = {
  a4: { width: 794, height: 1123 },
  letter: { width: 816, height: 1056 },
}

/** The texts of a handout, for each slide of the deck. */
export function handoutTexts(deck: Deck): HandoutSlide[] {
  const words = wordsFor(deck.locale)
  const names = namesOf(deck.sources ?? [])
  const rows = new Map(deck.slides.flatMap(({ content }) => content.rows ?? []).map((row) => [row.fact, row]))
  const citationOf = (place: string) =>
    words.citations(splitCitations(place).map((cite) => citationInWords(cite, names, words)))
  return deck.slides.map((slide) => ({
    terms: deck.terms,
    notes: spoken(slide),
    citations: !showsFacts(slide.layout)
      ? []
      : [...factsOf(slide.content)].flatMap((fact) => {
          const row = rows.get(fact)
          return row
            ? [
                words.cited(
                  words.pair(row.label, `${row.text}${row.computed ? '*' : ''}${row.ownReading ? '†' : ''}`),
                  citationOf(row.place),
                ),
              ]
            : []
        }),
  }))
}

/** The notes without the marks for clicks. */
function spoken({ notes }: DeckSlide): string[] {
  return notes
    .replace(new RegExp(`[ \\t]*${clickMark.source}`, 'g'), '')
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.replace(/\s*\n\s*/g, ' ').trim())
    .filter((paragraph) => paragraph !== '')
}
