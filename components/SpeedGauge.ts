import type { FigureData } from '../scripts/article/figures.ts'
import { plain, type Text } from '../scripts/article/text.ts'
import type { Words } from '../scripts/article/words.ts'
import type { Field } from './field.ts'
import { fitNumbers, type FittedNumber } from './fit.ts'
import { heightIn, widthOf } from './wrap.ts'

/** A stretch of a track. */
export interface Block { x: number, width: number }

/** A number, what it counts, and from `trackY` down what is drawn of it. */
export interface Panel { x: number, width: number, number: FittedNumber, numberY: number, labelY: number, trackY: number, height: number }

type Data = FigureData<'speed-gauge'>

/**
 * A duration as a track of its units, and a multiple as a bar of one against a bar of as many. What the one is,
 * the fact does not say; the bars have no scale but each other.
 */
export function speedGauge(data: Data, field: Field) {
  const wide = field.width > 560
  const layouts = [1, 0.9, 0.8, 0.72, 0.64, 0.56, 0.48].map((scale) => (wide ? sideBySide(data, field, scale) : stacked(data, field, scale)))
  return layouts.find(({ bottom, top }) => bottom - top <= field.height) ?? stacked(data, field, 0.4)
}

function sideBySide(data: Data, field: Field, scale: number) {
  const gap = field.width > 1000 ? 96 : 56
  const width = data.multiple ? (field.width - gap) * 0.56 : field.width
  const right = { x: width + gap, width: field.width - width - gap }
  const size = Math.max(18, Math.round((field.width > 1000 ? 28 : 24) * scale))
  const duration = fitNumbers([data.duration], 200 * scale, width)
  const multiple = data.multiple ? fitNumbers([data.multiple.fact], 136 * scale, right.width - 8, 0.3) : undefined
  const track = 76 * scale
  const number = Math.max(duration.height, multiple?.height ?? 0)
  const label = Math.max(heightIn(width, [data.label, size]), heightIn(right.width, [data.multiple?.label, size]))
  const height = number + 8 + label + 28 + track
  const top = Math.max(0, (field.height - height) / 2)
  const panel = (place: { x: number, width: number }, fitted: FittedNumber): Panel => ({
    ...place, number: fitted, numberY: top + number - fitted.height + (fitted.size - duration.size) * 0.17, labelY: top + number + 8, trackY: top + number + 36 + label, height: track,
  })
  const first = panel({ x: 0, width }, duration)
  return { size, top, bottom: top + height, duration: { ...first, ...trackOf(data, first) }, ...multipleOf(data, multiple ? panel(right, multiple) : undefined) }
}

function stacked(data: Data, field: Field, scale: number) {
  const width = field.width
  const size = Math.max(17, Math.round(22 * scale))
  const duration = fitNumbers([data.duration], Math.max(44, 128 * scale), width, 0.3)
  const multiple = data.multiple ? fitNumbers([data.multiple.fact], Math.max(36, 80 * scale), width, 0.4) : undefined
  const track = Math.max(40, 60 * scale)
  const block = (fitted: FittedNumber, label: Text | undefined) => fitted.height + 4 + heightIn(width, [label, size]) + 14 * scale + track
  const gap = 36 * scale
  const height = block(duration, data.label) + (multiple ? gap + block(multiple, data.multiple?.label) : 0)
  const top = Math.max(0, (field.height - height) / 2)
  const panel = (y: number, fitted: FittedNumber, label: Text | undefined): Panel => ({
    x: 0, width, number: fitted, numberY: y, labelY: y + fitted.height + 4, trackY: y + block(fitted, label) - track, height: track,
  })
  const first = panel(top, duration, data.label)
  const second = multiple ? panel(top + block(duration, data.label) + gap, multiple, data.multiple?.label) : undefined
  return { size, top, bottom: top + height, duration: { ...first, ...trackOf(data, first) }, ...multipleOf(data, second) }
}

/** The units of the duration across the panel, the last one cut where it is not whole; too many to count become one. */
function trackOf(data: Data, { x, width }: Panel): { blocks: Block[], rest: Block | undefined } {
  const value = Math.max(0, Number(data.duration.value))
  const units = Math.ceil(value)
  if (units === 0 || width / units < 14) return { blocks: [{ x, width }], rest: undefined }
  const blocks = inUnits(x, width / units, value)
  const last = blocks.at(-1)
  const rest = last && value < units ? { x: last.x + last.width, width: x + width - last.x - last.width } : undefined
  return { blocks, rest }
}

/** One against as many, where that many can be drawn. */
function multipleOf(data: Data, panel: Panel | undefined) {
  if (!panel || !data.multiple) return { multiple: undefined }
  const times = Number(data.multiple.fact.value)
  const bar = panel.height * 0.43
  const unit = panel.width / Math.max(1, times)
  const drawn = data.multiple.fact.unit === 'multiple' && times > 0 && unit >= 8
  const one: Block | undefined = drawn ? { x: panel.x, width: unit - unitGap(unit) } : undefined
  const base = one && data.multiple.base ? baseLabel(data.multiple.base, one, panel, bar) : undefined
  return { multiple: { ...panel, bar, one, base, many: drawn ? inUnits(panel.x, unit, times) : [] } }
}

/** What the one is, after its bar, or in it where that leaves no room. */
function baseLabel(text: Text, one: Block, panel: Panel, bar: number) {
  const free = panel.width - one.width - 12
  const size = [22, 20, 18, 17].find((candidate) => candidate <= bar && widthOf(text, candidate) <= Math.max(free, one.width - 24)) ?? 16
  const after = widthOf(text, size) <= free
  return { size, x: after ? one.x + one.width + 12 : one.x + 12, y: panel.trackY + bar / 2 }
}

const unitGap = (unit: number) => Math.min(4, unit / 8)

/** As many units as `value` says, each with a little of its width left free at its end. */
function inUnits(x: number, unit: number, value: number): Block[] {
  return Array.from({ length: Math.ceil(value) }, (_, index) => {
    const share = Math.min(1, value - index)
    return { x: x + index * unit, width: Math.max(0.5, unit * share - unitGap(unit)) }
  })
}

/** The figure in words. */
export function describe(data: Data, words: Words): string {
  const { multiple } = data
  const base = multiple?.base ? [words.pair(plain(multiple.base), '1')] : []
  return words.statements([words.pair(plain(data.label), data.duration.text), ...(multiple ? [words.pair(plain(multiple.label), multiple.fact.text), ...base] : [])])
}
