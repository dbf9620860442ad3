import { z } from 'zod'
import { bounds } from '../quantities/quantity.ts'
import { asFault } from './asFault.ts'
import { printable } from './printable.ts'
import { limits } from '../input/limits.ts'
import { citation, end, localeTag, localized, noun, per, unit } from './factKeys.ts'
import { idSchema } from './ids.ts'
import { series, table } from './series/schema.ts'

export { citation, localeTag } from './factKeys.ts'

const stated = z.strictObject({
  value: z
    .union([z.number(), z.string().max(limits.value), z.tuple([end, end])])
    .describe(
      "In the unit: 12 % is 12. 1_000_000 may be written so; '2/3' is a fraction, [20, 30] a range,"
        + " '2024-07' a date, '2021/2025' a span",
    ),
  unit,
  bound: z.enum(bounds).default('exactly').describe('As the sentence has it; none where it is exact'),
  noun: noun.optional(),
  per: per.optional(),
  sense: z.literal('more').optional().describe('Of a multiple that is added to what was there'),
  form: z
    .enum(['fraction', 'in', 'tenths', 'minguo'])
    .optional()
    .describe(
      'How a part of a whole is written: two thirds, two in three, or in tenths; or a year: by the calendar of Taiwan',
    ),
  reading: printable()
    .min(1)
    .optional()
    .describe('Why the sentence means this where citedeck cannot read it for certain; marked on the sources slide'),
  of: localized.describe('What it is a figure of'),
  cite: citation.describe("Where it stands: '3.1' is paragraph 3, sentence 1"),
})

const derived = z.strictObject({
  derive: z
    .string()
    .max(limits.derive)
    .describe(
      'Computed from other facts: names, + - * / and brackets. "stalls.2025 / stalls.2022" is how many times as many, '
        + '"100% - a" a remainder, "a / 2" a half',
    ),
  unit,
  noun: noun.optional(),
  per: per.optional(),
  round: z
    .number()
    .positive()
    .optional()
    .describe("Rounds to a whole number of these, in the unit; else as the operands' precision allows"),
  of: localized.describe('What it is a figure of'),
})

export const entry = z.union([stated, derived, series, table])

export type StatedEntry = z.output<typeof stated>
export type DerivedEntry = z.output<typeof derived>
/** A fact by itself. */
export type FactEntry = StatedEntry | DerivedEntry
/** What stands under a name: a fact, or a series or table of such. */
export type Entry = z.output<typeof entry>

/** A unit of the talk's own: its names by locale, the first of which is written. */
export const unitsSchema = z.record(
  idSchema,
  z.record(localeTag, z.array(printable().min(1)).min(1, { error: 'needs at least one name' })),
)

/** The facts alone, by name. */
export const entriesSchema = z.record(idSchema, entry).refine((facts) => Object.keys(facts).length <= limits.facts, {
  error: `holds more than ${limits.facts} facts; at most so many are read`,
  params: asFault('too-much'),
})

/** What stands at the head of `facts.yaml`, before the facts. */
export const factsHeadSchema = z.strictObject({
  citedeck: z.literal(1).describe('The format of this file'),
  units: unitsSchema
    .optional()
    .describe(
      'Units that neither ISO 4217 nor CLDR has, by a name of yours: teu: { zh-Hans: [标准箱, TEU], en: [TEU] }',
    ),
})

/** What `facts.yaml` holds, for the JSON Schema that editors use: the head, and every figure of the article by name. */
export const factsFileSchema = z.object({ $schema: z.string().optional(), ...factsHeadSchema.shape }).catchall(entry)

/** Of facts with faults, those that have none. */
export function soundEntries(value: object): Record<string, Entry> {
  return Object.fromEntries(
    Object.entries(value).flatMap(([id, given]) => {
      const read = entry.safeParse(given)
      return read.success ? [[id, read.data]] : []
    }),
  )
}
