import type { WrittenFact } from '../../scripts/typography/text.ts'
import type { Box } from './box.ts'

/** Whether a number is an estimate or a bound (about, over, under), which is drawn otherwise; its words say which. */
export const isInexact = ({ bound }: WrittenFact): boolean => bound !== undefined

/** Slanting lines across a box, from edge to edge: what is an estimate or a bound is hatched. */
export function hatching({ x, y, width, height }: Box, distance = 12): string {
  const count = Math.max(0, Math.ceil((width + height) / distance) - 1)
  return Array.from({ length: count }, (_, index) => {
    const along = (index + 1) * distance
    const start = along <= height ? [x, y + along] : [x + along - height, y + height]
    const end = along <= width ? [x + along, y] : [x + width, y + along - width]
    return `M${start.join(' ')}L${end.join(' ')}`
  }).join('')
}
