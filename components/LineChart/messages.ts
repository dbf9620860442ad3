import type { Text } from '../../scripts/typography/text.ts'
import type { Box, Point } from '../shared/box.ts'
import { changeText, type Way } from '../shared/change.ts'
import { changeMark, type ChangeMark } from '../shared/changeMark.ts'
import type { Data } from './figure.ts'
import { besideText, lineNamed, type Line, type Moment } from './lines.ts'

/** The stretch of time between the halves of the ways to the dates before and behind it. */
export function bandBox(
  { from, to }: NonNullable<Data['band']>,
  moments: readonly Moment[],
  x: (day: number) => number,
  plot: Box,
): Box {
  const [start, end] = [from, to].map((key) => moments.findIndex((moment) => moment.key === key))
  const edge = (index: number, next: number): number => {
    const [here, there] = [moments[index], moments[next]]
    if (!here) return plot.x
    return there ? x((here.day + there.day) / 2) : next < 0 ? plot.x : plot.x + plot.width
  }
  const left = edge(start ?? 0, (start ?? 0) - 1)
  const right = edge(end ?? 0, (end ?? 0) + 1)
  return { x: left, y: plot.y, width: right - left, height: plot.height }
}

/** What is said of the change, alone and with its two dates. */
export function changeWords({ change }: Data, lines: readonly Line[]): { text: Text; withDates: Text } | undefined {
  if (!change) return undefined
  const points = pointsOf(change, lines)
  const [one, other] = points.map((point) => point?.value ?? 0)
  const way: Way = one === other ? 'same' : (other ?? 0) > (one ?? 0) ? 'up' : 'down'
  const text = changeText(change, way)
  const [from, to] = points.map((point) => point?.label ?? '')
  return { text, withDates: besideText(`${from}–${to}`, text) }
}

const pointsOf = ({ from, to, line }: NonNullable<Data['change']>, lines: readonly Line[]) =>
  [from, to].map((key) => lineNamed(lines, line)?.points.find((point) => point.key === key))

/** How far right of the plot the arrow stands. */
export const arrowAside = 20

export function markOfChange(
  change: NonNullable<Data['change']>,
  lines: readonly Line[],
  x: (key: string) => number,
  y: (value: number) => number,
  right: number,
): ChangeMark {
  const [from, to] = pointsOf(change, lines).map((point) => y(point?.value ?? 0))
  const start = (key: string, height = 0): Point => ({ x: x(key) + 8, y: height })
  return changeMark(start(change.from, from), start(change.to, to), right + arrowAside)
}
