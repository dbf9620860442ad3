import type { Text } from '../../scripts/typography/text.ts'
import { changeMark } from '../shared/changeMark.ts'
import type { Field } from '../shared/field.ts'
import { heightOfHead, headStyle } from '../shared/figureHead.ts'
import { bold, heightOf, measure, widestWord } from '../shared/text.ts'
import { sizesFrom, type } from '../shared/typeScale.ts'
import type { Data } from './figure.ts'
import { first, headOf, markText, type Value } from './values.ts'
import type { Bar, BarDrawing, Label } from './parts.ts'

const gap = 10
/** What a column with the gap beside it takes at most, of the field: of two or three the bars stay columns. */
const widestSlot = 0.28

/** Columns side by side, with their values over them and their dates below; nothing where these have no room. */
export function columns(data: Data, values: readonly Value[], field: Field): BarDrawing | undefined {
  const text = markText(data, values)
  const markWidth = text === undefined ? 0 : Math.min(field.width * 0.3, measure(text, bold(type.text)).width) + 44
  const slot = Math.min((field.width - markWidth) / values.length, field.width * widestSlot)
  const size = sizesFrom(type.text, type.note).find((each) =>
    values.every(
      ({ label, bars: [bar] }) =>
        widestWord([label, bold(each)]) + 6 <= slot
        && (bar === undefined || widestWord([bar.text, bold(each)]) + 6 <= slot),
    ),
  )
  if (size === undefined || slot < 40) return undefined
  const head = headOf(data)
  const top = heightOfHead(head, field.width, 16)
  const foot = Math.max(...values.map(({ label }) => heightOf(slot, [label, bold(size)]))) + gap
  const over = Math.max(...values.map(({ bars: [bar] }) => (bar ? heightOf(slot, [bar.text, bold(size)]) : 0))) + 4
  const numbers = values.map((value) => first(value) ?? 0)
  const reference = data.reference ? [Number(data.reference.fact.value)] : []
  const [least, largest] = [Math.min(0, ...numbers, ...reference), Math.max(0, ...numbers, ...reference)]
  const below = least < 0 ? over : 0
  const height = Math.min(field.height, 560) - top - foot
  const scale = (height - over - below) / (largest - least || 1)
  const zero = top + over + largest * scale
  const thickness = (slot * 2) / 3
  const middle = (index: number) => slot * (index + 0.5)
  const level = (value: number) => zero - value * scale
  const ends = values.map((value) => level(first(value) ?? 0))
  const right = slot * values.length
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
    head === undefined
      ? []
      : [{ text: head, x: 0, y: 0, width: field.width, size: headStyle.size, across: 'start', look: 'quiet' }]
  return {
    isUpright: true,
    bars,
    labels: [...headLabel, ...labels],
    axis: { from: { x: 0, y: zero }, to: { x: right, y: zero } },
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
  const height = heightOf(width, [text, bold(type.text)])
  const label = (y: number): Label => ({
    text,
    x: right + 44,
    y: Math.max(0, y - height / 2),
    width,
    size: type.text,
    across: 'start',
    look: reference ? 'strong' : 'strong accent',
  })
  if (reference || !change) {
    const y = place.level(Number(reference?.fact.value ?? 0))
    return { lines: [{ from: { x: 0, y }, to: { x: right + 32, y }, isDashed: true }], labels: [label(y)] }
  }
  const [one, other] = [change.from, change.to].map((key) => {
    const index = values.findIndex((value) => value.key === key)
    return { x: place.middle(index), y: place.ends[index] ?? 0 }
  })
  const { guides, arrow, head, middle } = changeMark(one ?? { x: 0, y: 0 }, other ?? { x: 0, y: 0 }, right + 20)
  return {
    lines: [...guides.map((line) => ({ ...line, isDashed: true })), { ...arrow, isDashed: false }],
    head,
    labels: [label(middle)],
  }
}
