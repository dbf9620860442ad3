import type { Data } from './figure.ts'
import { arrow } from '../shared/arrow.ts'
import type { Field } from '../shared/field.ts'
import { hang } from '../shared/hang.ts'
import { textsOf, type FlowDrawing, type FlowStep } from './layout.ts'
import { heightOf, largestThatFits, widestWord } from '../shared/text.ts'
import { smaller, sizesFrom, type } from '../shared/typeScale.ts'

interface Sizes {
  label: number
  detail: number
  number: number
}
const sizes = sizesFrom(type.claim).map((label): Sizes => ({
  label,
  detail: smaller(label),
  number: label > type.note ? type.title : type.label,
}))

/** How thick a tread is drawn, in canvas pixels. */
const thickness = 6
const highest = 104 // what a step rises at most: stairs, and no columns of a chart

/**
 * A flight of stairs, all steps as wide and as high as each other, since none stands for an amount; the texts stand on
 * the treads, the numbers under them.
 */
export function processStairs(data: Data, field: Field): FlowDrawing {
  return stairs(
    data,
    field,
    largestThatFits(sizes, (size) => stairs(data, field, size).fits),
  )
}

function stairs(data: Data, field: Field, size: Sizes): FlowDrawing {
  const count = data.steps.length
  const pitch = field.width / count
  const inset = Math.min(20, pitch * 0.06)
  const width = pitch - 2 * inset
  const textHeight = Math.max(
    ...data.steps.map(
      (step) => heightOf(width, ...textsOf(step, size)) + (step.detail === undefined ? 0 : 8) + size.label * 0.4,
    ),
  )
  const foot = size.number * 1.4 + thickness
  const rise = Math.min(highest, (field.height - textHeight - foot) / Math.max(1, count - 1))
  const height = textHeight + foot + rise * (count - 1)
  const ground = hang(field.height - height) + height

  const steps = data.steps.map((step, index): FlowStep => {
    const [left, right] = [Math.round(pitch * index), Math.round(pitch * (index + 1))]
    const y = ground - foot - rise * index
    const middle = y + thickness + (foot - thickness) / 2
    return {
      step,
      stair: {
        body: { x: left, y, width: right - left, height: ground - y },
        tread: { x: left, y, width: right - left, height: thickness },
      },
      number: { box: { x: left + inset, y: y + thickness, width, height: foot - thickness }, size: size.number },
      text: { x: left + inset, y: y - textHeight, width, height: textHeight - size.label * 0.4 },
      across: 'left',
      down: 'bottom',
      leads:
        step.slide === undefined
          ? undefined
          : arrow({ x: right - inset - 34, y: middle }, { x: right - inset, y: middle }, false, 11),
    }
  })
  return {
    form: 'stairs',
    steps,
    links: [],
    labelSize: size.label,
    size: size.detail,
    fits: rise >= size.label && data.steps.every((step) => widestWord(...textsOf(step, size)) <= width),
  }
}
