import type { FigureData } from '../scripts/article/figures.ts'
import { plain } from '../scripts/article/text.ts'
import type { Field } from './field.ts'
import { firstFitting, wrappedLines } from './fit.ts'
import { textWidth } from './measure.ts'

export interface Place { y: number, height: number }

const leading = 1.3
const captionHeight = 44

/** Places from the first down; what is further back stands under them, without a place. */
export function rankingList(data: FigureData<'ranking-list'>, field: Field) {
  const wide = field.width > 560
  const x = wide ? 112 : 64
  const room = field.width - x
  const detailed = data.items.some((item) => item.detail)
  const beside = wide && detailed

  const columns = (size: number) => {
    const longest = Math.max(...data.items.map((item) => textWidth(plain(item.label), size)))
    const label = beside ? Math.min(longest + 56, room * 0.5) : room
    return { label, detail: beside ? room - label : room }
  }
  const detailSize = (size: number) => Math.max(17, Math.min(26, size - 6))
  const content = (size: number) => data.items.map((item) => {
    const width = columns(size)
    const label = wrappedLines(plain(item.label), size, width.label - (beside ? 24 : 0)) * size * leading
    const detail = item.detail ? wrappedLines(plain(item.detail), detailSize(size), width.detail) * detailSize(size) * leading : 0
    return beside ? Math.max(label, detail) : label + detail
  })
  const behindLines = (size: number) => {
    const names = (data.behind ?? []).map((name) => textWidth(plain(name), detailSize(size)) + 44)
    return names.length ? Math.ceil(names.reduce((sum, width) => sum + width, 0) / room) : 0
  }
  const behindHeight = (size: number) => (data.behind ? 24 + behindLines(size) * detailSize(size) * 1.5 : 0)
  const fixed = (size: number) => (data.caption ? captionHeight : 0) + behindHeight(size)
  const total = (size: number, padding: number) => fixed(size) + content(size).reduce((sum, height) => sum + height + padding, 0)

  const size = firstFitting([...(field.height > 600 ? [40, 36] : []), 32, 30, 28, 26, 24, 22, 20, 18, 17], (candidate) => total(candidate, candidate > 20 ? 20 : 12), field.height)
  const padding = Math.min(field.height * 0.11, (field.height - total(size, 0)) / data.items.length)
  const height = total(size, padding)
  const top = Math.max(0, (field.height - height) / 2)

  let y = top + (data.caption ? captionHeight : 0)
  const places: Place[] = content(size).map((inner) => {
    const place = { y, height: inner + padding }
    y += place.height
    return place
  })
  const { label: labelWidth, detail: detailWidth } = columns(size)
  return { x, beside, size, detailSize: detailSize(size), labelWidth, detailWidth, top, height, places, block: wide ? 80 : 44, placeSize: wide ? size * 1.15 : size, behindY: y + 24 }
}

/** The figure in words. */
export function describe(data: FigureData<'ranking-list'>): string {
  const items = data.items.map((item, index) => `${index + 1}. ${plain(item.label)}${item.detail ? `, ${plain(item.detail)}` : ''}`)
  const behind = data.behind ? [`… ${data.behind.map(plain).join(', ')}`] : []
  return [...(data.caption ? [plain(data.caption)] : []), ...items, ...behind].join('; ')
}
