import type { Data } from './figure.ts'
import { plain } from '../../scripts/typography/text.ts'
import type { Words } from '../../scripts/locales/words.ts'
import { isInexact } from '../shared/certainty.ts'
import { roomOf, type Field } from '../shared/field.ts'
import { fitNumbers, numberWidth } from '../shared/fit.ts'
import { hang } from '../shared/hang.ts'
import { bold, heightOf, largestThatFits, measure, regular } from '../shared/text.ts'
import { smaller, sizesFrom, type } from '../shared/typeScale.ts'

/**
 * One number as large as the field carries, on a line from end to end where it has ends, and under it what it counts;
 * or at its side, where that is longer than the number is wide and has room there.
 */
export function bigNumber(data: Data, field: Field) {
  const side = roomOf(field) === 'full' && !data.ends ? atSide(data, field) : undefined
  if (side) return side
  const choices =
    roomOf(field) !== 'aside'
      ? pairs([type.hero, type.number], sizesFrom(type.label, type.text))
      : pairs([type.number, type.title], sizesFrom(type.text, type.note))
  const layouts = [...choices, [type.title, type.least] as const].map(([largest, size]) =>
    layout(data, field, largest, size),
  )
  return largestThatFits(layouts, ({ height }) => height <= field.height)
}

const pairs = (numbers: readonly number[], texts: readonly number[]) =>
  texts.flatMap((text) => numbers.map((number) => [number, text] as const))

function layout(data: Data, field: Field, largest: number, size: number) {
  const number = fitNumbers([data.fact], largest, field.width)
  const endSize = smaller(size)
  const endWidth = field.width / 2 - 16
  const line = data.ends
    ? 32
      + Math.max(
        heightOf(endWidth, [data.ends.from, regular(endSize)]),
        heightOf(endWidth, [data.ends.to, bold(endSize)]),
      )
    : 0
  const width = Math.min(field.width, size * 34)
  const context = heightOf(width, [data.context, bold(size)])
  const gap = data.ends ? size * 1.25 : size * 0.5
  const height = number.height + line + (context ? gap + context : 0) + (line ? 16 : 0)
  const top = hang(field.height - height)
  const lineY = top + number.height + 16
  return {
    number,
    top,
    height,
    ends: data.ends
      ? { ...data.ends, y: lineY, size: endSize, width: endWidth, labelY: lineY + 20, ...unitsOf(data.fact, field) }
      : undefined,
    context: { x: 0, top: top + number.height + (line ? line + 16 : 0) + gap, width, size },
  }
}

const sideGap = 56

/**
 * The number at the left and what it counts at its right, their middles in one line; nothing where that has no room.
 */
function atSide(data: Data, field: Field) {
  const number = fitNumbers([data.fact], type.hero, field.width * 0.52)
  const wide = numberWidth(data.fact, number)
  const x = wide + sideGap
  const width = field.width - x
  const isLong = measure(data.context, bold(type.label)).width > wide
  const size = sizesFrom(type.claim, type.label).find(
    (each) => heightOf(width, [data.context, bold(each)]) <= number.size,
  )
  if (!isLong || size === undefined || number.size < type.hero) return undefined
  const context = heightOf(width, [data.context, bold(size)])
  const { height } = number
  const top = hang(field.height - height)
  // The ink of the digits begins as far under the top of their line as the line reaches under it.
  const middle = top + height / 2 + (number.stacked ? 0 : number.rise - number.size * 0.2)
  return { number, top, height, ends: undefined, context: { x, top: middle - context / 2, width, size } }
}

export const dot = 9
/** From the line up and down to the end of a tick, in canvas pixels. */
export const tick = 9

const leastApart = 20
const mostUnits = 31

/**
 * Where a duration is a small count of its units: the ends of the units along the line, all as long as each other, and
 * where the last one begins if the duration is a bound or an estimate, so that nobody knows how much of it there was.
 */
function unitsOf(fact: Data['fact'], field: Field): { ticks: number[]; open: number | undefined } {
  const count = Number(fact.value)
  const length = field.width - 2 * dot
  if (!Number.isInteger(count) || count < 2 || count > mostUnits || length / count < leastApart)
    return { ticks: [], open: undefined }
  const at = (unit: number) => dot + (length * unit) / count
  return {
    ticks: Array.from({ length: count - 1 }, (_, index) => at(index + 1)),
    open: isInexact(fact) ? at(count - 1) : undefined,
  }
}

/** The figure in words. */
export function describe(data: Data, words: Words): string {
  const number = data.context ? words.pair(data.fact.text, plain(data.context)) : data.fact.text
  return data.ends ? words.statements([number, words.span(plain(data.ends.from), plain(data.ends.to))]) : number
}
