/** A stretch of a text that Intl.Segmenter does not divide, and where it begins. */
export interface Segment {
  text: string
  start: number
}

/**
 * What a language must give so that its lines end where a reader would end them. A text may hold more than one
 * language, so all are asked (`index.ts`). Slides load it: it is small.
 */
export interface LineWords {
  /** Where a line should not break though the segmenter divides there: offsets, each the start of a segment. */
  held: (segments: readonly Segment[]) => ReadonlySet<number>
  /** The end of what stays with digits behind it, in a date; the source of a pattern. */
  behindDatePart: string
  /** What stays with a number before it without a blank; the source of a pattern. */
  particle: string
  /** The names of months, where a blank parts them from the day and the year. */
  months: readonly string[]
  /** Titles before somebody's name, which may have a stop. */
  titles: readonly string[]
  /** Words that begin a sentence with a capital and are no names. */
  openings: readonly string[]
}
