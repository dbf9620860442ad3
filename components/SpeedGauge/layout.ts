import type { Data } from './figure.ts'
import { plain } from '../../scripts/typography/text.ts'
import type { Words } from '../../scripts/locales/words.ts'
import { roomOf, type Field } from '../shared/field.ts'
import { fitNumbers, type FittedNumber } from '../shared/fit.ts'
import { hang } from '../shared/hang.ts'
import { bold, heightOf, largestThatFits, regular } from '../shared/text.ts'
import { sizeWithin, type } from '../shared/typeScale.ts'

/** A stretch of a track. */
interface Block {
  x: number
  width: number
}

/** A number and what it counts. */
interface Panel {
  x: number
  width: number
  number: FittedNumber
  numberY: number
  labelY: number
}

/** How thick the track is: a rule in as many parts as there are units, and no row of boxes that look like amounts. */
const thick = 16

/**
 * A duration as a track of its units, and beside it a multiple as its number alone: a fact does not say from what it
 * is reckoned, so there is nothing that a bar could be true to.
 */
export function speedGauge(data: Data, field: Field) {
  const wide = roomOf(field) !== 'aside'
  const layouts = [1, 0.9, 0.8, 0.72, 0.64, 0.56, 0.48].map((scale) =>
    wide ? sideBySide(data, field, scale) : stacked(data, field, scale),
  )
  return largestThatFits([...layouts, stacked(data, field, 0.4)], ({ bottom, top }) => bottom - top <= field.height)
}

function sideBySide(data: Data, field: Field, scale: number) {
  const gap = roomOf(field) === 'full' ? 96 : 56
  const width = data.multiple ? (field.width - gap) * 0.56 : field.width
  const right = { x: width + gap, width: field.width - width - gap }
  const size = Math.max(type.note, sizeWithin((roomOf(field) === 'full' ? type.label : type.text) * scale))
  const duration = fitNumbers([data.duration], type.hero * scale, width)
  const multiple = data.multiple
    ? fitNumbers([data.multiple.fact], type.number * scale, right.width - 8, 0.3)
    : undefined
  const number = Math.max(duration.height, multiple?.height ?? 0)
  const label = Math.max(
    heightOf(width, [data.label, bold(size)]),
    heightOf(right.width, [data.multiple?.label, regular(size)]),
  )
  const track = thick * scale
  const height = number + 8 + label + 28 + track
  const top = hang(field.height - height)
  const panel = (place: { x: number; width: number }, fitted: FittedNumber): Panel => ({
    ...place,
    number: fitted,
    numberY: top + number - fitted.height + (fitted.size - duration.size) * 0.17,
    labelY: top + number + 8,
  })
  const first = panel({ x: 0, width }, duration)
  return {
    size,
    top,
    bottom: top + height,
    duration: { ...first, ...trackOf(data, width, top + height - track, track) },
    multiple: multiple && panel(right, multiple),
  }
}

function stacked(data: Data, field: Field, scale: number) {
  const width = field.width
  const size = scale < 0.9 ? type.least : type.note
  const duration = fitNumbers([data.duration], Math.max(type.claim, type.number * scale), width, 0.3)
  const multiple = data.multiple
    ? fitNumbers([data.multiple.fact], Math.max(type.label, type.title * scale), width, 0.4)
    : undefined
  const track = thick * scale
  const gap = 44 * scale
  const said = duration.height + 4 + heightOf(width, [data.label, bold(size)])
  const first = said + 14 * scale + track
  const height =
    first + (multiple ? gap + multiple.height + 4 + heightOf(width, [data.multiple?.label, regular(size)]) : 0)
  const top = hang(field.height - height)
  const panel = (y: number, fitted: FittedNumber): Panel => ({
    x: 0,
    width,
    number: fitted,
    numberY: y,
    labelY: y + fitted.height + 4,
  })
  return {
    size,
    top,
    bottom: top + height,
    duration: { ...panel(top, duration), ...trackOf(data, width, top + first - track, track) },
    multiple: multiple && panel(top + first + gap, multiple),
  }
}

/**
 * The units of the duration across `width` pixels, the last one cut where it is not whole; too many to count become
 * one.
 */
function trackOf(
  data: Data,
  width: number,
  trackY: number,
  height: number,
): { blocks: Block[]; rest: Block | undefined; trackY: number; height: number } {
  const value = Math.max(0, Number(data.duration.value))
  const units = Math.ceil(value)
  if (units === 0 || width / units < 14) return { blocks: [{ x: 0, width }], rest: undefined, trackY, height }
  const blocks = inUnits(width / units, value)
  const last = blocks.at(-1)
  const rest = last && value < units ? { x: last.x + last.width, width: width - last.x - last.width } : undefined
  return { blocks, rest, trackY, height }
}

/** As many units as `value` says, each with a little of its width left free at its end. */
function inUnits(unit: number, value: number): Block[] {
  return Array.from({ length: Math.ceil(value) }, (_, index) => {
    const share = Math.min(1, value - index)
    return { x: index * unit, width: Math.max(0.5, unit * share - Math.min(4, unit / 8)) }
  })
}

/** The figure in words. */
export function describe(data: Data, words: Words): string {
  const { multiple } = data
  return words.statements([
    words.pair(plain(data.label), data.duration.text),
    ...(multiple ? [words.pair(plain(multiple.label), multiple.fact.text)] : []),
  ])
}
