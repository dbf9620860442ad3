import type { FigureData } from '../scripts/article/figures.ts'
import { plain } from '../scripts/article/text.ts'
import { arrowhead, largestSize, textHeight, wordWidth } from './box.ts'
import type { Field } from './field.ts'

const inset = 18
const turn = 14 // the radius of the way back at its corners

/**
 * Steps in a row, what happens in each below it; in a narrow field one under another. A closed flow
 * has a way back: above the row, or on the left of the column.
 */
export function processFlow(data: FigureData<'process-flow'>, field: Field) {
  const count = data.steps.length
  const across = (field.width - 52 * (count - 1)) / count
  return across >= 170 ? row(data, field, across) : column(data, field)
}

function row(data: FigureData<'process-flow'>, field: Field, width: number) {
  const across = data.steps.length > 4 ? undefined : [28, 24, 22, 20, 18]
  const labelSize = largestSize((size) => data.steps.every((step) => wordWidth(step.label, size) <= width - 2 * inset), across)
  const block = Math.max(112, ...data.steps.map((step) => textHeight(width - 2 * inset, [step.label, labelSize]) + 36))
  const wayBack = data.closed ? 64 : 0
  const below = (size: number) => Math.max(...data.steps.map((step) => textHeight(width, [step.detail, size])))
  const size = largestSize((candidate) => wayBack + block + 24 + below(candidate) <= field.height, [22, 20, 18])
  const content = wayBack + block + (below(size) && 24 + below(size))
  const y = Math.max(0, (field.height - content) / 2) + wayBack

  const steps = data.steps.map((step, index) => {
    const x = index * (width + 52)
    return {
      step, x, y, width, height: block,
      label: { x: x + inset, y, width: width - 2 * inset, height: block },
      detail: { x, y: y + block + 20, width, height: field.height - y - block - 20 },
    }
  })
  const links = steps.slice(1).map(({ x }) => {
    const [from, tip] = [{ x: x - 44, y: y + block / 2 }, { x: x - 8, y: y + block / 2 }]
    return `M${from.x} ${from.y}H${tip.x}${arrowhead(from, tip)}`
  })
  const [first, last] = [width / 2, field.width - width / 2]
  const high = y - wayBack + 12
  const back = data.closed
    ? `M${last} ${y - 8}V${high + turn}a${turn} ${turn} 0 0 0 -${turn} -${turn}H${first + turn}a${turn} ${turn} 0 0 0 -${turn} ${turn}V${y - 8}${arrowhead({ x: first, y: high }, { x: first, y: y - 8 })}`
    : undefined
  return { direction: 'row' as const, steps, links, back, labelSize, size }
}

function column(data: FigureData<'process-flow'>, field: Field) {
  const count = data.steps.length
  const left = data.closed ? 40 : 0
  const inside = field.width < 600 // the detail stands in the block, under the label
  const width = inside ? field.width - left : Math.min(260, (field.width - left) * 0.36)
  const detailX = left + width + 28
  const gap = count < 5 ? 34 : inside ? 20 : 24
  const room = (field.height - gap * (count - 1)) / count
  const labelSize = (size: number) => inside && size < 18 ? size : size + 2
  const needs = (size: number) => data.steps.map((step) => inside
    ? textHeight(width - 2 * inset, [step.label, labelSize(size)], [step.detail, size]) * 0.93 + 6
    : Math.max(textHeight(width - 2 * inset, [step.label, labelSize(size)]) + 16, textHeight(field.width - detailX, [step.detail, size])))
  const size = largestSize((candidate) => Math.max(...needs(candidate)) <= room, [20, 18])
  const height = Math.min(room, Math.max(96, ...needs(size)))
  const top = (field.height - height * count - gap * (count - 1)) / 2

  const steps = data.steps.map((step, index) => {
    const y = top + index * (height + gap)
    return {
      step, x: left, y, width, height,
      label: { x: left + inset, y, width: width - 2 * inset, height },
      detail: inside ? undefined : { x: detailX, y, width: field.width - detailX, height },
    }
  })
  const x = left + Math.min(width / 2, 110)
  const links = steps.slice(1).map(({ y }) => `M${x} ${y - gap + 5}V${y - 5}${arrowhead({ x, y: y - gap }, { x, y: y - 5 }, 9)}`)
  const [start, end] = [top + height * (count - 0.5) + gap * (count - 1), top + height / 2]
  const back = data.closed
    ? `M${left - 8} ${start}H${1 + turn}a${turn} ${turn} 0 0 1 -${turn} -${turn}V${end + turn}a${turn} ${turn} 0 0 1 ${turn} -${turn}H${left - 8}${arrowhead({ x: 0, y: end }, { x: left - 8, y: end })}`
    : undefined
  return { direction: 'column' as const, steps, links, back, labelSize: labelSize(size), size }
}

/** The figure in words. */
export function describe(data: FigureData<'process-flow'>): string {
  const steps = data.steps.map((step) => [step.label, step.detail].flatMap((text) => text === undefined ? [] : [plain(text)]).join(': '))
  const first = data.steps[0]
  return [...steps, ...(data.closed && first ? [plain(first.label)] : [])].join(' → ')
}
