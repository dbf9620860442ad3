import { z } from 'zod'
import { bounds } from '../quantities/quantity.ts'

/*
 * What is compared of two decks, as evidence.json has it. Other keys are passed over: the file may be of a site that
 * another version built.
 */

const value = z.union([z.number(), z.string()])

const hash = z.string()

const place = z.union([
  z.object({ text: z.string().optional(), paragraph: z.int(), sentence: z.int(), hash }),
  z.object({ table: z.string(), sheet: z.string().optional(), column: z.string(), row: z.int(), hash }),
])

const fields = z.record(z.string(), z.string())

const figure = z.object({
  kind: z.string(),
  fields,
  rows: z.array(z.object({ of: z.string(), label: z.string(), fields })),
})

const slide = z.object({
  id: z.string(),
  title: z.string(),
  places: z.array(place),
  quantities: z.array(z.string()),
  figures: z.array(figure).optional(),
  files: z.array(z.string()).optional(),
})

const quantity = z.object({
  id: z.string(),
  text: z.string(),
  label: z.string().optional(),
  value,
  unit: z.string(),
  bound: z.enum(bounds),
  noun: z.string().optional(),
  per: z.object({ value: z.number(), unit: z.string(), noun: z.string().optional() }).optional(),
  fraction: z.object({ numerator: z.int(), denominator: z.int() }).optional(),
  sense: z.literal('more').optional(),
  low: value.optional(),
  high: value.optional(),
  places: z.array(place),
  computed: z.object({ formula: z.string() }).optional(),
})

export const statedSchema = z.object({
  citedeck: z.literal(1),
  deck: z.object({ title: z.string() }),
  texts: z.array(z.object({ id: z.string().optional(), digest: z.string() })),
  slides: z.array(slide),
  quantities: z.array(quantity),
})

/** What a deck states, and where that stands. */
export type Stated = z.infer<typeof statedSchema>
export type StatedPlace = z.infer<typeof place>
export type StatedQuantity = z.infer<typeof quantity>
export type StatedFigure = z.infer<typeof figure>
export type StatedSlide = z.infer<typeof slide>
