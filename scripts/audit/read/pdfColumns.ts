import { linesOf, rowsOf, type Line, type Piece } from './pdfLines.ts'

/** Between columns of text is a strip without letters, at least so wide, in sizes of the font. */
const leastGutter = 0.7
/** What is set in columns has so many lines in each, of so many Latin letters, and so many of them are full. */
const least = { lines: 5, letters: 18, full: 0.5 }
/** A line is full that ends so near to the end of its column, in widths of that. */
const nearEnd = 0.12
/** What is of another size than most of a page by more than this part of it is no running text. */
const otherSize = 0.08

/**
 * The pieces of a page in the order in which it is read: stretches from the head to the foot, each in one column or in
 * several that stand side by side. Cells of a table are no columns: their lines are short, or end anywhere.
 * @param gutters where columns were parted on the pages before, to which those of this one are added: the last page of
 * an article may have a few lines in each
 */
export function stretchesOf(pieces: readonly Piece[], gutters: number[] = []): Piece[][][] {
  const rows = rowsOf(pieces)
  const size = commonSizeOf(pieces)
  const gutter = gutterIn(rows, size, gutters)
  if (!gutter) return pieces.length === 0 ? [] : [[[...pieces]]]
  const { x, from, to } = gutter
  gutters.push(x)
  const within = rows.slice(from, to).flat()
  const columns = [within.filter((piece) => piece.x < x), within.filter((piece) => piece.x >= x)]
  return [
    ...stretchesOf(rows.slice(0, from).flat(), gutters),
    columns.flatMap((column) => stretchesOf(column, gutters).flat()),
    ...stretchesOf(rows.slice(to).flat(), gutters),
  ]
}

/** The size that most letters have. */
export function commonSizeOf(texts: readonly { text: string; size: number }[]): number {
  const letters = new Map<number, number>()
  for (const { size, text } of texts) {
    const rounded = Math.round(size * 2) / 2
    letters.set(rounded, (letters.get(rounded) ?? 0) + text.length)
  }
  return [...letters].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0
}

interface Gutter {
  x: number
  from: number
  to: number
}

/** The strip between columns that most text stands beside, and from which row to which it goes. */
function gutterIn(rows: readonly Piece[][], size: number, gutters: readonly number[]): Gutter | undefined {
  const all = rows.flat()
  const [left, right] = [Math.min(...all.map(({ x }) => x)), Math.max(...all.map(endOf))]
  const half = (leastGutter * size) / 2
  let best: (Gutter & { letters: number }) | undefined
  const [begin, end] = [left + 0.15 * (right - left), right - 0.15 * (right - left)]
  const steps = Math.max(0, Math.floor((end - begin) / half))
  const places = [
    ...gutters,
    ...Array.from({ length: Number.isFinite(steps) ? steps : 0 }, (_, step) => begin + step * half),
  ]
  for (const x of places) {
    const isKnown = gutters.includes(x)
    for (const run of runsBeside(rows, x, half, isKnown ? 1 : least.lines)) {
      const found = trimmed(rows, run, size)
      const letters = rows
        .slice(found.from, found.to)
        .flat()
        .reduce((sum, { text }) => sum + text.length, 0)
      const beside = rows.slice(found.from, found.to).flat()
      if (letters > (best?.letters ?? 0) && isBetweenColumns(beside, x, isKnown)) best = { x, ...found, letters }
    }
  }
  return best
}

const endOf = ({ x, width }: Piece) => x + width

/** Rows that follow one another without a letter at a place of the line. */
function runsBeside(
  rows: readonly Piece[][],
  x: number,
  half: number,
  atLeast: number,
): { from: number; to: number }[] {
  const runs: { from: number; to: number }[] = []
  let from = 0
  for (let row = 0; row <= rows.length; row++) {
    const isOver = rows[row]?.some((piece) => piece.x < x + half && endOf(piece) > x - half) ?? true
    if (!isOver) continue
    if (row - from >= atLeast) runs.push({ from, to: row })
    from = row + 1
  }
  return runs
}

/** A run without the title above it, the number of the page below it, and what else is of another size. */
function trimmed(rows: readonly Piece[][], { from, to }: { from: number; to: number }, size: number) {
  const isText = (row: readonly Piece[] = []) => row.some((piece) => Math.abs(piece.size - size) <= otherSize * size)
  let [first, end] = [from, to]
  while (first < end && !isText(rows[first])) first++
  while (end > first && !isText(rows[end - 1])) end--
  return { from: first, to: end }
}

function isBetweenColumns(pieces: readonly Piece[], x: number, isKnown: boolean): boolean {
  const columns = [pieces.filter((piece) => piece.x < x), pieces.filter((piece) => piece.x >= x)]
  return columns.every((column) => (isKnown ? column.length > 0 : isColumn(column)))
}

/** Whether pieces are a column of running text: lines of many letters, most of which go as far as the longest. */
function isColumn(pieces: readonly Piece[]): boolean {
  const lines = linesOf(pieces, Number.POSITIVE_INFINITY)
  const { left, right } = edgesOf(lines)
  const full = lines.filter((line) => line.right >= right - nearEnd * (right - left))
  const letters = lines.reduce((sum, { text }) => sum + roomOf(text), 0)
  return (
    lines.length >= least.lines && full.length >= least.full * lines.length && letters >= least.letters * lines.length
  )
}

/** How many Latin letters take the room of a text. */
const roomOf = (text: string) => text.length + (text.match(/\p{Script=Han}/gu)?.length ?? 0)

/** Where the lines of a column begin and end. */
export const edgesOf = (lines: readonly Line[]) => ({
  left: Math.min(...lines.map(({ x }) => x)),
  right: Math.max(...lines.map(({ right }) => right)),
})
