import type { Text } from '../../scripts/typography/text.ts'
import type { Box, Point } from '../shared/box.ts'
import { bold, measure } from '../shared/text.ts'

export interface Circle extends Point {
  radius: number
}
export interface PlacedText {
  size: number
  box: Box
  fits: boolean
}

const clear = 7 // between a text and the edge of a circle

/**
 * The largest size at which a text stands in all of the one circles and out of all the others, about one of the
 * points; the least size about the first point where there is none.
 */
export function placeText(
  text: Text,
  sizes: readonly number[],
  within: readonly Circle[],
  without: readonly Circle[],
  points: readonly Point[],
): PlacedText {
  for (const size of sizes) {
    for (const lines of [1, 2, 3, 4]) {
      const width = inLines(text, size, lines)
      const { height } = measure(text, bold(size), width)
      const found = points
        .map((point) => about(point, width, height))
        .find((box) => within.every((circle) => holds(circle, box)) && without.every((circle) => clears(circle, box)))
      if (found) return { size, box: found, fits: true }
    }
  }
  const size = Math.min(...sizes)
  const width = inLines(text, size, 2)
  return {
    size,
    box: about(points[0] ?? { x: 0, y: 0 }, width, measure(text, bold(size), width).height),
    fits: false,
  }
}

/** A width in which a text has about so many lines: lines between words are not all full. */
function inLines(text: Text, size: number, lines: number): number {
  const { width, widestWord } = measure(text, bold(size))
  return Math.max(widestWord, (width / lines) * (lines > 1 ? 1.12 : 1))
}

const about = ({ x, y }: Point, width: number, height: number): Box => ({
  x: x - width / 2,
  y: y - height / 2,
  width,
  height,
})

function holds({ x, y, radius }: Circle, box: Box): boolean {
  const far = Math.hypot(
    Math.max(Math.abs(box.x - x), Math.abs(box.x + box.width - x)),
    Math.max(Math.abs(box.y - y), Math.abs(box.y + box.height - y)),
  )
  return far <= radius - clear
}

function clears({ x, y, radius }: Circle, box: Box): boolean {
  const near = Math.hypot(
    x - Math.min(box.x + box.width, Math.max(box.x, x)),
    y - Math.min(box.y + box.height, Math.max(box.y, y)),
  )
  return near >= radius + clear
}
