import type { Data } from './figure.ts'
import type { Segment } from './layout.ts'
import type { Text } from '../../scripts/typography/text.ts'
import type { Box } from '../shared/box.ts'
import type { Field } from '../shared/field.ts'
import { heightOfHead } from '../shared/figureHead.ts'
import { hang, lacking } from '../shared/hang.ts'
import { pushApart, shareRoom } from '../shared/spread.ts'
import { bold, heightOf, measure as sizeOf, widestWord } from '../shared/text.ts'
import { sizesFrom, sizeWithin, type } from '../shared/typeScale.ts'

/** A part as it is drawn, with its value in it or, where it is too small, under it. */
export interface Part extends Segment {
  box: Box
  valueX: number
  valueY: number
  inside: boolean
}

/** The label of a part over the first bar, with a line to its part where it stands beside it; or in a key. */
interface PartLabel {
  label: Text
  tone: Segment['tone']
  stressed: boolean
  box: Box
  leader?: { x1: number; y1: number; x2: number; y2: number }
  /** The side of its square in a key. */
  swatch?: number
}

/**
 * Where the names of parts stand that are wider than these: over the bar, or under it beside their values; or in a key.
 */
type Way = 'under' | 'over' | 'keyed'

const seam = 3
/** From a bar to the values and names under it, which lines lead to. */
const underGap = 20
const groupGap = 24
const valueGap = 8
const labelGap = 24

/** Bars across the field, their parts labelled over the first of them. */
export function shareRows(data: Data, bars: readonly Segment[][], field: Field, rounded: boolean) {
  const wide = field.width > 560
  const sizes = sizesFrom(wide ? type.text : type.note)
  // Larger words before a better place for them; a key only where they have no room at the bar in any size.
  const atBar: Way[] = wide && bars.length === 1 ? ['under', 'over'] : ['over']
  const tried = (ways: readonly Way[]) => sizes.flatMap((size) => ways.map((way) => ({ size, way })))
  const layouts = [...tried(atBar), ...tried(['keyed'])].map((each) =>
    rowsAt(data, bars, field, { wide, rounded, ...each }),
  )
  const chosen = layouts.find(({ fits }) => fits) ?? layouts[layouts.length - 1]
  if (!chosen) throw new Error('no size was tried')
  const { size, barX, width, labelBoxes, labelHeight, leaderHeight, measureHeight, names, foot, keyed, outsiders } =
    chosen
  const spare = field.height - chosen.least
  const loose = bars.length === 1 ? field.height * 0.42 : field.height * 0.16
  const underBars = bars.length * (size * 1.4 + (outsiders.size > 0 ? underGap : 6)) // where values stand that have no room in their parts
  const free = lacking(chosen.least - underBars + (loose - chosen.thickness) * bars.length, field)
  const thickest = loose + free / bars.length
  const thickness = Math.min(thickest, chosen.thickness + (spare * (bars.length === 1 ? 1 : 0.7)) / bars.length)
  const between = Math.min(thickness * 0.5, chosen.between + (spare * 0.3) / bars.length)
  const most = bars.length === 1 && wide ? type.claim : type.text
  const largest = Math.max(size, sizeWithin(Math.min(most, thickness * 0.5)))
  const valueSize = valuesThatFit(bars, chosen, largest)
  const height =
    chosen.least + (thickness - chosen.thickness) * bars.length + (between - chosen.between) * (bars.length - 1)
  const top = hang(field.height - height)
  const firstTop = top + measureHeight + labelHeight + leaderHeight

  let y = firstTop
  const rows = bars.map((segments, index) => {
    const nameHeight = names[index] ?? 0
    const barTop = y + (wide || index === 0 ? 0 : nameHeight)
    const bar = { x: barX, y: barTop, width, height: thickness }
    const parts = partsOf(segments, bar, chosen.total, valueSize, size, outsiders)
    const under = size * 1.4 + (outsiders.size > 0 ? underGap : 6)
    const bottom = barTop + thickness + (parts.some(({ inside }) => !inside) ? under : 0)
    y = bottom + between
    return {
      parts,
      top: barTop,
      nameY: wide ? barTop + (thickness - nameHeight) / 2 : barTop - nameHeight,
      bottom,
    }
  })
  const [first] = rows
  // In a narrow field the name of the first bar stands over the labels of its parts, and under a key.
  if (first && !wide && data.bars)
    first.nameY = keyed ? firstTop - (names[0] ?? 0) : top + measureHeight - (names[0] ?? 0)
  const labels = labelBoxes.map(({ middle, width: boxWidth, height: boxHeight, line }, index): PartLabel => {
    const part = first?.parts[index]
    const said = { label: part?.label ?? '', tone: part?.tone ?? 'rest', stressed: part?.tone === 'accent' }
    if (keyed) {
      const y = top + measureHeight + line * size * 1.5
      return { ...said, box: { x: middle, y, width: boxWidth, height: boxHeight }, swatch: size * 0.8 }
    }
    if (part && outsiders.has(index)) {
      const x = part.valueX + valueWidth(part, size) / 2 + valueGap
      const y = part.valueY + (size * 1.25 - boxHeight) / 2
      const partX = part.box.x + part.box.width / 2
      const groupLeft = part.valueX - valueWidth(part, size) / 2
      const from = { x1: Math.min(x + boxWidth - 4, Math.max(groupLeft + 4, partX)), y1: part.valueY - 2 }
      return {
        ...said,
        box: { x, y, width: boxWidth, height: boxHeight },
        leader: { ...from, x2: partX, y2: part.box.y + part.box.height + 2 },
      }
    }
    const x = middle - boxWidth / 2
    const partX = part ? part.box.x + part.box.width / 2 : middle
    const isOver = part !== undefined && boxWidth <= part.box.width && x >= part.box.x - 1
    const bottom = firstTop - leaderHeight
    return {
      ...said,
      box: { x, y: bottom - boxHeight, width: boxWidth, height: boxHeight },
      ...(isOver
        ? {}
        : {
            leader: { x1: Math.min(x + boxWidth - 4, Math.max(x + 4, partX)), y1: bottom + 2, x2: partX, y2: firstTop },
          }),
    }
  })
  const bottom = rows.at(-1)?.bottom ?? firstTop
  return {
    size,
    valueSize,
    top,
    bottom: bottom + foot,
    nameWidth: wide ? barX - labelGap : field.width,
    rows,
    labels,
    noteY: bottom + 12,
  }
}

/**
 * The largest size at which the values of a single bar stand in the parts that are named over it; as large as may be
 * where that would be too small.
 */
function valuesThatFit(
  bars: readonly Segment[][],
  { size, width, total, outsiders }: { size: number; width: number; total: number; outsiders: ReadonlySet<number> },
  largest: number,
): number {
  const [bar = []] = bars
  const within = bar.filter((_, index) => !outsiders.has(index))
  for (const each of bars.length === 1 ? sizesFrom(largest, size) : [])
    if (within.every((segment) => valueWidth(segment, each) + 20 <= (width * segment.value) / total)) return each
  return largest
}

/** What texts and bars take where the labels have this size. */
function rowsAt(
  data: Data,
  bars: readonly Segment[][],
  field: Field,
  { wide, size, rounded, way }: { wide: boolean; size: number; rounded: boolean; way: Way },
) {
  const keyed = way === 'keyed'
  const named: readonly Text[] = data.bars ?? []
  const longest = Math.max(0, ...named.map((name) => sizeOf(name, bold(size)).width))
  const barX = wide && named.length > 0 ? Math.min(field.width * 0.26, longest) + labelGap : 0
  const width = field.width - barX
  const names = named.map((name) => heightOf(wide ? barX - labelGap : field.width, [name, bold(size)]) + (wide ? 0 : 2))
  const sums = bars.map((segments) => segments.reduce((sum, { value }) => sum + value, 0))
  const areShares = bars.every((segments) => segments.every(({ fact }) => fact.unit === 'percent'))
  const total = Math.max(...sums, areShares ? 100 : 0) || 1

  const [first = []] = bars
  const needs = first.map(({ label }) => sizeOf(label, bold(size)).width + 1)
  const isOver = (index: number) =>
    way !== 'under' || (needs[index] ?? 0) + 8 <= ((first[index]?.value ?? 0) * width) / total
  const outsiders = new Set(first.flatMap((_, index) => (isOver(index) ? [] : [index])))
  const widths = way === 'under' ? needs : shareRoom(needs, 16, width)
  let x = barX
  const places = first.map(({ value }, index) => {
    const [long, box] = [(width * value) / total, widths[index] ?? 0]
    const middle = box <= long ? x + box / 2 : x + long / 2
    x += long
    return middle
  })
  const middles = way === 'under' ? places : pushApart(places, widths, 16, { from: barX, to: field.width })
  const key = keyOf(needs, size, field.width)
  const labelBoxes = keyed
    ? key.boxes
    : first.map(({ label }, index) => ({
        middle: middles[index] ?? 0,
        width: widths[index] ?? 0,
        height: heightOf(widths[index] ?? 0, [label, bold(size)]),
        line: 0,
      }))
  const under = [...outsiders].map((index) => groupWidth(first[index], size))
  const underFits = under.reduce((sum, each) => sum + each + groupGap, -groupGap) <= width
  const wordsFit =
    way === 'under'
      ? underFits
      : keyed || first.every(({ label }, index) => widestWord([label, bold(size)]) <= (widths[index] ?? 0))
  const labelHeight = keyed
    ? key.height
    : Math.max(0, ...labelBoxes.flatMap((box, index) => (outsiders.has(index) ? [] : [box.height])))
  const measureHeight = heightOfHead(data.measure, field.width) + (wide || keyed ? 0 : (names[0] ?? 0))
  const notes = (data.whole ? 1 : 0) + (rounded ? (wide ? 1 : 2) : 0)
  const foot = notes > 0 ? 12 + notes * size * 1.4 : 0
  const [leaderHeight, thickness, between] = [
    keyed ? (wide ? 8 : 8 + (names[0] ?? 0)) : way === 'under' ? 8 : 20,
    wide ? Math.max(28, ...names) : 22,
    6,
  ]
  const least =
    measureHeight
    + labelHeight
    + leaderHeight
    + bars.length * (thickness + size * 1.4 + (outsiders.size > 0 ? underGap : 6))
    + (bars.length - 1) * between
    + (wide ? 0 : names.slice(1).reduce((sum, each) => sum + each, 0))
    + foot
  return {
    ...{ size, barX, width, total, names, labelBoxes, labelHeight, measureHeight, leaderHeight, thickness, between },
    ...{ keyed, outsiders, foot, least, fits: wordsFit && least <= field.height },
  }
}

/** Where labels have no room over their parts: one after another, each behind a square of its part's colour. */
function keyOf(needs: readonly number[], size: number, room: number) {
  const square = size * 0.8 + 8
  let [x, line] = [0, 0]
  const boxes = needs.map((need) => {
    const width = Math.min(need, room - square)
    if (x > 0 && x + square + width > room) [x, line] = [0, line + 1]
    const box = { middle: x + square, width, height: size * 1.4, line }
    x += square + width + 16
    return box
  })
  return { boxes, height: (line + 1) * size * 1.5 }
}

/** @param outsiders the parts that stand under the bar, their values and their names */
function partsOf(
  segments: readonly Segment[],
  bar: Box,
  total: number,
  valueSize: number,
  size: number,
  outsiders: ReadonlySet<number>,
): Part[] {
  let x = bar.x
  const drawn = segments.map((segment, index) => {
    const long = (bar.width * segment.value) / total
    const box = { x, y: bar.y, width: long, height: bar.height }
    x += long
    const inside = !outsiders.has(index) && valueWidth(segment, valueSize) + 20 <= long
    return { ...segment, box, inside }
  })
  const outside = drawn.filter(({ inside }) => !inside)
  const isNamed = (part: (typeof drawn)[number]) => outsiders.has(drawn.indexOf(part))
  const gap = outsiders.size > 0 ? groupGap : 10
  const widths = outside.map((part) => (isNamed(part) ? groupWidth(part, size) : valueWidth(part, size)))
  const centres = outside.map(({ box }) => box.x + box.width / 2)
  const middles = pushApart(centres, widths, gap, { from: bar.x, to: bar.x + bar.width })
  return drawn.map((part) => {
    const { box, inside } = part
    if (inside) return { ...part, valueX: box.x + 12, valueY: box.y + box.height / 2 }
    const at = outside.indexOf(part)
    const [middle, width] = [middles[at] ?? box.x, widths[at] ?? 0]
    return {
      ...part,
      valueX: middle - width / 2 + valueWidth(part, size) / 2,
      valueY: box.y + box.height + (outsiders.size > 0 ? underGap : 6),
    }
  })
}

const valueWidth = ({ fact }: Segment, size: number): number =>
  sizeOf(fact.text, bold(size)).width + (fact.computed ? size / 2 : 0)

/** A value and its name behind it. */
const groupWidth = (segment: Segment | undefined, size: number): number =>
  segment === undefined ? 0 : valueWidth(segment, size) + valueGap + sizeOf(segment.label, bold(size)).width + 1

/** A part as wide as it is drawn: a seam parts it from the next. */
export const withoutSeam = ({ width }: Box): number => Math.max(Math.min(width, 1), width - seam)
