import type { Text } from '../../scripts/typography/text.ts'
import type { Field } from '../shared/field.ts'
import { heightOfHead, headStyle } from '../shared/figureHead.ts'
import { hang } from '../shared/hang.ts'
import { bold, heightOf, measure } from '../shared/text.ts'
import { sizesFrom, sizeWithin, type } from '../shared/typeScale.ts'
import type { Data } from './figure.ts'
import { first, headOf, markText, type BarValue, type Value } from './values.ts'
import type { Bar, BarDrawing, Label } from './parts.ts'

/** What the longest bar of a chart has at least, where smaller words can give it. */
const leastLength = 90

/** The rows at the largest size at which all of them have room. */
export function rows(data: Data, values: readonly Value[], field: Field): BarDrawing {
  const span = spanOf(data, values)
  let drawing = rowsAt(data, values, field, type.least)
  for (const bracketed of span ? [span, undefined] : [undefined])
    for (const size of sizesFrom(type.label)) {
      drawing = rowsAt(data, values, field, size, bracketed)
      if (drawing.bottom <= field.height) return drawing
    }
  return drawing
}

/**
 * @param span the two bars between which the change stands, at their ends; without it, its words stand under the bars
 */
function rowsAt(data: Data, values: readonly Value[], field: Field, size: number, span?: Span): BarDrawing {
  const widest = Math.max(...values.map(({ label }) => measure(label, bold(size)).width)) * 1.04 + 24
  const beside = field.width > 560 || widest <= field.width * 0.3
  const head = headOf(data)
  const change = data.change
  const text = markText(data, values)
  const labelOf = (key: string) => values.find((value) => value.key === key)?.label ?? key
  const perRow = data.against ? 2 : 1
  const headHeight = heightOfHead(head, field.width, 16)
  const between = change && joined(labelOf(change.from), '–', labelOf(change.to))
  const markHeight =
    text === undefined || span ? 0 : 20 + heightOf(field.width * 0.96, [between, bold(size)], [text, bold(size)])
  const labelWidth = beside ? Math.min(field.width * 0.34, widest) : 0
  const labelHeights = values.map(({ label }) =>
    heightOf(beside ? labelWidth - 20 : field.width - 8, [label, bold(size)]),
  )
  const tallest = Math.max(...labelHeights)
  const above = beside ? 0 : tallest + 2
  const room = (field.height - headHeight - markHeight) / values.length
  // Bars are twice as thick as what is left between them.
  const pitch = Math.min(
    room,
    above + (beside ? Math.max(112, (field.height * 0.66) / values.length) : 72) * (perRow === 2 ? 1.4 : 1),
  )
  const lineHeight = measure('0', bold(size)).height
  // Lines of a name and of numbers stand in rows as lines of a text do; names of several lines are parted.
  const ofNames = beside ? tallest + (tallest > lineHeight ? 3 : 0) : above + perRow * (size * 1.2) + 8
  const needed = Math.max(ofNames, perRow === 1 ? lineHeight : perRow * size * 1.15 + 8)
  const thickness = Math.max(6, ((pitch - above) * (perRow === 2 ? 0.8 : 2 / 3)) / perRow)
  const top = hang(field.height - headHeight - markHeight - pitch * values.length) + headHeight
  const valueSize = perRow === 1 ? size : sizeWithin(Math.min(size, thickness))
  const nameOf = (index: number, series: number) =>
    data.names && index === 0 ? [data.names.series, data.names.against][series] : undefined
  const widthAt = (bar: BarValue) => measure(bar.text, bold(valueSize)).width + 4
  const nameWidth = (name: Text | undefined) => (name === undefined ? 0 : measure(name, bold(valueSize)).width + 20)
  const spread = values.flatMap(({ bars: all }, index) =>
    all.map((bar, series) => ({
      value: bar.value ?? 0,
      width: widthAt(bar) + 10 + nameWidth(nameOf(index, series)),
    })),
  )
  const line = data.reference ? Number(data.reference.fact.value) : span?.longer.value
  const isPassed = (index: number) => !span || (index > span.first && index < span.last)
  const widestShort = Math.max(
    4,
    ...spread.filter(({ value }, index) => value < (line ?? 0) && isPassed(index)).map(({ width }) => width + 14),
  )
  const also = line === undefined ? [] : [{ value: line, width: widestShort }]
  const { scale, left } = fitSides([...spread, ...also], field.width - labelWidth)
  const zero = labelWidth + left
  const longest = Math.max(...spread.map(({ value }) => Math.abs(value))) * scale
  const end = (value: number | undefined) => zero + (value ?? 0) * scale
  const rowTop = (index: number) => top + index * pitch
  const barTop = (index: number, series: number) =>
    rowTop(index) + above + (pitch - above - perRow * thickness) / 2 + series * thickness
  const bars = values.flatMap(({ bars: all, isAccent }, index) =>
    all.flatMap((bar, series): Bar[] => {
      if (bar.value === undefined) return []
      const box = {
        x: Math.min(zero, end(bar.value)),
        y: barTop(index, series),
        width: Math.abs(end(bar.value) - zero),
        height: thickness - (perRow === 2 ? 1.5 : 0),
      }
      return [{ box, certainty: bar.certainty, series: series === 0 ? 0 : 1, isAccent }]
    }),
  )
  const labels = values.flatMap(({ label, isAccent, bars: all }, index): Label[] => [
    {
      text: label,
      x: beside ? 0 : 8,
      y: beside ? rowTop(index) + (pitch - (labelHeights[index] ?? 0)) / 2 : rowTop(index),
      width: beside ? labelWidth - 20 : field.width - 8,
      size,
      across: 'start',
      look: isAccent ? 'strong' : '',
    },
    ...all.flatMap((bar, series): Label[] => {
      const isLeft = (bar.value ?? 0) < 0
      const width = widthAt(bar)
      const name = nameOf(index, series)
      const start = end(bar.value) + 10
      const isCrossed =
        !isLeft && line !== undefined && isPassed(index) && end(line) > start - 8 && end(line) < start + width
      const at = {
        y: barTop(index, series) + thickness / 2 - valueSize * 0.7,
        size: valueSize,
        across: isLeft ? ('end' as const) : ('start' as const),
      }
      const x = isLeft ? end(bar.value) - 10 : isCrossed ? end(line) + 10 : start
      const look =
        bar.value === undefined
          ? 'quiet'
          : `${series === 0 ? 'strong' : ''} ${isAccent && series === 0 ? 'accent' : ''}`
      return [
        { ...at, text: bar.text, x, width, look },
        ...(name === undefined
          ? []
          : [{ ...at, text: name, x: isLeft ? x - width : x + width + 8, width: nameWidth(name) - 8, look: '' }]),
      ]
    }),
  ])
  const bottom = top + pitch * values.length
  const headLabel: Label[] =
    head === undefined
      ? []
      : [
          {
            text: head,
            x: 0,
            y: top - headHeight,
            width: field.width,
            size: headStyle.size,
            across: 'start',
            look: 'quiet',
          },
        ]
  const middle = (index: number) => barTop(index, 0) + thickness / 2
  const bracket =
    text === undefined || !span
      ? undefined
      : bracketMark({
          ...{ text, size },
          isRise: span.isRise,
          start: end(span.shorter.value) + 10 + (spread[span.shorter.index]?.width ?? 0),
          at: end(span.longer.value),
          from: middle(span.longer.index),
          to: middle(span.shorter.index),
        })
  const isWithoutRoom = span !== undefined && (bracket === undefined || !beside)
  const mark =
    text === undefined ? undefined : (bracket ?? lyingMark({ text, between, size, line, end, bottom, top, field }))
  return {
    isUpright: false,
    bars,
    labels: [...headLabel, ...labels],
    axis: { from: { x: zero, y: top }, to: { x: zero, y: bottom } },
    ...(mark ? { mark } : {}),
    bottom: isWithoutRoom || pitch + 0.01 < needed || longest < leastLength ? Infinity : bottom + markHeight,
  }
}

/** The two bars of a change, the longer of which is seen beyond the end of the shorter. */
interface Span {
  shorter: { index: number; value: number }
  longer: { index: number; value: number }
  /** The rows from the one to the other. */
  first: number
  last: number
  isRise: boolean
}

function spanOf({ change, against }: Data, values: readonly Value[]): Span | undefined {
  if (!change || against) return undefined
  const ends = [change.from, change.to].flatMap((name) => {
    const index = values.findIndex(({ key }) => key === name)
    const value = values[index] && first(values[index])
    return value === undefined || value < 0 ? [] : [{ index, value }]
  })
  const [one, other] = ends
  if (!one || !other || one.value === other.value) return undefined
  const isRise = other.value > one.value
  return {
    shorter: isRise ? one : other,
    longer: isRise ? other : one,
    first: Math.min(one.index, other.index),
    last: Math.max(one.index, other.index),
    isRise,
  }
}

/**
 * What lies between the ends of two bars, in the row of the shorter: from its value to a line that hangs from the end
 * of the longer. Nothing where its words have no room there.
 */
function bracketMark({
  text,
  size,
  isRise,
  start,
  at,
  from,
  to,
}: {
  text: Text
  size: number
  isRise: boolean
  start: number
  at: number
  from: number
  to: number
}): BarDrawing['mark'] {
  const width = measure(text, bold(size)).width + 4
  const [left, right] = [start + leastArm, at - leastArm]
  if (right - left < width) return undefined
  const x = left + (right - left - width) / 2
  const tip = isRise ? at : start
  const back = isRise ? -9 : 9
  return {
    lines: [
      { from: { x: at, y: from }, to: { x: at, y: to + 8 * Math.sign(to - from) }, isDashed: true },
      { from: { x: start, y: to }, to: { x: x - 8, y: to }, isDashed: false },
      { from: { x: x + width + 8, y: to }, to: { x: at, y: to }, isDashed: false },
    ],
    head: `M${tip + back} ${to - 7}L${tip} ${to}L${tip + back} ${to + 7}`,
    labels: [{ text, x, y: to - size * 0.7, width, size, across: 'start', look: 'strong accent' }],
  }
}

/** What the arrow has on both sides of its words at least. */
const leastArm = 32

/** Under the bars: the line of the reference, where there is one, and what it or the change is. */
function lyingMark(place: {
  text: Text
  /** The two bars that the change lies between. */
  between: Text | undefined
  size: number
  line: number | undefined
  end: (value: number) => number
  bottom: number
  top: number
  field: Field
}): NonNullable<BarDrawing['mark']> {
  const { text, between, size, line, end, bottom, top, field } = place
  const width = Math.min(field.width, measure(text, bold(size)).width + 4)
  const y = bottom + 14
  if (line === undefined) {
    const place = { x: 0, width: field.width, size, across: 'start' as const }
    const below = y + heightOf(field.width * 0.96, [between, bold(size)])
    return {
      lines: [],
      labels: [
        ...(between === undefined ? [] : [{ ...place, text: between, y, look: '' }]),
        { ...place, text, y: below, look: 'strong accent' },
      ],
    }
  }
  const x = end(line)
  const middle = Math.min(field.width - width / 2, Math.max(width / 2, x))
  return {
    lines: [{ from: { x, y: top }, to: { x, y: bottom + 12 }, isDashed: true }],
    labels: [{ text, x: middle, y, width, size, across: 'middle', look: 'strong' }],
  }
}

function joined(...texts: readonly Text[]): Text {
  return texts.flatMap((text) => (typeof text === 'string' ? [text] : text))
}

/**
 * How many pixels one of the unit takes, so that all bars and what is written at their ends have room on both sides of
 * zero; and how many lie left of zero.
 */
function fitSides(bars: readonly { value: number; width: number }[], room: number): { scale: number; left: number } {
  const nothing = { value: 0, width: 0 }
  const [ups, downs] = [
    [nothing, ...bars.filter(({ value }) => value >= 0)],
    [nothing, ...bars.filter(({ value }) => value < 0)],
  ]
  const scales = ups.flatMap((up) =>
    downs.map((down) => {
      const length = up.value - down.value
      return length > 0 ? Math.max(0, room - up.width - down.width) / length : Number.POSITIVE_INFINITY
    }),
  )
  const fitted = Math.min(...scales)
  const scale = Number.isFinite(fitted) ? fitted : 0
  return { scale, left: Math.max(...downs.map(({ value, width }) => width - value * scale)) }
}
