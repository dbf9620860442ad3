import type { FigureData } from '../scripts/article/figures.ts'
import { plain, type Text } from '../scripts/article/text.ts'
import type { Words } from '../scripts/article/words.ts'
import { arrowhead, type Box, type Point } from './box.ts'
import { blockHeight, firstSize, unbroken } from './block.ts'
import type { Field } from './field.ts'
import { hang } from './hang.ts'

type Data = FigureData<'founder-tree'>

const leading = 1.3
const inset = 14
const sizes = [30, 28, 26, 24, 22, 20, 18, 17, 16] as const

/** Founders on top, all leading to the one institution, which is the largest; below it the fields that it works in. */
export function founderTree(data: Data, field: Field) {
  const fields = data.fields ?? []
  const narrow = field.width < 600
  const founders = row(data.founders, field, sizes)
  const areas = row(fields, field, narrow ? sizes : [26, 24, 22, 20, 18, 17, 16])
  const tiers = fields.length > 0 ? 2 : 1

  const span = Math.max(...[founders, areas].map(({ xs }) => (xs[xs.length - 1] ?? 0) - (xs[0] ?? 0))) // from the middle of the first box to that of the last
  const width = Math.min(field.width, Math.max(span + 144, field.width * 0.46, 320))
  const nameSize = firstSize([44, 40, 36, 32, 28, 26, 24, 22, 20], (size) => unbroken(data.institution, size) <= width - 2 * inset && blockHeight(width - 2 * inset, leading, [data.institution, size]) <= size * leading * (size > 26 ? 1 : 2))
  const dateSize = nameSize > 30 ? 24 : 20
  const name = blockHeight(width - 2 * inset, leading, [data.institution, nameSize], [data.date?.text, dateSize]) + 36
  const upper = Math.max(founders.height, field.height * (narrow ? 0.12 : 0.17))
  const lower = fields.length > 0 ? Math.max(areas.height, field.height * (narrow ? 0.12 : 0.15)) : 0
  const middle = Math.min(field.height - upper - lower - tiers * 30, Math.max(name, field.height * 0.28))
  const link = Math.min(field.height * 0.19, (field.height - upper - middle - lower) / tiers)
  const top = hang(field.height - upper - middle - lower - link * tiers)

  const institution: Box = { x: (field.width - width) / 2, y: top + upper + link, width, height: middle }
  const upperBoxes = founders.xs.map((x): Box => ({ x, y: top, width: founders.width, height: upper }))
  const lowerBoxes = areas.xs.map((x): Box => ({ x, y: institution.y + middle + link, width: areas.width, height: lower }))
  return {
    upperBoxes, lowerBoxes, institution, nameSize, dateSize, founderSize: founders.size, areaSize: areas.size,
    joins: upperBoxes.map((box) => ending({ x: box.x + box.width / 2, y: box.y + box.height }, institution, institution.y)),
    parts: lowerBoxes.map((box) => ending({ x: box.x + box.width / 2, y: box.y }, institution, institution.y + middle, true)),
  }
}

/** Boxes of one size in a row across the field, their texts at one size. */
function row(texts: readonly Text[], field: Field, among: readonly [number, ...number[]]) {
  const count = Math.max(1, texts.length)
  const gap = field.width < 600 ? 10 : field.width < 1000 ? 24 : 48
  const width = Math.min(count < 3 ? field.width * 0.4 : 340, (field.width - gap * (count - 1)) / count)
  const pitch = count > 1 ? Math.min((field.width - width) / (count - 1), width + Math.max(gap, field.width * 0.12)) : 0
  const left = (field.width - width - pitch * (count - 1)) / 2
  const fits = (size: number) => texts.every((text) => unbroken(text, size) <= width - 2 * inset && blockHeight(width - 2 * inset, leading, [text, size]) <= Math.max(size * leading * 2, field.height * 0.17) + 1)
  const size = firstSize(among, fits)
  return {
    width, size, xs: texts.map((_, index) => left + index * pitch),
    height: Math.max(0, ...texts.map((text) => blockHeight(width - 2 * inset, leading, [text, size]) + 20)),
  }
}

/** A line from a box straight to the institution, or round one corner to it, with a head where it arrives. */
function ending(from: Point, institution: Box, edge: number, away = false): string {
  const middle = (from.y + edge) / 2
  const x = Math.min(institution.x + institution.width - 28, Math.max(institution.x + 28, from.x))
  const direct = Math.abs(x - from.x) < 1
  const [tip, start] = away ? [{ x: from.x, y: from.y - 5 }, { x, y: edge }] : [{ x, y: edge - 5 }, from]
  const line = direct ? `M${start.x} ${start.y}V${tip.y}` : `M${start.x} ${start.y}V${middle}H${tip.x}V${tip.y}`
  return `${line}${arrowhead({ x: tip.x, y: tip.y - 20 }, tip, 12)}`
}

/** The figure in words. */
export function describe(data: Data, words: Words): string {
  const institution = data.date ? words.pair(plain(data.institution), data.date.text) : plain(data.institution)
  return [words.list(data.founders.map(plain)), institution, ...(data.fields ? [words.list(data.fields.map(plain))] : [])].join(' → ')
}
