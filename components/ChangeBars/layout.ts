import type { Data } from './figure.ts'
import { plain, type Text } from '../../scripts/typography/text.ts'
import type { Words } from '../../scripts/locales/words.ts'
import type { Field } from '../shared/field.ts'
import { signed as signedAs } from '../shared/change.ts'
import { heightOfHead } from '../shared/figureHead.ts'
import { hang } from '../shared/hang.ts'
import { bold, largestThatFits, measure } from '../shared/text.ts'
import { sizesFrom, type } from '../shared/typeScale.ts'

const scaleHeight = 34

/**
 * Before and after on one scale from zero, where before is 100; the change is bracketed under them, from the end of one
 * to the end of the other.
 */
export function changeBars(data: Data, field: Field) {
  const change = (Math.abs(Number(data.change.value)) / 100) * (data.direction === 'down' ? -1 : 1)
  const longest = 1 + Math.max(0, change)
  const changeWidthAt = (size: number) =>
    measure([{ text: signed(data), computed: data.change.computed }], bold(size)).width
  const changeSize = largestThatFits(sizesFrom(type.title), (size) => changeWidthAt(size) <= field.width)
  const labelHeight = heightOfHead(data.label, field.width)
  const fixed = labelHeight + scaleHeight + 36 + changeSize * 1.25
  const thickness = Math.min((field.height - fixed) * 0.44, field.height * 0.22)
  const pitch = thickness * 1.2
  const height = fixed + pitch + thickness
  const top = hang(field.height - height)
  const barsTop = top + labelHeight + scaleHeight

  const before = field.width / longest
  const after = Math.max(0, before * (1 + change))
  const names = namesIn(data, before, after, field.width, type.text)
  const bars = [before, after].map((width, index) => ({ y: barsTop + index * pitch, width, ...names.places[index] }))
  const afterTop = barsTop + pitch
  const bracket = { from: Math.min(before, after), to: Math.max(before, after), y: afterTop + thickness + 22 }
  const changeWidth = changeWidthAt(changeSize)
  const changeX = Math.min(field.width - changeWidth / 2, Math.max(changeWidth / 2, (bracket.from + bracket.to) / 2))
  const foot = { from: afterTop + thickness, to: bracket.y + 8 }
  return {
    top,
    height,
    nameSize: names.size,
    thickness,
    bars,
    bracket,
    scaleY: barsTop - scaleHeight,
    hundred: before,
    narrow: before < 64,
    axis: { from: barsTop - 6, to: afterTop + thickness + 6 },
    change: { x: changeX, y: bracket.y + 14, size: changeSize },
    lines: [
      { x: before, from: barsTop - 6, to: data.direction === 'down' ? foot.to : afterTop, over: false },
      ...(data.direction === 'down'
        ? []
        : [
            { x: before, from: afterTop, to: foot.from, over: true },
            { x: before, ...foot, over: false },
          ]),
      { x: after, ...foot, over: false },
    ],
  }
}

/** The names of the bars at the largest size at which each fits into its bar or after it. */
function namesIn(data: Data, before: number, after: number, end: number, largest: number) {
  const place = (name: Text, width: number, from: number, free: number, size: number) => {
    const needed = measure(name, bold(size)).width
    const inside = width - from >= needed + 16
    return { inside, x: inside ? from : width + 12, fits: inside || needed <= free - 16 }
  }
  const layout = (size: number) => {
    const crossed = after > before && before < measure(data.after, bold(size)).width + 32
    const places = [
      place(data.before, before, 16, end - before, size),
      place(data.after, after, crossed ? before + 14 : 16, before - after, size),
    ]
    return { size, places }
  }
  return layout(largestThatFits(sizesFrom(largest), (size) => layout(size).places.every(({ fits }) => fits)))
}

/** The change with its sign before the number. */
export function signed(data: Data): string {
  return signedAs(data.change, data.direction)
}

/** The figure in words. */
export function describe(data: Data, words: Words): string {
  return words.pair(
    plain(data.label),
    words.list([`${plain(data.before)} 100`, `${plain(data.after)} ${signed(data)}`]),
  )
}
