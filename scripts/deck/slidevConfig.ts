import { sourceNames } from './citedSources.ts'
import { canvas } from '../article/themes.ts'
import type { Deck, DeckFact } from './deck.ts'
import { addressOf } from './address.ts'
import { shownLook, type ShownLook } from './shownLook.ts'

/** What Slidev is told of one deck, under Slidev's names: in `slides.md`, on the stage, and where slides are drawn. */
export interface SlidevConfig {
  lang: string
  htmlAttrs: Record<string, string>
  info?: string | undefined
  author?: string | undefined
  aspectRatio: number
  canvasWidth: number
  duration?: string
  timer?: 'countdown'
  terms: string[]
  hyphens?: string[] | undefined
  sources?: Record<string, string> | undefined
  /** What is said of each quantity that slides show, by its fact. */
  evidence: Record<string, ShownEvidence>
  look: ShownLook
}

/** A quantity as it is written out, how it was computed, and where its sentences can be read. */
interface ShownEvidence {
  text: string
  sum?: string
  href?: string
}

function shownEvidence({ text, sum, cites }: DeckFact, evidence: Deck['evidence']): ShownEvidence {
  const href = addressOf(cites, evidence)
  return { text, ...(sum === undefined ? {} : { sum }), ...(href === undefined ? {} : { href }) }
}

/** Slidev's configuration of a deck. */
export function slidevConfig(deck: Deck): SlidevConfig {
  const { width, height } = canvas(deck.aspect)
  return {
    lang: deck.locale,
    htmlAttrs: { lang: deck.locale, dir: 'ltr', 'data-theme': deck.theme },
    info: deck.description,
    author: deck.author,
    aspectRatio: width / height,
    canvasWidth: width,
    ...(deck.minutes === undefined ? {} : { duration: `${deck.minutes}min`, timer: 'countdown' }),
    terms: [...deck.terms],
    hyphens: deck.hyphens && [...deck.hyphens],
    sources: sourceNames(deck),
    evidence: Object.fromEntries(deck.evidence.facts.map((fact) => [fact.id, shownEvidence(fact, deck.evidence)])),
    look: shownLook(deck),
  }
}
