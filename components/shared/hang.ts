import type { Field } from './field.ts'

/** The part of what is free that is left over a figure: the middle to the eye lies a little over the middle. */
const over = 0.42

/**
 * How far below the top of its field a figure begins that leaves `spare` pixels of its height free: at the optical
 * middle.
 */
export function hang(spare: number): number {
  return Math.max(0, spare * over)
}

/** The share of its field's height from which on a figure is composed, and not a strip in a bare field. */
export const composed = 0.6
/** The share that one grows to whose gaps and bars, rows and nodes can take more than they need. */
export const grown = 0.72

/** How many pixels a figure of this height lacks of the share that it grows to. */
export function lacking(height: number, field: Field, share = grown): number {
  return Math.max(0, field.height * share - height)
}
