import { stressMark } from '../article/syntax.ts'
import { wordsFor } from '../locales/index.ts'
import { factsOf } from '../typography/text.ts'
import { splitCitations, type Citation } from '../quantities/citation.ts'
import { citationInWords } from '../../components/shared/citationInWords.ts'
import { inOrder, namesOf } from '../deck/citedSources.ts'
import { showsFacts, type Deck, type DeckSlide } from '../deck/deck.ts'
import type { Paper } from './order.ts'

/** What stands beside a slide in a handout. */
export interface HandoutSlide {
  /** The paragraphs of the speaker's notes, without stage directions. */
  notes: string[]
  /** The facts that the slide shows, with where each stands in the article; and what else it cites. */
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
  const citationsOf = (cites: readonly Citation[]) =>
    words.citations(cites.map((cite) => citationInWords(cite, names, words)))
  return deck.slides.map((slide) => {
    const shown = showsFacts(slide.layout) ? [...factsOf(slide.content)].flatMap((fact) => rows.get(fact) ?? []) : []
    const told = new Set(shown.flatMap(({ place }) => splitCitations(place)))
    const further = (slide.cites ?? []).filter((cite) => !told.has(cite))
    return {
      terms: deck.terms,
      notes: spoken(slide),
      citations: [
        ...shown.map((row) =>
          words.cited(
            words.pair(row.label, `${row.text}${row.computed ? '*' : ''}${row.ownReading ? '†' : ''}`),
            citationsOf(splitCitations(row.place)),
          ),
        ),
        ...(further.length > 0 ? [words.sources([citationsOf(inOrder(further, names))])] : []),
      ],
    }
  })
}

/** What is for the speaker alone: comments, and what stands in square brackets, as `[click]`, but for links. */
const directions = /<!--[^]*?-->|[ \t]*\[[^\]\n]*\](?!\()/g
/** A paragraph that is all in brackets, as stage directions are. */
const aside = /^(?:\([^()]*\)|（[^（）]*）|【[^【】]*】|〔[^〔〕]*〕)$/

/** The notes without directions and without the marks for stress. */
function spoken({ notes }: DeckSlide): string[] {
  return notes
    .replace(directions, '')
    .replace(stressMark, '$1$2')
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.replace(/\s*\n\s*/g, ' ').trim())
    .filter((paragraph) => paragraph !== '' && !aside.test(paragraph))
}
