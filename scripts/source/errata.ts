import { z } from 'zod'
import { limits } from '../limits.ts'

/**
 * A correction to damage in the source text. `found` is the damaged characters alone, as they
 * stand in the paragraph once readings are removed; it must occur there exactly once. Keep
 * `correct` short, and split a long one: the article's sentences stay out of the repository.
 */
export const erratumSchema = z.strictObject({
  paragraph: z.int().positive(),
  found: z.string().min(1).max(limits.text),
  correct: z.string().max(limits.text),
  reason: z.string().min(1).max(limits.text),
})

export const errataSchema = z.array(erratumSchema).max(limits.entries)

export type Erratum = z.infer<typeof erratumSchema>
