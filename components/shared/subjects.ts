import type { Text } from '../../scripts/typography/text.ts'

/** Something of which a deck draws several figures, such as a country or a source of power. */
export interface Subject {
  /** The series that holds its values. */
  id?: string | undefined
  name?: Text | undefined
  /** It has the accent here, and needs no colour of its own yet. */
  accent?: boolean | undefined
}

/** The colours of data that a theme has: `tone-1` to `tone-5` of `styles/figure.css`. */
export type Tone = 1 | 2 | 3 | 4 | 5
export const tones: readonly Tone[] = [1, 2, 3, 4, 5]

/** A figure with the tone of each of its subjects, as the deck has given them: the same on all of its slides. */
export interface Toned {
  tones?: readonly Tone[] | undefined
}

/** The tone of a subject; in their order where the figure stands in no deck. */
export function toneOf({ tones: given }: Toned, index: number): Tone {
  return given?.[index] ?? tones[index % tones.length] ?? 1
}
