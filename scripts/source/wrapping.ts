import { columnsOf, firstUnit, goesOn, type Line } from './lines.ts'

/** How a text is broken into lines. */
export interface Wrapping {
  /** The columns of a full line. */
  width: number
  /**
   * By columns, as programs wrap: a line is full where the next word had no room. By eye, as type set in a PDF: nearly
   * so.
   */
  by: 'columns' | 'eye'
}

/** Columns: what has narrower lines is verse or a list, what has wider ones has paragraphs for lines. */
const [narrowest, widest] = [24, 200]
/** Of lines that end in the middle of a sentence, so many are full, break between words, and fill most of the width. */
const leastFull = 0.7
const leastWithin = 0.4
const nearlyFull = 0.75
const longestVerse = { latin: 50, han: 34 }
const longestVerseOf = (text: string): number => (/\p{Script=Han}/u.test(text) ? longestVerse.han : longestVerse.latin)
/** What is shorter is a heading, a number of a page, or the last line of a paragraph. */
const half = 0.5
/** A line is longer than the others by accident: an address, a table. */
const outlier = 1.2

/**
 * How the lines of a text were wrapped; undefined where each is a paragraph, a heading, a verse or an item of a list.
 * What tells is the lines that end without the end of a sentence and have one right below them: wrapped, nearly all are
 * as long as the next word allows, and break within a clause.
 */
export function wrappingOf(lines: readonly Line[]): Wrapping | undefined {
  const open = pairsOf(lines)
  if (open.length === 0) return undefined
  const widths = open.map(({ line }) => line.width).sort((a, b) => a - b)
  const median = widths[Math.floor(widths.length / 2)] ?? 0
  const width = widths.filter((one) => one <= median * outlier + 4).at(-1) ?? 0
  const filled = lines.filter((line) => !line.isBlank).length
  const longer = lines.filter((line) => line.width > width + 2).length
  if (width < narrowest || width > widest || longer > Math.max(1, filled * 0.05)) return undefined

  // What begins a paragraph and is short is a heading over it.
  const pairs = open.filter(({ line, isFirst }) => !isFirst || line.width >= width * nearlyFull)
  const share = (test: (line: Line, next: Line) => boolean) =>
    pairs.filter(({ line, next }) => test(line, next)).length / pairs.length
  const within = share((line, next) => goesOn(line, next) || leadsOn(line))
  const full = share((line, next) => isFull(line, next, { width, by: 'columns' }))
  if (!endsAsParagraphs(lines, width)) return undefined
  // A single pair may be a heading over a line of its own.
  if (pairs.length === 1) return within === 1 && full === 1 ? { width, by: 'columns' } : undefined
  if (full >= leastFull && within >= leastWithin) return { width, by: 'columns' }
  const nearly = share((line) => line.width >= width * nearlyFull)
  return pairs.length >= 4 && nearly >= leastFull && within >= leastFull ? { width, by: 'eye' } : undefined
}

/** Whether a line that is longer than those of a verse breaks off behind a comma or an opening mark. */
function leadsOn({ text, width, isTerminal }: Line): boolean {
  return width > longestVerseOf(text) && !isTerminal && /[，、,「『（《〈“‘(]$/u.test(text)
}

/**
 * The lines that end without the end of a sentence and have one right below; `isFirst` of those that begin a paragraph.
 */
function pairsOf(lines: readonly Line[]): { line: Line; next: Line; isFirst: boolean }[] {
  return lines.flatMap((line, index) => {
    const [last, next] = [lines[index - 1], lines[index + 1]]
    if (!next || line.isBlank || next.isBlank || line.isTerminal || line.isRow || next.isRow || next.isItem) return []
    return [{ line, next, isFirst: !last || last.isBlank || last.isTerminal }]
  })
}

/**
 * Whether what stands between blank lines ends as paragraphs do: with a sentence, which headings and names do not; and
 * not always with a line as long as the others, as a verse does that has commas at its lines' ends.
 */
function endsAsParagraphs(lines: readonly Line[], width: number): boolean {
  const last: Line[] = []
  let end: Line | undefined
  for (const line of [
    ...lines.filter((one) => one.isTerminal || one.isBlank || one.width >= width * half),
    undefined,
  ]) {
    if (end && (!line || line.isBlank)) last.push(end)
    end = line?.isBlank ? undefined : line
  }
  if (last.filter((line) => line.isTerminal).length * 2 < last.length) return false
  const inner = lines.filter((line, index) => !line.isBlank && lines[index + 1]?.isBlank === false)
  const marked = inner.filter(({ text }) => /[,，;；、—]$/.test(text)).length
  const longest = longestVerseOf(inner.map(({ text }) => text).join(''))
  return width > longest || marked * 4 < inner.length || last.some((line) => line.width < width * half)
}

/** Whether a line is as long as it could be before the line that is next to it. */
export function isFull(line: Line, next: Line, { width, by }: Wrapping): boolean {
  if (by === 'eye') return line.width >= width * nearlyFull
  const isHan = /\p{Script=Han}/u.test(line.text)
  // A mark that ends a clause may hang beyond the width; what fits by a hair did not fit.
  const slack = isHan ? 2 : 0
  const joint = isHan || /[-\u2010]$/.test(line.text) ? 0 : 1
  return line.width + joint + columnsOf(firstUnit(next.text)) > width - slack
}
