import { readFile } from 'node:fs/promises'
import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** A PDF as its readers get it. */
export interface ReadPdf {
  document: PDFDocumentProxy
  pages: PageText[]
}

export interface PageText {
  width: number
  height: number
  /** Everything that is written on the page, as it is copied. */
  text: string
  /** What a screen reader reads: a line for each element, indented by depth, artifacts left out. */
  transcript: string
  links: { page: number | undefined; url: string | undefined; contents: string }[]
}

interface Node {
  role?: string
  alt?: string
  type?: string
  id?: string
  children?: Node[]
}

/** Reads a PDF with nothing made up for: text as its fonts say it, without normalisation. */
export async function readPdf(path: string): Promise<ReadPdf> {
  const document = await getDocument({ data: new Uint8Array(await readFile(path)), useSystemFonts: true, verbosity: 0 })
    .promise
  const pages: PageText[] = []
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number)
    const { width, height } = page.getViewport({ scale: 1 })
    const { items } = await page.getTextContent({ disableNormalization: true, includeMarkedContent: true })
    const marked = new Map<string, string>()
    const open: (string | undefined)[] = []
    let text = ''
    for (const item of items) {
      if ('str' in item) {
        text += item.str
        const id = open.findLast((each) => each !== undefined)
        if (id !== undefined) marked.set(id, (marked.get(id) ?? '') + item.str + (item.hasEOL ? ' ' : ''))
      } else if (item.type === 'endMarkedContent') open.pop()
      else open.push(item.type === 'beginMarkedContentProps' ? item.id : undefined)
    }
    const tree: Node | null = await page.getStructTree()
    const annotations: { subtype: string; dest?: [unknown]; url?: string; contentsObj: { str: string } }[] =
      await page.getAnnotations()
    const links = await Promise.all(
      annotations
        .filter(({ subtype }) => subtype === 'Link')
        .map(async ({ dest, url, contentsObj }) => ({
          page: dest ? (await document.getPageIndex(Object(dest[0]))) + 1 : undefined,
          url,
          contents: contentsObj.str,
        })),
    )
    pages.push({
      width: Math.round(width),
      height: Math.round(height),
      text,
      transcript: tree ? write(tree, marked).join('\n') : '',
      links,
    })
  }
  return { document, pages }
}

/** A stretch of text on a page, and where it begins, in points. */
export interface PlacedText {
  text: string
  x: number
  y: number
  width: number
}

/** All that is written on the pages of a PDF, with its places. */
export function placesOf({ document }: ReadPdf): Promise<PlacedText[][]> {
  return Promise.all(
    Array.from({ length: document.numPages }, async (_, index) => {
      const page = await document.getPage(index + 1)
      const { items } = await page.getTextContent({ disableNormalization: true })
      return items.flatMap((item) => {
        if (!('str' in item) || item.str.trim() === '') return []
        const [, , , , x, y]: number[] = item.transform
        return [{ text: item.str.trim(), x: x ?? Number.NaN, y: y ?? Number.NaN, width: item.width }]
      })
    }),
  )
}

function write({ role = '', alt, children = [] }: Node, marked: ReadonlyMap<string, string>, depth = 0): string[] {
  const words = children
    .filter(({ type }) => type === 'content')
    .map(({ id = '' }) => marked.get(id) ?? '')
    .join('')
    .replace(/\s+/g, ' ')
    .trim()
  const line = [role, alt === undefined ? '' : `(${alt})`, words].filter((part) => part !== '').join(' ')
  const own = role === 'Root' || role === 'Document' ? [] : [`${'  '.repeat(depth)}${line}`]
  return [
    ...own,
    ...children
      .filter((child) => child.role !== undefined)
      .flatMap((child) => write(child, marked, own.length > 0 ? depth + 1 : depth)),
  ]
}

/** Without the spaces, which a line's end in a PDF does not keep. */
export const squeeze = (text: string) => text.replace(/\s+/g, '')
