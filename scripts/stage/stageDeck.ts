import type { DeckSlide } from '../deck/deck.ts'
import type { SlidevConfig } from '../deck/slidevConfig.ts'

/** A slide as the stage knows it before it is shown. */
export interface StageSlide {
  layout: string
  id: string
  title: string
  level: number
  /** The chapter and the topic that stand over its claim. */
  topic?: string
  clicks?: number
  standing?: number
  /** How long the speaker plans to stay on it. */
  seconds?: number
  /** What it shows, as the address of a file that holds a `DeckSlide`'s content. */
  content: string
  /** The speaker's note, as text and as HTML, where it is published. */
  note?: { text: string; html: string }
}

/** Slidev's configuration of a deck, with the names that its windows bear. */
interface StageConfigs extends SlidevConfig {
  title: string
  slidesTitle: string
}

/** A deck for the stage, which loads this file when it starts. */
export interface StageDeck {
  /** Of a live deck: what is told of it later begins here. */
  version?: string
  /** Of a live deck: where it differs, the page itself does, and is loaded again. */
  page?: string
  /** Of a live deck: the style sheet of its fonts. */
  fonts?: string
  configs: StageConfigs
  slides: StageSlide[]
}

export type SlideContent = DeckSlide['content']
