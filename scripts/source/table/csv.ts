import { CitedeckError } from '../../errors/citedeckError.js'
import { unixLines } from '../../input/lineEnds.ts'
import { tooLarge } from './tooLarge.ts'
import { limits } from '../../input/limits.ts'

/** What may stand between the cells of a row. */
const separators = [',', ';', '\t', '|'] as const
export type Separator = (typeof separators)[number]

/** So many rows tell what stands between cells. */
const sampled = 50

/**
 * The cells of a file of separated values, by row (RFC 4180); separated by whatever makes rows of one length.
 * @throws CitedeckError where a quotation mark is never closed, or there are more cells than are read
 */
export function readSeparated(given: string): { rows: string[][]; separator: Separator } {
  const lines = unixLines(given)
  const [declared, named] = /^sep=(.)\n/.exec(lines) ?? ['', undefined]
  const text = lines.slice(declared.length)
  const separator = separators.find((each) => each === named) ?? separatorOf(text)
  return { rows: split(text, separator, Infinity), separator }
}

function separatorOf(text: string): Separator {
  const [best] = separators
    .map((separator) => ({ separator, score: evenness(split(text, separator, sampled)) }))
    .sort((a, b) => b.score - a.score)
  return best?.separator ?? ','
}

/** How many of the rows have the most frequent length, where that is more than one cell; the wider counts a little. */
function evenness(rows: readonly (readonly string[])[]): number {
  const filled = rows.filter((row) => row.some((cell) => cell !== ''))
  const counts = new Map<number, number>()
  for (const { length } of filled) if (length > 1) counts.set(length, (counts.get(length) ?? 0) + 1)
  const [[width, count] = [0, 0]] = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])
  return filled.length === 0 ? 0 : count / filled.length + Math.min(width, 50) / 1000
}

/** @param most rows; where they are a sample, an open quotation mark at its end is none of its faults */
function split(text: string, separator: Separator, most: number): string[][] {
  const rows: string[][] = []
  let count = 0
  let row: string[] = []
  let from = 0
  const isEnd = (at: number) => at >= text.length || text[at] === separator || text[at] === '\n'
  while (from < text.length && rows.length < most) {
    let cell: string
    let end = from
    if (text[from] === '"') {
      end = closingQuote(text, from, isEnd)
      if (end < 0 && most < Infinity) return rows
      if (end < 0)
        throw new CitedeckError(
          'table-unreadable',
          `a quotation mark opens in row ${rows.length + 1} and is closed nowhere`,
          'Save the table again as CSV from the program that it comes from.',
        )
      cell = text.slice(from + 1, end).replaceAll('""', '"')
      end++
    } else {
      while (!isEnd(end)) end++
      cell = text.slice(from, end)
    }
    row.push(cell.replace(/\s+/g, ' ').trim())
    if (cell.trim() !== '' && ++count > limits.tableCells) throw tooLarge()
    if (text[end] !== separator) {
      rows.push(row)
      row = []
    } else if (end + 1 >= text.length) {
      rows.push([...row, ''])
    }
    from = end + 1
  }
  return rows
}

/** Where a quotation ends that begins here; -1 where it does not. */
function closingQuote(text: string, from: number, isEnd: (at: number) => boolean): number {
  for (let at = text.indexOf('"', from + 1); at >= 0; at = text.indexOf('"', at + 1)) {
    if (text[at + 1] === '"') at++
    else if (isEnd(at + 1)) return at
  }
  return -1
}
