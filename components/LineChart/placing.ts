import type { Box, Point, Stroke } from '../shared/box.ts'

/** Where a label may lie, the better places first; `leader` is a line that it would need. */
export interface Candidate {
  box: Box
  leader?: Stroke
  /** Why it is a worse place than others, as a cost; found last, where the place is not too bad anyway. */
  drawback?: () => number
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
    const cost = costOf(candidate, ground, best?.cost ?? Number.POSITIVE_INFINITY)
    if (!best || cost < best.cost) best = { ...candidate, cost }
    if (cost === 0) break
  }
  return best
}

/** What a place costs; a part of it where that is as much as `enough`, since the place is no better then. */
function costOf({ box, leader, drawback }: Candidate, { boxes, strokes, room }: Ground, enough: number): number {
  let cost = isInside(box, room) ? 0 : 10 * overlapCost
  for (const other of boxes) {
    if (cost >= enough) return cost
    if (overlap(box, other)) cost += overlapCost
    if (leader && crosses(leader, other)) cost += overlapCost
  }
  const [around, line] = [grown(box, 2), leader && longer(leader)]
  for (const stroke of strokes) {
    if (cost >= enough) return cost
    if (crosses(stroke, around)) cost += strokeCost
    if (line && meet(line, stroke)) cost += leaderCost
  }
  return cost < enough ? cost + (drawback?.() ?? 0) : cost
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
  const [right, bottom] = [box.x + box.width, box.y + box.height]
  if ((from.x < box.x && to.x < box.x) || (from.x > right && to.x > right)) return false
  if ((from.y < box.y && to.y < box.y) || (from.y > bottom && to.y > bottom)) return false
  const [alongX, alongY] = [within(from.x, to.x - from.x, box.x, right), within(from.y, to.y - from.y, box.y, bottom)]
  return Math.max(0, alongX[0], alongY[0]) < Math.min(1, alongX[1], alongY[1])
}

/** From which to which share of its way something that moves from `at` by `by` is between two edges. */
function within(at: number, by: number, low: number, high: number): readonly [number, number] {
  if (by === 0) return at > low && at < high ? always : never
  const [one, other] = [(low - at) / by, (high - at) / by]
  return one < other ? [one, other] : [other, one]
}

const [always, never] = [[0, 1] as const, [1, 0] as const]

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
