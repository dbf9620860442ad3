import { plain, type DeckText, type SlideDraft, type TextPlace } from '../deck.ts'
import { tableCells } from './cells.ts'
import { chartTexts } from './chart.ts'
import type { Parts, Relations } from './pptx.ts'
import {
  allNamed,
  at,
  childrenOf,
  isXmlElement,
  parseXml,
  xmlText,
  type XmlElement,
  type XmlNode,
} from '../../input/xml.ts'

interface Surroundings {
  parts: Parts
  relations: Relations
  /** The shapes are those of a page of notes, of which only the notes are read. */
  isNotes?: boolean
}

/** Reads the texts of the shapes of a slide. */
export function readShapes(nodes: readonly XmlNode[], draft: SlideDraft, around: Surroundings): void {
  for (const node of nodes) {
    if (!isXmlElement(node)) continue
    if (node.name === 'p:sp') readShape(node, draft, around)
    else if (node.name === 'p:pic') readPicture(node, draft, around)
    else if (node.name === 'p:graphicFrame') readFrame(node, draft, around)
    // What newer programs show, and in its place what older ones do.
    else if (node.name !== 'mc:Fallback') readShapes(node.children, draft, around)
  }
}

const namesOf = (shape: XmlElement) => allNamed(shape.children, 'p:cNvPr')[0]?.attribs ?? {}

function readShape(shape: XmlElement, { texts }: SlideDraft, { isNotes }: Surroundings): void {
  const placeholder = allNamed(shape.children, 'p:ph')[0]?.attribs
  const kind = placeholder?.['type'] ?? (placeholder ? 'body' : '')
  if (kind === 'sldNum' || (isNotes && kind !== 'body')) return
  const place: TextPlace = isNotes
    ? 'notes'
    : ['title', 'ctrTitle'].includes(kind)
      ? 'title'
      : ['ftr', 'hdr', 'dt'].includes(kind)
        ? 'footer'
        : 'body'
  const paragraphs = allNamed(at(shape, 'p:txBody')?.children ?? [], 'a:p')
  texts.push(...paragraphs.flatMap((each) => paragraphTexts(each, place, kind === 'body' && !isNotes)))
}

/** The text of a paragraph; its line breaks part it. */
function paragraphTexts(paragraph: XmlElement, place: TextPlace, isInList: boolean): DeckText[] {
  const lines = ['']
  for (const child of childrenOf(paragraph)) {
    if (child.name === 'a:br') lines.push('')
    else if (child.name === 'a:fld' && child.attribs['type'] === 'slidenum') continue
    else if (child.name === 'a:r' || child.name === 'a:fld')
      lines.push(`${lines.pop() ?? ''}${allNamed(child.children, 'a:t').map(xmlText).join('')}`)
  }
  const settings = at(paragraph, 'a:pPr')
  const hasBullet = settings && (at(settings, 'a:buChar') ?? at(settings, 'a:buAutoNum')) !== undefined
  const isItem = place === 'body' && (hasBullet || (isInList && (!settings || at(settings, 'a:buNone') === undefined)))
  return lines.flatMap((line) => {
    const text = plain(line)
    return text === '' ? [] : [{ place, text, ...(isItem ? { isItem } : {}) }]
  })
}

function readPicture(picture: XmlElement, { texts, unread }: SlideDraft, { isNotes }: Surroundings): void {
  if (isNotes) return
  const { descr = '', name = '' } = namesOf(picture)
  if (plain(descr) !== '') texts.push({ place: 'alt', text: plain(descr) })
  else unread.push(`a picture without alternative text${name === '' ? '' : ` (${name})`}`)
}

/** A frame holds a table, a chart, a diagram (SmartArt), or an object of another program. */
function readFrame(frame: XmlElement, draft: SlideDraft, around: Surroundings): void {
  const { descr = '', name = '' } = namesOf(frame)
  if (plain(descr) !== '') draft.texts.push({ place: 'alt', text: plain(descr) })
  const called = name === '' ? '' : ` (${name})`
  const [table] = allNamed(frame.children, 'a:tbl')
  const [chart] = allNamed(frame.children, 'c:chart')
  const [diagram] = allNamed(frame.children, 'dgm:relIds')
  if (table) draft.texts.push(...tableCells(rowsOf(table)))
  else if (chart) {
    const source = around.parts.text(around.relations.get(chart.attribs['r:id'] ?? '')?.target ?? '')
    const texts = source === undefined ? [] : chartTexts(parseXml(source))
    draft.texts.push(...texts)
    if (texts.length === 0) draft.unread.push(`a chart whose data is not in the file${called}`)
  } else if (diagram) {
    const source = around.parts.text(around.relations.get(diagram.attribs['r:dm'] ?? '')?.target ?? '')
    const points = allNamed(parseXml(source ?? ''), 'dgm:pt').flatMap((point) => allNamed(point.children, 'a:p'))
    draft.texts.push(...points.flatMap((each) => paragraphTexts(each, 'body', false)))
    if (points.length === 0) draft.unread.push(`a diagram whose text is not in the file${called}`)
  } else draft.unread.push(`an embedded object${called}`)
}

function rowsOf(table: XmlElement): string[][] {
  return allNamed(table.children, 'a:tr').map((row) =>
    allNamed(row.children, 'a:tc').map((cell) =>
      allNamed(cell.children, 'a:p')
        .map((each) => plain(allNamed(each.children, 'a:t').map(xmlText).join('')))
        .join(' ')
        .trim(),
    ),
  )
}
