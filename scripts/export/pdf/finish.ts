import { readContent } from './content.ts'
import { adoptLabels } from './figureLabels.ts'
import { adoptLinks } from './figureLinks.ts'
import { infoDictionary, xmp, type DocumentInfo } from './metadata.ts'
import { pdfFault } from './fault.ts'
import { pageLabels, settleLinks, writeOutline, type Bookmark } from './navigation.ts'
import { dict, PdfFile, textString } from './objects.ts'
import { readPdf } from './read.ts'
import { element, pageOf, readStructure, tidy, type Element, type Kid } from './structure.ts'
import { writePdf } from './write.ts'
import { writeStructure } from './writeStructure.ts'

/** What a page of the document is. */
export interface PageInfo {
  /** What a reader calls the page: the number of its slide. */
  label: string
  title: string
  /** The part of the talk; pages of one part follow one another. */
  section?: { id: string; title: string } | undefined
}

export interface Finishing extends DocumentInfo {
  pages: readonly PageInfo[]
  bookmarks: readonly Bookmark[]
  /** The address that was printed from; no link may lead there. */
  origin: string
}

/**
 * Makes Chromium's print a document: its structure tree without the boxes of the page's layout, a part a section and
 * a section a page; bookmarks, labels and links within; what it says of itself, without the clock; packed.
 * The same print and the same data give the same bytes.
 * @throws CitedeckError where the print has more or fewer pages than it should
 */
export function finishPdf(print: Uint8Array | PdfFile, finishing: Finishing): Uint8Array {
  const file = print instanceof PdfFile ? print : readPdf(print)
  const pages = file.pages()
  const expected = finishing.pages.length
  if (pages.length !== expected) throw pdfFault(`it has ${pages.length} pages for ${expected} slides`, 'pdf-pages')

  const links = settleLinks(
    file,
    pages,
    finishing.pages.map(({ title }) => title),
    finishing.origin,
  )
  const drawings = pages.map(({ dict: page }) => readContent(file, page.get('Contents')))
  const written = drawings.map((drawing) => new Set(drawing.filter(({ text }) => text).map(({ mcid }) => mcid)))
  const blocks = tidy(readStructure(file, pages), ({ page, mcid }) => written[page]?.has(mcid) === true).map((block) =>
    withoutDeadLinks(block, links),
  )
  adoptLabels(blocks, drawings)
  adoptLinks(file, pages, blocks, drawings, links)
  writeStructure(file, pages, bySlide(blocks, finishing.pages), drawings)
  writeOutline(file, pages, finishing.bookmarks)

  const { catalog } = file
  catalog.set('Lang', textString(finishing.locale))
  catalog.set('ViewerPreferences', dict({ DisplayDocTitle: true }))
  catalog.set('MarkInfo', dict({ Marked: true }))
  catalog.set('PageLabels', pageLabels(finishing.pages.map(({ label }) => label)))
  catalog.set('Metadata', file.add(xmp(finishing)))
  file.trailer.set('Info', file.add(infoDictionary(finishing)))
  return writePdf(file)
}

/** The blocks page by page, and the pages part by part. */
function bySlide(blocks: readonly Element[], pages: readonly PageInfo[]): Element {
  const sections = pages.map(({ title }) => element('Sect', [], dict({ T: textString(title) })))
  for (const block of blocks) sections[pageOf(block) ?? -1]?.kids.push(block)
  const parts: Element[] = []
  let last: string | undefined
  for (const [index, section] of sections.entries()) {
    const part = pages[index]?.section
    if (part === undefined || part.id !== last)
      parts.push(element('Part', [], part && dict({ T: textString(part.title) })))
    last = part?.id
    parts.at(-1)?.kids.push(section)
  }
  return element('Document', parts)
}

/** A link that was dropped leaves its words. */
function withoutDeadLinks(block: Element, links: ReadonlySet<number>): Element {
  const kids = block.kids.flatMap((kid): Kid[] => {
    if (kid.kind !== 'element') return kid.kind === 'annotation' && !links.has(kid.ref.id) ? [] : [kid]
    const inner = withoutDeadLinks(kid, links)
    return inner.role === 'Link' && !inner.kids.some((each) => each.kind === 'annotation') ? inner.kids : [inner]
  })
  return { ...block, kids }
}
