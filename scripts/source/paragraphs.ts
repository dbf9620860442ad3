import type { LineErratum } from './errata.ts'
import { findFurniture, isCut, type Furniture } from './furniture.ts'
import { endOfHalf, jointOf } from './joint.ts'
import { goesOn, lineOf, type Line } from './lines.ts'
import { isFull, wrappingOf, type Wrapping } from './wrapping.ts'

/** A line of the text in the file: its number there, from 1. */
export interface Numbered {
  text: string
  number: number
}

/**
 * A paragraph, and the lines of the file that it was put together from; one that is blank stands between paragraphs.
 */
export interface Paragraph {
  text: string
  lines: number[]
  /** What was printed in the middle of it, or before it, and was left out. */
  left: { found: string; kind: 'page' | 'erratum'; reason: string }[]
  /** Words that a line's end parted, as they stood and as they stand. */
  mended: { found: string; correct: string }[]
}

/**
 * A text in paragraphs; `doubtful` are lines in the middle of a sentence that may be the number of a page, `suspected`
 * ones that stand by themselves and may be its head or foot.
 */
export interface Paragraphs {
  paragraphs: Paragraph[]
  wrapping: Wrapping | undefined
  doubtful: Numbered[]
  suspected: Numbered[]
}

/**
 * Puts the lines of a text together to paragraphs where its lines were wrapped, and leaves out the heads and numbers of
 * pages. Where nothing shows that lines were wrapped, each line that is not blank is a paragraph, as it stands.
 * @param told what errata say of lines
 */
export function toParagraphs(
  received: readonly Numbered[],
  told: ReadonlyMap<string, LineErratum> = new Map(),
): Paragraphs {
  const all = received.map(({ text, number }) => lineOf(text, number))
  const { found, doubtful, suspected, atEdges } = findFurniture(all, told)
  const printed = new Map(found.map((each) => [each.line, each]))
  const lines = single(bridged(all, printed))
  const wrapping = wrappingOf(lines)
  // Where each line is a paragraph, a number or a name between them cuts none: only what is certain is left out.
  const certain = new Map(found.flatMap((each) => (each.isCertain ? [[each.line, each] as const] : [])))
  const [left, kept] = wrapping ? [printed, lines] : [certain, all.filter((line) => !certain.has(line))]
  // A line of the file may hold several, with one number.
  const texts = new Map(all.map((line, index) => [line, received[index]?.text ?? '']))
  const paragraphs = wrapping
    ? joined(kept, wrapping)
    : atSoftHyphens(
        kept.map((line): Paragraph => ({
          ...begin(line),
          text: line.isBlank ? line.text : (texts.get(line) ?? ''),
        })),
      )
  // What parts a word at a line's end parts none at a paragraph's.
  for (const paragraph of paragraphs) paragraph.text = paragraph.text.replace(/\u00AD\s*$/, '')
  placeLeft(paragraphs, left)
  return {
    paragraphs,
    wrapping,
    doubtful: doubtful
      .filter(({ before }) => wrapping ?? before.width >= longLine)
      .map(({ line: { text, number } }) => ({ text, number })),
    suspected: [...new Set(wrapping ? [...suspected, ...atEdges] : suspected)].map(({ text, number }) => ({
      text,
      number,
    })),
  }
}

/** A soft hyphen is only written within a word: the next line goes on with it, however the text is broken. */
const partsWord = (line: string): boolean => /\p{L}\u00AD\s*$/u.test(line)

function atSoftHyphens(paragraphs: readonly Paragraph[]): Paragraph[] {
  const put: Paragraph[] = []
  for (const next of paragraphs) {
    const last = put.at(-1)
    if (!last || !partsWord(last.text) || !/^\s*\p{Ll}/u.test(next.text)) {
      put.push({ ...next })
      continue
    }
    const half = /(\p{L}+)\u00AD\s*$/u.exec(last.text)?.[1] ?? ''
    const rest = /^\s*(\p{Ll}+)/u.exec(next.text)?.[1] ?? ''
    last.mended.push({ found: `${half}- ${rest}`, correct: half + rest })
    last.text = last.text.replace(/\u00AD\s*$/, '') + next.text.trimStart()
    last.lines.push(...next.lines)
  }
  return put
}

/** What is as long is no heading over a number. */
const longLine = 60

/** Gives what was left out to the paragraph in which it stood, or behind which. */
function placeLeft(paragraphs: readonly Paragraph[], left: ReadonlyMap<Line, Furniture>): void {
  const written = paragraphs.filter(({ lines }) => lines.length > 0)
  let at = 0
  for (const [line, { kind, reason }] of left) {
    while ((written[at + 1]?.lines[0] ?? Infinity) < line.number) at++
    written[at]?.left.push({ found: line.text, kind, reason })
  }
}

/** Leaves out what is printed on pages, with the blank lines around it where a sentence goes on behind it. */
function bridged(lines: readonly Line[], left: ReadonlyMap<Line, Furniture>): Line[] {
  const kept: Line[] = []
  const usual = usualWidth(lines)
  for (let at = 0; at < lines.length; at++) {
    const from = at
    let next = lines[at]
    while (next && (next.isBlank || left.has(next))) next = lines[++at]
    const gap = lines.slice(from, at)
    const before = kept.at(-1)
    const goes =
      gap.some((line) => left.has(line))
      && before
      && next
      && (isCut(before, next) || (!before.isTerminal && before.width >= usual && !next.isItem))
    if (!goes) kept.push(...gap.filter((line) => line.isBlank))
    if (next) kept.push(next)
  }
  return kept
}

/** What half of the lines that are no furniture come near: a name or a heading is shorter. */
function usualWidth(lines: readonly Line[]): number {
  const widths = lines.filter((line) => !line.isBlank).map(({ width }) => width)
  return (widths.sort((a, b) => a - b)[Math.floor(widths.length / 2)] ?? 0) * usualShare
}

const usualShare = 0.8

/** Where every line has a blank one behind it, as line ends written twice leave it, one of them goes. */
function single(lines: readonly Line[]): Line[] {
  const isDoubled = lines.every((line, index) => line.isBlank || (lines[index + 1]?.isBlank ?? true))
  if (!isDoubled) return [...lines]
  const kept = lines.filter((line, index) => !line.isBlank || lines[index - 1]?.isBlank)
  return wrappingOf(kept) ? kept : [...lines]
}

function begin(line: Line): Paragraph {
  return { text: line.text, lines: line.isBlank ? [] : [line.number], left: [], mended: [] }
}

function joined(lines: readonly Line[], wrapping: Wrapping): Paragraph[] {
  const joint = jointOf(lines.map(({ text }) => text))
  const indent = firstIndent(lines)
  const paragraphs: Paragraph[] = []
  let first: Line | undefined
  let parts: string[] = []
  const close = () => {
    const last = paragraphs.at(-1)
    if (last) last.text = parts.join('')
  }
  lines.forEach((line, index) => {
    const last = lines[index - 1]
    const current = paragraphs.at(-1)
    if (!last || !first || !current || line.isBlank || !continues(last, line, first, indent, wrapping)) {
      close()
      paragraphs.push(begin(line))
      parts = [line.text]
      first = line
      return
    }
    const { kept, between } = joint(last.text, line.text)
    const half = between === '' ? endOfHalf.exec(last.text)?.[0] : undefined
    if (half !== undefined) {
      const rest = /^[\p{L}\p{N}]+/u.exec(line.text)?.[0] ?? ''
      const found = `${half.replace('\u00AD', '-')} ${rest}`
      current.mended.push({ found, correct: kept.slice(last.text.length - half.length) + rest })
    }
    parts[parts.length - 1] = kept
    parts.push(between, line.text)
    current.lines.push(line.number)
  })
  close()
  return paragraphs
}

/**
 * The least indent of an indented line, where indented lines mostly have others below that are less so: first lines.
 */
function firstIndent(lines: readonly Line[]): number {
  let [less, followed] = [0, 0]
  let least = Infinity
  lines.forEach((line, index) => {
    const next = lines[index + 1]
    if (line.isBlank || line.indent === 0 || !next || next.isBlank) return
    followed++
    if (next.indent >= line.indent) return
    less++
    least = Math.min(least, line.indent)
  })
  return less * 2 >= followed ? least : Infinity
}

/** Whether a line goes on with the paragraph of the line above it, which `first` began. */
function continues(last: Line, line: Line, first: Line, indent: number, wrapping: Wrapping): boolean {
  if (last.isBlank || line.isItem || line.isRow || last.isRow) return false
  const full = isFull(last, line, wrapping)
  // What goes on below an item is indented as its text is.
  if (first.isItem && line.indent > first.indent) return full
  if (partsWord(last.text)) return true
  if (line.indent >= indent || line.indent > last.indent) return false
  // Before an address or another long word a line ends early. A heading is followed by a capital letter.
  return full || (/^\p{Ll}/u.test(line.text) && goesOn(last, line) && last.width >= wrapping.width * nearly)
}

const nearly = 0.6
