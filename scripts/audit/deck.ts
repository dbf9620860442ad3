import type { TextEnds } from './read/pdfEnds.ts'

/** Where on a slide a text stands. */
export type TextPlace = 'title' | 'body' | 'table' | 'chart' | 'alt' | 'notes' | 'footer'

/** A line, bullet, cell or note of a slide. */
export interface DeckText {
  place: TextPlace
  text: string
  /** What a cell or a value of a chart goes with: the heads of its row and column, its series, its axis. */
  about?: readonly string[] | undefined
  /** Of a cell: which row of its table it stands in, from 0. */
  row?: number | undefined
  /** It is an entry of a list. */
  isItem?: boolean | undefined
  /** Of a paragraph of a PDF, where that is asked for. */
  ends?: TextEnds | undefined
}

export interface DeckSlide {
  /** From 1. */
  number: number
  texts: readonly DeckText[]
  /** What is on the slide and could not be read, in words: `a picture without alternative text`. */
  unread: readonly string[]
}

/** A deck that somebody made, as far as it could be read. */
export interface ReadDeck {
  /** What kind of deck it is, in words: `Marp Markdown`. */
  format: string
  slides: readonly DeckSlide[]
  /** What could not be read of the deck as a whole. */
  unread: readonly string[]
}

/** A slide that is being read. */
export interface SlideDraft {
  texts: DeckText[]
  unread: string[]
}

/** A text without the white space of its source. */
export const plain = (text: string) => text.replace(/\s+/g, ' ').trim()
