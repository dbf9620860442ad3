import type { Data } from './figure.ts'
import type { Text } from '../../scripts/typography/text.ts'
import type { Box, Point } from '../shared/box.ts'
import { roomOf, type Field } from '../shared/field.ts'
import { pushApart } from '../shared/spread.ts'
import { bold, heightOf, measure, regular } from '../shared/text.ts'
import { type } from '../shared/typeScale.ts'

type Given = NonNullable<Data['labels']>

/** A label beside the picture or on it, with a line to its point; or in a list under it with a number at both. */
export interface Label {
  text: Text
  box: Box
  across: 'left' | 'right'
  /** What it points to; a point at the very edge of the picture lies within it by the size of its dot. */
  point: Point
  line?: { x1: number; y1: number; x2: number; y2: number }
  number?: number
  /** What it stands on where it stands on the picture. */
  ground?: Box
}

/**
 * What labels take beside a picture, in canvas pixels with the room of their lines; or whether they are listed under
 * it.
 */
export interface Sides {
  left: number
  right: number
  isListed: boolean
}

/** The radius of a dot, and of a number's ground, with the ring around it. */
const dot = 6
const disc = 15
/** What a line takes from a picture to the words that it comes from. */
export const lineRoom = 28
const beforeLine = 6
const numberRoom = 32
const betweenRows = 6
const betweenLabels = 8

/**
 * On a whole slide each label stands at the side that its point is nearer to; in eight columns all stand at the right.
 */
export function sidesOf(labels: Given, field: Field): Sides {
  const room = roomOf(field)
  if (labels.length === 0 || room === 'aside') return { left: 0, right: 0, isListed: labels.length > 0 }
  const most = field.width * (room === 'full' ? 0.22 : 0.3)
  const widthOf = (side: Given) =>
    side.length === 0
      ? 0
      : Math.min(most, Math.max(...side.map(({ text }) => measure(text, bold(type.note)).width)) + 4) + lineRoom
  const [left, right] = [
    labels.filter((label) => isLeft(label, field)),
    labels.filter((label) => !isLeft(label, field)),
  ]
  return { left: widthOf(left), right: widthOf(right), isListed: false }
}

const isLeft = ({ x }: Given[number], field: Field) => roomOf(field) === 'full' && x < 50

/** The height of the labels in the right column, one under another. */
export function heightOfLabels(labels: Given, { sides, field }: { sides: Sides; field: Field }): number {
  return labels
    .filter((label) => !isLeft(label, field))
    .reduce((sum, { text }) => sum + heightOf(sides.right - lineRoom, [text, bold(type.note)]) + betweenLabels, 0)
}

/** The height of labels in a list under a picture. */
export function heightOfList(labels: Given, width: number): number {
  return labels.reduce(
    (sum, { text }) => sum + heightOf(width - numberRoom, [text, regular(type.note)]) + betweenRows,
    0,
  )
}

/**
 * Places labels around a picture.
 * @param around where the columns beside it end at its left and begin at its right, and where a list begins under it;
 * the height of the right column that is free for labels, where that is not the picture's
 */
export function placeLabels(
  labels: Given,
  box: Box,
  around: { sides: Sides; field: Field; left: number; right: number; listY: number; free?: number },
): Label[] {
  const { sides, field } = around
  const radius = sides.isListed ? disc : dot
  const points = labels.map(({ x, y }) => ({
    x: box.x + within((x / 100) * box.width, radius, box.width),
    y: box.y + within((y / 100) * box.height, radius, box.height),
  }))
  if (sides.isListed) return listed(labels, points, around)
  const places = new Map<number, number>()
  for (const side of ['left', 'right'] as const) {
    const indices = labels.flatMap((label, index) => (isLeft(label, field) === (side === 'left') ? [index] : []))
    const width = sides[side] - lineRoom
    const heights = indices.map((index) => heightOf(width, [labels[index]?.text, bold(type.note)]))
    const needed = heights.reduce((sum, each) => sum + each + betweenLabels, -betweenLabels)
    const spread = pushApart(
      indices.map((index) => points[index]?.y ?? 0),
      heights,
      betweenLabels,
      { from: box.y, to: box.y + Math.max((side === 'right' ? around.free : undefined) ?? box.height, needed) },
    )
    indices.forEach((index, at) => places.set(index, spread[at] ?? 0))
  }
  return labels.map((label, index): Label => {
    const point = points[index] ?? { x: box.x, y: box.y }
    const middle = places.get(index) ?? point.y
    const atLeft = isLeft(label, field)
    const width = (atLeft ? sides.left : sides.right) - lineRoom
    const height = heightOf(width, [label.text, bold(type.note)])
    const x = atLeft ? around.left - lineRoom - width : around.right + lineRoom
    return {
      text: label.text,
      across: atLeft ? 'right' : 'left',
      point,
      box: { x, y: middle - height / 2, width, height },
      line: { x1: atLeft ? x + width + beforeLine : x - beforeLine, y1: middle, x2: point.x, y2: point.y },
    }
  })
}

function listed(labels: Given, points: readonly Point[], { field, listY }: { field: Field; listY: number }): Label[] {
  let y = listY
  return labels.map(({ text }, index): Label => {
    const height = heightOf(field.width - numberRoom, [text, regular(type.note)]) + betweenRows
    const box = { x: numberRoom, y, width: field.width - numberRoom, height }
    y += height
    return { text, across: 'left', point: points[index] ?? { x: 0, y: 0 }, number: index + 1, box }
  })
}

export const within = (place: number, radius: number, length: number) =>
  length < 2 * radius ? length / 2 : Math.min(length - radius, Math.max(radius, place))
