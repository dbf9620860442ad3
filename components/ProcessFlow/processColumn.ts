import type { Data } from './figure.ts'
import { arrowhead, type Point } from '../shared/box.ts'
import { roomOf, type Field } from '../shared/field.ts'
import { hang } from '../shared/hang.ts'
import { textsOf, type FlowDrawing, type FlowStep, type Link } from './layout.ts'
import { bold, heightOf, largestThatFits, fitIn } from '../shared/text.ts'
import { smaller, sizesFrom, sizeWithin, type } from '../shared/typeScale.ts'

const turn = 16 // the radius of the way back at its corners

interface Sizes {
  label: number
  detail: number
}
const sizes = sizesFrom(type.label).map((label): Sizes => ({ label, detail: smaller(label) }))

/** Numbered steps one under another on one line, their texts beside it; the way back runs at its left. */
export function processColumn(data: Data, field: Field): FlowDrawing {
  return column(
    data,
    field,
    largestThatFits(sizes, (size) => column(data, field, size).fits),
  )
}

function column(data: Data, field: Field, size: Sizes): FlowDrawing {
  const count = data.steps.length
  const radius = Math.min(roomOf(field) === 'aside' ? 22 : 30, field.height / count / 3.2)
  const x = (data.closed ? 40 : 0) + radius
  const textX = x + radius + 18
  const width = field.width - textX
  const foot = data.centre === undefined ? 0 : heightOf(width, [data.centre, bold(size.label)]) + 10
  const height = Math.min((field.height - foot) / count, 190)
  const top = hang(field.height - foot - height * count)
  const node = (index: number): Point => ({ x, y: top + height * (index + 0.5) })

  const steps = data.steps.map((step, index): FlowStep => {
    const { y } = node(index)
    return {
      step,
      node: { x, y, radius },
      number: {
        box: { x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius },
        size: sizeWithin(radius * 0.9),
      },
      text: { x: textX, y: y - height / 2, width, height },
      across: 'left',
      down: 'middle',
    }
  })
  const links = data.steps.slice(1).map((_, index): Link => {
    const [from, to] = [
      { x, y: node(index).y + radius + 4 },
      { x, y: node(index + 1).y - radius - 5 },
    ]
    return { line: `M${from.x} ${from.y}V${to.y}`, head: arrowhead(from, to, 9) }
  })
  const [first, last] = [node(0), node(count - 1)]
  const tip = { x: x - radius - 4, y: first.y }
  const back = {
    line: `M${tip.x} ${last.y}H${8 + turn}a${turn} ${turn} 0 0 1 -${turn} -${turn}V${first.y + turn}a${turn} ${turn} 0 0 1 ${turn} -${turn}H${tip.x}`,
    head: arrowhead({ x: 8, y: tip.y }, tip, 9),
  }
  return {
    form: 'column',
    steps,
    links: data.closed ? [...links, back] : links,
    labelSize: size.label,
    size: size.detail,
    centre: foot
      ? { size: size.label, box: { x: textX, y: field.height - foot + 10, width, height: foot - 10 } }
      : undefined,
    fits: data.steps.every((step) => fitIn({ width, height: height - 4 }, ...textsOf(step, size))),
  }
}
