import { z } from 'zod'
import { agreeing } from './agreement/agreeing.ts'
import { tooFew } from './agreement/instead.ts'
import { citation } from './factKeys.ts'
import { factFields } from './factFields.ts'
import type { Resolver } from './fieldResolver.ts'
import { textFields } from './textFields.ts'

/** The field types from which the schemas of slides and figures are put together. */
export function fields(resolver: Resolver) {
  return {
    ...textFields(resolver),
    ...factFields(resolver),

    /** The sentence that something is taken from, or several. */
    cites: () => z.union([citation.transform((cite) => [cite]), z.array(citation).min(1).max(4)]),

    /** Marks the one item that the claim speaks of. */
    accent: () => z.boolean().optional(),

    /** A list whose limits say what a slide can carry, and which kind carries more. */
    list: <Item extends z.ZodType>(item: Item, min: number, max: number, better: string) =>
      z
        .array(item)
        .min(min, { error: ({ input }) => tooFew(min, input) })
        .max(max, { error: `holds at most ${max}; use several slides${better ? `, or a ${better}` : ''}` }),

    agrees: agreeing(resolver),

    /** @param purpose what the kind shows, in a sentence */
    figure: <Kind extends string, Shape extends z.ZodRawShape>(kind: Kind, purpose: string, shape: Shape) =>
      z.strictObject({
        kind: z.literal(kind).describe(purpose),
        ...shape,
      }),
  }
}

export type Fields = ReturnType<typeof fields>
