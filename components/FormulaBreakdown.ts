import type { FigureData } from '../scripts/article/figures.ts'
import { plain } from '../scripts/article/text.ts'
import { largestSize, textHeight } from './box.ts'
import type { Field } from './field.ts'
import { textWidth } from './measure.ts'

/**
 * The term at its largest, a bracket from it to its parts, each with its symbol, and what they come
 * to under a rule, as in a sum. Where that has no room, the term stands on top.
 */
export function formulaBreakdown(data: FigureData<'formula-breakdown'>, field: Field) {
  const side = layout(data, field, false)
  return field.width >= 600 && side.used <= field.height ? side : layout(data, field, true)
}

const sum = (numbers: number[]) => numbers.reduce((a, b) => a + b, 0)

function layout(data: FigureData<'formula-breakdown'>, field: Field, onTop: boolean) {
  const count = data.parts.length
  const termRoom = onTop ? field.width : field.width * 0.3
  const termSize = Math.min(onTop ? field.height * 0.16 : 160, termRoom / textWidth(plain(data.term), 1), onTop && count > 3 ? 40 : 160)
  const termHeight = onTop ? termSize * 1.45 : 0

  const widest = Math.max(...data.parts.map((part) => textWidth(plain(part.symbol), 1)))
  const symbolSize = Math.max(22, Math.min(field.width < 600 ? 32 : 60, field.width * 0.12 / widest))
  const left = onTop ? 0 : termRoom + 92
  const symbolWidth = Math.min(field.width * 0.13, widest * symbolSize)
  const textX = left + symbolWidth + 20
  const width = field.width - textX

  const label = (size: number) => size + (size > 18 ? 4 : 2)
  const sumHeight = (size: number) => data.sum === undefined ? 0 : textHeight(field.width - left, [data.sum, label(size)]) + 20
  const needs = (size: number) => data.parts.map((part) => textHeight(width, [part.label, label(size)], [part.detail, size]) + (size > 18 ? 12 : 6))
  const size = largestSize((candidate) => termHeight + sum(needs(candidate)) + sumHeight(candidate) <= field.height, [22, 20, 18])
  const spare = Math.max(0, Math.min(40, (field.height - termHeight - sumHeight(size) - sum(needs(size))) / count))
  const heights = needs(size).map((height) => height + spare)
  const used = termHeight + sum(heights) + sumHeight(size)
  const top = Math.max(0, (field.height - used) / 2)

  const parts = data.parts.map((part, index) => {
    const y = top + termHeight + sum(heights.slice(0, index))
    const height = heights[index] ?? 0
    return {
      part, y, middle: y + height / 2,
      symbol: { x: left, y, width: symbolWidth, height },
      text: { x: textX, y, width, height },
    }
  })
  const [first, last] = [parts[0]?.middle ?? 0, parts[count - 1]?.middle ?? 0]
  const bracketX = left - 48
  const bracket = onTop
    ? undefined
    : `M${bracketX - 24} ${(first + last) / 2}H${bracketX}M${left - 20} ${first}H${bracketX}V${last}H${left - 20}`
      + parts.slice(1, -1).map(({ middle }) => `M${bracketX} ${middle}H${left - 20}`).join('')
  const sumY = top + used - sumHeight(size)

  return {
    used, termSize, size, labelSize: label(size), symbolSize, left, parts, bracket,
    term: onTop ? { x: 0, y: top, width: field.width, height: termHeight } : { x: 0, y: (first + last) / 2 - 120, width: termRoom, height: 240 },
    rules: parts.slice(1).map(({ y }) => y),
    sum: data.sum === undefined ? undefined : { y: sumY + 4, box: { x: left, y: sumY + 12, width: field.width - left, height: sumHeight(size) - 12 } },
  }
}

/** The figure in words. */
export function describe(data: FigureData<'formula-breakdown'>): string {
  const parts = data.parts.map((part) => {
    const said = [part.label, part.detail].flatMap((text) => text === undefined ? [] : [plain(text)])
    return `${plain(part.symbol)}: ${said.join(', ')}`
  })
  return [`${plain(data.term)} = ${parts.join('; ')}`, ...(data.sum === undefined ? [] : [plain(data.sum)])].join(' → ')
}
