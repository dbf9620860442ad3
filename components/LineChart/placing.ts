import type { Box, Point, Stroke } from '../shared/box.ts'

/** Where a label may lie, the better places first; `leader` is a line that it would need. */
export interface Candidate {
  box: Box
  leader?: Stroke
  /** Why it is a worse place than others, as a cost. */
  drawback?: number
}

export interface Placed extends Candidate {
  /** What it lies on or crosses; nothing where it has a place of its own. */
  cost: number
}

const overlapCost = 100
const strokeCost = 8
const leaderCost = 3

/** What is drawn already, and the room that labels have. */
export interface Ground {
  boxes: Box[]
  strokes: Stroke[]
  room: Box
}

/** The first of the places where a label lies on nothing, or else the one where it lies on least. */
export function place(candidates: Iterable<Candidate>, ground: Ground): Placed | undefined {
  let best: Placed | undefined
  for (const candidate of candidates) {
    const cost = costOf(candidate, ground)
    if (!best || cost < best.cost) best = { ...candidate, cost }
    if (cost === 0) break
  }
  return best
}

function costOf({ box, leader, drawback = 0 }: Candidate, { boxes, strokes, room }: Ground): number {
  const outside = isInside(box, room) ? 0 : 10 * overlapCost
  const overlaps = boxes.filter((other) => overlap(box, other)).length
  const crossed = strokes.filter((stroke) => crosses(stroke, grown(box, 2))).length
  const leaderBoxes = leader ? boxes.filter((other) => crosses(leader, other)).length : 0
  const leaderLines = leader ? strokes.filter((stroke) => meet(longer(leader), stroke)).length : 0
  return drawback + outside + (overlaps + leaderBoxes) * overlapCost + crossed * strokeCost + leaderLines * leaderCost
}

const grown = ({ x, y, width, height }: Box, by: number): Box => ({
  x: x - by,
  y: y - by,
  width: width + 2 * by,
  height: height + 2 * by,
})

const isInside = (box: Box, room: Box): boolean =>
  box.x >= room.x - 0.5
  && box.y >= room.y - 0.5
  && box.x + box.width <= room.x + room.width + 0.5
  && box.y + box.height <= room.y + room.height + 0.5

export function overlap(one: Box, other: Box): boolean {
  return (
    one.x < other.x + other.width
    && other.x < one.x + one.width
    && one.y < other.y + other.height
    && other.y < one.y + one.height
  )
}

/** Whether a line goes through a box: the stretch of it that lies within both pairs of edges. */
export function crosses({ from, to }: Stroke, box: Box): boolean {
  if (Math.max(from.x, to.x) < box.x || Math.min(from.x, to.x) > box.x + box.width) return false
  if (Math.max(from.y, to.y) < box.y || Math.min(from.y, to.y) > box.y + box.height) return false
  const [start, end] = (
    [
      [from.x, to.x - from.x, box.x, box.x + box.width],
      [from.y, to.y - from.y, box.y, box.y + box.height],
    ] as const
  ).reduce<readonly [number, number]>(
    ([least, most], [at, by, low, high]) => {
      if (by === 0) return at > low && at < high ? [least, most] : [1, 0]
      const [enter, leave] = [(low - at) / by, (high - at) / by]
      return [Math.max(least, Math.min(enter, leave)), Math.min(most, Math.max(enter, leave))]
    },
    [0, 1],
  )
  return start < end
}

/** With a little more at its end, so that it does not end on another line. */
function longer({ from, to }: Stroke): Stroke {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1
  return { from, to: { x: to.x + (6 * (to.x - from.x)) / length, y: to.y + (6 * (to.y - from.y)) / length } }
}

/** Whether two lines cross within both; ends that touch do not. */
function meet(one: Stroke, other: Stroke): boolean {
  const side = ({ from, to }: Stroke, { x, y }: Point) =>
    (to.x - from.x) * (y - from.y) - (to.y - from.y) * (x - from.x)
  return side(one, other.from) * side(one, other.to) < -1e-6 && side(other, one.from) * side(other, one.to) < -1e-6
}
