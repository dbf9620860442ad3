import { bold, measure, regular } from '../../components/shared/text.ts'
import type { SourceHead, SourceRow } from './deck.ts'

/** A slide of sources has three columns of rows; in CSS pixels, as `styles/slide.css` sets them. */
const columns = 3
const widthOf = (count: number) => (1152 - (count - 1) * 32) / count
const fontSize = 16
const lineHeight = 24
const padding = 11
const gaps = 26 // between the columns of a row

/** A row, the head of the text that it is the first one of, or both: what is not parted from column to column. */
interface SourceEntry {
  head?: SourceHead | undefined
  row?: SourceRow
}

/** The rows of a slide, each with the head that stands before it; a text without rows has a head alone. */
export function sourceEntries(rows: readonly SourceRow[], heads: readonly SourceHead[] = []): SourceEntry[] {
  const at = (index: number) => heads.filter(({ before }) => before === index)
  return [
    ...rows.flatMap((row, index): SourceEntry[] => {
      const own = at(index)
      return [...own.slice(0, -1).map((head) => ({ head })), { head: own.at(-1), row }]
    }),
    ...at(rows.length).map((head) => ({ head })),
  ]
}

/** The rows and heads of entries, as a slide holds them. */
export function rowsAndHeads(entries: readonly SourceEntry[]): { rows: SourceRow[]; heads: SourceHead[] } {
  const rows: SourceRow[] = []
  const heads: SourceHead[] = []
  for (const { head, row } of entries) {
    if (head) heads.push({ ...head, before: rows.length })
    if (row) rows.push(row)
  }
  return { rows, heads }
}

/** The height of a column: labels wrap beside the widest of its figures and places, since it is one table. */
function heightOf(entries: readonly SourceEntry[], width = widthOf(columns)): number {
  const rows = entries.flatMap(({ row }) => row ?? [])
  const figures = rows.map(({ text }) => measure(text, bold(fontSize)).width)
  const places = rows.map(({ place, placed = place }) => measure(placed, regular(fontSize)).width)
  const room = Math.max(4 * fontSize, width - Math.max(0, ...figures) - Math.max(0, ...places) - gaps)
  return (
    rows.reduce((sum, { label }) => sum + linesOf(label, room) * lineHeight + padding, 0)
    + entries.reduce((sum, { head }) => sum + (head ? headHeight(head, width) : 0), 0)
  )
}

/** The title of a text, what is said of it and its address, each from a line of its own. */
function headHeight({ title, said = '', url = '' }: SourceHead, width: number): number {
  const lines = [title, said, url === '' ? '' : shownAddress(url)].map((text) =>
    text === '' ? 0 : measure(text, bold(fontSize), width).lines,
  )
  return lines.reduce((sum, count) => sum + count, 0) * lineHeight + padding
}

/** An address as a reader types it. */
export function shownAddress(url: string): string {
  return url.replace(/^https?:\/\//, '').replace(/\/$/, '')
}

/**
 * The lines of a label; a word that would have to be broken counts for several, so that its row goes to another column.
 */
function linesOf(label: string, room: number): number {
  const { lines, widestWord } = measure(label, regular(fontSize), room)
  return lines + (widestWord > room ? 4 : 0)
}

/** Fills columns in the order of the entries, none higher than `height`. */
function fill(entries: readonly SourceEntry[], height: number): SourceEntry[][] {
  const filled: SourceEntry[][] = []
  for (const entry of entries) {
    const last = filled.at(-1)
    if (last && heightOf([...last, entry]) <= height) last.push(entry)
    else filled.push([entry])
  }
  return filled
}

/** What fits below the title of a slide of any shape. */
const room = 440

/**
 * The columns of one slide: a text in each where that will do, else the least height that holds all entries in three.
 */
export function sourceColumns(entries: readonly SourceEntry[]): SourceEntry[][] {
  const texts = byText(entries)
  const width = widthOf(texts.length)
  if (texts.length > 1 && texts.length <= columns && texts.every((each) => heightOf(each, width) <= room)) return texts
  for (let height = entries.reduce((sum, entry) => sum + heightOf([entry]), 0) / columns; ; height += lineHeight / 2) {
    const filled = fill(entries, height)
    if (filled.length <= columns) return filled
  }
}

/** The entries of each text, where they begin with its head. */
function byText(entries: readonly SourceEntry[]): SourceEntry[][] {
  const texts: SourceEntry[][] = []
  for (const entry of entries) {
    if (entry.head || texts.length === 0) texts.push([entry])
    else texts.at(-1)?.push(entry)
  }
  return texts
}

/**
 * The entries of each slide: as few slides as hold them at this height of the columns, filled evenly. A slide that
 * begins within a text says again which.
 */
export function sourcePages(entries: readonly SourceEntry[], height: number): SourceEntry[][] {
  const headAt = (index: number) => entries.slice(0, index + 1).findLast(({ head }) => head)?.head
  const pages = Math.max(1, Math.ceil(fill(entries, height).length / columns))
  for (let each = Math.ceil(entries.length / pages); ; each--) {
    const size = Math.max(1, each)
    const cut = Array.from({ length: Math.ceil(entries.length / size) }, (_, page) =>
      entries
        .slice(page * size, (page + 1) * size)
        .map((entry, index) => (index === 0 ? { ...entry, head: headAt(page * size) } : entry)),
    )
    if (each <= 1 || cut.every((page) => fill(page, height).length <= columns)) return cut.length > 0 ? cut : [[]]
  }
}
