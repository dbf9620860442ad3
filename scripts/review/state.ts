import { createHash } from 'node:crypto'
import { isMadeSlide } from '../article/ids.ts'
import { inWords } from '../article/states.ts'
import type { Deck, DeckFact, DeckSlide } from '../deck/deck.ts'
import type { Citation } from '../quantities/citation.ts'
import { factsOf, plain, type Text } from '../typography/text.ts'

/**
 * What a slide states and stands on, as a reviewer sees it, and as far as it is kept: in words what is the talk's own,
 * by a hash what is the article's. Where it stands in the article is no part of it: a sentence that has moved is the
 * same.
 */
export interface SlideState {
  claim: string
  /** The slide's other texts: points, a question, footnotes. */
  words?: string[]
  /** Hash of what is drawn: figures, and the blocks of a slide of Markdown. */
  drawn?: string
  /** Each number that the slide shows, and how it came about, by the id of its fact. */
  numbers?: Record<string, string>
  /** The hashes of the sentences that it rests on, by where they stand. */
  sentences?: Record<Citation, string>
}

/** The slides that a reviewer looks at: all but those that are made from the others. */
export function reviewedSlides({ slides }: Deck): DeckSlide[] {
  return slides.filter(({ id }) => !isMadeSlide(id))
}

/** The facts that a slide shows, in its order. */
export function factsOn({ content }: DeckSlide, { facts }: Deck['evidence']): DeckFact[] {
  const known = new Map(facts.map((fact) => [fact.id, fact]))
  return [...factsOf({ ...content, footnotes: undefined })].flatMap((id) => known.get(id) ?? [])
}

/** The sentences that a slide rests on, those of its facts among them. */
export function citesOf(slide: DeckSlide, evidence: Deck['evidence']): Citation[] {
  return [...new Set([...(slide.cites ?? []), ...factsOn(slide, evidence).flatMap(({ cites }) => cites)])]
}

/** What a slide states and stands on now. */
export function stateOf(slide: DeckSlide, evidence: Deck['evidence']): SlideState {
  const { figure, beside, blocks } = slide.content
  const words = wordsOn(slide.content)
  const facts = factsOn(slide, evidence)
  const cites = citesOf(slide, evidence)
  return {
    claim: readable(slide.title),
    ...(words.length > 0 ? { words } : {}),
    ...((figure ?? beside ?? blocks) ? { drawn: hash(drawing({ figure, beside, blocks }), 8) } : {}),
    ...(facts.length > 0 ? { numbers: Object.fromEntries(facts.map((fact) => [fact.id, numberInWords(fact)])) } : {}),
    ...(cites.length > 0
      ? { sentences: Object.fromEntries(cites.map((cite) => [cite, evidence.sentences[cite]?.hash ?? ''])) }
      : {}),
  }
}

/** By which two states are told apart. */
export function digestOf({ claim, words = [], drawn = '', numbers = {}, sentences = {} }: SlideState): string {
  const inOrder = Object.entries(numbers).sort(([one], [other]) => (one < other ? -1 : 1))
  return hash([claim, words, drawn, inOrder, [...new Set(Object.values(sentences))].sort()], 16)
}

/** A number, how it was computed, and why it is read so where the author says that. */
function numberInWords({ derive, ownReading, ...fact }: DeckFact): string {
  const sum = derive === undefined ? '' : ` = ${derive}`
  return `${inWords(fact)}${sum}${ownReading === undefined ? '' : ` (own reading: ${ownReading})`}`
}

/** The texts of a slide beside its claim. Who speaks, and where, says nothing of the article. */
function wordsOn({ kicker, question, subtitle = [], points = [], hint, byline, footnotes = [], contact }: Content) {
  const { name, role, address = [] } = contact ?? {}
  const texts: (Text | undefined)[] = [kicker, question, ...subtitle, ...points, hint, byline, ...footnotes, name, role]
  return [...texts, ...address].flatMap((text) => (text === undefined ? [] : [readable(plain(text))]))
}

type Content = DeckSlide['content']

/** A text without what only sets it. */
export function readable(text: string): string {
  return text
    .replace(/[\u00ad\u200b\u2060\ufeff]/g, '')
    .replace(/\s+/gu, ' ')
    .trim()
}

/** What depends on other slides, or is told beside: whose colour it is, where a number stands, its mark. */
const aside = new Set(['tones', 'cite', 'computed'])

function drawing(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(drawing)
  if (value === null || typeof value !== 'object') return value
  return Object.entries(value).flatMap(([key, inner]) => (aside.has(key) ? [] : [[key, drawing(inner)]]))
}

function hash(value: unknown, digits: number): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, digits)
}
