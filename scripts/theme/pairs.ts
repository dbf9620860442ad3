import type { ColourRole, Colours } from '../../styles/themes/theme.ts'
import { contrast, toHex, toOklch } from './colour.ts'

/** Two roles that meet on slides, and how far apart they must be at least. */
export interface Pair {
  over: ColourRole
  under: ColourRole
  least: number
  /** What asks for it, as a message says it. */
  asks: string
}

const text = (over: ColourRole, under: ColourRole): Pair => ({ over, under, least: 4.5, asks: 'text needs' })
const mark = (over: ColourRole, under: ColourRole): Pair => ({ over, under, least: 3, asks: 'a mark needs' })
const grey = (over: ColourRole, under: ColourRole, least: number): Pair => ({
  over,
  under,
  least,
  asks: 'in grey they are told apart from',
})

/**
 * Every pair of roles that meet: text on its ground (WCAG 2.2, 1.4.3), marks on theirs (1.4.11), and the accent beside
 * other fills. Beside data it is as dark, so figures tell those two apart otherwise.
 */
export const pairs: readonly Pair[] = [
  text('ink', 'paper'),
  text('quiet', 'paper'),
  text('accent', 'paper'),
  text('data', 'paper'),
  text('data', 'data-faint'), // words of code
  text('ink', 'data-faint'),
  text('quiet', 'data-faint'),
  text('accent', 'data-faint'),
  text('ink', 'data-soft'),
  text('on-structure', 'structure'),
  text('on-structure-quiet', 'structure'),
  text('on-data', 'data'),
  text('on-accent', 'accent'),
  text('on-plate', 'plate'),
  text('on-plate-quiet', 'plate'),
  mark('structure', 'paper'),
  grey('accent', 'data-soft', 2),
  grey('accent', 'structure', 1.5),
]

/** A pair that is not far enough apart. */
export interface Faint extends Pair {
  ratio: number
}

/** The pairs of a scheme that are not far enough apart, of those in which a role takes part where one is given. */
export function faintPairs(colours: Colours, role?: ColourRole): Faint[] {
  return pairs
    .filter(({ over, under }) => role === undefined || over === role || under === role)
    .map((pair) => ({ ...pair, ratio: contrast(colours[pair.over], colours[pair.under]) }))
    .filter(({ ratio, least }) => ratio < least)
}

/**
 * The colour of the same hue and chroma, nearest in lightness, that a role can have beside the others of a scheme.
 * @returns undefined where none can
 */
export function nearestThatPasses(colours: Colours, role: ColourRole): string | undefined {
  const { lightness, chroma, hue } = toOklch(colours[role])
  const steps = Array.from({ length: 1001 }, (_, step) => step / 1000)
  return steps
    .flatMap((step) => [lightness + step, lightness - step])
    .filter((each) => each >= 0 && each <= 1)
    .map((each) => toHex({ lightness: each, chroma, hue }))
    .find((colour) => faintPairs({ ...colours, [role]: colour }, role).length === 0)
}
