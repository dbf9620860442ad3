import type { Data } from './figure.ts'
import { arrow } from '../shared/arrow.ts'
import { arrowhead } from '../shared/box.ts'
import type { Field } from '../shared/field.ts'
import { hang, lacking } from '../shared/hang.ts'
import { textsOf, type FlowDrawing, type FlowStep, type Link } from './layout.ts'
import { bold, heightOf, largestThatFits, measure, widestWord } from '../shared/text.ts'
import { smaller, sizesFrom, sizeWithin, type } from '../shared/typeScale.ts'

interface Sizes {
  label: number
  detail: number
}
const sizes = sizesFrom(type.claim).map((label): Sizes => ({ label, detail: smaller(label) }))

/** Numbered steps side by side on one line, each with its texts under its number. */
export function processLine(data: Data, field: Field): FlowDrawing {
  return line(
    data,
    field,
    largestThatFits(sizes, (size) => line(data, field, size).fits),
  )
}

function line(data: Data, field: Field, size: Sizes): FlowDrawing {
  const pitch = field.width / data.steps.length
  const gap = Math.min(48, pitch * 0.14)
  const width = pitch - gap
  const small = Math.min(size.label * 1.4, field.height * 0.12, pitch * 0.2)
  const textHeight = Math.max(...data.steps.map((step) => heightOf(width, ...textsOf(step, size)) + between(step)))
  const close = Math.max(size.label * 0.6, Math.min(size.label * 1.6, field.height * 0.66 - 2 * small - textHeight))
  // Where few words leave the field bare, the numbers grow, and then the words move away from them.
  const missing = lacking(2 * small + close + textHeight, field)
  const radius = Math.max(small, Math.min(pitch * 0.24, small + missing * 0.4))
  const space = close + Math.max(0, missing - 2 * (radius - small))
  const height = 2 * radius + space + textHeight
  const top = hang(field.height - height)
  const node = (index: number) => ({ x: pitch * index + radius, y: top + radius })

  const steps = data.steps.map((step, index): FlowStep => {
    const { x, y } = node(index)
    const text = { x: x - radius, y: y + radius + space, width, height: textHeight }
    return {
      step,
      node: { x, y, radius },
      number: {
        box: { x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius },
        size: sizeWithin(radius),
      },
      text,
      across: 'left',
      down: 'top',
      leads: step.slide === undefined ? undefined : leadsOn(text, measure(step.label, bold(size.label)).width, size),
    }
  })
  const links = data.steps.slice(1).map((_, index): Link => {
    const [from, to] = [node(index), node(index + 1)]
    const [start, tip] = [
      { x: from.x + radius + 12, y: from.y },
      { x: to.x - radius - 12, y: to.y },
    ]
    return { line: `M${start.x} ${start.y}H${tip.x}`, head: arrowhead(start, tip, 12) }
  })
  return {
    form: 'line',
    steps,
    links,
    labelSize: size.label,
    size: size.detail,
    fits: height <= field.height && data.steps.every((step) => widestWord(...textsOf(step, size)) <= width),
  }
}

/** Between what a step is called and what is said of it, as `ProcessFlow.vue` has it. */
const between = ({ detail }: Data['steps'][number]) => (detail === undefined ? 0 : 8)

/** An arrow after the name of a step that leads to another slide, where the name leaves room on its line. */
function leadsOn(text: { x: number; y: number; width: number }, taken: number, { label }: Sizes): string | undefined {
  const [from, y] = [text.x + taken + label * 0.4, text.y + label * 0.65]
  return taken + label * 1.2 > text.width ? undefined : arrow({ x: from, y }, { x: from + label * 0.8, y }, false, 11)
}
