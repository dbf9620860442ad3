import { plain, type Text } from '../../scripts/article/text.ts'
import { wrappedLines } from './fit.ts'

export interface Point {
  x: number
  y: number
}
export interface Box extends Point {
  width: number
  height: number
}
/** A text at a size in pixels; one that is not there takes no room. */
export type Sized = readonly [text: Text | undefined, size: number]

/** The height of texts set one under another in a box of `width` pixels. */
export function textHeight(width: number, ...texts: Sized[]): number {
  return texts.reduce(
    (sum, [text, size]) =>
      sum + (text === undefined ? 0 : wrappedLines(plain(text), size, width - size / 2) * size * 1.4),
    0,
  )
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
