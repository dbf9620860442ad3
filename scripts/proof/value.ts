/** Words, some of them joined with something of the slide. */
export type Marked = readonly (string | Stretch)[]

export interface Stretch {
  text: string
  /**
   * What the words are: those of a number of the slide, of a number that it does not show, or of a quotation; of
   * another's deck, those of a number that differs from the article or is not in it.
   */
  is: 'shown' | 'left' | 'quoted' | 'wrong'
  /** The letters that join them with the slide. */
  marks?: readonly string[]
}

/** A number of a slide, or one that another of its numbers is computed from. */
export interface ProofNumber {
  mark: string
  /** By which it is found on the slide; none of another's deck. */
  fact?: string
  /** As slides write it, and what it is a figure of. */
  text: string
  label: string
  /** How it stands, in words. */
  verdict: string
  /** The author answers for it, or it is not as the article has it: look closely. */
  isToWeigh: boolean
  /** What the article says of it and the slide does not. */
  leftOut: readonly string[]
}

/** A sentence that a slide rests on. */
export interface ProofSentence {
  cite: string
  /** The same for people: of several texts with the name of its text. */
  place: string
  /** None where the text is not at hand. */
  text?: Marked
  /** What the lock holds of it, where the text is not at hand. */
  states: Marked
  /** Numbers that it states and the slide does not show. */
  leftOut: readonly string[]
}

/** Somebody's words on a slide. */
export interface ProofQuotation {
  mark: string
  quote: string
  speaker: string
  verdict: string
}

/** Further things on a slide that somebody has to look at, under a head. */
export interface ProofRemark {
  head: string
  lines: readonly string[]
}

/** A slide beside what it rests on. */
export interface ProofSlide {
  /** In the deck, from 1. */
  number: number
  id: string
  title: string
  /** What stands on it, where there is no picture of it. */
  texts?: readonly Marked[]
  numbers: readonly ProofNumber[]
  quotations: readonly ProofQuotation[]
  /** Its other words, which no letter marks: labels, names, roles. */
  words?: readonly string[]
  sentences: readonly ProofSentence[]
  remarks: readonly ProofRemark[]
}

/** Rows under a head: what each is called, and what is said of it. */
export interface SheetPart {
  head: string
  rows: readonly { name: string; said: string }[]
}

/** What a fact-checker is given: each slide beside the sentences that it cites. */
export interface ProofSheet {
  locale: string
  title: string
  /** The texts that it was held against, a line each. */
  texts: readonly string[]
  /** How it is read, where not as the proof sheet of a talk. */
  howTo?: readonly string[]
  /** Whether their sentences were at hand. */
  isWithText: boolean
  slides: readonly ProofSlide[]
  end: readonly SheetPart[]
}

/** What the live deck tells its author of the slide that is on. */
export interface ToldProof {
  isWithText: boolean
  /** None of a slide that lists the numbers again. */
  slide?: ProofSlide
  end: readonly SheetPart[]
}
