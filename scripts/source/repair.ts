import type { Code } from '../errors/citedeckError.js'

/** What is mended, in the order in which it is done. */
export const repairKinds = [
  'quoted',
  'markup',
  'entity',
  'mojibake',
  'invisible',
  'letter',
  'space',
  'page',
  'line',
  'hyphen',
  'note',
  'reading',
  'erratum',
] as const

export type RepairKind = (typeof repairKinds)[number]

/** A change that was made. `found` and `correct` are the characters changed, nothing around them. */
export interface Repair {
  paragraph: number
  kind: RepairKind
  found: string
  correct: string
  reason: string
  /** How many such changes are told of together. */
  count: number
}

/** Damage that stays until a person says what stood there, or an erratum that no longer fits. */
export interface Problem {
  paragraph: number
  /** Of the file, from 1. */
  line: number
  kind: 'mojibake' | 'page' | 'columns' | 'erratum'
  found: string
  reading: string
  message: string
  code: Code
}

/** What is read as it stands, but may not be as it was meant. */
export interface Doubt {
  paragraph: number
  /** Of the file, from 1. */
  line: number
  message: string
  hint: string
}
