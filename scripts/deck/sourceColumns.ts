import { room } from '../article/room.ts'
import type { SourceRow } from './deck.ts'

/** A slide of sources has three columns of rows; in CSS pixels, as `styles/slide.css` sets them. */
const columns = 3
const width = 345
const fontSize = 16
const lineHeight = 24
const padding = 11

/** The height of a row: its label wraps beside the figure and its place. */
function rowHeight({ label, text, place }: SourceRow): number {
  const ems = Math.max(4, width / fontSize - room(text) - room(place) - 2.5)
  return Math.ceil(room(label) * 1.08 / ems) * lineHeight + padding
}

/** Fills columns in the order of the rows, none higher than `height`. */
function fill(rows: readonly SourceRow[], height: number): SourceRow[][] {
  const filled: SourceRow[][] = []
  let used = Number.POSITIVE_INFINITY
  for (const row of rows) {
    used += rowHeight(row)
    if (used > height) {
      filled.push([])
      used = rowHeight(row)
    }
    filled.at(-1)?.push(row)
  }
  return filled
}

/** The columns of one slide: the least height that holds all rows in three. */
export function sourceColumns(rows: readonly SourceRow[]): SourceRow[][] {
  for (let height = rows.reduce((sum, row) => sum + rowHeight(row), 0) / columns; ; height += lineHeight / 2) {
    const filled = fill(rows, height)
    if (filled.length <= columns) return filled
  }
}

/** The rows of each slide: as few slides as hold them at this height of the columns, filled evenly. */
export function sourcePages(rows: readonly SourceRow[], height: number): SourceRow[][] {
  const pages = Math.max(1, Math.ceil(fill(rows, height).length / columns))
  for (let each = Math.ceil(rows.length / pages); ; each--) {
    const cut = Array.from({ length: Math.ceil(rows.length / Math.max(1, each)) }, (_, page) => rows.slice(page * each, (page + 1) * each))
    if (each <= 1 || cut.every((page) => fill(page, height).length <= columns)) return cut.length > 0 ? cut : [[]]
  }
}
