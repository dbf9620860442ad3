import type { Data } from './figure.ts'
import type { Box } from '../shared/box.ts'
import { roomOf, type Field } from '../shared/field.ts'
import { hang } from '../shared/hang.ts'
import { bold, heightOf, largestThatFits, regular, widestWord } from '../shared/text.ts'
import { sizesFrom, smaller, type } from '../shared/typeScale.ts'

const most = 3
const gap = 24
const captionSize = type.note

/** Two or three places alone use the width of a slide: they stand side by side, the first at the left. */
export function isStrip({ items, tied, behind, shared }: Data, field: Field): boolean {
  return roomOf(field) === 'full' && items.length <= most && !tied && !behind && shared === undefined
}

/** A plate with its number for each place, and under it who has it. */
export function strip(data: Data, field: Field) {
  const count = data.items.length
  const width = (field.width - gap * (count - 1)) / count
  const caption = data.caption ? heightOf(field.width, [data.caption, regular(captionSize)]) + 16 : 0
  const room = field.height - caption
  const said = (size: number) =>
    Math.max(
      ...data.items.map(({ label, detail }) =>
        heightOf(width, [label, bold(size)], [detail, regular(Math.min(type.label, smaller(size)))]),
      ),
    )
  const fits = (size: number) =>
    said(size) + 16 <= room * 0.55 && data.items.every(({ label }) => widestWord([label, bold(size)]) <= width)
  const size = largestThatFits(sizesFrom(type.title, type.text), fits)
  const plate = Math.min(room - said(size) - 16, field.height * 0.42)
  const height = caption + plate + 16 + said(size)
  const top = hang(field.height - height)
  const plates = data.items.map((_, index): Box => {
    return { x: index * (width + gap), y: top + caption, width, height: plate }
  })
  return {
    captionSize,
    size,
    detailSize: Math.min(type.label, smaller(size)),
    placeSize: plate > type.number * 1.4 ? type.number : type.title,
    top,
    bottom: top + height,
    plates,
    names: plates.map((box): Box => ({ ...box, y: box.y + plate + 16, height: said(size) })),
  }
}
