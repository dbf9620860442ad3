import type { Data } from './figure.ts'
import { roomOf, type Field } from '../shared/field.ts'
import { hang } from '../shared/hang.ts'
import { textsOf, type FlowDrawing, type FlowStep } from './layout.ts'
import { heightOf, largestThatFits, widestWord } from '../shared/text.ts'
import { smaller, sizesFrom, type } from '../shared/typeScale.ts'

const gap = 8

interface Sizes {
  label: number
  detail: number
  number: number
}
const sizes = sizesFrom(type.label).map((label): Sizes => ({
  label,
  detail: smaller(label),
  number: label > type.note ? type.title : type.label,
}))

/** Blocks side by side, each pointing at the next; or where the flow rises, each higher than the one before. */
export function processTrack(data: Data, field: Field): FlowDrawing {
  const among = field.height > 560 ? [{ label: type.claim, detail: type.label, number: type.number }, ...sizes] : sizes
  return track(
    data,
    field,
    largestThatFits(among, (size) => track(data, field, size).fits),
  )
}

function track(data: Data, field: Field, size: Sizes): FlowDrawing {
  const count = data.steps.length
  const point = data.rising ? 0 : Math.min(40, field.width * 0.035)
  const inset = roomOf(field) !== 'full' || count > 4 ? 18 : 26
  const pitch = (field.width - point + gap) / count
  const width = pitch - gap
  const room = (index: number) => width - 2 * inset - (index > 0 ? point * 0.6 : 0)

  const needs = data.steps.map(
    (step, index) =>
      2 * Math.min(26, inset + 4)
      + size.number * 1.15
      + 8
      + heightOf(room(index), ...textsOf(step, size))
      + (step.detail === undefined ? 0 : 8),
  )
  const need = Math.max(...needs)
  const height = Math.min(field.height, Math.max(need + 24, field.height * 0.7))
  const rise = data.rising ? Math.min((field.height - need) / Math.max(1, count - 1), field.height * 0.24) : 0
  const blockHeight = (index: number) => (data.rising ? Math.max(need, field.height * 0.42) + riseTo(index) : height)
  const top = data.rising ? field.height : hang(field.height - height) + height // of the ground they stand on

  function riseTo(index: number) {
    return Math.min(rise, (field.height - Math.max(need, field.height * 0.42)) / Math.max(1, count - 1)) * index
  }

  const steps = data.steps.map((step, index): FlowStep => {
    const x = pitch * index
    const y = top - blockHeight(index)
    const textX = x + inset + (index > 0 ? point * 0.6 : 0)
    const textY = y + Math.min(26, inset + 4) + (data.rising ? 0 : (height - need) / 2)
    return {
      step,
      shape: data.rising
        ? `M${x} ${top}V${y}H${x + width}V${top}Z`
        : chevron(x, y, width, blockHeight(index), point, index > 0),
      number: { box: { x: textX, y: textY, width: room(index), height: size.number * 1.15 }, size: size.number },
      text: {
        x: textX,
        y: textY + size.number * 1.15 + 8,
        width: room(index),
        height: top - textY - size.number * 1.15 - 16,
      },
      across: 'left',
      down: 'top',
    }
  })
  return {
    form: 'track',
    steps,
    links: [],
    labelSize: size.label,
    size: size.detail,
    fits: need <= field.height && data.steps.every((step, index) => widestWord(...textsOf(step, size)) <= room(index)),
  }
}

/** A block with a point on its right, and a notch on its left that takes the point before it. */
function chevron(x: number, y: number, width: number, height: number, point: number, notched: boolean): string {
  const middle = y + height / 2
  return `M${x} ${y}H${x + width}L${x + width + point} ${middle}L${x + width} ${y + height}H${x}${notched ? `L${x + point} ${middle}` : ''}Z`
}
