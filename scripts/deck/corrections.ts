import type { Correction } from '../article/corrections.ts'
import type { Words } from '../locales/words.ts'
import type { Article } from '../talk/schema.ts'
import { setWords } from '../typography/set.ts'
import { plain, type Run, type Text } from '../typography/text.ts'
import { writtenDate } from './citedSources.ts'
import type { DeckCorrection } from './deck.ts'

/** The notes at the foot of a slide on what it said before, the latest first. */
export function correctionsOn(id: string, article: Pick<Article, 'corrections' | 'locale'>, words: Words): Text[] {
  return article.corrections
    .filter(({ slide }) => slide === id)
    .toSorted((one, other) => (one.date < other.date ? 1 : -1))
    .map((correction) => noteOf(correction, article.locale, words))
}

function noteOf(correction: Correction, locale: string, words: Words): Text {
  const day = setWords(writtenDate(correction.date, locale), locale)
  return [{ text: words.correction(day), marks: ['strong'] }, ...saidBy(correction, words)]
}

function saidBy(correction: Correction, words: Words): (string | Run)[] {
  if ('text' in correction) return typeof correction.text === 'string' ? [correction.text] : correction.text
  const { text, fact, cite, computed } = correction.now
  return [{ text, fact, cite, ...(computed ? { computed } : {}) }, words.formerly(correction.was)]
}

/** What a deck publishes of its corrections. */
export function deckCorrections({ corrections }: Article, words: Words): DeckCorrection[] {
  return corrections.map((correction) => ({
    date: correction.date,
    slide: correction.slide,
    text: plain(saidBy(correction, words)).trim(),
    ...('text' in correction ? {} : { fact: correction.now.fact, was: correction.was }),
  }))
}
