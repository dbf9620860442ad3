import { z } from 'zod'
import { citationPattern, parseCitation } from '../quantities/citation.ts'
import { bounds } from '../quantities/quantity.ts'
import { asFault } from './asFault.ts'
import { printable } from './printable.ts'
import { limits } from '../limits.ts'
import { idSchema } from './ids.ts'

/**
 * A language or variety of one, as BCP 47 names it; the longest that RFC 5646 (4.4.1) asks systems to take has 35
 * characters.
 */
export const localeTag = z
  .string()
  .max(35, { abort: true })
  .regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/, 'is not a locale such as en or zh-Hant')

/** What a text is told that stands where there is to be one for each language. */
const byLanguage = ({ input }: { input: unknown }) =>
  typeof input === 'string' ? `needs its language; write it as { en: ${input} }` : undefined

/** A word per locale. */
const localized = z.record(localeTag, printable().min(1), { error: byLanguage })

/** What is counted; per plural form where the language has them. */
const noun = z
  .record(localeTag, z.union([printable().min(1), z.strictObject({ one: printable(), other: printable() })]), {
    error: byLanguage,
  })
  .describe("What is counted, by locale; in the article's language it must be what the sentence counts")

const unit = z
  .string()
  .max(limits.value)
  .meta({
    description:
      'A currency of ISO 4217, a measure as CLDR names it, percent, percentage-point, multiple, count, rank, date,'
      + ' or a unit declared under units',
    examples: [
      'percent',
      'percentage-point',
      'count',
      'rank',
      'multiple',
      'date',
      'CNY',
      'USD',
      'EUR',
      'kilometer',
      'square-meter',
      'tonne',
      'kilowatt-hour',
      'celsius',
      'hour',
      'day',
      'year',
    ],
  })

const per = z
  .union([unit, z.strictObject({ value: z.number().positive().default(1), unit, noun: noun.optional() })])
  .describe('What a rate is for: a unit, or { value: 100_000, unit: count, noun: { en: people } }')

const drop = "is a number to YAML, which drops a last zero; put the citation in quotes, such as '25.2'"

/** A sentence of the article. */
export const citation = z
  .string({ error: ({ input }) => (typeof input === 'number' ? drop : undefined) })
  .max(limits.citation, { abort: true })
  .regex(citationPattern, {
    error: ({ input }) =>
      typeof input === 'string' && input.includes(':')
        ? "is not a citation; write the text's id and paragraph.sentence, such as 'report:25.2'"
        : "is not a citation; write paragraph.sentence, both from 1, such as '25.2'",
  })
  .transform((text) => parseCitation(text) ?? '1.1')

const end = z.union([z.number(), z.string().max(limits.value)])

const stated = z.strictObject({
  value: z
    .union([z.number(), z.string().max(limits.value), z.tuple([end, end])])
    .describe(
      "In the unit: 12 % is 12. 1_000_000 may be written so; '2/3' is a fraction, [20, 30] a range,"
        + " '2024-07' a date, '2021/2025' a span",
    ),
  unit,
  bound: z.enum(bounds).default('exactly'),
  noun: noun.optional(),
  per: per.optional(),
  sense: z.literal('more').optional().describe('Of a multiple that is added to what was there'),
  form: z
    .enum(['fraction', 'in', 'tenths'])
    .optional()
    .describe('How a part of a whole is written: two thirds, two in three, or in tenths'),
  reading: printable()
    .min(1)
    .optional()
    .describe('Why the sentence means this where citedeck cannot read it for certain; marked on the sources slide'),
  of: localized.describe('What it is a figure of'),
  cite: citation,
})

const derived = z.strictObject({
  derive: z
    .string()
    .max(limits.derive)
    .describe('Computed from other facts: names, + - * / and brackets; "100% - a" is a remainder, "a / 2" a half'),
  unit,
  noun: noun.optional(),
  per: per.optional(),
  round: z
    .number()
    .positive()
    .optional()
    .describe("Rounds to a whole number of these, in the unit; else as the operands' precision allows"),
  of: localized,
})

export const entry = z.union([stated, derived])

export type StatedEntry = z.output<typeof stated>
export type DerivedEntry = z.output<typeof derived>
export type Entry = StatedEntry | DerivedEntry

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
