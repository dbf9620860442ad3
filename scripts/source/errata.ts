import { z } from 'zod'

/**
 * A correction to damage in the source text. `found` is the damaged characters alone, as they
 * stand in the paragraph once readings are removed; it must occur there exactly once. Keep
 * `correct` short, and split a long one: the article's sentences stay out of the repository.
 */
export const erratumSchema = z.strictObject({
  paragraph: z.int().positive(),
  found: z.string().min(1),
  correct: z.string(),
  reason: z.string().min(1),
})

export const errataSchema = z.array(erratumSchema)

export type Erratum = z.infer<typeof erratumSchema>
