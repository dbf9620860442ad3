import type { Stretch } from './draftWords.ts'

/** What counts an item off at its beginning: the row that it is one of, and which; undefined of what only goes on. */
export interface ItemMark {
  row: string
  place: number | undefined
  /** In UTF-16 units. */
  length: number
}

/** What a clause says of the items that it announces. */
interface Announced extends Stretch {
  /** 0 where it says only that there are some. */
  count: number
  /** Whether they are what is to be done, or why: those alone may stand behind it without a mark of their own. */
  isOfAdvice: boolean
}

/** The words by which items that an article announces and lists are found and said. */
export interface EnumerationWords {
  /**
   * How many items a clause announces, and where it does so: 三件事, two changes, three things would help; 0 where it
   * says only that there are some.
   */
  announced: (clause: string) => Announced | undefined
  /** The title of a section with what is announced in it: What to do: two changes. */
  underTitle: (title: string, text: string) => string
  /** What counts an item off at the beginning of a text: First, 一是. */
  itemMark: (text: string) => ItemMark | undefined
  /**
   * What stands between items: first what does nowhere else, then what does so where their number is announced; last
   * what parts clauses too, where there are as many of them.
   */
  listJoints: readonly [RegExp, RegExp, RegExp?]
  /** The items of a list whose number is not announced; undefined where it is none. Without it there are none. */
  uncounted?: (list: string) => Stretch[] | undefined
  /** What stands before the conditions of something, up to what they have in common: only if they. */
  onlyIf?: RegExp
  /** What says that something is a condition: must, has to. Without it nothing does. */
  demands?: RegExp
  /** Where an item may end before its end. */
  itemEnds: (item: string) => number[]
  /** An item as a point: without what ties it to the one before, and what points at something by its number. */
  asItem: (claim: string) => string
  /** What an item points at that another sentence names. */
  pointsOut: RegExp
}
