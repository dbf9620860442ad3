import type { Fact } from '../../scripts/article/facts.ts'
import type { Talk } from '../../scripts/check/index.ts'
import type { Section, Slide } from '../../scripts/talk/schema.ts'
import type { Deck, DeckSlide } from '../../scripts/deck/deck.ts'
import { noEvidence } from '../../scripts/deck/evidence.ts'

/** A slide of a deck that has the text everywhere where a text can stand. */
export function slideWith(text: string): DeckSlide {
  const quantity = {
    fact: 'boats',
    value: 3,
    unit: 'count' as const,
    cite: '1.1',
    text,
    prefix: text,
    number: '3',
    suffix: text,
  }
  return {
    layout: 'claim',
    id: 'slide',
    title: text,
    level: 2,
    content: {
      kicker: text,
      claim: [text, { text, fact: 'boats' }, { text, accent: true }],
      figure: {
        kind: 'stat-row',
        items: [
          { fact: quantity, label: text },
          { fact: quantity, label: [text, { text, fact: 'boats' }], accent: true },
        ],
      },
      points: [text],
      footnotes: [text, text],
      source: text,
    },
    notes: text,
  }
}

export function deckOf(slides: DeckSlide[], text = 'words'): Deck {
  const cover: DeckSlide = {
    layout: 'cover',
    id: 'cover',
    title: text,
    level: 1,
    content: { lines: [text], subtitle: [text], byline: text },
    notes: text,
  }
  const sources: DeckSlide = {
    layout: 'sources',
    id: 'sources',
    title: text,
    level: 1,
    content: { claim: text, rows: [{ fact: 'boats', label: text, text, place: '1.1' }] },
    notes: text,
  }
  return {
    locale: 'en',
    title: text,
    description: text,
    author: text,
    theme: 'lake',
    aspect: '16/9',
    terms: [text],
    evidence: noEvidence,
    slides: [cover, ...slides, sources],
  }
}

/** A fact; by default one that the first sentence of the article states. */
export function fact(id: string, given: Partial<Fact> = {}): Fact {
  return { id, value: 3, unit: 'count', bound: 'exactly', nouns: {}, of: { en: `the ${id}` }, cites: ['1.1'], ...given }
}

/** A slide of a talk. */
export function slide(id: string, given: Partial<Slide> = {}): Slide {
  return { id, claim: `The claim of ${id}`, points: ['A point'], cite: ['1.1'], notes: 'Said', ...given }
}

/** A talk of the sections. */
export function talkOf(sections: Section[], facts: readonly Fact[] = [], locale = 'en'): Talk {
  return {
    article: {
      citedeck: 1,
      theme: 'lake',
      aspect: '16/9',
      locale,
      title: ['The', 'ferry'],
      subtitle: [],
      terms: [],
      corrections: [],
      waived: [],
      sections,
      sources: { title: 'Sources', notes: 'The end' },
    },
    facts: new Map(facts.map((each) => [each.id, each])),
    series: new Map(),
    lock: { language: locale, sentences: {} },
    coverage: {
      ...noEvidence.coverage,
      uncarried: [],
      unused: [],
    },
    warnings: [],
  }
}
