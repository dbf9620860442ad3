import { goesOn, type Line } from './lines.ts'

/** What is printed on a page beside its text. */
export interface Furniture {
  line: Line
  kind: 'number of a page' | 'head of a page'
}

const pageNumber = new RegExp(
  [
    String.raw`^(?:page|p\.)\s*\d{1,4}(?:\s*(?:\/|of)\s*\d{1,4})?$`,
    String.raw`^第\s*\d{1,4}\s*[頁页](?:\s*[，,/]?\s*共\s*\d{1,4}\s*[頁页])?$`,
    String.raw`^[-–—~·|[(]+\s*\d{1,4}\s*[-–—~·|\])]+$`,
    String.raw`^\d{1,4}(?:\s*\/\s*\d{1,4})?$`,
  ].join('|'),
  'iu',
)

/** A head is short; what is longer is a sentence that stands twice. */
const longestHead = 80

/**
 * The numbers and heads of pages that a copy has left between the lines of a text: numbers that count up, and lines
 * that are alike but for digits, that stand in the middle of sentences at least half of the time, or beside each other;
 * or numbers that say that they are a page's. Years over entries and the refrains of a song interrupt no sentence.
 */
export function findFurniture(lines: readonly Line[]): {
  found: Furniture[]
  /** Single numbers in the middle of a sentence, with the line before. */
  doubtful: { line: Line; before: Line }[]
} {
  const written = lines.filter((line) => !line.isBlank)
  const keys = keysOf(written)
  if (keys.size === 0) return { found: [], doubtful: [] }
  const groups = groupsOf(written, keys)
  const numbers = written.filter((line) => keys.get(line) === number)
  const isPaged = countsUp(numbers)
  const found = new Set<string>()
  for (const key of new Set(keys.values())) {
    const within = groups.filter(({ members }) => members.some((line) => keys.get(line) === key))
    const inside = within.filter(({ isInside }) => isInside)
    const cutting = inside.filter(({ isCutting }) => isCutting).length
    const isPrinted = cutting > 0 && cutting * 2 >= inside.length
    // A number, then a head: the foot of a page and the next one's head, wherever the pages end. A chapter has them the
    // other way round.
    const isBelowNumber =
      isPaged
      && inside.length > 0
      && inside.every(
        ({ members }) => members.findIndex((line) => keys.get(line) === key) > indexOfNumber(members, keys),
      )
    if (key === number ? isPaged && (isPrinted || saysSo(numbers)) : isPrinted || isBelowNumber) found.add(key)
  }
  if (
    isPaged
    && found.size > 0
    && groups.some(({ members }) => new Set(members.map((line) => keys.get(line))).size > 1)
  )
    found.add(number)
  const isFound = (line: Line) => found.has(keys.get(line) ?? '')
  return {
    found: written.filter(isFound).map((line) => ({
      line,
      kind: keys.get(line) === number ? 'number of a page' : 'head of a page',
    })),
    doubtful: groups
      .filter(({ isCutting, members }) => isCutting && members.every((line) => keys.get(line) === number))
      .flatMap(({ members, before }) =>
        members.flatMap((line) => (isFound(line) || !before ? [] : [{ line, before }])),
      ),
  }
}

const number = '#'

/** By line: the same for all numbers of pages, and for heads that are alike; lines that are neither have none. */
function keysOf(written: readonly Line[]): Map<Line, string> {
  const keys = new Map<Line, string>()
  const alike = new Map<string, Line[]>()
  for (const line of written) {
    if (pageNumber.test(line.text)) keys.set(line, number)
    else if (!line.isTerminal && !line.isRow && line.width <= longestHead) {
      const shape = line.text.replace(/\d+/g, number)
      const same = alike.get(shape)
      if (same) same.push(line)
      else alike.set(shape, [line])
    }
  }
  for (const [shape, same] of alike) if (same.length > 1) for (const line of same) keys.set(line, shape)
  return keys
}

/** Whether a page ended between two lines in the middle of a sentence; a heading is shorter. */
export function isCut(before: Line, next: Line): boolean {
  if (before.isRow || next.isRow || next.isItem || before.width < 16) return false
  return goesOn(before, next) || /[,，、；;]$/.test(before.text)
}

interface Group {
  members: Line[]
  before: Line | undefined
  /** Whether text stands before and behind it. */
  isInside: boolean
  /** Whether it stands in the middle of a sentence. */
  isCutting: boolean
}

function groupsOf(written: readonly Line[], keys: ReadonlyMap<Line, string>): Group[] {
  const groups: Group[] = []
  let before: Line | undefined
  for (let at = 0; at < written.length; at++) {
    const members: Line[] = []
    for (let line = written[at]; line && keys.has(line); line = written[++at]) members.push(line)
    const next = written[at]
    if (members.length > 0) {
      const isCutting = before !== undefined && next !== undefined && isCut(before, next)
      groups.push({ members, before, isInside: before !== undefined && next !== undefined, isCutting })
    }
    before = next
  }
  return groups
}

/** Where the number stands among lines; behind all where there is none. */
function indexOfNumber(lines: readonly Line[], keys: ReadonlyMap<Line, string>): number {
  const index = lines.findIndex((line) => keys.get(line) === number)
  return index < 0 ? lines.length : index
}

/** Whether numbers go up by one from page to page; a single one has to say that it is a page's. */
function countsUp(lines: readonly Line[]): boolean {
  const numbers = lines.map(({ text }) => Number(/\d+/.exec(text)?.[0] ?? 0))
  if (numbers.length === 1) return saysSo(lines)
  return numbers.length > 0 && numbers.every((one, index) => index === 0 || one === (numbers[index - 1] ?? 0) + 1)
}

/** Whether lines are more than a number: "Page 3", "- 3 -", "3 / 10". */
function saysSo(lines: readonly Line[]): boolean {
  return lines.every(({ text }) => /\D/.test(text))
}
