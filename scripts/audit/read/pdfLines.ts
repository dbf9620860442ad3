/** A stretch of text of a page, where it stands: from its left end, up from the foot of the page, in points. */
export interface Piece {
  text: string
  x: number
  y: number
  width: number
  size: number
  isUpright: boolean
}

/** Text on one height, without a wide gap in it: a line, or the cell of a row. */
export interface Line {
  text: string
  x: number
  right: number
  y: number
  size: number
}

/** So wide a gap, in sizes of the font, parts two cells of a row. */
const cellGap = 1
/** So wide a gap stands for a space. */
const spaceGap = 0.15

/**
 * The lines of a page, from its head to its foot, those on one height from left to right.
 * @param gap so wide a gap, in sizes of the font, parts two cells of a row
 */
export function linesOf(pieces: readonly Piece[], gap = cellGap): Line[] {
  return rowsOf(pieces).flatMap((row) => cellsOf(row, gap))
}

/** The pieces of a page that stand on one height each, from its head to its foot, and from left to right. */
export function rowsOf(pieces: readonly Piece[]): Piece[][] {
  const rows: Piece[][] = []
  for (const piece of [...pieces].filter(({ isUpright }) => isUpright).sort((a, b) => b.y - a.y || a.x - b.x)) {
    const row = rows.at(-1)
    const [first] = row ?? []
    if (row && first && Math.abs(first.y - piece.y) <= 0.35 * Math.max(first.size, piece.size)) row.push(piece)
    else rows.push([piece])
  }
  return rows.map((row) => row.sort((a, b) => a.x - b.x))
}

function cellsOf(row: readonly Piece[], widest: number): Line[] {
  const cells: Line[] = []
  for (const { text, x, y, width, size } of row) {
    const last = cells.at(-1)
    const gap = last ? x - last.right : Number.POSITIVE_INFINITY
    if (last && gap < widest * Math.max(size, last.size)) {
      const isSpace = gap > spaceGap * size && !/\s$/.test(last.text) && !/^\s/.test(text)
      last.text += `${isSpace && !areWide(last.text, text) ? ' ' : ''}${text}`
      last.right = x + width
      last.size = Math.max(last.size, size)
    } else cells.push({ text, x, right: x + width, y, size })
  }
  return cells
    .map((cell) => ({ ...cell, text: cell.text.replace(/\s+/g, ' ').trim() }))
    .filter(({ text }) => text !== '')
}

/** Between characters of Chinese there is no space. */
const areWide = (before: string, behind: string) =>
  /[\p{Script=Han}，。、；：！？）」』】》]$/u.test(before) && /^[\p{Script=Han}，。、；：！？（「『【《]/u.test(behind)

/** Two lines as one text. */
export function joined(before: string, behind: string): string {
  if (/\p{L}[-\u00ad]$/u.test(before) && /^\p{Ll}/u.test(behind)) return before.replace(/[-\u00ad]$/, '') + behind
  const isWide =
    /[\p{Script=Han}，。、；：！？）」』】》]$/u.test(before)
    || /^[\p{Script=Han}，。、；：！？（「『【《]/u.test(behind)
  return `${before}${isWide ? '' : ' '}${behind}`
}
