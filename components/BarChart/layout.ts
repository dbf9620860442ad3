import type { DrawnCell } from '../../scripts/article/series/drawn.ts'
import { plain, type Run, type Text, type WrittenFact } from '../../scripts/article/text.ts'
import type { Words } from '../../scripts/locales/words.ts'
import type { Box } from '../shared/box.ts'
import { isInexact } from '../shared/certainty.ts'
import { changeText, wayOf } from '../shared/change.ts'
import { sameDecimals } from '../shared/decimals.ts'
import type { Field } from '../shared/field.ts'
import { hang } from '../shared/hang.ts'
import { cellText, certaintyOf, factOf } from '../shared/seriesFact.ts'
import { bold, heightOf, measure, widestWord } from '../shared/text.ts'
import type { Data } from './figure.ts'

/** One category: its bar, and the one of the second series. */
export interface Value {
  key: string
  label: Text
  isAccent: boolean
  bars: BarValue[]
}

interface BarValue {
  /** What is written at the bar. */
  text: Text
  /** In words, with its unit. */
  said: string
  value: number | undefined
  certainty: 'exact' | 'inexact' | 'forecast'
}

export interface Bar {
  box: Box
  certainty: BarValue['certainty']
  /** Of the first series, or of the second. */
  series: 0 | 1
  isAccent: boolean
}

/** A text in its place; `across` says which edge `x` is. */
export interface Label {
  text: Text
  x: number
  y: number
  width: number
  size: number
  across: 'start' | 'middle' | 'end'
  look: string
}

interface BarDrawing {
  isUpright: boolean
  bars: Bar[]
  labels: Label[]
  /** Where zero is. */
  axis: { x1: number; y1: number; x2: number; y2: number }
  /** The line of the reference, or the lines of the change with its arrow. */
  mark?: {
    lines: { x1: number; y1: number; x2: number; y2: number; dashed: boolean }[]
    head?: string
    labels: Label[]
  }
  bottom: number
}

/** The categories in the order in which they are drawn: dates as they follow, all else with the largest first. */
export function valuesOf(data: Data): Value[] {
  const { series, against, items = [], accent } = data
  const ofItems = sameDecimals(items.map(({ fact }) => fact))
  const values: Value[] = series
    ? series.cells.map((cell, index) => ({
        key: cell.key,
        label: cell.label,
        isAccent: cell.key === accent,
        bars: [cell, ...(against?.cells.slice(index, index + 1) ?? [])].map(ofCell),
      }))
    : items.map(({ label, accent: isAccent = false }, index) => ({
        key: plain(label),
        label,
        isAccent,
        bars: ofItems.slice(index, index + 1).map(ofFact),
      }))
  const isDated = series?.cells.every(({ date }) => date !== undefined)
  return (data.order ?? (isDated ? 'given' : 'value')) === 'given'
    ? values
    : [...values].sort((one, other) => (first(other) ?? -Infinity) - (first(one) ?? -Infinity))
}

const first = ({ bars }: Value) => bars[0]?.value

function ofCell(cell: DrawnCell): BarValue {
  return { text: cellText(cell), said: cell.text, value: cell.value, certainty: certaintyOf(cell) }
}

function ofFact(fact: WrittenFact): BarValue {
  const run: Run = { text: fact.text, fact: fact.fact, cite: fact.cite, computed: fact.computed }
  return { text: [run], said: fact.text, value: Number(fact.value), certainty: isInexact(fact) ? 'inexact' : 'exact' }
}

/** Over the bars: what is measured, and in what. */
export function headOf({ measure, series }: Data): Text | undefined {
  const unit = series?.unitText ?? ''
  if (measure === undefined) return unit === '' ? undefined : unit
  if (unit === '' || typeof measure === 'string') return unit === '' ? measure : `${measure}, ${unit}`
  return [...measure, `, ${unit}`]
}

/**
 * Bars from zero. A series by date stands upright where its labels have room; all else lies, with names at the left, or
 * in a narrow field over the bars.
 */
export function barChart(data: Data, field: Field): BarDrawing {
  const values = valuesOf(data)
  const isDated = data.series?.cells.every(({ date }) => date !== undefined) ?? false
  const upright = isDated && !data.against ? columns(data, values, field) : undefined
  return upright ?? rows(data, values, field)
}

/** What the mark says and how wide it is. */
function markText({ reference, change, ...data }: Data, values: readonly Value[]): Text | undefined {
  if (reference) {
    const { fact, cite, text, computed } = reference.fact
    const label = typeof reference.label === 'string' ? [reference.label] : reference.label
    return [...label, ' ', { text, fact, cite, computed }]
  }
  if (!change) return undefined
  const fact = (key: string) => factAt({ reference, change, ...data }, key)
  const [from, to] = [fact(change.from), fact(change.to)]
  return from && to && values.length > 0 ? changeText(change, wayOf(from, to)) : undefined
}

function factAt({ series, items = [] }: Data, key: string): WrittenFact | undefined {
  const cell = series?.cells.find((each) => each.key === key)
  return series && cell ? factOf(series, cell) : items.find(({ label }) => plain(label) === key)?.fact
}

const gap = 10
/** What the longest bar of a chart has at least, where smaller words can give it. */
const leastLength = 90

/** Columns side by side, with their values over them and their dates below; nothing where these have no room. */
function columns(data: Data, values: readonly Value[], field: Field): BarDrawing | undefined {
  const text = markText(data, values)
  const markWidth = text === undefined ? 0 : Math.min(field.width * 0.3, measure(text, bold(22)).width) + 44
  const slot = (field.width - markWidth) / values.length
  const size = [24, 22, 20, 18].find((each) =>
    values.every(
      ({ label, bars: [bar] }) =>
        widestWord([label, bold(each)]) + 6 <= slot
        && (bar === undefined || widestWord([bar.text, bold(each)]) + 6 <= slot),
    ),
  )
  if (size === undefined || slot < 40) return undefined
  const head = headOf(data)
  const top = head === undefined ? 0 : heightOf(field.width, [head, bold(20)]) + 16
  const foot = Math.max(...values.map(({ label }) => heightOf(slot, [label, bold(size)]))) + gap
  const over = Math.max(...values.map(({ bars: [bar] }) => (bar ? heightOf(slot, [bar.text, bold(size)]) : 0))) + 4
  const numbers = values.map((value) => first(value) ?? 0)
  const reference = data.reference ? [Number(data.reference.fact.value)] : []
  const [least, largest] = [Math.min(0, ...numbers, ...reference), Math.max(0, ...numbers, ...reference)]
  const below = least < 0 ? over : 0
  const height = Math.min(field.height, 560) - top - foot
  const scale = (height - over - below) / (largest - least || 1)
  const zero = top + over + largest * scale
  const thickness = Math.min(96, (slot * 2) / 3)
  const middle = (index: number) => slot * (index + 0.5)
  const level = (value: number) => zero - value * scale
  const ends = values.map((value) => level(first(value) ?? 0))
  const right = field.width - markWidth
  const bars = values.flatMap(({ bars: all, isAccent }, index): Bar[] => {
    const [bar] = all
    if (bar?.value === undefined) return []
    const box = {
      x: middle(index) - thickness / 2,
      y: Math.min(zero, ends[index] ?? zero),
      width: thickness,
      height: Math.abs((ends[index] ?? zero) - zero),
    }
    return [{ box, certainty: bar.certainty, series: 0, isAccent }]
  })
  const labels = values.flatMap(({ label, isAccent, bars: [bar] }, index): Label[] => {
    const place = { x: middle(index), width: slot, size, across: 'middle' as const }
    const isDown = (bar?.value ?? 0) < 0
    const written = bar
      ? [
          {
            ...place,
            text: bar.text,
            y: isDown ? (ends[index] ?? zero) + 4 : (ends[index] ?? zero) - heightOf(slot, [bar.text, bold(size)]) - 4,
            look: bar.value === undefined ? 'quiet' : isAccent ? 'strong accent' : 'strong',
          },
        ]
      : []
    return [...written, { ...place, text: label, y: top + height + gap, look: isAccent ? 'strong' : '' }]
  })
  const headLabel: Label[] =
    head === undefined ? [] : [{ text: head, x: 0, y: 0, width: field.width, size: 20, across: 'start', look: 'quiet' }]
  return {
    isUpright: true,
    bars,
    labels: [...headLabel, ...labels],
    axis: { x1: 0, y1: zero, x2: right, y2: zero },
    ...(text === undefined ? {} : { mark: uprightMark(data, values, { text, middle, ends, level, right, field }) }),
    bottom: top + height + foot,
  }
}

function uprightMark(
  { reference, change }: Data,
  values: readonly Value[],
  place: {
    text: Text
    middle: (index: number) => number
    ends: readonly number[]
    level: (value: number) => number
    right: number
    field: Field
  },
): NonNullable<BarDrawing['mark']> {
  const { text, right, field } = place
  const width = field.width - right - 44
  const height = heightOf(width, [text, bold(22)])
  const label = (y: number): Label => ({
    text,
    x: right + 44,
    y: Math.max(0, y - height / 2),
    width,
    size: 22,
    across: 'start',
    look: 'strong accent',
  })
  if (reference || !change) {
    const y = place.level(Number(reference?.fact.value ?? 0))
    return { lines: [{ x1: 0, x2: right + 32, y1: y, y2: y, dashed: true }], labels: [label(y)] }
  }
  const [one, other] = [change.from, change.to].map((key) => values.findIndex((value) => value.key === key))
  const [from, to] = [place.ends[one ?? 0] ?? 0, place.ends[other ?? 0] ?? 0]
  const x = right + 20
  return {
    lines: [
      { x1: place.middle(one ?? 0), x2: x + 10, y1: from, y2: from, dashed: true },
      { x1: place.middle(other ?? 0), x2: x + 10, y1: to, y2: to, dashed: true },
      { x1: x, x2: x, y1: from, y2: to, dashed: false },
    ],
    head: arrow({ x, y: to }, to < from ? 'up' : 'down'),
    labels: [label((from + to) / 2)],
  }
}

/** The head of an arrow that points up or down. */
function arrow({ x, y }: { x: number; y: number }, way: 'up' | 'down'): string {
  const back = y + (way === 'up' ? 9 : -9)
  return `M${x - 7} ${back}L${x} ${y}L${x + 7} ${back}`
}

/** The rows at the largest size at which all of them have room. */
function rows(data: Data, values: readonly Value[], field: Field): BarDrawing {
  const tries = [28, 24, 22, 20, 18, 16].map((size) => rowsAt(data, values, field, size))
  return tries.find(({ bottom }) => bottom <= field.height) ?? tries.at(-1) ?? rowsAt(data, values, field, 16)
}

function rowsAt(data: Data, values: readonly Value[], field: Field, size: number): BarDrawing {
  const widest = Math.max(...values.map(({ label }) => measure(label, bold(size)).width)) * 1.04 + 24
  const beside = field.width > 560 || widest <= field.width * 0.3
  const head = headOf(data)
  const change = data.change
  const text = markText(data, values)
  const labelOf = (key: string) => values.find((value) => value.key === key)?.label ?? key
  const perRow = data.against ? 2 : 1
  const headHeight = head === undefined ? 0 : heightOf(field.width, [head, bold(20)]) + 16
  const between = change && joined(labelOf(change.from), '–', labelOf(change.to))
  const markHeight =
    text === undefined ? 0 : 20 + heightOf(field.width * 0.96, [between, bold(size)], [text, bold(size)])
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
  const least = Math.max(beside ? tallest + 6 : above + perRow * (size * 1.2) + 8, perRow * size * 1.15 + 8)
  const thickness = Math.max(6, ((pitch - above) * (perRow === 2 ? 0.8 : 2 / 3)) / perRow)
  const top = hang(field.height - headHeight - markHeight - pitch * values.length) + headHeight
  const valueSize = Math.min(size, Math.max(16, Math.floor(thickness * 0.9)))
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
  const line = data.reference && Number(data.reference.fact.value)
  const widestShort = Math.max(4, ...spread.filter(({ value }) => value < (line ?? 0)).map(({ width }) => width + 14))
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
      const isCrossed = !isLeft && line !== undefined && end(line) > start - 8 && end(line) < start + width
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
      : [{ text: head, x: 0, y: top - headHeight, width: field.width, size: 20, across: 'start', look: 'quiet' }]
  return {
    isUpright: false,
    bars,
    labels: [...headLabel, ...labels],
    axis: { x1: zero, x2: zero, y1: top, y2: bottom },
    ...(text === undefined
      ? {}
      : {
          mark: lyingMark({
            text,
            between,
            size,
            line,
            end,
            bottom,
            top,
            field,
          }),
        }),
    bottom: pitch + 0.01 < least || longest < leastLength ? Number.POSITIVE_INFINITY : bottom + markHeight,
  }
}

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
    lines: [{ x1: x, x2: x, y1: top, y2: bottom + 12, dashed: true }],
    labels: [{ text, x: middle, y, width, size, across: 'middle', look: 'strong accent' }],
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

/** The figure in words. */
export function describe(data: Data, words: Words): string {
  const head = headOf(data)
  const { names } = data
  const values = valuesOf(data).map(({ label, bars }) => {
    const said = bars.map((bar, index) => {
      const name = names ? plain(index === 0 ? names.series : names.against) : undefined
      return name === undefined ? bar.said : words.pair(name, bar.said)
    })
    return words.pair(plain(label), words.list(said))
  })
  const { reference, change } = data
  return words.statements([
    ...(head === undefined ? [] : [plain(head)]),
    ...values,
    ...(reference ? [words.pair(plain(reference.label), reference.fact.text)] : []),
    ...(change
      ? [words.pair(words.span(change.from, change.to), plain(markText(data, valuesOf(data)) ?? change.fact.text))]
      : []),
  ])
}
