import { z } from 'zod'
import { citationPattern, parseCitation } from '../quantities/citation.ts'
import { limits } from '../input/limits.ts'
import { printable } from './printable.ts'

/**
 * A language or variety of one, as BCP 47 names it; the longest that RFC 5646 (4.4.1) asks systems to take has 35
 * characters.
 */
export const localeTag = z
  .string()
  .max(35, { abort: true })
  .regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/, {
    // { en: losses, by district } is a text and a key to YAML.
    error: ({ input }) =>
      `is not a locale such as en or zh-Hant${String(input).includes(' ') ? '; in { }, a text that holds a comma stands in quotes' : ''}`,
  })

/** What a text is told that stands where there is to be one for each language. */
const byLanguage = ({ input }: { input: unknown }) =>
  typeof input === 'string' ? `needs its language; write it as { en: ${input} }` : undefined

/** A word for each locale. */
export const localized = z.record(localeTag, printable().min(1), { error: byLanguage })

/** What is counted; for each plural form where the language has them. */
export const noun = z
  .record(
    localeTag,
    z.union([
      printable().min(1),
      z.strictObject({
        one: printable().describe('What one of them is called'),
        other: printable().describe('What several are called'),
      }),
    ]),
    {
      error: byLanguage,
    },
  )
  .describe(
    'What is counted, by locale: { en: { one: stall, other: stalls } }. In the language of the article it must be '
      + 'what the sentence counts',
  )

/** What a fact is measured in. */
export const unit = z
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

/** What a rate is for. */
export const per = z
  .union([
    unit,
    z.strictObject({
      value: z.number().positive().default(1).describe('How many of the unit: 100_000'),
      unit,
      noun: noun.optional(),
    }),
  ])
  .describe('What a rate is for: a unit, or { value: 100_000, unit: count, noun: { en: people } }')

const drop = "is a number to YAML, which drops a last zero; put the citation in quotes, such as '25.2'"

/** A sentence of the article, or a cell of a table. */
export const citation = z
  .string({ error: ({ input }) => (typeof input === 'number' ? drop : undefined) })
  .max(limits.citation, { abort: true })
  .regex(citationPattern, {
    error: ({ input }) =>
      typeof input === 'string' && input.includes(':')
        ? "is not a citation; write the text's id and paragraph.sentence, such as 'report:25.2', or a table's and a cell, such as 'jobs:B7'"
        : "is not a citation; write paragraph.sentence, both from 1, such as '25.2'",
  })
  .transform((text) => parseCitation(text) ?? '1.1')

/** One end of a range, or a value alone. */
export const end = z.union([z.number(), z.string().max(limits.value)])
