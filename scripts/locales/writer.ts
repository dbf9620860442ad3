import type { DeclaredUnit, Quantity } from '../quantities/quantity.ts'

/** What is counted, in one language; per plural form where the language has them. */
export type Noun = string | Readonly<{ one: string; other: string }>

/** A quantity as a locale is to write it: its noun in that language, and the two ends where it is a range. */
export interface Writable extends Omit<Quantity, 'noun'> {
  noun?: Noun | undefined
  low?: number | string | undefined
  high?: number | string | undefined
}

/** How a text asks for a fact: as the language writes it, spelled out, or the bare number. */
export type Style = 'default' | 'words' | 'number'

/** A quantity as written: 超過 + 1200 + 億元. A figure sets the number large and the rest small. */
export interface Written {
  prefix: string
  number: string
  suffix: string
}

/**
 * How a language writes quantities. Used where a deck is composed, never on a slide.
 * @throws RangeError where a quantity cannot be spelled out, with the reason as the message
 */
export type Writer = (quantity: Writable, style: Style, units: readonly DeclaredUnit[]) => Written
