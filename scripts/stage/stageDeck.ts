import type { DeckSlide } from '../deck/deck.ts'
import type { ShownLook } from '../deck/shownLook.ts'

/** A slide as the stage knows it before it is shown. */
export interface StageSlide {
  layout: string
  id: string
  title: string
  level: number
  clicks?: number
  standing?: number
  /** What it shows, as the address of a file that holds a `DeckSlide`'s content. */
  content: string
  /** The speaker's note, as text and as HTML, where it is published. */
  note?: { text: string; html: string }
}

/** What Slidev is told of a deck, beside what it is told of all. */
export interface StageConfigs {
  title: string
  slidesTitle: string
  lang: string
  htmlAttrs: Record<string, string>
  author?: string
  info?: string
  aspectRatio: number
  canvasWidth: number
  duration?: string
  timer?: 'countdown'
  terms: string[]
  hyphens?: string[]
  sources?: Record<string, string>
  look?: ShownLook
}

/** A deck for the stage, which loads this file when it starts. */
export interface StageDeck {
  configs: StageConfigs
  slides: StageSlide[]
}

export type SlideContent = DeckSlide['content']
