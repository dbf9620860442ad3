import type { Text } from '../../scripts/typography/text.ts'
import type { Grid } from './grid.ts'
import { measure } from './text.ts'
import { type } from './typeScale.ts'

/**
 * Where what a slide shows begins, in canvas pixels from its upper edge: below two lines of the claim, and a line
 * higher where the claim has one alone, so that no band is left empty between them. Slides of 4:3 have height to spare.
 * @param aspect how many times as wide as high the slide is
 */
export function headOf(claim: Text, width: number, aspect: number, { head, claimLine }: Grid): number {
  if (aspect < 1.5) return head
  const { lines } = measure(claim, { size: type.claim, leading: 1, weight: 'claim' }, width)
  return lines > 1 ? head : head - claimLine
}
