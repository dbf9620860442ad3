import { pageNumber } from '../locales/text/index.ts'
import { goesOn, type Line } from './lines.ts'

const inMarks = /^[-–—~·|[(]+\s*\d{1,4}\s*[-–—~·|\])]+$|^\d{1,4}(?:\s*\/\s*\d{1,4})?$/
const isPageNumber = (line: string): boolean => pageNumber.test(line) || inMarks.test(line)

/** A head is short; what is longer is a sentence that stands twice. */
const longestHead = 80
/** What is nearly as wide as the lines of the text are, is a line of it. */
export const fullLine = 0.9

/** What the numbers of pages have in common. */
export const number = '#'

/** By line: the same for all numbers of pages, and for heads that are alike; lines that are neither have none. */
export function keysOf(written: readonly Line[]): Map<Line, string> {
  const keys = new Map<Line, string>()
  const alike = new Map<string, Line[]>()
  const full = usualWidth(written) * fullLine
  for (const [index, line] of written.entries()) {
    if (isPageNumber(line.text)) keys.set(line, number)
    else if (
      !line.isTerminal
      && line.width <= longestHead
      && line.width < full
      && mayBeHead(line, written[index - 1])
    ) {
      const shape = line.text.replace(/\d+/g, number)
      const same = alike.get(shape)
      if (same) same.push(line)
      else alike.set(shape, [line])
    }
  }
  for (const [shape, same] of alike) if (same.length > 1) for (const line of same) keys.set(line, shape)
  return keys
}

/** Whether it is no row of a table, with more cells than a head and its number, and no line of a sentence. */
function mayBeHead(line: Line, before: Line | undefined): boolean {
  if (line.isRow && (line.text.match(/\t|\|| {3,}/g)?.length ?? 0) > 1) return false
  return /\p{L}/u.test(line.text) && !(before && /^\p{Ll}/u.test(line.text) && goesOn(before, line))
}

/** What a quarter of the lines reach: heads and numbers of small pages may be as many as lines of text. */
export function usualWidth(lines: readonly Line[]): number {
  const widths = lines.map(({ width }) => width).sort((a, b) => a - b)
  return widths[Math.floor(widths.length * 0.75)] ?? 0
}

/** Whether numbers go up by one from page to page; a single one has to say that it is a page's. */
export function countsUp(lines: readonly Line[]): boolean {
  const numbers = lines.map(({ text }) => /\d+/.exec(text)?.[0])
  if (numbers.length === 1) return saysSo(lines)
  return (
    numbers.every((one, index) => one !== undefined && (index === 0 || Number(one) === Number(numbers[index - 1]) + 1))
    && numbers.length > 0
  )
}

/** Whether lines are more than a number: "Page 3", "- 3 -", "3 / 10". */
export function saysSo(lines: readonly Line[]): boolean {
  return lines.length > 0 && lines.every(({ text }) => isPageNumber(text) && /\D/.test(text))
}
