import type { FigureData } from '../scripts/article/figures.ts'
import { plain } from '../scripts/article/text.ts'
import { largestSize, textHeight, wordWidth, type Box } from './box.ts'
import type { Field } from './field.ts'
import { lineCount, textWidth } from './measure.ts'

const gap = 4

/**
 * One bar for all the capital, on a lever: the lever's share is drawn true from the left, and the
 * bar balances where it ends. How the rest divides is not known, so its kinds are of one size.
 * In a narrow field the bar stands upright.
 */
export function capitalMix(data: FigureData<'capital-mix'>, field: Field) {
  const share = Number(data.lever.fact.value) / 100
  const across = field.width * (1 - share) / data.kinds.length
  return across >= 118 ? lying(data, field, share) : upright(data, field, share)
}

function lying(data: FigureData<'capital-mix'>, field: Field, share: number) {
  const count = data.kinds.length
  const head = data.total ? 68 : 0
  const split = field.width * share
  const numberSize = Math.floor(Math.min(52, (split - 16) * 0.96 / textWidth(data.lever.fact.text, 1)))
  const within = numberSize >= 28
  const leverWidth = Math.min(field.width, 620)
  const foot = 56 + (within ? textHeight(leverWidth, [data.lever.label, 22]) : textHeight(leverWidth - textWidth(data.lever.fact.text, 48), [data.lever.label, 22]) + 36)
  const width = (field.width - split) / count
  const inset = width < 170 ? 10 : 18
  const need = (size: number) => Math.max(...data.kinds.map((kind) => textHeight(width - gap - 2 * inset, [kind.label, size + 2], [kind.members, size]))) + 32
  const whole = (size: number) => data.kinds.every((kind) => Math.max(wordWidth(kind.label, size + 2), wordWidth(kind.members ?? '', size)) <= width - gap - 2 * inset)
  const size = largestSize((candidate) => whole(candidate) && need(candidate) <= field.height - head - foot, [22, 20, 18])
  const height = Math.min(field.height - head - foot, Math.max(need(size), field.height * 0.36))
  const y = (field.height - head - height - foot) / 2 + head

  return {
    size, inset, within, labelSize: 22, numberSize: within ? numberSize : 48,
    lever: { x: 0, y, width: split, height },
    leverText: { x: 0, y: y + height + 44, width: leverWidth, height: foot - 44 },
    kinds: data.kinds.map((kind, index) => ({ kind, box: { x: split + index * width + gap, y, width: width - gap, height } })),
    total: data.total ? { x: 0, y: y - head, width: field.width, height: 46 } : undefined,
    bracket: data.total ? `M1 ${y - 8}V${y - 18}H${field.width - 1}V${y - 8}` : undefined,
    pivot: `M${split} ${y + height + 6}l17 29h-34Z`,
    note: { x: field.width - 300, y: y + height + 12, width: 300, height: 28 },
  }
}

function upright(data: FigureData<'capital-mix'>, field: Field, share: number) {
  const head = data.total ? 54 : 0
  const foot = 34
  const whole = field.height - head - foot
  const split = whole * share
  const lines = lineCount(plain(data.lever.label), 20, field.width - 40 - textWidth(data.lever.fact.text, 28))
  const labelled = lines * 42 <= split
  const text = labelled ? 0 : lines * 34 + 10
  const scale = (whole - text) / whole
  const height = (whole - split) * scale / data.kinds.length
  const top = head + text
  const need = (size: number) => Math.max(...data.kinds.map((kind) => textHeight(field.width - 32, [kind.label, size + 2], [kind.members, size])))
  const size = largestSize((candidate) => need(candidate) <= height - gap - 6, [20, 18])

  const lever: Box = { x: 0, y: top, width: field.width, height: split * scale }
  return {
    size, inset: 16, lever, within: false, numberSize: 28, labelSize: 20,
    leverText: labelled ? { ...lever, x: 16, width: field.width - 32 } : { x: 0, y: head, width: field.width, height: text },
    kinds: data.kinds.map((kind, index) => ({ kind, box: { x: 0, y: top + split * scale + index * height + gap, width: field.width, height: height - gap } })),
    total: data.total ? { x: 0, y: 0, width: field.width, height: 46 } : undefined,
    bracket: undefined, pivot: undefined,
    note: { x: 0, y: field.height - 28, width: field.width, height: 28 },
  }
}

/** The figure in words. */
export function describe(data: FigureData<'capital-mix'>): string {
  const kinds = data.kinds.map((kind) => `${plain(kind.label)}${kind.members === undefined ? '' : ` (${plain(kind.members)})`}`)
  return [...(data.total ? [data.total.text] : []), `${plain(data.lever.label)} ${data.lever.fact.text}`, kinds.join(', ')].join('; ')
}
