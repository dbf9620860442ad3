import type { Data } from './figure.ts'
import { plain, type Text, type WrittenFact } from '../../scripts/typography/text.ts'
import type { Words } from '../../scripts/locales/words.ts'
import type { Box } from '../shared/box.ts'
import { changeText, wayOf } from '../shared/change.ts'
import { sameDecimals } from '../shared/decimals.ts'
import type { Field } from '../shared/field.ts'
import { heightOfHead } from '../shared/figureHead.ts'
import { hang } from '../shared/hang.ts'
import { extent, linearScale } from '../shared/scale.ts'
import { bold, heightOf, measure } from '../shared/text.ts'
import { sizesFrom, type } from '../shared/typeScale.ts'

/** A bar with its label and its number at its left, or in a narrow field over it. */
export interface Row {
  bar: Box
  fact: WrittenFact
  label: Text
  /** Where its words stand: in their middle beside the bar, at the bottom over it. */
  words: Box
}

/** A line down from the end of a bar; `over` where it crosses the other bar. */
interface Line {
  x: number
  from: number
  to: number
  over?: true
}

const gapBeside = 28
const arrowBelow = 24

/**
 * Two bars from zero on one scale; under them an arrow from the end of the first to the end of the second, and what
 * changed between them.
 */
export function beforeAfter(data: Data, field: Field) {
  const wide = field.width > 560
  const sizes = sizesFrom(wide ? type.claim : type.label, type.note)
  const layouts = sizes.map((size) => rowsAt(data, field, wide, size))
  const chosen = layouts.find(({ fits }) => fits) ?? rowsAt(data, field, wide, type.note)
  const { labelSize, numberSize, textWidth, barX, measureHeight, textHeights, change } = chosen
  const free = field.height - chosen.least
  const thickness = chosen.thickness + Math.max(0, Math.min(free * 0.3, field.height * 0.24 - chosen.thickness))
  const rowHeights = textHeights.map((words) => (wide ? Math.max(thickness, words) : words + 6 + thickness))
  const fixed = measureHeight + change.height + rowHeights.reduce((sum, each) => sum + each, 0)
  const between = Math.max(8, Math.min(field.height * 0.1, field.height - fixed))
  const height = fixed + between
  const top = hang(field.height - height)

  const facts = sameDecimals([data.before.fact, data.after.fact])
  const values = facts.map(({ value }) => Math.max(0, Number(value)))
  const scale = linearScale(extent(values, true), [0, field.width - barX])
  let y = top + measureHeight
  const rows = [data.before, data.after].map(({ label, fact }, index): Row => {
    const [rowHeight = 0, texts = 0] = [rowHeights[index], textHeights[index]]
    const row = {
      bar: {
        x: barX,
        y: wide ? y + (rowHeight - thickness) / 2 : y + texts + 6,
        width: Math.max(...values) > 0 ? scale(values[index] ?? 0) : 0,
        height: thickness,
      },
      fact: facts[index] ?? fact,
      label,
      words: { x: 0, y, width: wide ? textWidth : field.width, height: wide ? rowHeight : texts },
    }
    y += rowHeight + between
    return row
  })
  const [before, after] = rows
  const bottom = top + height
  return {
    top,
    bottom,
    labelSize,
    numberSize,
    rows,
    ...(data.change && before && after ? { change: arrowOf(before, after, change, field, wide, numberSize) } : {}),
  }
}

/** What the texts take where the numbers have this size. */
function rowsAt(data: Data, field: Field, wide: boolean, numberSize: number) {
  const labelSize = type.note
  const ends = [data.before, data.after]
  const facts = sameDecimals(ends.map(({ fact }) => fact))
  const numberWidth = (fact: WrittenFact) =>
    measure(fact.text, bold(numberSize)).width + (fact.computed ? numberSize / 2 : 0)
  const widest = Math.max(...facts.map(numberWidth))
  const most = wide ? field.width * 0.36 : field.width
  const textWidth = Math.min(most, Math.max(widest, ...ends.map(({ label }) => measure(label, bold(labelSize)).width)))
  const textHeights = ends.map(({ label }, index) => {
    const fact = facts[index]
    const lines = fact ? Math.ceil(numberWidth(fact) / textWidth - 1e-9) : 1
    const labelHeight = heightOf(textWidth, [label, bold(labelSize)])
    return labelHeight + lines * numberSize * 1.25
  })
  const text = data.change && changeText(data.change, wayOf(data.before.fact, data.after.fact))
  const widthAt = (size: number) =>
    text ? measure(text, bold(size)).width + (data.change?.fact.computed ? size / 2 : 0) : 0
  const changeSize = sizesFrom(numberSize, type.text).find((size) => widthAt(size) <= field.width) ?? type.note
  const changeLines = Math.ceil(widthAt(changeSize) / field.width)
  const change = {
    text: text ?? '',
    size: changeSize,
    width: Math.min(field.width, widthAt(changeSize) + 8),
    height: text ? arrowBelow + 14 + changeLines * changeSize * 1.35 : 0,
  }
  const measureHeight = heightOfHead(data.measure, field.width, wide ? 20 : 12)
  const thickness = wide ? 44 : 30
  const rows = textHeights.map((words) => (wide ? Math.max(thickness, words) : words + 6 + thickness))
  const least = measureHeight + rows.reduce((sum, each) => sum + each, 0) + 8 + change.height
  return {
    labelSize,
    numberSize,
    textWidth,
    textHeights,
    barX: wide ? textWidth + gapBeside : 0,
    measureHeight,
    thickness,
    change,
    least,
    fits: least <= field.height && widest <= most,
  }
}

function arrowOf(
  before: Row,
  after: Row,
  { text, width, size: changeSize }: { text: Text; width: number; size: number },
  field: Field,
  wide: boolean,
  size: number,
) {
  const [from, to] = [before.bar, after.bar].map((bar) => bar.x + bar.width) as [number, number]
  const y = after.bar.y + after.bar.height + arrowBelow
  const [start, end] = [after.bar.y, after.bar.y + after.bar.height]
  const isCrossing = from < to
  // In a narrow field the words of the second bar stand between the two.
  const isFree =
    wide || from > Math.max(measure(after.label, bold(20)).width, measure(after.fact.text, bold(size)).width) + 8
  const lines: Line[] = [
    ...(isFree ? [{ x: from, from: before.bar.y + before.bar.height + 8, to: isCrossing ? start : y + 8 }] : []),
    ...(isCrossing ? [{ x: from, from: start, to: end, over: true as const }] : []),
    ...(isCrossing || !isFree ? [{ x: from, from: end + (isCrossing ? 0 : 8), to: y + 8 }] : []),
    ...(from === to ? [] : [{ x: to, from: end + 8, to: y + 8 }]),
  ]
  const x = Math.min(field.width - width / 2, Math.max(width / 2, (from + to) / 2))
  return {
    text,
    size: changeSize,
    lines,
    arrow: { from: { x: from, y }, to: { x: to, y }, head: Math.min(11, Math.abs(to - from) / 2) },
    x,
    y: y + 14,
    width,
  }
}

/** The figure in words. */
export function describe(data: Data, words: Words): string {
  const { measure, before, after, change } = data
  const ends = [before, after].map(({ label, fact }) => words.pair(plain(label), fact.text))
  const text = change && plain(changeText(change, wayOf(before.fact, after.fact)))
  const says = text === undefined || change === undefined ? [] : [text]
  const stated = change && !text?.includes(change.fact.text) ? [change.fact.text] : []
  const all = words.statements([...ends, ...says, ...stated])
  return measure === undefined ? all : words.pair(plain(measure), all)
}
