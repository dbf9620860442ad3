import type { FigureData } from '../scripts/article/figures.ts'
import { plain } from '../scripts/article/text.ts'
import type { Field } from './field.ts'
import { firstFitting, spacedWidth, spread, wrappedLines } from './fit.ts'

type Item = FigureData<'timeline'>['events'][number]

/** An event: its dot at `x`, `y`; its date and its label, which may be one under the other; the line between dot and words. */
export interface Event {
  item: Item
  x: number
  y: number
  date: { x: number, y: number }
  label: { x: number, y: number }
  width: number
  atEnd: boolean
  leader: string
}

export const dot = 10
const leading = 1.4
const noteHeight = 44

/**
 * Dated events on an axis, across the field or, where that is too narrow, down it.
 * Spaced by date, each dot is where its date is and only its words move aside. A date without
 * its year has no place on such an axis: then the events are spaced evenly, and the figure says so.
 */
export function timeline(data: FigureData<'timeline'>, field: Field) {
  const days = data.events.map((event) => dayOf(String(event.date.value)))
  const even = data.spacing === 'even' || days.some((day) => day === undefined)
  const across = field.width / data.events.length >= 144
  const first = Math.min(...days.map((day) => day ?? 0))
  const span = Math.max(1, Math.max(...days.map((day) => day ?? 0)) - first)
  const dated = data.events
    .map((item, index) => ({ item, share: ((days[index] ?? 0) - first) / span }))
    .sort((a, b) => (even ? 0 : a.share - b.share))
  if (!across) return { across, even, ...down(dated, field, even) }
  return { across, even, ...(even ? acrossEvenly(data.events, field) : acrossByDate(dated, field)) }
}

const dateWidth = (item: Item, size: number) => spacedWidth(item.date.text, size) + (item.date.computed ? size / 2 : 0)

/** Dates over the axis, labels under it, all flush with their dots. */
function acrossEvenly(items: readonly Item[], field: Field) {
  const gap = 28
  const width = (field.width - gap * (items.length - 1)) / items.length
  const lines = (size: number) => Math.max(...items.map((item) => wrappedLines(plain(item.label), size, width)))
  const dateSize = firstFitting([36, 34, 32, 30, 28, 26, 24, 22, 20], (size) => Math.max(...items.map((item) => dateWidth(item, size))), width)
  const stem = 48
  const over = dateSize * 1.3 + 24
  const labelSize = firstFitting([24, 22, 20, 18, 17], (size) => over + stem + lines(size) * size * leading + noteHeight, field.height)
  const height = over + stem + lines(labelSize) * labelSize * leading + noteHeight
  const top = (field.height - height) / 2
  const y = top + over
  const events: Event[] = items.map((item, index) => {
    const x = index * (width + gap)
    const leader = `M${x + dot} ${y + dot + 6} V${y + stem - 10}`
    return { item, x: x + dot, y, date: { x, y: top }, label: { x, y: y + stem }, width, atEnd: false, leader }
  })
  return { events, dateSize, labelSize, axis: { x1: 0, y1: y, x2: field.width, y2: y }, top, bottom: top + height, noteY: top + height - 28 }
}

/** Words in turn over and under the axis, as near to their dots as their neighbours allow. */
function acrossByDate(dated: readonly { item: Item, share: number }[], field: Field) {
  const gap = 28
  const perSide = Math.ceil(dated.length / 2)
  const widest = Math.min(260, (field.width - gap * (perSide - 1)) / perSide)
  const dateSize = firstFitting([32, 30, 28, 26, 24, 22, 20], (size) => Math.max(...dated.map(({ item }) => dateWidth(item, size))), widest)
  const stem = 64
  const lines = (item: Item, size: number) => wrappedLines(plain(item.label), size, widest)
  const block = (item: Item, size: number) => dateSize * 1.3 + lines(item, size) * size * leading
  const tallest = (size: number, side: number) => Math.max(0, ...dated.filter((_, index) => index % 2 === side).map(({ item }) => block(item, size)))
  const labelSize = firstFitting([24, 22, 20, 18, 17], (size) => tallest(size, 0) + tallest(size, 1) + stem * 2, field.height)
  const height = tallest(labelSize, 0) + tallest(labelSize, 1) + stem * 2
  const top = (field.height - height) / 2
  const y = top + tallest(labelSize, 0) + stem

  const boxes = dated.map(({ item, share }) => ({
    x: dot + 3 + share * (field.width - dot * 2 - 6),
    width: Math.min(widest, Math.max(dateWidth(item, dateSize), spacedWidth(plain(item.label), labelSize)) + 8),
  }))
  const starts: number[] = []
  for (const side of [0, 1]) {
    const own = boxes.filter((_, index) => index % 2 === side)
    spread(own.map((box) => box.x - dot - 3), own.map((box) => box.width), gap, field.width).forEach((start, place) => { starts[place * 2 + side] = start })
  }
  const events: Event[] = dated.flatMap(({ item }, index) => {
    const box = boxes[index]
    const start = starts[index]
    if (!box || start === undefined) return []
    const over = index % 2 === 0
    const atEnd = box.x > start + box.width / 2
    const target = atEnd ? Math.min(box.x, start + box.width) : start + dot + 3
    const blockY = over ? y - stem - block(item, labelSize) : y + stem
    const turn = (distance: number) => y + (over ? -distance : distance)
    return [{
      item, x: box.x, y, width: box.width, atEnd,
      date: { x: start, y: blockY }, label: { x: start, y: blockY + dateSize * 1.3 },
      leader: `M${box.x} ${turn(dot + 5)} V${turn(dot + 10)} L${target} ${turn(stem - 18)} V${turn(stem - 8)}`,
    }]
  })
  return { events, dateSize, labelSize, axis: { x1: 0, y1: y, x2: field.width, y2: y }, top, bottom: top + height, noteY: 0 }
}

/** The axis at the left, each event at its side: date and label in two columns, or in a narrow field one under the other. */
function down(dated: readonly { item: Item, share: number }[], field: Field, even: boolean) {
  const x = 44
  const wide = field.width > 560
  const room = field.height - (even ? noteHeight : 0)
  const at = (size: number) => {
    const beside = wide ? Math.max(...dated.map(({ item }) => dateWidth(item, size + 2))) + 32 : 0
    const width = field.width - x - beside
    const heights = dated.map(({ item }) => (wide ? 0 : (size + 2) * 1.3) + wrappedLines(plain(item.label), size, width) * size * leading)
    return { beside, width, heights, total: heights.reduce((sum, height) => sum + height, 0) }
  }
  const size = firstFitting([24, 22, 20, 18, 17], (candidate) => at(candidate).total + (dated.length - 1) * 12, room)
  const { beside, width, heights, total } = at(size)
  const gap = even ? Math.max(4, Math.min(field.height * 0.11, (room - total) / (dated.length - 1))) : 12
  const length = even ? total + gap * (dated.length - 1) : room
  const top = Math.max(0, (room - length) / 2)
  const lead = size * 0.75
  const along = (share: number) => dot + 3 + share * (length - dot * 2 - 6)
  const starts = even
    ? heights.map((_, index) => heights.slice(0, index).reduce((sum, height) => sum + height + gap, 0))
    : spread(dated.map(({ share }) => along(share) - lead), heights, gap, length)
  const events: Event[] = dated.map(({ item, share }, index) => {
    const start = top + (starts[index] ?? 0)
    const y = even ? start + lead : top + along(share)
    return {
      item, x: dot + 3, y, width, atEnd: false,
      date: { x, y: start }, label: { x: x + beside, y: start + (wide ? 1 : (size + 2) * 1.3) },
      leader: even ? '' : `M${dot * 2 + 5} ${y} L${x - 8} ${start + lead}`,
    }
  })
  const ends = events.map((event) => event.y)
  return {
    events, dateSize: size + 2, labelSize: size, axis: { x1: dot + 3, x2: dot + 3, y1: Math.min(...ends), y2: Math.max(...ends) },
    top, bottom: top + length + (even ? noteHeight : 0), noteY: top + length + 18,
  }
}

/** Days on one scale for a date that has its year: `2002`, `2024-07`, `2024-07-01`. */
export function dayOf(date: string): number | undefined {
  const [, year, month, day] = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?$/.exec(date) ?? []
  return year ? Date.UTC(Number(year), Number(month ?? 1) - 1, Number(day ?? 1)) / 86_400_000 : undefined
}

/** The figure in words. */
export function describe(data: FigureData<'timeline'>): string {
  return data.events.map((event) => `${event.date.text}: ${plain(event.label)}`).join('; ')
}
