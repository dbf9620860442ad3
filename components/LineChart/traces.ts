import type { Point } from '../shared/box.ts'
import type { Room } from '../shared/field.ts'
import type { Line, LinePoint } from './lines.ts'
import type { Stroke } from '../shared/box.ts'

/** A point of a line in its place. */
export interface Mark extends Point {
  point: LinePoint
  /** Where the upper end of a range is; `y` of what has one value. */
  highY: number
}

/** A line as it is drawn. */
export interface Trace {
  id: string
  look: 'stressed' | 'other' | 'plain'
  /** The colour of its subject in the deck, where it is plain. */
  tone: Line['tone']
  weight: number
  /** Stretches between values that follow each other; those to or from a forecast are dashed. */
  runs: { d: string; isForecast: boolean }[]
  /** Between the ends of ranges that follow each other. */
  areas: { d: string; isForecast: boolean }[]
  /** The two ends of each range. */
  ranges: Stroke[]
  /** Hollow where it is not exact or not yet. */
  dots: (Point & { isHollow: boolean })[]
  radius: number
  /** Every value in its place, in the order of time; a gap lies between two stretches of them. */
  stretches: Mark[][]
}

/** From the first line on they become thinner, so that they are told apart without colour. */
const weights = [3.5, 2.5, 1.75, 1.25]

export function traceOf(
  line: Line,
  index: number,
  lines: readonly Line[],
  x: (key: string) => number,
  y: (value: number) => number,
  room: Room,
): Trace {
  const hasAccent = lines.some(({ isAccent }) => isAccent)
  const look = line.isAccent ? 'stressed' : hasAccent ? 'other' : 'plain'
  const others = lines.filter(({ isAccent }) => !isAccent)
  const rank = others.indexOf(line) + (hasAccent ? 1 : 0)
  const weight = line.isAccent ? 4.5 : (weights[rank] ?? 1.25)
  const stretches = stretchesOf(line, x, y)
  const values = stretches.flat()
  const pairs = stretches.flatMap((marks) =>
    marks.slice(1).flatMap((to, at): { from: Mark; to: Mark }[] => (marks[at] ? [{ from: marks[at], to }] : [])),
  )
  const isForecast = ({ from, to }: { from: Mark; to: Mark }) => from.point.isForecast || to.point.isForecast
  const isRange = ({ point }: Mark) => point.high !== undefined
  const isAlone = (mark: Mark) => stretches.some((marks) => marks.length === 1 && marks[0] === mark)
  const isHollow = ({ point }: Mark) => point.isForecast || point.isInexact
  const isDotted = values.length <= mostDots
  return {
    id: line.id,
    look,
    tone: line.tone,
    weight,
    runs: runsOf(
      pairs.filter(({ from, to }) => !isRange(from) && !isRange(to)),
      isForecast,
    ),
    areas: pairs.flatMap((pair) => {
      const { from, to } = pair
      if (!isRange(from) && !isRange(to)) return []
      const d = `M${from.x} ${from.highY}L${to.x} ${to.highY}L${to.x} ${to.y}L${from.x} ${from.y}Z`
      return [{ d, isForecast: isForecast(pair) }]
    }),
    ranges: values
      .filter(isRange)
      .map(({ x: at, y: low, highY }) => ({ from: { x: at, y: low }, to: { x: at, y: highY } })),
    dots: values
      .filter(
        (mark) => !isRange(mark) && (isDotted || isAlone(mark) || (isHollow(mark) && values.length <= mostHollow)),
      )
      .map((mark) => ({ x: mark.x, y: mark.y, isHollow: isHollow(mark) })),
    radius: room === 'aside' ? 5 : index >= 0 && line.isAccent ? 7 : 6,
    stretches,
  }
}

const mostDots = 5
const mostHollow = 24

function stretchesOf({ points }: Line, x: (key: string) => number, y: (value: number) => number): Mark[][] {
  const stretches: Mark[][] = [[]]
  for (const point of points) {
    if (point.value === undefined) stretches.push([])
    else stretches.at(-1)?.push({ point, x: x(point.key), y: y(point.value), highY: y(point.high ?? point.value) })
  }
  return stretches.filter(({ length }) => length > 0)
}

/** Pairs that follow each other as one path, as long as they are alike. */
function runsOf(
  pairs: readonly { from: Mark; to: Mark }[],
  isForecast: (pair: { from: Mark; to: Mark }) => boolean,
): Trace['runs'] {
  const runs: (Trace['runs'][number] & { end: Mark })[] = []
  for (const pair of pairs) {
    const { from, to } = pair
    const last = runs.at(-1)
    if (last && last.end === from && last.isForecast === isForecast(pair)) {
      last.d += `L${to.x} ${to.y}`
      last.end = to
    } else runs.push({ d: `M${from.x} ${from.y}L${to.x} ${to.y}`, isForecast: isForecast(pair), end: to })
  }
  return runs.map(({ d, isForecast: dashed }) => ({ d, isForecast: dashed }))
}

/** The strokes of a trace, which labels keep clear of. */
export function strokesOf({ stretches }: Trace): Stroke[] {
  return stretches.flatMap((marks) =>
    marks.slice(1).flatMap((to, index): Stroke[] => {
      const from = marks[index]
      if (!from) return []
      const low = { from: { x: from.x, y: from.y }, to: { x: to.x, y: to.y } }
      const high = { from: { x: from.x, y: from.highY }, to: { x: to.x, y: to.highY } }
      return from.y === from.highY && to.y === to.highY ? [low] : [low, high]
    }),
  )
}

/** The trace with dots at these of its values too. */
export function withDots(trace: Trace, marks: ReadonlySet<Mark>): Trace {
  const more = trace.stretches
    .flat()
    .filter(({ x, point }) => point.high === undefined && trace.dots.every((dot) => dot.x !== x))
    .filter((mark) => marks.has(mark))
  const dots = more.map(({ x, y, point }) => ({ x, y, isHollow: point.isForecast || point.isInexact }))
  return { ...trace, dots: [...trace.dots, ...dots] }
}
