import type { Box } from '../shared/box.ts'
import type { Stroke } from '../shared/box.ts'
import type { Candidate } from './placing.ts'
import { strokesOf, type Mark, type Trace } from './traces.ts'

interface Size {
  width: number
  height: number
}

/** Where the value of a point may stand: outside of the bend that the line makes there, first close by. */
export function valueSpots(mark: Mark, trace: Trace, { width, height }: Size): Candidate[] {
  const stretch = trace.stretches.find((marks) => marks.includes(mark)) ?? []
  const index = stretch.indexOf(mark)
  const [before, after] = [stretch[index - 1]?.y ?? mark.y, stretch[index + 1]?.y ?? mark.y]
  const isWithin = index > 0 && index < stretch.length - 1
  const isValley = isWithin && before <= mark.y && after <= mark.y && before + after < 2 * mark.y
  const isRising = before >= after
  return [4, 16, 30].flatMap((gap) => {
    const distance = trace.radius + gap
    const [above, below] = [mark.highY - distance - height, mark.y + distance]
    const [left, centre, right] = [mark.x - width + 4, mark.x - width / 2, mark.x - 4]
    const spot = (x: number, y: number): Candidate => ({ box: { x, y, width, height } })
    const over = isRising
      ? [spot(centre, above), spot(left, above), spot(right, above)]
      : [spot(centre, above), spot(right, above), spot(left, above)]
    const under = isRising
      ? [spot(centre, below), spot(right, below), spot(left, below)]
      : [spot(centre, below), spot(left, below), spot(right, below)]
    const beside = [spot(mark.x - distance - width, mark.y - height / 2), spot(mark.x + distance, mark.y - height / 2)]
    return isValley ? [...under, ...over, ...beside] : [...over, ...under, ...beside]
  })
}

/**
 * Where the name of a line may stand along it, from its end on: over it, under it, farther off; not nearer to another.
 */
export function* endSpots(
  trace: Trace,
  others: readonly Trace[],
  { width, height }: Size,
): Generator<Candidate, undefined> {
  const all = trace.stretches.flat().reverse()
  const marks = all.filter((_, index) => index % Math.ceil(all.length / mostPlaces) === 0)
  const own = strokesOf(trace)
  const theirs = others.map(strokesOf)
  for (const gap of [3, 12])
    for (const mark of marks) {
      const distance = trace.radius + gap
      for (const y of [mark.highY - distance - height, mark.y + distance])
        for (const x of [mark.x - width + 8, mark.x - width / 2, mark.x - width - distance]) {
          const box = { x, y, width, height }
          const drawback = () => {
            const near = distanceTo(own, box)
            return theirs.some((strokes) => distanceTo(strokes, box, near) <= near) ? astray : 0
          }
          yield { box, drawback }
        }
    }
}

/** Along a line; more would find no better one. */
const mostPlaces = 12

/** As bad as a name that lies on a line: it is read as that of the other one. */
const astray = 8

/**
 * How far over or under a box a line runs, at the most near of its points and crossings there.
 * @param strokes from left to right
 * @param enough a distance than which no shorter one need be found
 */
function distanceTo(strokes: readonly Stroke[], { x, y, width, height }: Box, enough = 0): number {
  let nearest = Number.POSITIVE_INFINITY
  for (const { from, to } of strokes) {
    if (from.x > x + width || nearest <= enough) break
    if (to.x < x) continue
    const slope = (to.y - from.y) / (to.x - from.x || 1)
    for (const along of [x, x + width / 2, x + width]) {
      if (along < from.x || along > to.x) continue
      const at = from.y + slope * (along - from.x)
      nearest = Math.min(nearest, at < y ? y - at : at > y + height ? at - y - height : 0)
    }
  }
  return nearest
}

/**
 * Where a note may stand: at the side of a pointer that leads straight up or down from its point, or over or under the
 * pointer. A note on a date alone has a pointer through the whole height.
 */
export function noteSpots(
  mark: Mark | undefined,
  x: number,
  { width, height }: Size,
  plot: Box,
  room: Box,
): Candidate[] {
  const [top, bottom] = [room.y, plot.y + plot.height]
  const spots: { candidate: Candidate; distance: number }[] = []
  for (let y = top; y + height <= bottom - 6; y += 8) {
    for (const left of [x + 8, x - 8 - width, x - width / 2]) {
      const box = { x: left, y, width, height }
      if (!mark) {
        if (left === x - width / 2) continue
        spots.push({ candidate: { box, leader: { from: { x, y: top }, to: { x, y: bottom } } }, distance: y - top })
        continue
      }
      const isOver = y + height / 2 < mark.y
      const from = isOver ? mark.highY - 9 : mark.y + 9
      const isCentred = left === x - width / 2
      const to = isOver ? (isCentred ? y + height + 2 : y) : isCentred ? y - 2 : y + height
      const length = isOver ? from - to : to - from
      if (length < 16) continue
      spots.push({
        candidate: { box, leader: { from: { x, y: from }, to: { x, y: to } } },
        distance: Math.abs(length - 60),
      })
    }
  }
  return spots.sort((one, other) => one.distance - other.distance).map(({ candidate }) => candidate)
}
