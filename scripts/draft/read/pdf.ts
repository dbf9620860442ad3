import { joined } from '../../audit/read/pdfLines.ts'
import type { DeckText, ReadDeck } from '../../audit/deck.ts'
import type { TextEnds } from '../../audit/read/pdfEnds.ts'
import { CitedeckError } from '../../errors/citedeckError.js'
import { noArticle } from './noArticle.ts'
import { tableLines } from './tableLines.ts'

/** What stands on so many pages is the head or the foot of each. */
const leastRepeated = 3

/**
 * The text of a PDF, a paragraph a line: without running heads and the numbers of pages, and with paragraphs that go on
 * over the end of a page put together.
 * @throws CitedeckError where it is a scan, or its fonts do not say which letters they have
 */
export function articleOfPdf({ slides }: ReadDeck): string {
  const pages = slides.map(({ texts }) => linesOf(texts))
  if (pages.every((page) => page.length === 0))
    throw new CitedeckError(
      'draft-unreadable',
      'The PDF has no text: it may be scanned, or made of pictures.',
      'Make a PDF with text of it first (OCR).',
    )
  if (slides.some(({ unread }) => unread.some((each) => each.startsWith('text in a font'))))
    throw new CitedeckError(
      'draft-unreadable',
      'The PDF has text in a font that does not say which letters it has.',
      'Save the article as plain text from where it came.',
    )
  const isFurniture = furnitureOf(pages)
  const ends = endsIn(slides)
  const goesOn = goesOnOver(ends)
  const lines: string[] = []
  /** What the page before ends with. */
  let foot = ''
  for (const page of pages) {
    const own = page.filter((text, index) => !isFurniture(text, page, index))
    own.forEach((text, index) => {
      const last = lines.at(-1)
      if (index === 0 && last !== undefined && goesOn(foot, text)) lines[lines.length - 1] = joined(last, text)
      else lines.push(text)
    })
    foot = own.at(-1) ?? foot
  }
  return lines.length === 0 ? noArticle('PDF', 'nothing but heads and numbers of pages.') : lines.join('\n')
}

/** Paragraphs with where they begin and end in their columns. */
const endsIn = (slides: ReadDeck['slides']): ReadonlyMap<string, TextEnds> =>
  new Map(slides.flatMap(({ texts }) => texts.flatMap(({ text, ends }) => (ends ? [[text.trim(), ends]] : []))))

/** A first line is set in from so much on, in sizes of its font, and so many are where paragraphs begin so. */
const [leastIndent, leastSetIn] = [0.6, 2]

/**
 * Tells what goes on over the end of a page: a sentence that has not ended, and a paragraph in whose last line the next
 * word had no room, where what follows does not begin as paragraphs do.
 */
function goesOnOver(ends: ReadonlyMap<string, TextEnds>): (foot: string, head: string) => boolean {
  const areSetIn = [...ends.values()].filter(({ indent }) => indent > leastIndent).length >= leastSetIn
  return (foot, head) => {
    // A paragraph that has not ended goes on, also with a name; a heading has no more than a line.
    if (!/[\p{P}]$/u.test(foot)) return /^[\p{Ll}\p{Script=Han}]/u.test(head) || isLong(foot)
    const [last, first] = [ends.get(foot), ends.get(head)]
    const isFull = last !== undefined && first !== undefined && last.room < Math.max(first.word, leastIndent)
    return isFull && isLong(foot) && isLong(head) && !(areSetIn && first.indent > leastIndent)
  }
}

/** Whether a paragraph is no heading: it goes over more than a line. */
const isLong = (text: string): boolean => text.length > 120

/** What a page says, a paragraph a line, and its tables as lines. */
function linesOf(texts: readonly DeckText[]): string[] {
  const lines: string[] = []
  let table: string[][] = []
  const flush = () => {
    lines.push(...tableLines(table, false))
    table = []
  }
  for (const { place, text, row = 0 } of texts) {
    if (place !== 'table') flush()
    if (place === 'title' || place === 'body') lines.push(text.trim())
    if (place !== 'table') continue
    if (row < table.length - 1) flush() // another table
    ;(table[row] ??= []).push(text)
  }
  flush()
  return lines
}

/** How many texts of a page may be its head, and how many its foot. */
const edge = 3

/** Tells running heads and the numbers of pages from what the article says. */
function furnitureOf(pages: readonly string[][]): (text: string, page: readonly string[], index: number) => boolean {
  const atEdge = (page: readonly string[], index: number) => index < edge || index >= page.length - edge
  const heads = new Map<string, number>()
  const edges = new Map<string, number>()
  const count = (counts: Map<string, number>, texts: readonly string[]) => {
    for (const text of new Set(texts.map(asHead))) counts.set(text, (counts.get(text) ?? 0) + 1)
  }
  for (const page of pages) {
    count(heads, page)
    count(edges, page.filter((_, index) => atEdge(page, index))) // prettier-ignore
  }
  return (text, page, index) =>
    /^[-–—\s\d/]{1,9}$/.test(text)
    || (pages.length >= leastRepeated && (heads.get(asHead(text)) ?? 0) >= leastRepeated)
    // Of two pages both say it, at their head or foot.
    || (pages.length > 1 && edges.get(asHead(text)) === pages.length && atEdge(page, index))
}

/** A running head without the number of its page. */
const asHead = (text: string): string => text.replace(/\d+/g, '#')
