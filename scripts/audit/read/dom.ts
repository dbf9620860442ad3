import { plain, type DeckText, type SlideDraft, type TextPlace } from '../deck.ts'
import { tableCells } from './cells.ts'
import type { Node } from '../../input/parseMarkup.ts'

/** A node of a document, as it is parsed. */
export type ChildNode = Node
export type Element = Extract<ChildNode, { attribs: object }>

/** Elements that stand in a line with the text around them; all others part it. */
const inline = new Set(
  'a abbr b bdi bdo cite code data del dfn em font i ins kbd mark q rp rt ruby s samp small span strong sub sup time tspan u var wbr'.split(
    ' ',
  ),
)
/** What shows no text of its own. */
const silent = new Set(['script', 'style', 'template', 'head', 'link', 'meta', 'noscript', 'base'])
/** What shows something that is not text, and what it is called. */
const pictures: Readonly<Record<string, string | undefined>> = {
  img: 'a picture',
  image: 'a picture',
  canvas: 'a drawing',
  iframe: 'a page within the page',
  video: 'a video',
  audio: 'a recording',
  object: 'an embedded file',
  embed: 'an embedded file',
}
const own = /-|[A-Z]/

const isElement = (node: ChildNode): node is Element => 'attribs' in node

/** Whether an element stands at a place of its own, whatever stands beside it in the source. */
const isPlaced = ({ attribs }: Element) => /(?:^|;)\s*(?:left|top|position)\s*:/.test(attribs['style'] ?? '')

/** The words by which an element names itself to who does not see it. */
const alternativeOf = ({ attribs }: Element) => plain(attribs['alt'] ?? attribs['aria-label'] ?? '')

interface Walk {
  draft: SlideDraft
  place: TextPlace
  isItem: boolean
}

/**
 * Reads the texts of a slide from its elements.
 * @param isNote which of them hold the speaker's notes
 * @param isLeftOut which of them are no part of the slide
 * @param isText which of those in a line are texts of their own: a label, and its number right behind it
 */
export function readElements(
  nodes: readonly ChildNode[],
  draft: SlideDraft,
  {
    place = 'body',
    isNote = () => false,
    isLeftOut = () => false,
    isText = () => false,
  }: {
    place?: TextPlace
    isNote?: (element: Element) => boolean
    isLeftOut?: (element: Element) => boolean
    isText?: (element: Element) => boolean
  } = {},
): void {
  let line = ''
  const flush = ({ draft: { texts }, place: where, isItem }: Walk) => {
    for (const part of line.split('\u2028')) {
      const text = plain(part)
      if (text !== '') texts.push({ place: where, text, ...(isItem ? { isItem } : {}) })
    }
    line = ''
  }
  const walk = (node: ChildNode, at: Walk): void => {
    if (node.type === 'text') {
      line += node.data
      return
    }
    if (node.type === 'cdata') for (const child of node.children) walk(child, at)
    if (!isElement(node)) return
    const name = node.name.replace(/^.*:/, '')
    if (silent.has(name.toLowerCase()) || isLeftOut(node)) return
    if (name === 'br') {
      line += '\u2028'
      return
    }
    if (name === 'math' || /(?:^|\s)katex/.test(node.attribs['class'] ?? '')) {
      line += ' '
      if (!draft.unread.includes('a formula')) draft.unread.push('a formula')
      return
    }
    if (inline.has(name) && !isPlaced(node)) {
      if (isText(node) && node.prev && isElement(node.prev) && isText(node.prev)) flush(at)
      for (const child of node.children) walk(child, at)
      return
    }
    flush(at)
    const label = alternativeOf(node)
    const picture = pictures[name]
    if (picture !== undefined) {
      if (label !== '') draft.texts.push({ place: 'alt', text: label })
      else draft.unread.push(`${picture} without alternative text${sourceOf(node)}`)
      return
    }
    if (name === 'table') {
      draft.texts.push(...tableCells(rowsOf(node, isLeftOut, isText), 'table', undefined, isHeadless(node)))
      return
    }
    if (name === 'pre') {
      draft.unread.push(isDiagram(node) ? 'a diagram that is drawn from code' : 'a block of code')
      return
    }
    const next = { ...at, ...changes(node, name, isNote) }
    if (label !== '' && next.place !== 'notes') draft.texts.push({ place: 'alt', text: label })
    if (own.test(name) && !next.isItem && Object.keys(node.attribs).some((each) => /^[:v]|data|value/.test(each)))
      draft.unread.push(`the component <${name}>, whose attributes are not read`)
    for (const child of node.children) walk(child, next)
    flush(next)
  }
  const start: Walk = { draft, place, isItem: false }
  for (const node of nodes) walk(node, start)
  flush(start)
}

function changes(node: Element, name: string, isNote: (element: Element) => boolean): Partial<Walk> {
  if (isNote(node)) return { place: 'notes', isItem: false }
  if (/^h[1-3]$/.test(name)) return { place: 'title' }
  if (name === 'svg') return { place: 'chart' }
  if (name.toLowerCase() === 'foreignobject') return { place: 'body' }
  if (name === 'footer' || name === 'header') return { place: 'footer' }
  return name === 'li' ? { isItem: true } : {}
}

function sourceOf({ attribs }: Element): string {
  const source = attribs['src'] ?? attribs['href'] ?? ''
  return source === '' || source.startsWith('data:') ? '' : ` (${source.slice(0, 80)})`
}

const isDiagram = (node: Element) =>
  node.children.some((child) => isElement(child) && /mermaid|plantuml|dot/.test(child.attribs['class'] ?? ''))

/** The text of an element and of all within it: what is a line or a text of its own, parted from the others. */
function textOf(node: ChildNode, isText: (element: Element) => boolean): string {
  if (node.type === 'text') return node.data
  if (!('children' in node)) return ''
  const text = node.children.map((child) => textOf(child, isText)).join('')
  return isElement(node) && (!inline.has(node.name) || isText(node)) ? ` ${text} ` : text
}

/** All elements of these names below, but none within another of them. */
export function elementsBelow(nodes: readonly ChildNode[], isWanted: (element: Element) => boolean): Element[] {
  return nodes.flatMap((node) => {
    if (!isElement(node)) return []
    return isWanted(node) ? [node] : elementsBelow(node.children, isWanted)
  })
}

/** Whether the first row of a table is one like the others, with a head of its own. */
function isHeadless(table: Element): boolean {
  const [first] = elementsBelow(table.children, ({ name }) => name === 'th' || name === 'td')
  return first?.name === 'th' && /^row/.test(first.attribs['scope'] ?? '')
}

function rowsOf(
  table: Element,
  isLeftOut: (element: Element) => boolean,
  isText: (element: Element) => boolean,
): DeckText['text'][][] {
  return elementsBelow(table.children, ({ name }) => name === 'tr').map((row) =>
    elementsBelow(row.children, (cell) => (cell.name === 'td' || cell.name === 'th') && !isLeftOut(cell)).map((cell) =>
      plain(textOf(cell, isText)),
    ),
  )
}
