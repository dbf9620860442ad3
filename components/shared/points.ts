import type { Text } from '../../scripts/typography/text.ts'
import type { Field } from './field.ts'
import { composed, hang, lacking } from './hang.ts'
import { largestThatFits, measure, regular } from './text.ts'
import { sizesFrom, type } from './typeScale.ts'

/** How a list of points is set, in canvas pixels; `styles/slide.css` sets it so. */
interface PointList {
  size: number
  columns: number
  width: number
  top: number
  height: number
  /** From one point to the next one under it, and from one column to the next. */
  gap: number
}

/** The height of a line of a point, as a multiple of its size. */
const leading = 1.5
/** What a point takes over and under its text: the rule over it, and air. */
const aired = (size: number) => Math.max(8, size * 0.5) * 2
const columnGap = 64
/** No row is set wider apart than so many lines of its own text. */
const loosest = 5

const heightIn = (point: Text, size: number, width: number) =>
  measure(point, { ...regular(size), leading }, width).height

/**
 * Points alone on a slide, each under a rule: rows over the whole width, all alike, so that few are set in large type
 * and as far apart as the field has room for; or four short ones in two columns, as rows would leave their ends bare.
 */
export function pointsAlone(points: readonly Text[], field: Field): PointList {
  const largest = points.length === 1 ? type.title : points.length === 2 ? type.claim : type.label
  const at = (columns: number) => sizesFrom(largest).map((size) => inRows(points, field, size, columns))
  const [two] = points.length === 4 ? at(2) : []
  return two?.isShort ? two : largestThatFits(at(1), ({ least }) => least <= field.height)
}

function inRows(points: readonly Text[], field: Field, size: number, columns: number) {
  const width = (field.width - columnGap * (columns - 1)) / columns
  const rows = Math.ceil(points.length / columns)
  const tallest = Math.max(...points.map((point) => heightIn(point, size, width)))
  const least = (tallest + aired(size)) * rows
  const most = Math.max(tallest + aired(size), size * leading * loosest) * rows
  // From the first rule to the last text; what is free under that is seen as bare ground.
  const seen = (row: number) => row * (rows - 1) + aired(size) / 2 + tallest
  const seenRow = rows > 1 ? (field.height * composed - seen(0)) / (rows - 1) : 0
  const height = Math.min(field.height, Math.max(least, Math.min(most, field.height * 0.86), seenRow * rows))
  const top = Math.min(field.height - height, hang(field.height - seen(height / rows)))
  const isShort = points.every((point) => measure(point, regular(size)).width <= width)
  return { size, columns, width: field.width, least, height, top, gap: columnGap, isShort }
}

/** Points beside a figure, each after a rule at its left: the further apart the more room they have. */
export function pointsBeside(points: readonly Text[], field: Field): PointList {
  const width = field.width - 24
  const [least, gaps] = [10, Math.max(1, points.length - 1)]
  const textAt = (size: number) => points.reduce((sum, point) => sum + heightIn(point, size, width) + 16, 0)
  const size = largestThatFits(
    sizesFrom(type.text),
    (candidate) => textAt(candidate) + least * (points.length - 1) <= field.height,
  )
  const text = textAt(size)
  const gap = points.length > 1 ? Math.min(64, least + lacking(text + least * gaps, field) / gaps) : 0
  const height = text + gap * (points.length - 1)
  return { size, columns: 1, width: field.width, top: hang(field.height - height), height, gap }
}
