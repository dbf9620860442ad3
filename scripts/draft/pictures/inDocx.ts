import { unpackBytes } from '../../input/unpack.ts'
import { allNamed, parseXml, type XmlElement, type XmlNode } from '../../input/xml.ts'
import { textOf } from '../read/docx.ts'
import type { FoundInArticle } from './found.ts'

const wanted = /^word\/(?:document\.xml|styles\.xml|_rels\/document\.xml\.rels|media\/[^/]+)$/

/**
 * The pictures that stand in the text of a Word document, with the paragraph below each that has the style of a caption
 * (ECMA-376, part 1, DrawingML).
 */
export function picturesInDocx(bytes: Uint8Array): FoundInArticle[] {
  const files = unpackBytes(bytes, (name) => wanted.test(name))
  const xml = (path: string) => parseXml(new TextDecoder().decode(files.get(path) ?? new Uint8Array()))
  const targets = new Map(
    allNamed(xml('word/_rels/document.xml.rels'), 'Relationship').map(({ attribs }) => [
      attribs['Id'] ?? '',
      attribs['Target'] ?? '',
    ]),
  )
  const styles = captionStyles(xml('word/styles.xml'))
  const body = allNamed(xml('word/document.xml'), 'w:body')
  const paragraphs = allNamed(body, 'w:p').map((element) => ({ element, text: lineOf(element) }))
  const found: FoundInArticle[] = []
  let above = ''
  paragraphs.forEach(({ element, text }, index) => {
    for (const drawing of allNamed(element.children, 'w:drawing')) {
      const [blip] = allNamed(drawing.children, 'a:blip')
      const target = targets.get(blip?.attribs['r:embed'] ?? '') ?? ''
      const held = files.get(`word/${target.replace(/^\/?(?:word\/)?/, '')}`)
      const next = paragraphs[index + 1]
      const [named] = allNamed(drawing.children, 'wp:docPr')
      found.push({
        src: target || (targets.get(blip?.attribs['r:link'] ?? '') ?? ''),
        ...(held ? { bytes: held } : {}),
        alt: (named?.attribs['descr'] ?? '').trim(),
        caption: next && isCaption(next.element, styles) ? next.text : '',
        title: (named?.attribs['title'] ?? '').trim(),
        credit: '',
        names: named?.attribs['name'] ?? '',
        above,
      })
    }
    if (text !== '') above = text
  })
  return found
}

const lineOf = (element: XmlElement): string => textOf(element).replace(/\s+/g, ' ').trim()

/** The ids of the styles of captions: what Word calls them by is the same in every language, their ids are not. */
function captionStyles(styles: readonly XmlNode[]): ReadonlySet<string> {
  const named = allNamed(styles, 'w:style').filter(({ children }) =>
    allNamed(children, 'w:name').some(({ attribs }) => attribs['w:val']?.toLowerCase() === 'caption'),
  )
  return new Set(['Caption', ...named.map(({ attribs }) => attribs['w:styleId'] ?? '')])
}

const isCaption = (element: XmlElement, styles: ReadonlySet<string>): boolean =>
  allNamed(element.children, 'w:pStyle').some(({ attribs }) => styles.has(attribs['w:val'] ?? ''))
