/** What the live server tells the author of the talk's data, as `faults` events: the whole of it, each time. */
export interface AuthorReport {
  faults: readonly ToldFault[]
  /** The slides that are not shown as they are now written, by their ids: nothing can be made of that. */
  behind: readonly string[]
  /** The whole deck is as it was: a file cannot be read. */
  isFrozen: boolean
  /** The article's text is at hand. */
  isWithText: boolean
  /** How far data and article cover each other; undefined where there is nothing to hold the data against. */
  coverage?: ToldCoverage
  /** The length of the talk, where it says one. */
  minutes?: number
}

/** Something that is wrong: where, what was found and expected, and what to do. */
export interface ToldFault {
  severity: 'error' | 'warning'
  code: string
  /** As messages name it. */
  file: string
  line: number
  column: number
  message: string
  hint?: string | undefined
  /** The slide that it is on, by its id. */
  slide?: string
}

/** How many of all; `waived` are passed over with a reason. */
export interface Share {
  of: number
  all: number
  waived?: number
}

export interface ToldCoverage {
  /** Facts that match the sentence that they cite, and slides that cite the article. */
  facts: Share
  slides: Share
  /** Sentences that a slide carries, and numbers that one uses. */
  sentences: Share
  numbers: Share
}

/**
 * The faults in the order in which their author wants them: those of the slide that is on first, then as slides follow
 * one another, and last those that are on none.
 * @param ids of the slides
 */
export function inOrder(faults: readonly ToldFault[], ids: readonly string[], on: string | undefined): ToldFault[] {
  const rank = ({ slide }: ToldFault) => {
    const place = slide === undefined ? -1 : ids.indexOf(slide)
    return slide !== undefined && slide === on ? -1 : place < 0 ? ids.length : place
  }
  return [...faults].sort((one, other) => rank(one) - rank(other))
}

/** How many of them are errors, and how many warnings. */
export function counted(faults: readonly ToldFault[]): { errors: number; warnings: number } {
  const errors = faults.filter(({ severity }) => severity === 'error').length
  return { errors, warnings: faults.length - errors }
}
