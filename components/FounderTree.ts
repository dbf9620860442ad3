import type { FigureData } from '../scripts/article/figures.ts'
import { plain } from '../scripts/article/text.ts'
import { arrowhead, largestSize, textHeight, wordWidth, type Box } from './box.ts'
import type { Field } from './field.ts'
import { textWidth } from './measure.ts'

const inset = 14

/** Founders on top, all leading to the one institution; below it the fields that it works in. */
export function founderTree(data: FigureData<'founder-tree'>, field: Field) {
  const fields = data.fields ?? []
  const founders = boxes(data.founders.length, field)
  const areas = boxes(fields.length, field)
  const founderSize = sizeOf(data.founders, founders.width)
  const areaSize = sizeOf(fields, areas.width)
  const nameSize = Math.min(32, (field.width - 2 * inset) * 0.9 / textWidth(plain(data.institution), 1))

  const upper = Math.max(fields.length ? 72 : 92, ...data.founders.map((founder) => textHeight(founders.width - 2 * inset, [founder, founderSize]) + 20))
  const lower = fields.length ? Math.max(64, ...fields.map((area) => textHeight(areas.width - 2 * inset, [area, areaSize]) + 20)) : 0
  const middle = data.date || !fields.length ? 124 : 100
  const link = Math.min(field.height * 0.19, (field.height - upper - middle - lower) / (fields.length ? 2 : 1))
  const top = (field.height - upper - middle - lower - link * (fields.length ? 2 : 1)) / 2

  const width = Math.min(field.width, Math.max(field.width * 0.34, textWidth(plain(data.institution), nameSize) + 72, textWidth(data.date?.text ?? '', 22) + 72))
  const institution: Box = { x: (field.width - width) / 2, y: top + upper + link, width, height: middle }
  const x = field.width / 2
  const upperBoxes = founders.xs.map((left): Box => ({ x: left, y: top, width: founders.width, height: upper }))
  const lowerY = institution.y + middle + link
  const lowerBoxes = areas.xs.map((left): Box => ({ x: left, y: lowerY, width: areas.width, height: lower }))

  const join = top + upper + link / 2
  const part = institution.y + middle + link / 2
  const tip = { x, y: institution.y - 6 }
  const links = [
    ...upperBoxes.map((box) => `M${box.x + box.width / 2} ${box.y + box.height}V${join}H${x}`),
    `M${x} ${join}V${tip.y}${arrowhead({ x, y: join }, tip)}`,
    ...(fields.length ? [`M${x} ${institution.y + middle}V${part}`] : []),
    ...lowerBoxes.map((box) => `M${x} ${part}H${box.x + box.width / 2}V${box.y}`),
  ]
  return { upperBoxes, lowerBoxes, institution, links, founderSize, areaSize, nameSize }
}

function boxes(count: number, field: Field): { width: number, xs: number[] } {
  const gap = field.width < 600 ? 12 : 40
  const width = Math.min(count < 3 ? 360 : 300, (field.width - gap * (count - 1)) / Math.max(1, count))
  // A row of few stands under one another's centre, spread over the field.
  const pitch = Math.min(width + gap * 2.5, count > 1 ? (field.width - width) / (count - 1) : 0)
  const left = (field.width - width - pitch * (count - 1)) / 2
  return { width, xs: Array.from({ length: count }, (_, index) => left + index * pitch) }
}

function sizeOf(texts: FigureData<'founder-tree'>['founders'], width: number): number {
  return largestSize((size) => texts.every((text) => wordWidth(text, size) <= width - 2 * inset && textHeight(width - 2 * inset, [text, size]) <= 70))
}

/** The figure in words. */
export function describe(data: FigureData<'founder-tree'>): string {
  const institution = `${plain(data.institution)}${data.date ? ` (${data.date.text})` : ''}`
  return [data.founders.map(plain).join(' + '), institution, ...(data.fields ? [data.fields.map(plain).join(', ')] : [])].join(' → ')
}
