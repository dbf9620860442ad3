import type { Data } from './figure.ts'
import { plain } from '../../scripts/typography/text.ts'
import type { Words } from '../../scripts/locales/words.ts'
import { roomOf, type Field } from '../shared/field.ts'
import { hang, lacking } from '../shared/hang.ts'
import { bold, heightOf, largestThatFits, measure, regular } from '../shared/text.ts'
import { sizesFrom, sizeWithin, type } from '../shared/typeScale.ts'

interface Bar {
  y: number
  width: number
  labelInside: boolean
  /** Where its value ends within the bar, or begins behind it; from where the bars begin. */
  valueX: number
  labelY: number
}

export const scaleHeight = 34
const weightOf = ({ accent }: Data['items'][number]) => (accent ? bold : regular)

/**
 * Bars on one scale from 0 to 100 %: `width` of a bar is its share of `scale`, the pixels of 100 %.
 * The gap is bracketed under the two, from the end of the second bar to the end of the first.
 */
export function proportionBars(data: Data, field: Field) {
  const isLarge = roomOf(field) !== 'aside' && data.items.length < 4
  const { thickness, rows, height, ...chosen } = rowsAt(
    data,
    field,
    largestThatFits(sizesFrom(isLarge ? type.text : type.note), (size) => rowsAt(data, field, size).fits),
  )
  const { beside, labelWidth, labelSize, scale, above, gapHeight } = chosen
  const top = hang(field.height - height) + scaleHeight
  const largest = sizeWithin(thickness * 0.7)
  const lengths = data.items.map((item) => (scale * Math.min(100, Math.max(0, Number(item.fact.value)))) / 100)
  const isInside = (index: number, size: number) => valueWidth(data, index, size) + 36 < (lengths[index] ?? 0)
  const isAfter = (index: number, size: number) => valueWidth(data, index, size) + 12 <= scale - (lengths[index] ?? 0)
  const fits = (size: number) => lengths.every((_, index) => isInside(index, size) || isAfter(index, size))
  const valueSize = largestThatFits(
    sizesFrom(thickness > 140 ? type.number : type.claim),
    (size) => size <= largest && fits(size),
  )
  const bars: Bar[] = data.items.map((item, index) => {
    const width = lengths[index] ?? 0
    const start = top + index * (rows.height + rows.between) + (index > 1 ? gapHeight : 0)
    const y = start + above + (rows.height - above - thickness) / 2
    return {
      y,
      width,
      labelInside: isInside(index, valueSize),
      valueX: isInside(index, valueSize) ? width - 18 : width + 12,
      labelY: beside
        ? y + (thickness - heightOf(labelWidth - labelGap, [item.label, weightOf(item)(labelSize)])) / 2
        : start,
    }
  })
  const [first, second] = bars
  const gap =
    data.gap && first && second
      ? bracket(measure(data.gap.label, bold(labelSize)).width, labelWidth, first, second, thickness, field, beside)
      : undefined
  if (gap && first && second) second.valueX = besideLine(second, first.width, valueWidth(data, 1, valueSize), scale)
  return {
    beside,
    labelWidth,
    labelSize,
    scale,
    thickness,
    valueSize,
    top,
    bars,
    gap,
    bottom: top - scaleHeight + height,
  }
}

/** Where the value of a bar stands clear of a line down from the end of another, which crosses its row. */
function besideLine({ labelInside, valueX }: Bar, line: number, width: number, scale: number): number {
  const clear = 14
  const [from, to] = labelInside ? [valueX - width, valueX] : [valueX, valueX + width]
  if (line < from - clear || line > to + clear) return valueX
  const moved = labelInside ? line - clear : line + clear
  return moved - (labelInside ? width : 0) >= 0 && moved + (labelInside ? 0 : width) <= scale ? moved : valueX
}

/** The width of a share's own words, in bold. */
function valueWidth(data: Data, index: number, size: number): number {
  const fact = data.items[index]?.fact
  return measure(fact && [fact], bold(size)).width
}

export const labelGap = 28

/** The rows at one size of their labels: a bar with its label at its left, or in a narrow field under it. */
function rowsAt(data: Data, field: Field, labelSize: number) {
  const count = data.items.length
  const beside = roomOf(field) !== 'aside'
  const labelWidth = beside
    ? Math.min(
        field.width * 0.32,
        Math.max(...data.items.map((item) => measure(item.label, weightOf(item)(labelSize)).width)) + labelGap,
      )
    : 0
  const labels = Math.max(
    ...data.items.map((item) =>
      heightOf(beside ? labelWidth - labelGap : field.width, [item.label, weightOf(item)(labelSize)]),
    ),
  )
  const above = beside ? 0 : labels
  const gapHeight = data.gap && count > 1 ? 38 + 18 + heightOf(field.width, [data.gap.label, bold(labelSize)]) : 0
  const room = field.height - scaleHeight - gapHeight
  const loose = { bar: field.height * 0.2, between: count > 1 ? field.height * 0.14 : 0 }
  const free = lacking(scaleHeight + gapHeight + count * (above + loose.bar) + (count - 1) * loose.between, field)
  const thickness = Math.max(20, Math.min((room / count - above) * (count > 1 ? 0.68 : 1), loose.bar + free / count))
  const height = Math.max(above + thickness, labels)
  const between = Math.min(loose.between, count > 1 ? (room - count * height) / (count - 1) : 0)
  return {
    beside,
    labelWidth,
    labelSize,
    scale: field.width - labelWidth,
    above,
    gapHeight,
    thickness,
    rows: { height, between },
    height: scaleHeight + count * height + (count - 1) * between + gapHeight,
    fits: between >= (count > 1 ? 10 : 0),
  }
}

function bracket(
  labelWidth: number,
  origin: number,
  first: Bar,
  second: Bar,
  thickness: number,
  field: Field,
  beside: boolean,
) {
  const from = origin + second.width
  const to = origin + first.width
  const width = Math.min(field.width, labelWidth + 8)
  const x = Math.min(field.width - width / 2, Math.max(width / 2, (from + to) / 2))
  return {
    from,
    to,
    x,
    width,
    y: second.y + thickness + 38,
    fromTop: second.y + thickness + 12,
    toTop: beside ? first.y + thickness + 12 : second.y,
  }
}

/** The figure in words. */
export function describe(data: Data, words: Words): string {
  const items = data.items.map((item) => words.pair(plain(item.label), item.fact.text))
  return words.statements([...items, ...(data.gap ? [gapInWords(data.gap, words)] : [])])
}

/** The gap's label, and its figure where the label does not state it. */
function gapInWords({ fact, label }: NonNullable<Data['gap']>, words: Words): string {
  return plain(label).toLowerCase().includes(fact.text.toLowerCase())
    ? plain(label)
    : words.pair(plain(label), fact.text)
}
