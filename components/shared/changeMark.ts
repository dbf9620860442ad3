import type { Point, Stroke } from './box.ts'

/** An arrow beside a chart from the height of one value to that of another, and the dashed lines that lead to it. */
export interface ChangeMark {
  guides: Stroke[]
  arrow: Stroke
  /** Its head, an open one; none where both are alike. */
  head: string
  /** Where the words stand. */
  middle: number
}

/** How far the dashed lines reach beyond the arrow. */
const beyond = 8

/**
 * The arrow of a change, which stands at `x`.
 * @param from where the line to its foot begins
 * @param to where the line to its tip begins
 */
export function changeMark(from: Point, to: Point, x: number): ChangeMark {
  const guide = (start: Point): Stroke => ({ from: start, to: { x: x + beyond, y: start.y } })
  const back = to.y + (to.y < from.y ? 9 : -9)
  return {
    guides: [guide(from), guide(to)],
    arrow: { from: { x, y: from.y }, to: { x, y: to.y } },
    head: from.y === to.y ? '' : `M${x - 7} ${back}L${x} ${to.y}L${x + 7} ${back}`,
    middle: (from.y + to.y) / 2,
  }
}
