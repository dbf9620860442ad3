import type { FigureData } from '../scripts/article/figures.ts'
import { plain } from '../scripts/article/text.ts'
import type { Field } from './field.ts'
import { wrappedLines } from './fit.ts'
import { textWidth } from './measure.ts'

/** Before and after on one scale from zero, where before is 100; the change is bracketed under them. */
export function changeBars(data: FigureData<'change-bars'>, field: Field) {
  const change = Math.abs(Number(data.change.value)) / 100 * (data.direction === 'down' ? -1 : 1)
  const longest = 1 + Math.max(0, change)
  const wide = field.width > 560
  const thickness = wide ? field.height * 0.17 : 56
  const pitch = thickness + (wide ? 24 : 16)
  const labelHeight = wrappedLines(plain(data.label), 22, field.width) * 22 * 1.4
  const changeSize = wide ? 56 : 44
  const height = labelHeight + 44 + pitch + thickness + 36 + changeSize * 1.2
  const top = (field.height - height) / 2

  const before = field.width / longest
  const after = Math.max(0, before * (1 + change))
  const barsTop = top + labelHeight + 44
  const bars = [before, after].map((width, index) => {
    const label = plain(index === 0 ? data.before : data.after)
    return { y: barsTop + index * pitch, width, inside: width > textWidth(label, 24) + 32 }
  })
  const bracket = { from: Math.min(before, after), to: Math.max(before, after), y: barsTop + pitch + thickness + 22 }
  const changeWidth = textWidth(signed(data), changeSize) + (data.change.computed ? changeSize / 2 : 0) + 8
  const middle = (bracket.from + bracket.to) / 2
  const changeX = Math.min(field.width - changeWidth / 2, Math.max(changeWidth / 2, middle))
  return {
    top, height, thickness, bars, bracket, change: { x: changeX, y: bracket.y + 14, size: changeSize },
    hundred: before, inside: { from: barsTop + pitch, to: barsTop + pitch + thickness },
  }
}

/** The change with its sign before the number. */
export function signed(data: FigureData<'change-bars'>): string {
  const { prefix = '', number, suffix = '' } = data.change
  return `${prefix}${data.direction === 'down' ? '−' : '+'}${number.replace(/^[-−+]/, '')}${suffix}`
}

/** The figure in words. */
export function describe(data: FigureData<'change-bars'>): string {
  return `${plain(data.label)}: ${plain(data.before)} → ${plain(data.after)}, ${signed(data)}`
}
