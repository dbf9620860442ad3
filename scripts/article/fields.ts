import { z } from 'zod'
import type { Fact } from './facts.ts'
import type { Unit } from './units.ts'
import { plain, words, type Quantity, type Text } from './text.ts'

/** How the names in the data become what a slide shows. */
export interface Resolver {
  /** Writes out a text; throws a message for the author where it names an unknown fact. */
  text: (source: string) => Text
  /** Looks a fact up; throws a message for the author where there is none. */
  fact: (id: string) => Quantity
  facts: ReadonlyMap<string, Fact>
}

/** The field types from which the schemas of slides and figures are put together. */
export function fields(resolver: Resolver) {
  const resolve = <Out>(ctx: z.core.$RefinementCtx, input: string, how: (input: string) => Out): Out => {
    try {
      return how(input)
    } catch (error) {
      if (!(error instanceof AuthorError)) throw error
      ctx.addIssue({ code: 'custom', message: error.message, input })
      return z.NEVER
    }
  }

  return {
    /** A text of at most `max` characters; `{fact}` in it becomes the fact's words. */
    text: (max: number) => words().trim().min(1).transform((source, ctx) => resolve(ctx, source, (text) => {
      const written = resolver.text(text)
      const { length } = plain(written)
      if (length > max) throw new AuthorError(`takes at most ${max} characters; this comes to ${length}: "${plain(written).slice(0, 40)}…"`)
      return written
    })),

    /** The name of a fact, of one of the units where any are given. */
    fact: (units?: readonly Unit[]) => z.string().transform((id, ctx) => resolve(ctx, id, (name) => {
      const quantity = resolver.fact(name)
      if (units && !units.includes(quantity.unit)) {
        throw new AuthorError(`"${name}" is a ${quantity.unit}; this figure shows ${units.join(' or ')}`)
      }
      return quantity
    })),

    /** Marks the one item that the claim speaks of. */
    accent: () => z.boolean().optional(),

    /** A list whose limits say what a slide can carry, and which kind carries more. */
    list: <Item extends z.ZodType>(item: Item, min: number, max: number, better: string) => z.array(item)
      .min(min, { error: `needs at least ${min}` })
      .max(max, { error: `holds at most ${max}; use several slides${better ? `, or a ${better}` : ''}` }),

    figure: <Kind extends string, Shape extends z.ZodRawShape>(kind: Kind, shape: Shape) => z.strictObject({
      kind: z.literal(kind),
      ...shape,
    }),
  }
}

/** Something the author of the data wrote that cannot be right; the message says what and what instead. */
export class AuthorError extends Error {}

export type Fields = ReturnType<typeof fields>
