import type { Data } from './figure.ts'
import type { Words } from '../../scripts/locales/words.ts'
import { changeWidth, describeEnds, endsOf, factWidth, type Ends } from '../shared/endRows.ts'
import { endsIn, type EndsData } from '../shared/endsData.ts'
import type { Field } from '../shared/field.ts'
import { heightOfHead } from '../shared/figureHead.ts'
import { hang, lacking } from '../shared/hang.ts'
import { extent, linearScale } from '../shared/scale.ts'
import { pushApart } from '../shared/spread.ts'
import { bold, heightOf, measure, widestWord } from '../shared/text.ts'
import { sizesFrom, type } from '../shared/typeScale.ts'

/** A row as it is drawn: a line from one date to the other, and where the middles of its labels stand. */
interface Slope extends Ends {
  fromY: number
  toY: number
  leftY: number
  rightY: number
  labelHeight: number
}

/** Between a dot and its label: room for a hairline where the label is pushed away from its dot. */
const leader = 22
const gap = 10
const signWidth = 26

/** Two dates side by side, and a line for each row; those that are stressed lie over the others. */
export function slopeChart(given: Data, field: Field, words?: Words) {
  const data = endsIn(given, words)
  const rows = endsOf([...data.rows].sort((a, b) => Number(a.accent ?? false) - Number(b.accent ?? false)))
  const wide = field.width > 560
  const layouts = (hasCrossings(rows) && wide ? [true, false] : [false]).flatMap((isNamedTwice) =>
    sizesFrom(wide ? type.text : type.note).map((size) => rowsAt(data, rows, field, { wide, size, isNamedTwice })),
  )
  const chosen = layouts.find(({ fits }) => fits) ?? layouts[layouts.length - 1]
  if (!chosen) throw new Error('no size was tried')
  const { size, labelWidth, lefts, rights, measureHeight, headHeight, radius, left, right } = chosen
  const room = field.height - measureHeight - headHeight
  const loose = Math.max(360, chosen.needed * 1.25)
  const tall = Math.min(room, loose + lacking(measureHeight + headHeight + loose, field))
  const top = hang(room - tall)
  const plotTop = top + measureHeight + headHeight
  const plot = { from: plotTop, to: plotTop + tall }

  const free = field.width - left - right
  const long = Math.min(free, wide ? 640 : free)
  const x = left + (free - long) / 2
  const values = rows.flatMap((row) => [Number(row.from.value), Number(row.to.value)])
  const inset = Math.max(radius, size * 0.7)
  const scale = linearScale(extent(values), [plot.to - inset, plot.from + inset])
  const [fromYs, toYs] = [
    rows.map((row) => scale(Number(row.from.value))),
    rows.map((row) => scale(Number(row.to.value))),
  ]
  const heads = [data.from, data.to].map((text) => ({ text, width: measure(text, bold(size)).width }))
  const headXs = pushApart(
    [x, x + long],
    heads.map(({ width }) => width),
    12,
    { from: 0, to: field.width },
  )
  const leftYs = pushApart(fromYs, lefts, 2, plot)
  const rightYs = pushApart(toYs, rights, 2, plot)
  return {
    measure: data.measure,
    size,
    radius,
    top,
    bottom: plot.to,
    headY: plotTop - headHeight,
    plot,
    heads: heads.map((head, index) => ({ ...head, x: headXs[index] ?? x })),
    fromX: x,
    toX: x + long,
    labelWidth,
    labelRight: x - leader - chosen.values - gap,
    leader,
    signX: x + long + leader + chosen.values + gap,
    changeBelow: !wide,
    /** Where the names stand again, behind the second values: lines that cross are followed to their ends. */
    nameX: chosen.isNamedTwice ? x + long + right - chosen.labelWidth : undefined,
    slopes: rows.map((row, index): Slope => ({
      ...row,
      fromY: fromYs[index] ?? 0,
      toY: toYs[index] ?? 0,
      leftY: leftYs[index] ?? 0,
      rightY: rightYs[index] ?? 0,
      labelHeight: lefts[index] ?? 0,
    })),
    heights: { left: lefts, right: rights },
  }
}

/** Whether any line ends on the other side of another than it began. */
function hasCrossings(rows: readonly Ends[]): boolean {
  return rows.some((one) =>
    rows.some(
      (other) => Number(one.from.value) > Number(other.from.value) && Number(one.to.value) < Number(other.to.value),
    ),
  )
}

/** What the labels take where they have this size. */
function rowsAt(
  data: EndsData,
  rows: readonly Ends[],
  field: Field,
  { wide, size, isNamedTwice }: { wide: boolean; size: number; isNamedTwice: boolean },
) {
  const values = Math.max(...rows.flatMap((row) => [factWidth(row.from, size), factWidth(row.to, size)]))
  const changes = Math.max(...rows.map((row) => changeWidth(row, size, !wide)))
  const hasChanges = changes > 0
  const signs = hasChanges ? (wide ? changes + gap : 0) : signWidth
  const shown = leader + (wide ? values : Math.max(values, changes)) + signs
  const longest = Math.max(...rows.map(({ label }) => measure(label, bold(size)).width))
  const most = wide ? field.width * 0.26 : Math.max(60, field.width - shown - leader - values - gap - 70)
  const labelWidth = Math.min(longest, most)
  const left = labelWidth + gap + values + leader
  const right = shown + (isNamedTwice ? gap + labelWidth : 0)
  const line = size * 1.3
  const lefts = rows.map(({ label }) => Math.max(line, heightOf(labelWidth, [label, bold(size)]) * 0.93))
  const rights = rows.map(({ change }, index) =>
    change && !wide ? line * 2 + 4 : isNamedTwice ? (lefts[index] ?? line) : line,
  )
  const measureHeight = heightOfHead(data.measure, field.width, 8)
  const headHeight = size * 1.4 + 8
  const needed = Math.max(...[lefts, rights].map((sizes) => sizes.reduce((sum, each) => sum + each + 2, 0)))
  const wordsFit = rows.every(({ label }) => widestWord([label, bold(size)]) <= labelWidth + 1)
  const fits =
    needed <= field.height - measureHeight - headHeight
    && field.width - left - right >= (isNamedTwice ? 260 : 60)
    && wordsFit
  return {
    size,
    values,
    labelWidth,
    lefts,
    rights,
    measureHeight,
    headHeight,
    needed,
    left,
    right,
    isNamedTwice,
    radius: size > 18 ? 7 : 6,
    fits,
  }
}

/** The figure in words, from the highest at the second date down. */
export function describe(data: Data, words: Words): string {
  const ends = endsIn(data, words)
  const rows = [...ends.rows].sort((a, b) => Number(b.to.value) - Number(a.to.value))
  return describeEnds({ ...ends, rows }, words)
}
