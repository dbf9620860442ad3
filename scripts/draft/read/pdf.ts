import { joined } from '../../audit/read/pdfLines.ts'
import type { ReadDeck } from '../../audit/deck.ts'
import { CitedeckError } from '../../errors/citedeckError.js'
import { noArticle } from './noArticle.ts'

/** What stands on so many pages is the head or the foot of each. */
const leastRepeated = 3

/**
 * The text of a PDF, a paragraph a line: without running heads and the numbers of pages, and with paragraphs that go on
 * over the end of a page put together.
 * @throws CitedeckError where it is a scan, or its fonts do not say which letters they have
 */
export function articleOfPdf({ slides }: ReadDeck): string {
  const pages = slides.map(({ texts }) =>
    texts.filter(({ place }) => place === 'title' || place === 'body').map(({ text }) => text.trim()),
  )
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
  const count = new Map<string, number>()
  for (const page of pages) for (const text of new Set(page.map(asHead))) count.set(text, (count.get(text) ?? 0) + 1)
  const isFurniture = (text: string) =>
    /^[-–—\s\d/]{1,9}$/.test(text) || (pages.length >= leastRepeated && (count.get(asHead(text)) ?? 0) >= leastRepeated)
  const lines: string[] = []
  for (const page of pages)
    page
      .filter((text) => !isFurniture(text))
      .forEach((text, index) => {
        const last = lines.at(-1)
        const goesOn =
          index === 0 && last !== undefined && !/[\p{P}]$/u.test(last) && /^[\p{Ll}\p{Script=Han}]/u.test(text)
        if (goesOn) lines[lines.length - 1] = joined(last, text)
        else lines.push(text)
      })
  return lines.length === 0 ? noArticle('PDF', 'nothing but heads and numbers of pages.') : lines.join('\n')
}

/** A running head without the number of its page. */
const asHead = (text: string): string => text.replace(/\d+/g, '#')
