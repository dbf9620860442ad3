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

/** A row as it is drawn: its two dots on one line, each value outside of its dot. */
export interface Row extends Ends {
  y: number
  fromX: number
  toX: number
  labelY: number
  labelHeight: number
  /** Where its change or the sign of it stands: in its line, in a narrow field in that of its label. */
  changeY: number
}

const labelGap = 24
const signWidth = 26

/** The rows in the order in which they are drawn, the largest first. */
export function sorted(data: Data, words?: Words): EndsData['rows'] {
  const { sort = 'to' } = data
  const { rows } = endsIn(data, words)
  if (sort === 'given') return rows
  const by = ({ from, to }: EndsData['rows'][number]) =>
    sort === 'change' ? Number(to.value) - Number(from.value) : Number((sort === 'to' ? to : from).value)
  return [...rows].sort((a, b) => by(b) - by(a))
}

/** A dot for each end of a row, joined by a line; the ends are named over the first row. */
export function dumbbell(given: Data, field: Field, words?: Words) {
  const data = endsIn(given, words)
  const rows = endsOf(sorted(given, words))
  const wide = field.width > 560
  const sizes = sizesFrom(wide ? type.text : type.note)
  // Values too long to stand beside their dots in a narrow field stand under them, in one line or in two.
  const layouts = (wide ? [0] : [0, 1, 2]).flatMap((below) =>
    sizes.map((size) => rowsAt(data, rows, field, wide, size, below)),
  )
  const chosen = layouts.find(({ fits }) => fits) ?? layouts[layouts.length - 1]
  if (!chosen) throw new Error('no size was tried')
  const { size, labelWidth, labelHeights, rowHeight, measureHeight, headHeight, from, to, radius, below } = chosen
  const fixed = measureHeight + headHeight
  const loose = rowHeight * 1.9
  const between = Math.max(1, rows.length - 1)
  const most = loose + lacking(fixed + loose * (rows.length - 1) + rowHeight, field) / between
  const pitch = Math.min(most, (field.height - fixed) / rows.length)
  const height = measureHeight + headHeight + pitch * rows.length
  const top = hang(field.height - height)
  const firstTop = top + measureHeight + headHeight

  const [least, greatest] = extent(rows.flatMap((row) => [Number(row.from.value), Number(row.to.value)]))
  const scale = linearScale([least, greatest], [from, to])
  const drawn = rows.map((row, index): Row => {
    const rowTop = firstTop + pitch * index + (pitch - rowHeight) / 2
    const labelHeight = labelHeights[index] ?? 0
    const y = wide ? rowTop + rowHeight / 2 : rowTop + labelHeight + size * 0.65
    return {
      ...row,
      y,
      fromX: scale(Number(row.from.value)),
      toX: scale(Number(row.to.value)),
      labelY: wide ? y - labelHeight / 2 : rowTop,
      labelHeight,
      changeY: wide ? y : rowTop + size * 0.7,
    }
  })
  const heads = wide ? headsOf(data, drawn[0], size, labelWidth, field.width) : []
  return {
    measure: data.measure,
    size,
    radius,
    top,
    bottom: top + height,
    labelWidth: wide ? labelWidth - labelGap : field.width - chosen.changeWidth,
    headY: firstTop - headHeight,
    headBottom: firstTop - headHeight + size * 1.4,
    rows: drawn,
    heads,
    key: wide ? [] : keyOf(data, size, radius),
    valueBelow: below > 0 ? size * 1.3 : 0,
    toBelow: below * size * 1.3,
    signX: field.width,
    ...(least < 0 && greatest > 0 ? { zero: { x: scale(0), from: firstTop, to: top + height } } : {}),
  }
}

function headsOf(data: EndsData, first: Row | undefined, size: number, from: number, to: number) {
  const ends = [
    { label: data.from, x: first?.fromX ?? from },
    { label: data.to, x: first?.toX ?? to },
  ]
  const widths = ends.map(({ label }) => measure(label, bold(size)).width)
  const middles = pushApart(
    ends.map(({ x }) => x),
    widths,
    16,
    { from, to },
  )
  return ends.map(({ label, x }, index) => ({ label, x, middle: middles[index] ?? x, width: widths[index] ?? 0 }))
}

/** In a narrow field the ends are named one after another, each behind a dot like its own. */
function keyOf(data: EndsData, size: number, radius: number) {
  const width = measure(data.from, bold(size)).width
  const first = { label: data.from, x: radius, labelX: 2 * radius + 8, width }
  const next = first.labelX + width + 20
  return [
    first,
    {
      label: data.to,
      x: next + radius,
      labelX: next + 2 * radius + 8,
      width: measure(data.to, bold(size)).width,
    },
  ]
}

/** What the texts take where they have this size. */
function rowsAt(data: EndsData, rows: readonly Ends[], field: Field, wide: boolean, size: number, below: number) {
  const longest = Math.max(...rows.map(({ label }) => measure(label, bold(size)).width))
  const labelWidth = wide ? Math.ceil(Math.min(field.width * 0.28, longest)) + labelGap : 0
  const changes = Math.max(...rows.map((row) => changeWidth(row, size)))
  const signs = changes > 0 ? changes + labelGap : signWidth
  const labelRoom = wide ? labelWidth - labelGap : field.width - signs
  const labelHeights = rows.map(({ label }) => heightOf(labelRoom, [label, bold(size)]))
  const line = size * 1.3
  const highest = Math.max(...labelHeights)
  const rowHeight = wide ? Math.max(line, highest) : highest + line * (1 + below)
  const measureHeight = heightOfHead(data.measure, field.width)
  const headHeight = size * 1.4 + 14
  const radius = size > 18 ? 8 : 7
  const values = Math.max(...rows.flatMap((row) => [factWidth(row.from, size), factWidth(row.to, size)]))
  const outside = radius + (below > 0 ? 2 : 8 + values)
  const [from, to] = [labelWidth + outside, field.width - (wide ? signs : 0) - outside]
  const sideBySide = Math.max(...rows.map((row) => factWidth(row.from, size) + factWidth(row.to, size) + 12))
  const valuesFit = below === 1 ? sideBySide <= field.width : below === 0 || values <= field.width
  const least = measureHeight + headHeight + rows.length * rowHeight
  const wordsFit = rows.every(({ label }) => widestWord([label, bold(size)]) <= labelRoom)
  const ends = [data.from, data.to].reduce((sum, end) => sum + measure(end, bold(size)).width + 2 * radius + 8, 20)
  return {
    ...{ size, labelWidth, labelHeights, rowHeight, measureHeight, headHeight, radius, from, to, below },
    changeWidth: signs,
    fits:
      least <= field.height && to - from >= (wide ? 200 : 80) && wordsFit && valuesFit && (wide || ends <= field.width),
  }
}

/** The figure in words. */
export function describe(data: Data, words: Words): string {
  return describeEnds({ ...endsIn(data, words), rows: sorted(data, words) }, words)
}
