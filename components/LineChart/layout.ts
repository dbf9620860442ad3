import { wordsFor } from '../../scripts/locales/index.ts'
import type { Text } from '../../scripts/typography/text.ts'
import type { Words } from '../../scripts/locales/words.ts'
import type { Box } from '../shared/box.ts'
import type { ChangeMark } from '../shared/changeMark.ts'
import { roomOf, type Field } from '../shared/field.ts'
import { heightOfHead, headStyle } from '../shared/figureHead.ts'
import { hang } from '../shared/hang.ts'
import { linearScale } from '../shared/scale.ts'
import { bold, heightOf, measure, regular } from '../shared/text.ts'
import type { Toned } from '../shared/subjects.ts'
import { tickTexts } from '../shared/ticks.ts'
import { type } from '../shared/typeScale.ts'
import { dateLabels, valueAxis } from './axes.ts'
import type { Data } from './figure.ts'
import { footOf, hasForecast } from './foot.ts'
import { endLabels, placeLabels, type Label } from './labels.ts'
import { formatOf, headOf, linesOf, momentsOf, type Line } from './lines.ts'
import { bandBox, changeWords, markOfChange } from './messages.ts'
import type { Stroke } from '../shared/box.ts'
import { traceOf, type Trace } from './traces.ts'

interface LineDrawing {
  labels: Label[]
  /** The gridlines of the ticks; none where every value is written. */
  grid: number[]
  /** The same where no label lies on them. */
  gridLines: Stroke[]
  plot: Box
  /** Where zero is, or the lower edge where the scale does not reach it. */
  axisY: number
  /** The mark of a scale that begins above zero. */
  broken?: string
  band?: Box
  traces: Trace[]
  leaders: Stroke[]
  /** From notes to what they are about. */
  pointers: Stroke[]
  reference?: Stroke
  change?: ChangeMark
  /** Whether a label had no place of its own. */
  isCrowded: boolean
  /** Whether what is dashed had no room to be said at its line, and is not said under the chart. */
  isForecastUnsaid: boolean
  bottom: number
}

/** The sizes of type in a room: of values at the lines; of names, dates and notes; of what is said under the chart. */
export interface Sizes {
  value: number
  text: number
  note: number
}

const sizesIn: Readonly<Record<ReturnType<typeof roomOf>, Sizes>> = {
  full: { value: type.text, text: type.note, note: type.least },
  main: { value: type.note, text: type.note, note: type.least },
  aside: { value: type.least, text: type.least, note: type.least },
}

/** Up to so many points are all drawn as dots, and have their values written where these have room. */
const fewPoints = 5
const tallest = 600

/**
 * Series over time: dates and values in proportion, names at the ends. Where every value is written the chart has no
 * grid; else it has ticks, and the values that matter.
 */
export function lineChart(data: Data & Toned, field: Field, words: Words = wordsFor('en')): LineDrawing {
  const lines = linesOf(data)
  const isFew = lines.every(({ points }) => points.filter(({ value }) => value !== undefined).length <= fewPoints)
  const isNarrow = roomOf(field) === 'aside'
  const variants: Variant[] = [
    ...(isFew ? [{ isWritten: true, isBeside: !isNarrow }] : []),
    { isWritten: false, isBeside: !isNarrow },
    ...(isNarrow && lines.length > 1 ? [{ isWritten: false, isBeside: true }] : []),
  ]
  let drawing: LineDrawing | undefined
  for (const variant of variants) {
    drawing = chartOf(data, lines, field, words, variant)
    if (drawing.isForecastUnsaid) drawing = chartOf(data, lines, field, words, { ...variant, isForecastBelow: true })
    if (!drawing.isCrowded) break
  }
  return drawing ?? chartOf(data, lines, field, words, { isWritten: false, isBeside: true, isForecastBelow: true })
}

interface Variant {
  /** Every value is written, so that no axis is needed. */
  isWritten: boolean
  /** The names stand at the right of the lines; else over or under them. */
  isBeside: boolean
  /** What is dashed is said under the chart, and not at its line. */
  isForecastBelow?: boolean
}

function chartOf(
  data: Data,
  lines: readonly Line[],
  field: Field,
  words: Words,
  { isWritten, isBeside, isForecastBelow = false }: Variant,
): LineDrawing {
  const room = roomOf(field)
  const sizes = sizesIn[room]
  const isNarrow = room === 'aside'
  const format = formatOf(data.lines.map(({ series }) => series))
  const moments = momentsOf(data)
  const head = headOf(data)
  const height = Math.min(field.height, tallest)
  const top = hang(field.height - height)
  const headBottom = top + heightOfHead(head, field.width, 6)

  const values = lines.flatMap(({ points }) =>
    points.flatMap(({ value, high }) => (value === undefined ? [] : high === undefined ? [value] : [value, high])),
  )
  const reference = data.reference === undefined ? [] : [Number(data.reference.fact.value)]
  const axis = valueAxis([...values, ...reference], data.zero, format, isNarrow ? 5 : 6)
  const tickLabels = tickTexts(axis.ticks.map((tick) => Number((tick / format.scale).toPrecision(12))))
  const tickWidth = Math.max(...tickLabels.map((text) => measure(text, regular(sizes.text)).width))
  const isForecastSaid = !isForecastBelow && hasForecast(lines)
  const foot = footOf(lines, axis, format, words, { isForecastSaid })
  const changed = changeWords(data, lines)
  const below: Label[] = []
  const said =
    isNarrow && changed
      ? [{ text: changed.withDates, style: bold(sizes.text), look: 'strong accent', part: 1 as const }]
      : []
  const notes = foot === undefined ? [] : [{ text: foot, style: regular(sizes.note), look: 'quiet', part: 0 as const }]
  const belowHeight = [...said, ...notes].reduce(
    (sum, { text, style }) => sum + heightOf(field.width, [text, style]) + 8,
    0,
  )
  const dateHeight = sizes.text * 1.3 + 10 + (axis.isBroken ? brokenHeight : 0)

  const left = isWritten ? 0 : tickWidth + 14
  const column = endLabels(data, lines, sizes, field, changed?.text, isBeside)
  const right = field.width - column.width
  const plotTop = headBottom + sizes.value * 1.3 + 8
  const plotBottom = top + height - dateHeight - belowHeight
  const plot = { x: left, y: plotTop, width: right - left, height: plotBottom - plotTop }
  const inset = isWritten ? Math.max(28, measure(moments[0]?.label ?? '', regular(sizes.text)).width / 2) : 12
  const [firstDay, lastDay] = [moments[0]?.day ?? 0, moments.at(-1)?.day ?? 0]
  const x = linearScale([firstDay, lastDay], [left + inset, right - 10])
  const y = linearScale([axis.from, axis.to], [plotBottom, plotTop])
  const at = new Map(moments.map(({ key, day }) => [key, x(day)]))
  const traces = lines.map((line, index) => traceOf(line, index, lines, (key) => at.get(key) ?? left, y, room))
  const axisY = axis.from <= 0 && axis.to >= 0 ? y(0) : plotBottom
  const band = data.band && bandBox(data.band, moments, x, plot)
  const referenceAt = reference[0] === undefined ? undefined : y(reference[0])
  const change = data.change && markOfChange(data.change, lines, (key) => at.get(key) ?? left, y, right)
  const referenceLine =
    referenceAt === undefined ? undefined : { from: { x: left, y: referenceAt }, to: { x: right, y: referenceAt } }

  const placed = placeLabels({
    data,
    lines,
    traces,
    sizes,
    isWritten,
    isBeside,
    isNarrow,
    plot,
    room: {
      x: left,
      y: headBottom,
      width: (isBeside ? right + 6 : field.width) - left,
      height: plotBottom - headBottom,
    },
    at: (key) => at.get(key) ?? left,
    y,
    band,
    axis: axisY < plotBottom - 1 ? { from: { x: left, y: axisY }, to: { x: right, y: axisY } } : undefined,
    reference: referenceLine,
    change,
    column,
    forecast: isForecastSaid ? words.forecast : undefined,
  })
  const grid = isWritten ? [] : axis.ticks.map(y)
  const dates = dateLabels(moments, x, sizes.text, [0, isBeside ? right + Math.min(30, column.width) : field.width])
  const dateY = plotBottom + 8 + (axis.isBroken ? brokenHeight : 0)
  let belowY = dateY + sizes.text * 1.3 + 10
  for (const { text, style, look, part } of [...said, ...notes]) {
    const box = { x: 0, y: belowY, width: field.width, height: heightOf(field.width, [text, style]) }
    below.push({ text, box, size: style.size, across: 'start', look, part })
    belowY += box.height + 8
  }
  return {
    labels: [
      ...(head === undefined
        ? []
        : [
            labelOf(
              head,
              { x: 0, y: top, width: field.width, height: headBottom - top - 6 },
              headStyle.size,
              'start',
              'quiet',
            ),
          ]),
      ...(isWritten
        ? []
        : tickLabels.map((text, index) =>
            labelOf(
              text,
              { x: 0, y: y(axis.ticks[index] ?? 0) - sizes.text * 0.65, width: tickWidth, height: sizes.text * 1.3 },
              sizes.text,
              'end',
              'quiet tick',
            ),
          )),
      ...dates.map(({ label, x: middle, width }) =>
        labelOf(
          label,
          { x: middle - width / 2, y: dateY, width, height: sizes.text * 1.3 },
          sizes.text,
          'middle',
          'date',
        ),
      ),
      ...placed.labels,
      ...below,
    ],
    grid,
    gridLines: grid.flatMap((height) => clearOf(placed.labels, left, right, height)),
    plot,
    axisY,
    ...(axis.isBroken ? { broken: brokenMark(left + 8, plotBottom) } : {}),
    ...(band ? { band } : {}),
    // The line that the claim speaks of lies over the others.
    traces: placed.traces.sort((one, other) => Number(one.look === 'stressed') - Number(other.look === 'stressed')),
    leaders: placed.leaders,
    pointers: placed.pointers,
    ...(referenceLine ? { reference: referenceLine } : {}),
    ...(change ? { change } : {}),
    isCrowded: placed.isCrowded,
    isForecastUnsaid: isForecastSaid && !placed.isForecastSaid,
    bottom: belowY - 8,
  }
}

function labelOf(text: Text, box: Box, size: number, across: Label['across'], look: string): Label {
  return { text, box, size, across, look, part: 0 }
}

/** A gridline in the stretches that lie under no label. */
function clearOf(labels: readonly Label[], left: number, right: number, y: number): Stroke[] {
  const covered = labels
    .filter(({ box }) => box.y - 2 < y && y < box.y + box.height + 2 && box.x < right)
    .map(({ box }) => ({ from: box.x - 6, to: box.x + box.width + 6 }))
    .sort((one, other) => one.from - other.from)
  const strokes: Stroke[] = []
  let start = left
  for (const { from, to } of [...covered, { from: right, to: right }]) {
    if (from > start) strokes.push({ from: { x: start, y }, to: { x: Math.min(from, right), y } })
    start = Math.max(start, to)
  }
  return strokes
}

const brokenHeight = 18

/** A line that breaks off and goes on, under the lower edge. */
function brokenMark(x: number, y: number): string {
  return `M${x} ${y}v3l-6 2l12 4l-12 4l6 2v3`
}
