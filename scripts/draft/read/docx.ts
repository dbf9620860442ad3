import { unpack } from '../../input/unpack.ts'
import { allNamed, childrenOf, isXmlElement, parseXml, type XmlElement, type XmlNode } from '../../input/xml.ts'
import { CitedeckError } from '../../errors/citedeckError.js'
import { tableLines } from './tableLines.ts'
import { noArticle } from './noArticle.ts'

const wanted = /^word\/(?:document|footnotes)\.xml$/

/**
 * The text of a Word document: paragraphs, headings and entries of lists a line each, tables as Markdown has
 * them, and the footnotes at its end (ECMA-376, part 1, WordprocessingML).
 * @throws CitedeckError where it is damaged, unpacks to too much, or is an archive of something else
 */
export function readDocx(bytes: Uint8Array): string {
  const files = unpack(bytes, (name) => wanted.test(name))
  const document = files.get('word/document.xml')
  if (document === undefined)
    throw new CitedeckError(
      'draft-unreadable',
      'The file is an archive without a Word document in it.',
      'Save the article as .docx, or as plain text.',
    )
  const body = allNamed(parseXml(document), 'w:body').flatMap(linesOf)
  const notes = allNamed(parseXml(files.get('word/footnotes.xml') ?? ''), 'w:footnote')
    .filter(({ attribs }) => attribs['w:type'] === undefined)
    .flatMap(linesOf)
  const lines = [...body, ...notes].map((line) => line.replace(/\s+/g, ' ').trim()).filter((line) => line !== '')
  return lines.length === 0 ? noArticle('document', 'it holds no text.') : lines.join('\n')
}

function linesOf(element: XmlElement): string[] {
  return childrenOf(element).flatMap((child): string[] => {
    if (child.name === 'w:p') return [textOf(child)]
    if (child.name === 'w:tbl') {
      const rows = allNamed(child.children, 'w:tr').map(cellsOf)
      return tableLines(rows, isHead(rows[0] ?? []))
    }
    return child.name === 'w:del' ? [] : linesOf(child)
  })
}

/** Whether a row stands over columns: words, or years. */
const isHead = ([, ...cells]: readonly string[]): boolean =>
  cells.every((cell) => !/\d/.test(cell) || /^(?:19|20)\d\d$/.test(cell.trim()))

const cellsOf = (row: XmlElement): string[] =>
  childrenOf(row)
    .filter(({ name }) => name === 'w:tc')
    .map((cell) => linesOf(cell).join(' ').trim())

/** What a paragraph says: without what was deleted in it, and the marks of its notes. */
export function textOf(node: XmlNode): string {
  if (!isXmlElement(node)) return ''
  if (node.name === 'w:t') return node.children.map((child) => (child.type === 'text' ? child.data : '')).join('')
  if (node.name === 'w:tab' || node.name === 'w:br') return ' '
  return node.name === 'w:del' || node.name === 'w:footnoteReference' ? '' : node.children.map(textOf).join('')
}
