/** The words by which tables of a language name their columns. Each is held against the whole of a head. */
export interface TableWords {
  /** Over the units that the amounts of each row are in. */
  unit: RegExp
  /** Over what the amounts of each row are of. */
  name: RegExp
  /** Over the place, group or kind that the amounts of each row are of. */
  place: RegExp
  /** Over the amounts themselves, where the head says no more of them. */
  value: RegExp
  /** Over dates. */
  date: RegExp
  /** A year among the words of a head, with what goes with it; the year alone is its first group. */
  yearInWords: RegExp
  /** Before the unit that all amounts of a table are in, in a line above it. */
  unitNote: RegExp
}
