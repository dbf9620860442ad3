import type { LineErratum } from './errata.ts'
import { byline, caption } from '../locales/text/index.ts'
import { goesOn, type Line } from './lines.ts'
import { countsUp, fullLine, keysOf, number, saysSo, usualWidth } from './pageLines.ts'

/** What is printed on a page beside its text. */
export interface Furniture {
  line: Line
  /** Whether the text shows it, or an erratum says so. */
  kind: 'page' | 'erratum'
  reason: string
  /** Whether it is so also where each line is a paragraph, so that there are no sentences to stand in. */
  isCertain: boolean
}

/** The lines of a text that are, or may be, printed on its pages beside it. */
export interface PageLines {
  found: Furniture[]
  /** Single numbers in the middle of a sentence, with the line before. */
  doubtful: { line: Line; before: Line }[]
  /** Lines that look like the head or the foot of a page, and interrupt nothing. */
  suspected: Line[]
  /** The same, by no more than that they stand at an edge of the text: where it comes from pages they may be. */
  atEdges: Line[]
}

/**
 * The numbers and heads of pages that a copy has left between the lines of a text: numbers that count up, and lines
 * that are alike but for digits, that stand in the middle of sentences at least half of the time, beside each other, or
 * count up to the last line of the text; or numbers that say that they are a page's. Years over entries and the
 * refrains of a song interrupt no sentence. What errata say of a line holds.
 */
export function findFurniture(lines: readonly Line[], told: ReadonlyMap<string, LineErratum>): PageLines {
  const saidOf = (line: Line) => told.get(line.text)
  const written = lines.filter((line) => !line.isBlank)
  const keys = keysOf(written.filter((line) => !saidOf(line)))
  const groups = groupsOf(written, keys)
  const found = foundKeys(written, keys, groups)
  const isFound = (line: Line) => found.has(keys.get(line) ?? '')
  const isOpen = (line: Line) => !isFound(line) && !saidOf(line)
  const numbers = written.filter((line) => keys.get(line) === number)
  const areNumbersCertain = saysSo(numbers) || endsText(written, keys, number)
  const cutting = groups.filter(
    ({ isCutting, members }) => isCutting && members.every((one) => keys.get(one) === number),
  )
  const doubtful = cutting.flatMap(({ members, before }) =>
    members.flatMap((line) => (isFound(line) || !before ? [] : [{ line, before }])),
  )
  const isLeft = (line: Line) => isOpen(line) && !doubtful.some((each) => each.line === line)
  return {
    found: written.flatMap((line): Furniture[] => {
      const erratum = saidOf(line)
      if (erratum) return 'skip' in erratum ? [{ line, kind: 'erratum', reason: erratum.reason, isCertain: true }] : []
      if (!isFound(line)) return []
      const isNumber = keys.get(line) === number
      const reason = isNumber ? 'number of a page' : 'head of a page'
      return [{ line, kind: 'page', reason, isCertain: isNumber && areNumbersCertain }]
    }),
    doubtful,
    suspected: suspectedIn(written, keys).filter(isLeft),
    atEdges: [
      ...namesAbove(written),
      ...edgesOf(written).filter((line, index) => looksPrinted(line, index > 0)),
    ].filter(isLeft),
  }
}

/** Which lines that are alike stand on pages beside the text. */
function foundKeys(written: readonly Line[], keys: ReadonlyMap<Line, string>, groups: readonly Group[]): Set<string> {
  const found = new Set<string>()
  const numbers = written.filter((line) => keys.get(line) === number)
  const isPaged = countsUp(numbers)
  const insideOf = (key: string) =>
    groups.filter(({ isInside, members }) => isInside && members.some((line) => keys.get(line) === key))
  for (const key of new Set(keys.values())) {
    const inside = insideOf(key)
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
    const isFoot = endsText(written, keys, key)
    if (key === number ? isPaged && (isPrinted || saysSo(numbers) || isFoot) : isPrinted || isBelowNumber || isFoot)
      found.add(key)
  }
  if (
    isPaged
    && found.size > 0
    && groups.some(({ members }) => new Set(members.map((line) => keys.get(line))).size > 1)
  )
    found.add(number)
  for (const key of new Set(keys.values())) {
    const inside = insideOf(key)
    // What never stands without the head or the number of a page is one itself.
    const isBeside = inside.every(({ members }) => members.some((line) => found.has(keys.get(line) ?? '')))
    if (inside.length > 0 && isBeside) found.add(key)
  }
  return found
}

/** Whether lines that are alike count up from page to page, the last of them being the last line of the text. */
function endsText(written: readonly Line[], keys: ReadonlyMap<Line, string>, key: string): boolean {
  const last = written.at(-1)
  // What heads a figure or a table counts up to the end of a text as well.
  if (!last || keys.get(last) !== key || caption.test(last.text)) return false
  const alike = written.filter((line) => keys.get(line) === key)
  return alike.length > 1 && countsUp(alike)
}

/** The first and the last line. */
function edgesOf(written: readonly Line[]): Line[] {
  return [written[0], written.at(-1)].filter((line) => line !== undefined)
}

/**
 * What may be printed on pages though nothing proves it: a number alone at an edge of the text, or several that count
 * up; lines that are alike, one of them at an edge.
 */
function suspectedIn(written: readonly Line[], keys: ReadonlyMap<Line, string>): Line[] {
  const edges = edgesOf(written)
  const keysAtEdges = new Set(edges.flatMap((line) => keys.get(line) ?? []))
  const numbers = written.filter((line) => keys.get(line) === number)
  // Years over entries are larger.
  const arePages = numbers.length > 0 && countsUp(numbers) && numbers.every(({ text }) => !/^\d{4}$/.test(text))
  return written.filter((line) => {
    const key = keys.get(line)
    if (key === number) return arePages || (edges.includes(line) && !/^\d{4}$/.test(line.text))
    return key !== undefined && keysAtEdges.has(key)
  })
}

/** A line with a number before or behind its words; below a text, one that ends no sentence. */
function looksPrinted({ text, isTerminal, width }: Line, isBelow: boolean): boolean {
  if (isTerminal || width > 60) return false
  return isBelow || /^\d{1,4}\s\D{2,60}$|^\D{2,60}\s\d{1,4}$/.test(text)
}

/** What stands above the headline of a text by itself; the line below it is shorter than those of the text. */
function namesAbove(written: readonly Line[]): Line[] {
  const [first, second, third] = written
  // Who wrote a text, and when, stands below its headline.
  if (!first || !second || !third || byline.test(second.text) || /\d/.test(second.text)) return []
  const full = usualWidth(written) * fullLine
  const standsAlone = (line: Line, next: Line) =>
    !line.isTerminal && !line.isItem && !line.isRow && line.width <= 60 && line.width < full && !isWord(line, next)
  return standsAlone(first, second) && standsAlone(second, third) ? [first] : []
}

/** Whether a line of Latin letters goes on; a Han character goes on with any other. */
function isWord(line: Line, next: Line): boolean {
  return !/\p{Script=Han}/u.test(line.text + next.text) && goesOn(line, next)
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
