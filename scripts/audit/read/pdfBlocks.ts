import type { DeckText } from '../deck.ts'
import { tableCells } from './cells.ts'
import { says, without } from '../../locales/says.ts'
import { joined, type Line } from './pdfLines.ts'

/** What an entry of a list begins with; some fonts have marks of their own for it. */
const bullet = /^(?:[•‣▪▫◦●○■□◆◇►▶➢➤✓✔–—*·∙⁃]|[-+](?=\s))\s*/u

/** Titles are so much larger than most of the page. */
const titleSize = 1.2
/** Lines of a paragraph are at most so far apart, in sizes of their font. */
const lineGap = 1.75

/** The texts of a page: its title, paragraphs and entries of lists over several lines, and the cells of its rows. */
export function blockTexts(lines: readonly Line[]): DeckText[] {
  const common = commonSize(lines)
  const largest = Math.max(0, ...lines.map(({ size }) => size))
  const isTitle = ({ size }: Line) => size === largest && (size >= common * titleSize || lines.length === 1)
  const texts: DeckText[] = []
  let row = 0
  const rows = rowsOf(lines)
  while (row < rows.length) {
    const table = tableAt(rows, row)
    if (table > 0) {
      texts.push(...tableCells(rows.slice(row, row + table).map((each) => each.map(({ text }) => text))))
      row += table
      continue
    }
    for (const first of rows[row] ?? []) {
      let [text, last] = [first.text, first]
      // What goes on below stands alone there: columns are not followed.
      while (rows[row]?.length === 1 && rows[row + 1]?.length === 1) {
        const [next] = rows[row + 1] ?? []
        if (!next || tableAt(rows, row + 1) > 0 || !goesOn(last, next, rightOf(last, lines))) break
        text = joined(text, next.text)
        last = next
        row++
      }
      const bare = without('listNumeral', text.replace(bullet, ''))
      const isItem = bare !== text
      if (bare !== '')
        texts.push({ place: isTitle(first) ? 'title' : 'body', text: bare, ...(isItem ? { isItem } : {}) })
    }
    row++
  }
  return texts
}

/** The size that most letters of a page have. */
function commonSize(lines: readonly Line[]): number {
  const letters = new Map<number, number>()
  for (const { size, text } of lines) {
    const rounded = Math.round(size)
    letters.set(rounded, (letters.get(rounded) ?? 0) + text.length)
  }
  return [...letters].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0
}

function rowsOf(lines: readonly Line[]): Line[][] {
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

/** How far lines of a size go that begin where one does. */
const rightOf = ({ x, size }: Line, lines: readonly Line[]) =>
  Math.max(
    ...lines.filter((each) => Math.abs(each.x - x) < size && Math.abs(each.size - size) < 1).map(({ right }) => right),
  )

function goesOn(last: Line, next: Line, right: number): boolean {
  // Where marks of a list are drawn and not written, its entries begin with a capital or a number.
  const isFull = last.right >= right - last.size && last.right - last.x > 12 * last.size
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
