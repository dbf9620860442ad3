import { sourceNames } from './citedSources.ts'
import { canvas } from '../article/themes.ts'
import type { Deck } from './deck.ts'
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
  look: ShownLook
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
    look: shownLook(deck),
  }
}
