export interface Point {
  x: number
  y: number
}
export interface Box extends Point {
  width: number
  height: number
}
/** An open arrowhead at `tip`, of an arrow that comes from `from`. */
export function arrowhead(from: Point, tip: Point, size = 11): string {
  const angle = Math.atan2(tip.y - from.y, tip.x - from.x)
  const [a, b] = [angle + 2.55, angle - 2.55].map(
    (back) => `${tip.x + size * Math.cos(back)} ${tip.y + size * Math.sin(back)}`,
  )
  return `M${a}L${tip.x} ${tip.y}L${b}`
}

/** The stretch of the line between two circles that lies outside both. */
export function between(from: Point, fromRadius: number, to: Point, toRadius: number): [Point, Point] {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1
  const at = (distance: number) => ({
    x: from.x + ((to.x - from.x) * distance) / length,
    y: from.y + ((to.y - from.y) * distance) / length,
  })
  return [at(fromRadius), at(length - toRadius)]
}

/** A straight line. */
export interface Stroke {
  from: Point
  to: Point
}

/** A straight line as an element of SVG has it. */
export const strokeEnds = ({ from, to }: Stroke) => ({ x1: from.x, y1: from.y, x2: to.x, y2: to.y })
