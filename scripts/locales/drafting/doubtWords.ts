import type { Stretch } from './draftWords.ts'

/** What somebody warns of in the sentence that tells something: but he cautions that the cameras stand by the path. */
export interface Warning {
  /** Where what is told before it ends, without what is only thought of that. */
  end: number
  /** What joins the two. */
  joint: string
  /** The warning, with who gives it. */
  said: readonly (Stretch | string)[]
}

/** How a language says that what was told may be otherwise, or may have other reasons. */
export interface DoubtWords {
  /** Whether a sentence holds back what stands before it: not all of it is owed to the scheme. */
  holdsBack: (sentence: string) => boolean
  /** Whether a claim says that nobody knows something yet. */
  isOpen: (claim: string) => boolean
  /** What a sentence warns of behind what it tells. */
  warned: (sentence: string) => Warning | undefined
}
