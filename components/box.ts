import { plain, type Text } from '../scripts/article/text.ts'
import { wrappedLines } from './fit.ts'
import { textWidth } from './measure.ts'

export interface Point { x: number, y: number }
export interface Box extends Point { width: number, height: number }
/** A text at a size in pixels; one that is not there takes no room. */
export type Sized = readonly [text: Text | undefined, size: number]

/** The height of texts set one under another in a box of `width` pixels. */
export function textHeight(width: number, ...texts: Sized[]): number {
  return texts.reduce((sum, [text, size]) => sum + (text === undefined ? 0 : wrappedLines(plain(text), size, width - size / 2) * size * 1.4), 0)
}

/** The largest of the label sizes at which it fits, else the least. */
export function largestSize(fits: (size: number) => boolean, sizes: readonly number[] = [24, 22, 20, 18]): number {
  return sizes.find(fits) ?? 17
}

/** The width of the longest word: what cannot be broken. */
export function wordWidth(text: Text, size: number): number {
  return Math.max(0, ...(plain(text).match(/[\p{Script=Latin}\d'’.,%–-]+/gu) ?? []).map((word) => textWidth(word, size) * 1.05)) // as wide as in bold
}

/** Size and width at which a centred text stands inside a circle. */
export function insideCircle(text: Text, radius: number, sizes?: readonly number[]): { size: number, width: number } {
  const width = (size: number) => [1, 2, 3, 4].flatMap((lines) => {
    const half = lines * size * 0.65
    const chord = half < radius ? 1.74 * Math.sqrt(radius ** 2 - half ** 2) : 0
    return wordWidth(text, size) <= chord && textWidth(plain(text), size) + (lines - 1) * size * 0.5 <= lines * chord ? [chord] : []
  })[0]
  const size = largestSize((candidate) => width(candidate) !== undefined, sizes)
  return { size, width: width(size) ?? 2 * radius - 8 }
}

/** An open arrowhead at `tip`, of an arrow that comes from `from`. */
export function arrowhead(from: Point, tip: Point, size = 11): string {
  const angle = Math.atan2(tip.y - from.y, tip.x - from.x)
  const [a, b] = [angle + 2.55, angle - 2.55].map((back) => `${tip.x + size * Math.cos(back)} ${tip.y + size * Math.sin(back)}`)
  return `M${a}L${tip.x} ${tip.y}L${b}`
}

/** The stretch of the line between two circles that lies outside both. */
export function between(from: Point, fromRadius: number, to: Point, toRadius: number): [Point, Point] {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1
  const at = (distance: number) => ({ x: from.x + (to.x - from.x) * distance / length, y: from.y + (to.y - from.y) * distance / length })
  return [at(fromRadius), at(length - toRadius)]
}
