import type { Reading, Unit } from '../quantities/quantity.ts'
import type { Otherwise } from './compare.ts'
import type { TextPlace } from './deck.ts'

/** A number of the article, and the sentence that states it. */
export interface Stated {
  cite: string
  reading: Reading
  /** The article's sentence. */
  sentence: string
}

/** What became of one number of a deck. */
export type Verdict =
  | { is: 'stated'; by: Stated; doubt?: string }
  /**
   * `unit`, `noun`: what it comes in, where that is known: the deck may leave it out; `value`: what it comes to before
   * the deck has rounded it.
   */
  | {
      is: 'follows'
      sum: string
      cites: readonly string[]
      doubt?: string
      unit?: Unit
      noun?: string | undefined
      value?: number
    }
  /**
   * `isNear`: no sentence has its value, and this is what the likest has in its place; `sum`: the sum of which it has
   * the value, and not the unit.
   */
  | {
      is: 'otherwise'
      differs: readonly Otherwise[]
      by: Stated
      periods?: readonly string[]
      isNear?: boolean
      sum?: string
    }
  | { is: 'absent' }
  /** It was not found, and hardly anything shows that it is false: `why`, and the sum that it may come from. */
  | { is: 'look'; why: string; sum?: string; cites?: readonly string[] }
  /** It was not read for certain, so that nothing is said of it. */
  | { is: 'unread'; why: string }

/** A number of a deck, where it stands, and whether the article states it. */
export interface Finding {
  slide: number
  place: TextPlace
  /** The sentence, bullet or cell that it is in. */
  text: string
  reading: Reading
  verdict: Verdict
  /** How surely it is false, from 0 to 1. */
  strength: number
}

/** What an audit comes to. */
export interface Audit {
  findings: readonly Finding[]
  /** The deck's language and the article's. */
  languages: { deck: string; article: string }
  /** How many numbers are the slides' own: page numbers, counts of their own lists, the talk's date. */
  own: number
  /** Hardly a number and hardly a word of the deck is in the article. */
  isOfAnother: boolean
}
