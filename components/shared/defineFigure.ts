import type { z } from 'zod'
import type { Disagreement } from '../../scripts/article/agreement/disagreement.ts'
import { asFault } from '../../scripts/article/asFault.ts'
import type { FactsOf } from '../../scripts/article/agreement/agreeing.ts'
import type { Fields } from '../../scripts/article/fields.ts'
import type { Limits } from '../../scripts/article/sharedRooms.ts'
import type { Words } from '../../scripts/locales/words.ts'
import type { Field } from './field.ts'
import type { Subject } from './subjects.ts'

/** The data of a kind of figure as its drawing receives it: texts written out, facts resolved. */
export type DataOf<Kind extends string, Shape extends (f: Fields) => z.ZodRawShape> = Output<Kind, ReturnType<Shape>>

type Output<Kind extends string, Shape extends z.ZodRawShape> = z.output<
  z.ZodObject<{ kind: z.ZodLiteral<Kind> } & Shape, z.core.$strict>
>

/** A field of a figure's data, from the figure itself, and why it cannot stand beside the others. */
export interface Conflict {
  path: (string | number)[]
  message: string
}

/** A part of a figure that leads to another slide, and where its data say so. */
export interface SlideReference {
  slide: string
  path: (string | number)[]
}

/**
 * Data at the ends of what an article may state, or all alike, that the gallery of the tests draws: as few members and
 * fields as may be or as many, the facts that its fields take in turn, and fields with values of their own.
 */
export interface Extreme {
  amount?: 'least' | 'most'
  facts?: readonly string[]
  set?: Readonly<Record<string, unknown>>
}

interface Definition<Kind extends string, Shape extends z.ZodRawShape, Data, Drawing> {
  /** The name that `article.yaml` uses: the folder's in kebab case. */
  kind: Kind
  /** What the kind shows, in a sentence. */
  purpose: string
  /** What its data hold and how much of it a slide can carry; which kind carries more. */
  data: (f: Fields) => Shape
  /** Fields that do not go together. */
  conflicts?: (data: Data) => Conflict[]
  /**
   * What must hold between the facts that it draws. A kind that draws no facts has nothing to say: what its texts state
   * is read back anyway.
   */
  agrees: (data: Data, facts: FactsOf) => Disagreement[]
  /** Whose colours it shows, which are theirs on every slide of a deck. */
  subjects?: (data: Data) => Subject[]
  /** The slides that its parts lead to. */
  links?: (data: Data) => SlideReference[]
  /** How many parts come on one after another with the speaker's clicks, in the order of the data; 1 comes on whole. */
  steps: (data: Data) => number
  /** What it holds where it has eight of the twelve columns, and where it has four. */
  beside: { main?: Limits; aside?: Limits }
  /** The height, in CSS pixels, that it wants on a page that is 400 wide. */
  narrowHeight: (data: Data) => number
  /** Its geometry in a field of so many canvas pixels. */
  layout: (data: Data, field: Field) => Drawing
  /** The same facts in words. */
  describe: (data: Data, words: Words) => string
  extremes: readonly Extreme[]
  /**
   * Its composition leaves ground free with intent, as around one number; any other kind uses the height of its field.
   */
  sparse?: boolean
  /** The facts that the gallery of the tests fills it with to its limits, where any facts would not go together. */
  fullest?: readonly string[]
}

/** Declares a kind of figure: all that is known of it outside of its folder. */
export function defineFigure<const Kind extends string, Shape extends z.ZodRawShape, Drawing>(
  definition: Definition<Kind, Shape, Output<Kind, Shape>, Drawing>,
) {
  const { kind, purpose, data, conflicts, agrees } = definition
  return {
    ...definition,
    /** Reads its data, as `article.yaml` holds them. */
    schema: (f: Fields) =>
      f
        .figure(kind, purpose, data(f))
        .superRefine((figure, ctx) => {
          for (const { path, message } of conflicts?.(figure) ?? [])
            ctx.addIssue({ code: 'custom', params: asFault('figure-conflict'), path, message, input: figure })
        })
        .superRefine(f.agrees(agrees)),
  }
}
