/** A place in a file; both count from 1. */
export interface At {
  line: number
  column: number
}

/**
 * A change to a data file that makes a fault go. `at` is where the value stands that it is about, of `rename`, `remove`
 * and `add` the key: that by which the new one comes.
 */
export type Mend =
  | { kind: 'set'; at: At; value: unknown }
  /** Other words within a text. */
  | { kind: 'reword'; at: At; from: string; to: string }
  | { kind: 'rename'; at: At; to: string }
  | { kind: 'remove'; at: At }
  | { kind: 'add'; at: At; key: string; value: unknown }
  /** More items at the end of a list. */
  | { kind: 'append'; at: At; items: readonly unknown[] }

/** Words of a text that are to be others. */
export interface Instead {
  from: string
  to: string
}
