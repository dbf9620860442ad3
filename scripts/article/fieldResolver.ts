import type { SideTold } from '../locales/grammar.ts'
import type { WrittenFact, Text } from '../typography/text.ts'
import type { Former } from './corrections.ts'
import type { Fact } from './facts.ts'
import type { Markdown } from './markdown/nodes.ts'
import type { MarkdownFault } from './markdown/reading.ts'
import type { DrawnColumn, DrawnSeries, DrawnTable } from './series/drawn.ts'

/** A picture: its address as a page calls it, and its size in its own pixels. */
export interface PictureFile {
  src: string
  width: number
  height: number
}

/** How the names in the data become what a slide shows. */
export interface Resolver {
  /** Writes out a text; throws a message for the author where it names an unknown fact, or does not hold. */
  text: (source: string) => Text
  /** Writes out a text whether it holds or not; throws a message where it names an unknown fact. */
  unheld: (source: string) => Text
  /** Looks a fact up; throws a message for the author where there is none. */
  fact: (id: string) => WrittenFact
  /** A fact, and what was said in its place before; throws a message for the author where it cannot have been. */
  former: (id: string, was: Former) => { now: WrittenFact; was: string }
  /** Looks a series up, or a row or column of a table; throws a message for the author where there is none. */
  series: (id: string) => DrawnSeries
  /** Looks a table up; throws a message for the author where there is none. */
  table: (id: string) => DrawnTable
  /** Facts under one another, of which each has been looked up; undefined where the article gives none. */
  column: (ids: readonly (string | undefined)[]) => DrawnColumn
  facts: ReadonlyMap<string, Fact>
  /** Names that may hold amounts. */
  terms: readonly string[]
  /** A text that names no facts; throws a message for the author where an amount is typed into it. */
  plain: (source: string) => string
  /** Where a text says of a fact that something rose by it, and the article that it fell, or the other way round. */
  otherWay: (text: Text) => string | undefined
  /** Where a text says of a fact what its sentence says of another amount. */
  ofOther: (text: Text) => string | undefined
  /** Whether a label is of what was earlier or later. */
  sideToldBy: (label: string) => SideTold | undefined
  /** Reads a slide of Markdown, and says what is wrong with it. Without it, nothing is shown. */
  markdown?: (source: string) => { slide: Markdown; faults: readonly MarkdownFault[] }
  /**
   * Somebody's words, between the marks of the deck's language; throws a message for the author where an amount is
   * typed into what an editor put into them.
   */
  quotation: (source: string) => string
  /** Finds a picture; throws a message for the author where there is none, or what is no picture. */
  picture: (address: string, hash?: string) => PictureFile
  /** The first amount in a text as it stands, terms or not. */
  amount: (text: string) => string | undefined
}

/** Resolves nothing: for schemas that no data goes through. */
export const unresolved: Resolver = {
  facts: new Map(),
  terms: [],
  text: (source) => source,
  unheld: (source) => source,
  plain: (source) => source,
  quotation: (source) => source,
  picture: (src) => ({ src, width: 3, height: 2 }),
  otherWay: () => undefined,
  ofOther: () => undefined,
  sideToldBy: () => undefined,
  amount: () => undefined,
  former: (id) => ({ now: unresolved.fact(id), was: '' }),
  series: (id) => ({ id, unit: 'count', unitText: '', scale: 1, decimals: 0, cells: [] }),
  table: (id) => ({ id, unit: 'count', unitText: '', scale: 1, decimals: 0, columns: [], rows: [] }),
  column: () => ({ unit: 'count', unitText: '', scale: 1, decimals: 0, cells: [] }),
  fact: (id) => ({ fact: id, value: 0, unit: 'count', text: '', number: '', cite: '' }),
}
