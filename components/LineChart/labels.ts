import type { Text } from '../../scripts/typography/text.ts'
import type { Box, Point } from '../shared/box.ts'
import { roomOf, type Field } from '../shared/field.ts'
import { pushApart } from '../shared/spread.ts'
import { bold, heightOf, measure, regular, type TextStyle } from '../shared/text.ts'
import type { Data } from './figure.ts'
import type { Sizes } from './layout.ts'
import { besideText, lineNamed, type Line } from './lines.ts'
import { arrowAside } from './messages.ts'
import type { Stroke } from '../shared/box.ts'
import type { ChangeMark } from '../shared/changeMark.ts'
import { place, type Candidate, type Ground } from './placing.ts'
import { endSpots, noteSpots, valueSpots } from './spots.ts'
import { strokesOf, withDots, type Mark, type Trace } from './traces.ts'

/** A text in its place; `across` says how it is set in its box. */
export interface Label {
  text: Text
  box: Box
  size: number
  across: 'start' | 'middle' | 'end'
  look: string
  /** The lines come first, what is said of them second. */
  part: 0 | 1
}

/** The labels at the right of the plot, and how much of the field's width they take. */
interface Column {
  width: number
  labels: { text: Text; style: TextStyle; look: string; of: string | 'reference' | 'change'; width: number }[]
}

/** From the plot to the labels at its right: a leader runs there to those that are pushed away. */
const leader = 22

/** The names of the lines with their last values, and where there is room the reference and the change. */
export function endLabels(
  data: Data,
  lines: readonly Line[],
  sizes: Sizes,
  field: Field,
  change: Text | undefined,
  isBeside: boolean,
): Column {
  const arrow = data.change ? arrowAside + 14 : 0
  if (!isBeside) return { width: Math.max(10, arrow), labels: [] }
  const isNarrow = roomOf(field) === 'aside'
  const ends = isEndAtPoint(data, lines) ? [] : lines.map((line) => ({ ...endText(line, lines, sizes), of: line.id }))
  const said = [
    ...(data.reference && !isNarrow ? [{ text: referenceText(data.reference), of: 'reference', look: 'strong' }] : []),
    ...(change && !isNarrow ? [{ text: change, of: 'change', look: 'strong accent' }] : []),
  ].map((each) => ({ ...each, style: bold(sizes.text) }))
  const all = [...ends, ...said]
  const most = field.width * { full: 0.24, main: 0.28, aside: 0.3 }[roomOf(field)]
  const labels = all.map((label) => ({ ...label, width: Math.min(most, measure(label.text, label.style).width + 2) }))
  return { width: Math.max(0, ...labels.map(({ width }) => width)) + leader + arrow, labels }
}

/** Whether the last value stands at its point: an arrow is between the plot and what is written at its right. */
const isEndAtPoint = ({ change }: Data, lines: readonly Line[]): boolean =>
  change !== undefined && lines.length === 1 && lines[0]?.name === undefined

/** A name and the last value behind it; where there is one line, the value alone may do. */
function endText(line: Line, lines: readonly Line[], sizes: Sizes): { text: Text; style: TextStyle; look: string } {
  const last = line.points.findLast(({ value }) => value !== undefined)
  const text = besideText(line.name ?? '', last?.text ?? '')
  const isStrong = line.isAccent || lines.length === 1
  return {
    text,
    style: (isStrong ? bold : regular)(isStrong ? sizes.value : sizes.text),
    look: `end ${line.isAccent ? 'strong accent' : isStrong ? 'strong' : ''}`,
  }
}

function referenceText({ label, fact }: NonNullable<Data['reference']>): Text {
  const { fact: id, cite, text, computed } = fact
  return besideText(label, [{ text, fact: id, cite, computed }])
}

interface Place {
  data: Data
  lines: readonly Line[]
  traces: readonly Trace[]
  sizes: Sizes
  isWritten: boolean
  isBeside: boolean
  isNarrow: boolean
  plot: Box
  room: Box
  at: (key: string) => number
  y: (value: number) => number
  band: Box | undefined
  /** Where zero is within the plot. */
  axis: Stroke | undefined
  reference: Stroke | undefined
  change: ChangeMark | undefined
  column: Column
  /** What is said at the dashed stretch of the first line; without it, nothing is dashed or it is said elsewhere. */
  forecast: string | undefined
}

interface PlacedLabels {
  labels: Label[]
  leaders: Stroke[]
  pointers: Stroke[]
  /** With a dot at every value that is written. */
  traces: Trace[]
  isCrowded: boolean
  /** Whether what is dashed is said at a dashed stretch. */
  isForecastSaid: boolean
}

/**
 * Gives every label its place: those at the right in the order of the ends, those in the plot where nothing else is.
 */
export function placeLabels(given: Place): PlacedLabels {
  const { data, lines, traces, sizes, isBeside, isNarrow, plot, room, band, reference, change, at } = given
  const right = besidePlot(given)
  const ground: Ground = {
    room,
    boxes: [
      ...traces.flatMap(({ dots, radius: r }) =>
        dots.map((dot) => ({ x: dot.x - r, y: dot.y - r, width: 2 * r, height: 2 * r })),
      ),
      ...right.labels.map(({ box }) => box),
    ],
    strokes: [
      ...traces.flatMap(strokesOf),
      ...(given.axis ? [given.axis] : []),
      ...(reference ? [reference] : []),
      ...(change?.guides ?? []),
    ],
  }
  const labels: Label[] = [...right.labels]
  const pointers: Stroke[] = []
  const written = new Set<Mark>(isBeside ? traces.flatMap(({ stretches }) => stretches.at(-1)?.at(-1) ?? []) : [])
  let isCrowded = false
  const put = (
    label: Omit<Label, 'box'>,
    candidates: Iterable<Candidate>,
    { isOptional = false } = {},
  ): Candidate | undefined => {
    const found = place(candidates, ground)
    if (!found || (isOptional && found.cost > 0)) return undefined
    if (found.cost >= crowdedFrom) isCrowded = true
    labels.push({ ...label, box: found.box })
    ground.boxes.push(found.box)
    return found
  }
  if (band && data.band) {
    const { label: text } = data.band
    const width = Math.min(measure(text, regular(sizes.text)).width + 2, Math.max(band.width - 8, 120))
    const height = heightOf(width, [text, regular(sizes.text)])
    const x = Math.min(room.x + room.width - width, Math.max(room.x, band.x + band.width / 2 - width / 2))
    const heights = [...range(plot.y + 6, plot.y + plot.height - height - 6, 12)]
    put(
      { text, size: sizes.text, across: 'middle', look: 'quiet', part: 1 },
      heights.map((y) => ({ box: { x, y, width, height } })),
    )
  }
  for (const { mark, trace, isOptional, look } of valuesToWrite(given)) {
    const style = bold(sizes.value)
    const { width } = measure(mark.point.text, style)
    const box = { width: width + 1, height: sizes.value * 1.3 }
    const label = { text: mark.point.text, size: sizes.value, across: 'middle' as const, look, part: 0 as const }
    if (put(label, valueSpots(mark, trace, box), { isOptional })) written.add(mark)
  }
  if (!isBeside) {
    for (const { name, isAccent, id } of lines) {
      const trace = traces.find((each) => each.id === id)
      if (!trace || name === undefined) continue
      const style = (isAccent ? bold : regular)(sizes.text)
      const box = { width: measure(name, style).width + 2, height: style.size * 1.3 }
      put(
        { text: name, size: style.size, across: 'start', look: isAccent ? 'strong accent' : '', part: 0 },
        endSpots(
          trace,
          traces.filter((each) => each !== trace),
          box,
        ),
      )
    }
  }
  if (isNarrow) {
    if (data.reference && reference) {
      const text = referenceText(data.reference)
      const [width, height] = [measure(text, bold(sizes.text)).width + 2, sizes.text * 1.3]
      const line = reference.from.y
      const spots = [line - height - 2, line + 3].flatMap((y) =>
        [...range(plot.x + 2, Math.max(plot.x + 2, room.x + room.width - width), 24)].map((x) => ({
          box: { x, y, width, height },
        })),
      )
      put({ text, size: sizes.text, across: 'start', look: 'strong', part: 1 }, spots)
    }
  }
  for (const note of data.notes ?? []) {
    const line = note.line === undefined && lines.length > 1 ? undefined : lineNamed(lines, note.line)
    const mark = marksOf(traces, line?.id).find(({ point }) => point.key === note.at)
    const most = isNarrow ? 150 : plot.width < 600 ? 190 : 240
    const width = Math.min(most, measure(note.text, regular(sizes.text)).width + 2)
    const size = { width, height: heightOf(width, [note.text, regular(sizes.text)]) }
    const found = put(
      { text: note.text, size: sizes.text, across: 'start', look: 'note', part: 1 },
      noteSpots(mark, at(note.at), size, plot, room),
    )
    if (found?.leader) {
      pointers.push(found.leader)
      ground.strokes.push(found.leader)
    }
  }
  return {
    labels,
    leaders: right.leaders,
    pointers,
    traces: traces.map((trace) => withDots(trace, written)),
    isCrowded,
    isForecastSaid: given.forecast !== undefined && sayForecast(given, given.forecast, put),
  }
}

/** Writes that a line is a forecast along its dashed stretch, where that has room. */
function sayForecast(
  { traces, lines, sizes }: Place,
  text: string,
  put: (label: Omit<Label, 'box'>, spots: Iterable<Candidate>, how: { isOptional: boolean }) => Candidate | undefined,
): boolean {
  const line = lines.find(({ isAccent }) => isAccent) ?? lines[0]
  const trace = traces.find(({ id }) => id === line?.id)
  const marks = marksOf(traces, line?.id).filter(({ point }) => point.isForecast)
  if (!trace || marks.length === 0) return false
  const size = { width: measure(text, regular(sizes.note)).width + 2, height: sizes.note * 1.3 }
  const look = line?.isAccent ? 'accent' : 'quiet'
  const spots = [3, 12, 24].flatMap((gap) =>
    marks.flatMap((mark) =>
      [mark.highY - trace.radius - gap - size.height, mark.y + trace.radius + gap].flatMap((y) =>
        [mark.x - size.width / 2, mark.x, mark.x - size.width].map((x) => ({ box: { x, y, ...size } })),
      ),
    ),
  )
  return put({ text, size: sizes.note, across: 'start', look, part: 0 }, spots, { isOptional: true }) !== undefined
}

/** A label that lies on a line or on another label has no place of its own; one whose pointer crosses a line has. */
const crowdedFrom = 8

function* range(from: number, to: number, step: number): Generator<number> {
  for (let at = from; at <= Math.max(from, to); at += step) yield at
}

/** The labels at the right, pushed apart in the order of the heights that they belong to. */
function besidePlot({ column, traces, plot, room, reference, change, data }: Place): {
  labels: Label[]
  leaders: Stroke[]
} {
  const right = plot.x + plot.width
  const labelX = right + leader + (data.change ? arrowAside + 14 : 0)
  const ends = column.labels.map(({ of }): Point => {
    if (of === 'reference') return reference?.to ?? { x: right, y: plot.y }
    if (of === 'change') return { x: right + arrowAside, y: change?.middle ?? plot.y }
    const last = marksOf(traces, of).at(-1)
    return last ? { x: last.x, y: (last.y + last.highY) / 2 } : { x: right, y: plot.y }
  })
  const heights = column.labels.map(({ text, style, width }) => heightOf(width, [text, style]))
  const middles = pushApart(
    ends.map(({ y }) => y),
    heights,
    4,
    { from: room.y, to: plot.y + plot.height + 12 },
  )
  const leaders = column.labels.flatMap(({ of }, index): Stroke[] => {
    const [end, y] = [ends[index], middles[index] ?? 0]
    const isLine = of !== 'reference' && of !== 'change'
    if (!end || !isLine || (Math.abs(end.y - y) <= 4 && end.x > right - 16)) return []
    return [{ from: { x: end.x + 10, y: end.y }, to: { x: labelX - 4, y } }]
  })
  const labels = column.labels.map(({ text, style, look, of, width }, index): Label => {
    const height = heights[index] ?? 0
    const box = { x: labelX, y: (middles[index] ?? 0) - height / 2, width, height }
    const part = of === 'reference' || of === 'change' ? 1 : 0
    return { text, box, size: style.size, across: 'start', look, part }
  })
  return { labels, leaders }
}

const marksOf = (traces: readonly Trace[], id: string | undefined): Mark[] =>
  traces.find((trace) => trace.id === id)?.stretches.flat() ?? []

interface Written {
  mark: Mark
  trace: Trace
  isOptional: boolean
  look: string
}

/**
 * The values that are written at their points, those of the stressed line first: all of a short chart; else those that
 * the claim names and the first, and where they have room the least and the greatest. The last stands at the end.
 */
function valuesToWrite({ data, lines, traces, isWritten, isBeside }: Place): Written[] {
  const hasAccent = lines.some(({ isAccent }) => isAccent)
  const inOrder = [...lines].sort((one, other) => Number(other.isAccent) - Number(one.isAccent))
  const named = new Set(data.values ?? [])
  return inOrder.flatMap((line) => {
    const trace = traces.find(({ id }) => id === line.id)
    const marks = marksOf(traces, line.id)
    const last = marks.at(-1)
    if (!trace || !last) return []
    const inside = isBeside && !isEndAtPoint(data, lines) ? marks.slice(0, -1) : marks
    const changed = lineNamed(lines, data.change?.line)?.id === line.id ? [data.change?.from, data.change?.to] : []
    const isSubject = line.isAccent || !hasAccent
    const look = line.isAccent ? 'value strong accent' : hasAccent || lines.length > 1 ? 'value quiet' : 'value strong'
    const extremes = [...marks].sort((one, other) => (one.point.value ?? 0) - (other.point.value ?? 0))
    const isMost = (mark: Mark) =>
      lines.length === 1 || line.isAccent ? mark === extremes[0] || mark === extremes.at(-1) : false
    const wanted = inside.flatMap((mark): { mark: Mark; rank: number }[] => {
      if (isWritten || (isSubject && named.has(mark.point.key)) || changed.includes(mark.point.key))
        return [{ mark, rank: 0 }]
      if (mark === last) return [{ mark, rank: 1 }]
      if (mark === marks[0] && (lines.length === 1 || line.isAccent)) return [{ mark, rank: 2 }]
      return isMost(mark) ? [{ mark, rank: 3 }] : []
    })
    return wanted
      .sort((one, other) => one.rank - other.rank)
      .map(({ mark, rank }) => ({ mark, trace, isOptional: rank > 1, look }))
  })
}
