import { z } from 'zod'
import { spans } from '../quantities/assertion.ts'
import { isCellPlace, isPlace, type Place } from '../quantities/citation.ts'
import { bounds } from '../quantities/quantity.ts'

/** Of the locks that are written. */
export const lockFormat = 2

const value = z.union([z.number(), z.string()])
const unit = z.string().min(1)

const lockedQuantitySchema = z.strictObject({
  value,
  unit,
  bound: z.enum(bounds),
  noun: z.string().optional(),
  per: z.strictObject({ value: z.number(), unit, noun: z.string().optional() }).optional(),
  fraction: z.strictObject({ numerator: z.int(), denominator: z.int().positive() }).optional(),
  form: z.enum(['fraction', 'in', 'tenths', 'minguo']).optional(),
  sense: z.literal('more').optional(),
  low: value.optional(),
  high: value.optional(),
  change: z.enum(['up', 'down']).optional(),
  unsure: z.string().optional(),
  at: z.tuple([z.int().min(0), z.int().min(0)]).optional(),
  units: z.array(unit).optional(),
  date: z.string().optional(),
  names: z.array(z.string()).optional(),
  outlook: z.enum(['forecast', 'estimate']).optional(),
  // In the order in which a lock is written.
  said: z
    .strictObject({
      side: z.enum(['before', 'after']).optional(),
      way: z.enum(['up', 'down']).optional(),
      span: z.enum(spans).optional(),
      each: z.string().optional(),
      isDifference: z.literal(true).optional(),
      isDenied: z.literal(true).optional(),
      mayDeny: z.literal(true).optional(),
      thing: z.string().optional(),
      perCounted: z.string().optional(),
      counted: z.string().optional(),
      time: z.enum(['future', 'open']).optional(),
      hasCome: z.literal(true).optional(),
      when: z.string().optional(),
      of: z.string().optional(),
      at: z.string().optional(),
      among: z.string().optional(),
      whole: z.string().optional(),
      deed: z.string().optional(),
      poles: z.array(z.string()).optional(),
      relation: z.strictObject({ by: z.string(), one: z.array(z.string()), other: z.array(z.string()) }).optional(),
      payer: z.array(z.string()).optional(),
      apart: z.strictObject({ own: z.array(z.string()), others: z.array(z.string()) }).optional(),
    })
    .optional(),
})

const hash = z.string().regex(/^[0-9a-f]{16}$/, 'expected 16 hexadecimal digits')

const lockedSentenceSchema = z.strictObject({
  hash,
  numbers: z.array(lockedQuantitySchema),
  words: z.array(z.string().min(1)).min(1).max(2).optional(),
  holds: z.string().optional(),
  sayers: z.array(z.string()).optional(),
  bodies: z.array(z.string()).optional(),
  acts: z.array(z.string().regex(/^[+-](?:[0-9a-f]{6})+$/, 'expected digests')).optional(),
})

export const lockSchema = z.strictObject({
  format: z.literal(lockFormat),
  language: z.string(),
  series: z.array(z.array(z.string())).optional(),
  quotations: z.array(hash).optional(),
  speakers: z.array(hash).optional(),
  headings: z.array(z.int().positive()).optional(),
  sentences: z.record(z.string().refine(isPlace, 'expected paragraph.sentence, such as 25.2'), lockedSentenceSchema),
})

/** The lock of a table; its cells stand where a text has its sentences. */
export const tableLockSchema = z.strictObject({
  format: z.literal(lockFormat),
  language: z.string(),
  sheets: z.array(z.string()).min(1),
  cells: z.record(z.string().refine(isCellPlace, 'expected a cell, such as B7'), lockedSentenceSchema),
})

/**
 * A quantity that a sentence states. `units` are others that it may be in, where nothing says which. `at` is where
 * an unsure one begins and ends in it, in UTF-16 units. `date`, `names` and `outlook` are read where the talk has
 * series: what it goes with, and whether it is still to come. `said` is what the sentence says of it beside how much
 * it is, as `Assertion` tells; only where it says something.
 */
export type LockedQuantity = z.infer<typeof lockedQuantitySchema>
/**
 * What a lock has of a sentence or cell; `holds` says of a cell what it has in the place of a number, `sayers` who says
 * what a sentence states, `bodies` which bodies do, and `acts` what it says was done or was not, by digests.
 */
export type LockedSentence = z.infer<typeof lockedSentenceSchema>

/**
 * What the repository keeps of the source text: the language in which it was read, the names of the talk's series, a
 * hash of each quotation that it has word for word and of who said it, the paragraphs that are headings, and for each
 * sentence, by its citation, the first 16 hexadecimal digits of the SHA-256 of its text (trimmed), and the quantities
 * it states. No text but the nouns of what is counted and whose it is, in a few words, where a claim could name
 * another; and where the text can be read on the web, of each sentence that
 * the talk cites the `words` that lead a browser to it, as `fragment.ts` chooses them.
 */
export interface SourceLock extends Omit<z.infer<typeof lockSchema>, 'sentences'> {
  sentences: Record<Place, LockedSentence>
  /** Of a table, the names of its sheets that can be seen: an empty one where there is but one. */
  sheets?: string[] | undefined
}
