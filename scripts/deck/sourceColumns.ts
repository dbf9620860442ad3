import { textWidth } from '../../components/measure.ts'
import type { SourceRow } from './deck.ts'

/** A slide of sources has three columns of rows; in CSS pixels, as `styles/slide.css` sets them. */
const columns = 3
const width = 362
const fontSize = 16
const lineHeight = 24
const padding = 11
/** In ems: how much wider bold letters are, and the gaps between the columns of a row. */
const bold = 1.06
const gaps = 1.6

/** The height of a column: labels wrap beside the widest of its figures and places, since it is one table. */
function heightOf(rows: readonly SourceRow[]): number {
  const widest = (texts: string[], weight: number) => Math.max(...texts.map((text) => textWidth(text, weight)))
  const ems = Math.max(
    4,
    width / fontSize
      - widest(
        rows.map(({ text }) => text),
        bold,
      )
      - widest(
        rows.map(({ place }) => place),
        1,
      )
      - gaps,
  )
  return rows.reduce((sum, { label }) => sum + linesOf(label, ems) * lineHeight + padding, 0)
}

/**
 * The lines of a label; a word that would have to be broken counts for several, so that its row goes to another column.
 */
function linesOf(label: string, ems: number): number {
  const widest = Math.max(
    ...label.split(/[\s-]/).map((word) => (/\p{Script=Han}/u.test(word) ? 0 : textWidth(word, 1))),
  )
  return Math.ceil(textWidth(label, 1) / ems) + (widest > ems ? 4 : 0)
}

/** Fills columns in the order of the rows, none higher than `height`. */
function fill(rows: readonly SourceRow[], height: number): SourceRow[][] {
  const filled: SourceRow[][] = []
  for (const row of rows) {
    const last = filled.at(-1)
    if (last && heightOf([...last, row]) <= height) last.push(row)
    else filled.push([row])
  }
  return filled
}

/** The columns of one slide: the least height that holds all rows in three. */
export function sourceColumns(rows: readonly SourceRow[]): SourceRow[][] {
  for (let height = rows.reduce((sum, row) => sum + heightOf([row]), 0) / columns; ; height += lineHeight / 2) {
    const filled = fill(rows, height)
    if (filled.length <= columns) return filled
  }
}

/** The rows of each slide: as few slides as hold them at this height of the columns, filled evenly. */
export function sourcePages(rows: readonly SourceRow[], height: number): SourceRow[][] {
  const pages = Math.max(1, Math.ceil(fill(rows, height).length / columns))
  for (let each = Math.ceil(rows.length / pages); ; each--) {
    const cut = Array.from({ length: Math.ceil(rows.length / Math.max(1, each)) }, (_, page) =>
      rows.slice(page * each, (page + 1) * each),
    )
    if (each <= 1 || cut.every((page) => fill(page, height).length <= columns)) return cut.length > 0 ? cut : [[]]
  }
}
