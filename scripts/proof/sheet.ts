import type { ShownTalk } from '../check/index.ts'
import { namesOf, placeCode } from '../deck/citedSources.ts'
import type { Deck, DeckSlide } from '../deck/deck.ts'
import { formula } from '../deck/formula.ts'
import { operandsOf } from '../article/expression.ts'
import type { Fact } from '../article/facts.ts'
import type { Term } from '../article/typedAmounts.ts'
import { wordsFor } from '../locales/index.ts'
import { proofWordsFor, type ProofWords } from '../locales/proofWords.ts'
import type { Words } from '../locales/words.ts'
import { compareCitations, type Citation } from '../quantities/citation.ts'
import { factsOf } from '../typography/text.ts'
import type { SentenceAtHand } from './atHand.ts'
import { endOf } from './end.ts'
import { markOf } from './marks.ts'
import { leftOutOf } from './leftOut.ts'
import { quotationsOfSlide } from './quotations.ts'
import { sentenceOf } from './sentence.ts'
import type { ProofNumber, ProofRemark, ProofSheet, ProofSlide } from './value.ts'
import { textsToWeigh, wordsOn } from './wordsOn.ts'

/** What a sheet is made from, beside the deck. */
export interface ProofInput {
  talk: ShownTalk
  /** The sentences of the texts at hand, by how data cites them. */
  sentences: ReadonlyMap<Citation, SentenceAtHand>
  /** The names that may hold an amount, with the author's reasons. */
  terms: readonly Term[]
  /** Of each text, by its id, the first digits of its digest. */
  digests: ReadonlyMap<string, string>
}

/** Puts the proof sheet of a deck together, in the deck's language. */
export function proofSheet(deck: Deck, input: ProofInput): ProofSheet {
  const { talk, sentences, digests } = input
  const words = proofWordsFor(deck.locale)
  const names = new Map((deck.sources ?? []).map(({ id, title }) => [id, title]))
  const only = deck.sources?.find(({ isTable }) => !isTable)?.title ?? words.article
  return {
    locale: deck.locale,
    title: deck.title,
    texts: deck.evidence.texts.map(({ id, hashes, isTable }) => {
      const say = isTable ? words.table : words.text
      return say(id === '' ? only : (names.get(id) ?? id), hashes.length, digests.get(id) ?? '')
    }),
    isWithText: sentences.size > 0,
    slides: proofSlides(deck, input),
    end: endOf(deck, talk, sentences),
  }
}

/** The slides of a deck beside what they rest on; without those that list all numbers again, and the link. */
function proofSlides(deck: Deck, input: ProofInput): ProofSlide[] {
  const words = { own: proofWordsFor(deck.locale), deck: wordsFor(deck.locale) }
  return deck.slides.flatMap((slide, index) =>
    slide.layout === 'sources' || slide.layout === 'link'
      ? []
      : [proofSlide(slide, index + 1, deck, { ...input, words })],
  )
}

interface Context extends ProofInput {
  words: { own: ProofWords; deck: Words }
}

function proofSlide(slide: DeckSlide, number: number, deck: Deck, context: Context): ProofSlide {
  const { talk, sentences, terms, words } = context
  const { content } = slide
  const names = namesOf(deck.sources ?? [])
  const placesOf = (cites: readonly Citation[]) => words.deck.list(cites.map((cite) => placeCode(cite, names)))
  const shown = [...factsOf({ ...content, rows: undefined })].flatMap((id) => talk.facts.get(id) ?? [])
  const facts = withOperands(shown, talk.facts)
  const marks = new Map(facts.map(({ id }, index) => [id, markOf(index)]))
  const quotations = quotationsOfSlide(slide, talk, sentences, { first: facts.length, words: words.own, placesOf })
  const cites = inTextOrder([...(slide.cites ?? []), ...facts.flatMap((fact) => fact.cites)], deck)
  const said = wordsOn(content)
  const described = new Map(deck.evidence.facts.map((fact) => [fact.id, fact]))
  return {
    number,
    id: slide.id,
    title: slide.title,
    numbers: facts.map((fact): ProofNumber => {
      const { text = fact.id, label = fact.id } = described.get(fact.id) ?? {}
      const marked = (id: string) => words.own.marked(marks.get(id) ?? '')
      const isShown = shown.includes(fact)
      const verdict =
        fact.derive !== undefined
          ? words.own.computed(formula(fact.derive, talk.facts, deck.locale, marked), fact.rounded === true)
          : fact.ownReading !== undefined
            ? words.own.reading(fact.ownReading, placesOf(fact.cites))
            : words.own.stated(placesOf(fact.cites))
      return {
        mark: marks.get(fact.id) ?? '',
        ...(isShown ? { fact: fact.id } : {}),
        text,
        label,
        verdict: isShown ? verdict : words.deck.pair(words.own.operand, verdict),
        isToWeigh: fact.ownReading !== undefined,
        leftOut: isShown ? leftOutOf(fact, content, deck.locale, words.own) : [],
      }
    }),
    quotations: quotations.map(({ mark, quote, speaker, verdict }) => ({ mark, quote, speaker, verdict })),
    words: cites.length === 0 ? [] : textsToWeigh(content),
    sentences: cites.map((cite) =>
      sentenceOf(cite, { facts, marks, quotations, said, talk, sentences, locale: deck.locale, words, names }),
    ),
    remarks: remarksOf(slide, said, terms, talk, words.own),
  }
}

/** Facts of a slide and, behind them, those that computed ones are made of. */
function withOperands(shown: readonly Fact[], all: ReadonlyMap<string, Fact>): Fact[] {
  const found = new Set(shown)
  for (const fact of found)
    for (const id of operandsOf(fact.derive ?? '')) if (all.has(id)) found.add(all.get(id) ?? fact)
  return [...found]
}

/** Each sentence once, as the texts have them. */
function inTextOrder(cites: readonly Citation[], { evidence: { texts } }: Deck): Citation[] {
  const ids = texts.map(({ id }) => id)
  return [...new Set(cites)].sort((one, other) => compareCitations(one, other, ids))
}

/** Names with an amount, and what is not held against the article. */
function remarksOf(
  { id }: DeckSlide,
  said: string,
  terms: readonly Term[],
  { coverage }: ShownTalk,
  words: ProofWords,
): ProofRemark[] {
  const named = terms.flatMap(({ term, reason }) =>
    reason !== undefined && said.includes(term) ? [words.named(term, reason)] : [],
  )
  const exempt = (coverage?.exempt ?? [])
    .filter(({ slide }) => slide === id)
    .map(({ what, text }) => words.named(words.exempt[what], text))
  return [
    ...(named.length > 0 ? [{ head: words.terms, lines: named }] : []),
    ...(exempt.length > 0 ? [{ head: words.notChecked, lines: exempt }] : []),
  ]
}
