import type { Data } from './figure.ts'
import type { Segment } from './layout.ts'
import type { Field } from '../shared/field.ts'
import { heightOfHead } from '../shared/figureHead.ts'
import { hang } from '../shared/hang.ts'
import { pushApart } from '../shared/spread.ts'
import { bold, heightOf, measure } from '../shared/text.ts'
import { type } from '../shared/typeScale.ts'

const gap = 28

/** One bar upright, its base at the bottom, each part with its value and its label at its side. */
export function shareColumn(data: Data, segments: readonly Segment[], field: Field, rounded: boolean) {
  const thickness = Math.min(120, field.width * 0.28)
  const textX = thickness + gap
  const textWidth = field.width - textX
  const heights = (size: number, valueSize: number) =>
    segments.map(({ label, fact }) => {
      const lines = Math.ceil(
        (measure(fact.text, bold(valueSize)).width + (fact.computed ? valueSize / 2 : 0)) / textWidth,
      )
      return lines * valueSize * 1.25 + heightOf(textWidth, [label, bold(size)])
    })
  const sizes = [
    { size: type.note, valueSize: type.label },
    { size: type.least, valueSize: type.text },
    { size: type.least, valueSize: type.note },
    { size: type.least, valueSize: type.least },
  ]
  const head = heightOfHead(data.measure, field.width)
  const footAt = (size: number) => {
    const lines = (data.whole ? 2 : 0) + (rounded ? 2 : 0)
    return lines === 0 ? 0 : 10 + lines * size * 1.4
  }
  const needs = (size: number, valueSize: number) =>
    head + footAt(size) + heights(size, valueSize).reduce((sum, each) => sum + each + 6, 0)
  const { size, valueSize } = sizes.find((each) => needs(each.size, each.valueSize) <= field.height)
    ?? sizes.at(-1) ?? { size: type.least, valueSize: type.least }
  const room = field.height - head - footAt(size)
  const long = Math.max(Math.min(room, 520), Math.min(room, needs(size, valueSize) - head - footAt(size)))
  const top = hang(room - long)
  const barTop = top + head

  const sum = segments.reduce((total, { value }) => total + value, 0)
  const total = Math.max(sum, segments.every(({ fact }) => fact.unit === 'percent') ? 100 : 0) || 1
  let y = barTop + long
  const boxes = segments.map(({ value }) => {
    const height = (long * value) / total
    y -= height
    return { x: 0, y, width: thickness, height }
  })
  const tall = heights(size, valueSize)
  const middles = pushApart(
    boxes.map((box) => box.y + box.height / 2),
    tall,
    6,
    { from: barTop, to: barTop + long },
  )
  const parts = segments.map((segment, index) => {
    const box = boxes[index] ?? { x: 0, y: barTop, width: thickness, height: 0 }
    const middle = middles[index] ?? box.y
    const height = tall[index] ?? 0
    return {
      ...segment,
      box,
      words: { x: textX, y: middle - height / 2, width: textWidth, height },
      leader: { x1: thickness + 2, y1: box.y + box.height / 2, x2: textX - 8, y2: middle },
    }
  })
  return { size, valueSize, top, parts, bottom: barTop + long + footAt(size), noteY: barTop + long + 10 }
}
