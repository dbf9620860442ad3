import { arrowhead, type Point } from './box.ts'

/** A straight arrow, with a head at its tip or at both ends. */
export function arrow(from: Point, tip: Point, both = false, head = 11): string {
  return `M${from.x} ${from.y}L${tip.x} ${tip.y}${arrowhead(from, tip, head)}${both ? arrowhead(tip, from, head) : ''}`
}

/** An arrow bent through `bend`, the control point of its curve. */
export function bentArrow(from: Point, bend: Point, tip: Point, both = false, head = 11): string {
  return `M${from.x} ${from.y}Q${bend.x} ${bend.y} ${tip.x} ${tip.y}${arrowhead(bend, tip, head)}${both ? arrowhead(bend, from, head) : ''}`
}
