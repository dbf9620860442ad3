import { bold, measure, regular } from './text.ts'
import type { SourceHead, SourceRow } from '../../scripts/deck/deck.ts'

/** A slide of sources has three columns of rows; in CSS pixels, as `styles/slide.css` sets them. */
const columns = 3
const widthOf = (count: number) => (1152 - (count - 1) * 32) / count
const fontSize = 16
const lineHeight = 24
const padding = 11
const gaps = 26 // between the columns of a row
const indent = 16 // of the cells of a series, below what it is of

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

/**
 * What a row needs to have said over it: the series that it is a cell of, where the row over it in its column is of
 * another or there is none.
 */
export function seriesOver(entries: readonly SourceEntry[], index: number): string | undefined {
  const own = entries[index]?.row?.series
  return own === entries[index - 1]?.row?.series && !entries[index]?.head ? undefined : own
}

/** The height of a column: labels wrap beside the widest of its figures and places, since it is one table. */
function heightOf(entries: readonly SourceEntry[], width = widthOf(columns)): number {
  const rows = entries.flatMap(({ row }) => row ?? [])
  const figures = rows.map(({ text }) => measure(text, bold(fontSize)).width)
  const places = rows.map(({ place, placed = place }) => measure(placed, regular(fontSize)).width)
  const room = Math.max(4 * fontSize, width - Math.max(0, ...figures) - Math.max(0, ...places) - gaps)
  return (
    rows.reduce(
      (sum, { label, series }) => sum + linesOf(label, series ? room - indent : room) * lineHeight + padding,
      0,
    )
    + entries.reduce((sum, _, index) => sum + headHeight({ title: seriesOver(entries, index) ?? '' }, width), 0)
    + entries.reduce((sum, { head }) => sum + (head ? headHeight(head, width) : 0), 0)
  )
}

/** The title of a text, what is said of it and its address, each from a line of its own. */
function headHeight({ title, said = '', url = '' }: Omit<SourceHead, 'before'>, width: number): number {
  if (title === '') return 0
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

/** Fills columns in the order of the entries, none higher than `height`; `first` makes the first entry of a slide. */
function fill(
  entries: readonly SourceEntry[],
  height: number,
  first: (entry: SourceEntry, index: number) => SourceEntry = (entry) => entry,
): SourceEntry[][] {
  const filled: SourceEntry[][] = []
  for (const [index, entry] of entries.entries()) {
    const last = filled.at(-1)
    if (last && heightOf([...last, entry]) <= height) last.push(entry)
    else filled.push([filled.length % columns === 0 ? first(entry, index) : entry])
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
  return evenly(entries, (height) => {
    const filled = fill(entries, height)
    return filled.length <= columns ? filled : undefined
  })
}

/** What is made at the least height of columns at which it can be, from the one at which each entry takes a line. */
function evenly<Made>(entries: readonly SourceEntry[], make: (height: number) => Made | undefined, parts = 1): Made {
  for (let height = (entries.length * (lineHeight + padding)) / columns / parts; ; height += lineHeight / 2) {
    const made = make(height)
    if (made !== undefined) return made
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
  if (entries.length === 0) return [[]]
  const pages = pagesOf(entries, height).length
  return evenly(
    entries,
    (each) => {
      const cut = pagesOf(entries, each)
      return cut.length <= pages ? cut : undefined
    },
    pages,
  )
}

/** The entries of slides whose columns are at most so high. */
function pagesOf(entries: readonly SourceEntry[], height: number): SourceEntry[][] {
  const headAt = (index: number) => entries.slice(0, index + 1).findLast(({ head }) => head)?.head
  const filled = fill(entries, height, (entry, index) => ({ ...entry, head: headAt(index) }))
  return Array.from({ length: Math.ceil(filled.length / columns) }, (_, page) =>
    filled.slice(page * columns, (page + 1) * columns).flat(),
  )
}
