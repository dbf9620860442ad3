import type { Text } from '../../scripts/article/text.ts'
import type { Grid } from './grid.ts'
import { measure } from './text.ts'
import { type } from './typeScale.ts'

/**
 * Where what a slide shows begins, in canvas pixels from its upper edge: below two lines of the claim, and a line
 * higher where the claim has one alone, so that no band is left empty between them.
 */
export function headOf(claim: Text, width: number, { head, claimLine }: Grid): number {
  const { lines } = measure(claim, { size: type.claim, leading: 1, weight: 'claim' }, width)
  return lines > 1 ? head : head - claimLine
}
