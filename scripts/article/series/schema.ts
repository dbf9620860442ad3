import { z } from 'zod'
import { bounds } from '../../quantities/quantity.ts'
import { limits } from '../../input/limits.ts'
import { citation, end, localized, noun, per, unit } from '../factKeys.ts'
import { printable } from '../printable.ts'

const value = z
  .union([z.number(), z.string().max(limits.value), z.tuple([end, end]), z.null()])
  .describe("As a fact's value; 'about 330' has a bound; null or '-' is one that the article does not give")

/** One value of a series, or the value with what is said of it alone. */
const cell = z.union([
  value,
  z.strictObject({
    value,
    bound: z.enum(bounds).optional().describe('As the sentence has it'),
    cite: citation.optional().describe('The sentence of this cell alone'),
    forecast: z.literal(true).optional().describe('The article says that it is still to come'),
    estimate: z.literal(true).optional().describe('The article says that it is not final'),
    reading: printable().min(1).optional().describe('Why the sentence means this where citedeck cannot tell'),
  }),
])

const key = printable()
  .trim()
  .min(1)
  .max(limits.value)
  .describe("A date ('2024', '2024-03', '2024-Q3', 'FY2024') or a name, as the article writes it")

const common = {
  unit,
  noun: noun.optional(),
  per: per.optional(),
  names: z
    .record(key, localized)
    .optional()
    .describe('The names that cells go by in other languages: { Poland: { zh-Hans: 波兰 } }'),
  of: localized.describe('What it is a figure of'),
  cite: citation.optional().describe('The sentence of every cell that names none of its own'),
}

/** Values of one thing by date or by name, each a fact of its own. */
export const series = z.strictObject({
  ...common,
  series: z
    .record(key, cell)
    .describe(
      'Values by date, in the order of time, or by name: { 2022: 40, 2025: 90 }; each is a fact, {stalls.2022}',
    ),
})

const row = z.union([
  z.array(cell),
  z.strictObject({
    values: z.array(cell).describe('In the order of the columns'),
    cite: citation.describe('The sentence of the cells of this row'),
  }),
])

/** Values of one thing by two sides, each a fact of its own. */
export const table = z.strictObject({
  ...common,
  table: z
    .strictObject({
      columns: z
        .array(z.union([z.int().transform(String), key]))
        .min(1)
        .describe('Dates or names: [2022, 2023]'),
      rows: z
        .record(key, row)
        .describe('For each row its values, in the order of the columns; or { values: […], cite: … }'),
    })
    .describe('Values by row and column'),
})

export type CellEntry = z.output<typeof cell>
export type SeriesEntry = z.output<typeof series>
export type TableEntry = z.output<typeof table>
