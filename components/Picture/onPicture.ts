import type { Data } from './figure.ts'
import { within, type Label } from './labels.ts'
import type { Box, Point } from '../shared/box.ts'
import { bold, heightOf, measure } from '../shared/text.ts'
import { type } from '../shared/typeScale.ts'

/** From a point to the ground of its label. */
const away = 26
/** Ground around the words. */
const [besideWords, overWords] = [10, 4]
const dot = 6

/**
 * Labels on a picture, each on a ground of its own beside its point, over or under it: undefined where one would leave
 * the picture, or lie on another or on its point.
 */
export function placeOn(labels: NonNullable<Data['labels']>, box: Box): Label[] | undefined {
  const points = labels.map(({ x, y }) => ({
    x: box.x + within((x / 100) * box.width, dot, box.width),
    y: box.y + within((y / 100) * box.height, dot, box.height),
  }))
  const grounds: Box[] = []
  for (const [index, { text }] of labels.entries()) {
    const point = points[index]
    const width = Math.min(measure(text, bold(type.note)).width + 2, box.width * 0.3) + 2 * besideWords
    const height = heightOf(width - 2 * besideWords, [text, bold(type.note)]) + 2 * overWords
    const others = points.filter((each) => each !== point)
    const found = point && placesAround(point, width, height).find((place) => isFree(place, box, grounds, others))
    if (!found) return undefined
    grounds.push(found)
  }
  return labels.flatMap(({ text }, index): Label[] => {
    const [point, ground] = [points[index], grounds[index]]
    if (!point || !ground) return []
    const { x, y, width, height } = ground
    const end = { x: clamp(point.x, x, x + width), y: clamp(point.y, y, y + height) }
    return [
      {
        ...{ text, point, ground, across: 'left' },
        box: { x: x + besideWords, y: y + overWords, width: width - 2 * besideWords, height: height - 2 * overWords },
        line: { x1: end.x, y1: end.y, x2: point.x, y2: point.y },
      },
    ]
  })
}

/** At the right of a point, at its left, over it and under it, then across. */
function placesAround({ x, y }: Point, width: number, height: number): Box[] {
  const columns = { right: x + away, left: x - away - width, middle: x - width / 2 }
  const rows = { over: y - away - height, under: y + away, middle: y - height / 2 }
  return [
    { x: columns.right, y: rows.middle },
    { x: columns.left, y: rows.middle },
    { x: columns.middle, y: rows.over },
    { x: columns.middle, y: rows.under },
    { x: columns.right, y: rows.over },
    { x: columns.left, y: rows.over },
    { x: columns.right, y: rows.under },
    { x: columns.left, y: rows.under },
  ].map((place) => ({ ...place, width, height }))
}

function isFree(place: Box, picture: Box, grounds: readonly Box[], points: readonly Point[]): boolean {
  const isInside =
    place.x >= picture.x
    && place.y >= picture.y
    && place.x + place.width <= picture.x + picture.width
    && place.y + place.height <= picture.y + picture.height
  const reaches = (x: number, y: number, width: number, height: number) =>
    x < place.x + place.width + 8
    && x + width > place.x - 8
    && y < place.y + place.height + 8
    && y + height > place.y - 8
  return (
    isInside
    && !grounds.some(({ x, y, width, height }) => reaches(x, y, width, height))
    && !points.some(({ x, y }) => reaches(x - dot, y - dot, 2 * dot, 2 * dot))
  )
}

const clamp = (value: number, least: number, most: number) => Math.min(most, Math.max(least, value))
