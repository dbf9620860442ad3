import type { Text } from '../../scripts/typography/text.ts'

/** Something of which a deck draws several figures, such as a country or a source of power. */
export interface Subject {
  /** The series that holds its values. */
  id?: string | undefined
  name?: Text | undefined
  /** It has the accent here, and needs no colour of its own yet. */
  accent?: boolean | undefined
  /** It is drawn as a line, for which a colour has to stand off the paper further than for a surface. */
  isLine?: boolean | undefined
}

/** The colours of data that a theme has: `tone-1` to `tone-5` of `styles/figure.css`. */
export type Tone = 1 | 2 | 3 | 4 | 5

/**
 * The colours in the order in which a figure takes them. Of surfaces each is lighter or darker than the one before it,
 * and the first than the accent, so that neighbours are told apart in grey too; the palest comes last for lines.
 */
export const tonesOf = { surface: [2, 1, 3, 4, 5], line: [1, 2, 4, 5, 3] } as const satisfies Record<
  string,
  readonly Tone[]
>

/** A figure with the tone of each of its subjects, as the deck has given them: the same on all of its slides. */
export interface Toned {
  tones?: readonly Tone[] | undefined
}

/** The tone of a subject; in their order where the figure stands in no deck. */
export function toneOf({ tones: given }: Toned, index: number): Tone {
  return given?.[index] ?? tonesOf.surface[index % tonesOf.surface.length] ?? 1
}
