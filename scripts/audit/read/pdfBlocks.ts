import type { DeckText } from '../deck.ts'
import { tableCells } from './cells.ts'
import { says, without } from '../../locales/says.ts'
import { commonSizeOf, edgesOf, stretchesOf } from './pdfColumns.ts'
import { joined, linesOf, type Line, type Piece } from './pdfLines.ts'

/** What an entry of a list begins with; some fonts have marks of their own for it. */
const bullet = /^(?:[•‣▪▫◦●○■□◆◇►▶➢➤✓✔–—*·∙⁃]|[-+](?=\s))\s*/u

/** Titles are so much larger than most of the page. */
const titleSize = 1.2
/** Lines of a paragraph are at most so far apart, in sizes of their font. */
const lineGap = 1.75

/**
 * The texts of a page in the order in which it is read: its title, paragraphs and entries of lists over several lines,
 * and the cells of its rows; what is set in columns from the head to the foot of each.
 * @param gutters where columns were parted on the pages before; those of this page are added
 * @param width of the page, in points
 */
export function textsOf(pieces: readonly Piece[], gutters: number[] = [], width = 0): DeckText[] {
  const lines = linesOf(pieces)
  const common = commonSizeOf(lines)
  const largest = Math.max(0, ...lines.map(({ size }) => size))
  const isTitle = ({ size }: Line) => size === largest && (size >= common * titleSize || lines.length === 1)
  return stretchesOf(pieces, gutters).flatMap((columns) =>
    columns.length > 1
      ? columnTexts(
          columns.map((column) => linesOf(column, Number.POSITIVE_INFINITY)),
          isTitle,
        )
      : blockTexts(linesOf(columns.flat()), isTitle, width),
  )
}

/** The paragraphs of running text in columns; one may go on at the head of the next. */
function columnTexts(columns: readonly Line[][], isTitle: (line: Line) => boolean): DeckText[] {
  const texts: DeckText[] = []
  /** The line before, and how much shorter it is than its column is wide. */
  let last: { line: Line; short: number } | undefined
  for (const lines of columns) {
    const { left, right } = edgesOf(lines)
    const gap = usualGap(lines)
    for (const line of lines) {
      const text = texts.at(-1)
      const isSameColumn = last !== undefined && last.line.y > line.y
      const begins =
        !last
        || !text
        || Math.abs(last.line.size - line.size) > 0.1 * line.size
        || line.x > left + 0.6 * line.size
        || (isSameColumn && last.line.y - line.y > 1.3 * Math.max(gap, 1.25 * line.size))
        || (last.short > 3 * line.size
          && endsSentence.test(last.line.text)
          && !isWithinNumber(last.line.text, line.text))
        || (last.short > 0.4 * (right - left) && isSameColumn && /^\P{Ll}/u.test(line.text))
        || bullet.test(line.text)
        || isNumbered(line.text)
      if (begins) texts.push({ place: isTitle(line) ? 'title' : 'body', text: line.text })
      else text.text = joined(text.text, line.text)
      last = { line, short: right - line.right }
    }
  }
  return texts.map((each) => itemOf({ ...each, text: each.text.replace(spread, '') }))
}

/** What stands between characters of Chinese where a line was spread to the width of its column. */
const spread = /(?<=[\p{Script=Han}，。、；：！？）」』】》]) (?=[\p{Script=Han}，。、；：！？（「『【《])/gu

const endsSentence = /[。.!?！？…:：][”’"」』）)]*$/

/** Whether a line ends and the next begins within a number: 28. and 6. */
const isWithinNumber = (before: string, behind: string) => /\d[.,]$/.test(before) && /^\d/.test(behind)

/** How far apart most lines of a column are. */
function usualGap(lines: readonly Line[]): number {
  const gaps = lines.slice(1).map(({ y }, index) => (lines[index]?.y ?? y) - y)
  return gaps.sort((a, b) => a - b)[gaps.length >> 1] ?? 0
}

/** Whether a text begins with the number of an entry of a list, and not with a number with decimals. */
const isNumbered = (text: string) => says('listNumeral', text) && !/^\s*\d+[.．]\d/.test(text)

/** A text without the mark or number that an entry of a list begins with. */
function itemOf({ place, text }: DeckText): DeckText {
  const unmarked = text.replace(bullet, '')
  const bare = isNumbered(unmarked) ? without('listNumeral', unmarked) : unmarked
  return { place, text: bare, ...(bare === text ? {} : { isItem: true }) }
}

function blockTexts(lines: readonly Line[], isTitle: (line: Line) => boolean, width: number): DeckText[] {
  const texts: DeckText[] = []
  const common = commonSizeOf(lines)
  let row = 0
  const rows = lineRowsOf(lines)
  while (row < rows.length) {
    const table = tableAt(rows, row)
    if (table > 0) {
      texts.push(...tableCells(rows.slice(row, row + table).map((each) => each.map(({ text }) => text))))
      row += table
      continue
    }
    for (const first of rows[row] ?? []) {
      const label = labelOf(rows[row] ?? [], common)
      if (label !== undefined && first.text !== label) {
        texts.push({ place: 'chart', text: first.text, about: [label] })
        continue
      }
      let [text, last] = [first.text, first]
      // What goes on below stands alone there.
      while (rows[row]?.length === 1 && rows[row + 1]?.length === 1) {
        const [next] = rows[row + 1] ?? []
        if (!next || tableAt(rows, row + 1) > 0 || !goesOn(last, next, rightOf(last, lines, width))) break
        text = joined(text, next.text)
        last = next
        row++
      }
      const item = itemOf({ place: isTitle(first) ? 'title' : 'body', text })
      if (item.text !== '') texts.push(item)
    }
    row++
  }
  return texts
}

/** The words before the number of a bar, where a row is nothing but the two. */
function labelOf([first, second, ...more]: readonly Line[], common: number): string | undefined {
  // Smaller than the rest is the foot of the page.
  const isLabelled =
    first
    && second
    && more.length === 0
    && second.size > 0.75 * common
    && /\p{L}/u.test(first.text)
    && !/\d/.test(first.text)
  return isLabelled && /^\P{L}*\d\P{L}*$/u.test(second.text) ? first.text : undefined
}

function lineRowsOf(lines: readonly Line[]): Line[][] {
  const rows: Line[][] = []
  for (const line of lines) {
    const [first] = rows.at(-1) ?? []
    if (first && Math.abs(first.y - line.y) <= 0.35 * Math.max(first.size, line.size)) rows.at(-1)?.push(line)
    else rows.push([line])
  }
  return rows
}

/** How many rows of as many cells, each below that of the first, follow from here; none where that is one. */
function tableAt(rows: readonly Line[][], from: number): number {
  const count = rows[from]?.length ?? 0
  let to = from
  while (count > 1 && rows[to]?.length === count && isBelow(rows[from] ?? [], rows[to] ?? [])) to++
  return to - from > 1 ? to - from : 0
}

function isBelow(head: readonly Line[], row: readonly Line[]): boolean {
  return row.every(({ x, right }, index) => {
    const above = head[index]
    return above !== undefined && x <= above.right + above.size && right >= above.x - above.size
  })
}

/**
 * How far lines of a size go that begin where one does; and whether that is an edge, where lines are broken: several
 * reach it, or it is nearly as far from the page's right as they begin from its left. The longest entry of a list ends
 * where it ends.
 */
function rightOf({ x, size }: Line, lines: readonly Line[], width: number): { right: number; isEdge: boolean } {
  const rights = lines
    .filter((each) => Math.abs(each.x - x) < size && Math.abs(each.size - size) < 1)
    .map(({ right }) => right)
  const right = Math.max(...rights)
  return { right, isEdge: width - right < x + 2 * size || rights.filter((each) => each > right - size).length > 1 }
}

function goesOn(last: Line, next: Line, { right, isEdge }: { right: number; isEdge: boolean }): boolean {
  // Where marks of a list are drawn and not written, its entries begin with a capital or a number.
  const isFull = isEdge && last.right >= right - last.size && last.right - last.x > 12 * last.size
  const goesOnWithin = /^[\p{Ll},;)]/u.test(next.text) || (isFull && /^[\p{Script=Han}\p{Lu}\p{N}]/u.test(next.text))
  const gap = last.y - next.y
  return (
    Math.abs(last.size - next.size) <= 0.1 * last.size
    && gap > 0
    && gap <= lineGap * last.size
    && !bullet.test(next.text)
    && !says('listNumeral', next.text)
    && !/[。.!?！？;；:：]$/.test(last.text)
    && next.x <= last.x + 3 * last.size
    && goesOnWithin
  )
}
