import type { DeckSlide, ReadDeck, SlideDraft } from '../deck.ts'
import { elementsBelow, readElements, type ChildNode, type Element } from './dom.ts'
import { parse } from '../../input/parseMarkup.ts'

/** A kind of deck in HTML: how its slides and notes are marked. */
interface Kind {
  format: string
  slides: (nodes: readonly ChildNode[]) => Element[]
  isNote: (element: Element) => boolean
  isLeftOut: (element: Element) => boolean
  /** Whether an element in a line is a text of its own, whatever stands right before it. */
  isText?: (element: Element) => boolean
}

const hasClass = (element: Element, ...names: readonly string[]) => {
  const classes = (element.attribs['class'] ?? '').split(/\s+/)
  return names.some((name) => classes.includes(name))
}
const never = () => false
const isOfSources = ({ parent }: Element) =>
  parent !== null && 'attribs' in parent && hasClass(parent, 'sources-layout')
const isSection = ({ name }: Element) => name === 'section'

const kinds: readonly Kind[] = [
  {
    format: 'a site of citedeck',
    slides: (nodes) => elementsBelow(nodes, (element) => hasClass(element, 'print-slide-container')),
    isNote: never,
    // Each slide is drawn twice, the second time for a phone; where it stands in the article is no text of its own, nor
    // is how the slides of sources tell that.
    isLeftOut: (element) =>
      hasClass(element, 'narrow', 'source', 'source-line', 'citation')
      || (element.name === 'td' && hasClass(element, 'place'))
      || (hasClass(element, 'claim', 'foot') && isOfSources(element)),
    isText: (element) => hasClass(element, 'rich-text'),
  },
  {
    format: 'HTML of Marp',
    slides: (nodes) =>
      elementsBelow(
        nodes,
        (element) => isSection(element) && /data-marpit|data-theme|data-class/.test(keysOf(element)),
      ),
    isNote: (element) => hasClass(element, 'bespoke-marp-note'),
    isLeftOut: never,
  },
  {
    format: 'HTML of reveal.js',
    slides: (nodes) =>
      elementsBelow(nodes, (element) => hasClass(element, 'slides')).flatMap(({ children }) =>
        elementsBelow(children, isSection).flatMap(stackOf),
      ),
    isNote: (element) => hasClass(element, 'notes'),
    isLeftOut: never,
  },
  {
    format: 'HTML with a section for each slide',
    slides: (nodes) => elementsBelow(nodes, isSection),
    isNote: (element) => hasClass(element, 'notes', 'note'),
    isLeftOut: never,
  },
]

const keysOf = ({ attribs }: Element) => Object.keys(attribs).join(' ')

/** Slides that stand below each other in reveal.js, or the one that a section is. */
function stackOf(section: Element): Element[] {
  const below = section.children.filter((node): node is Element => 'attribs' in node && node.name === 'section')
  return below.length > 0 ? below : [section]
}

/**
 * Reads a deck in HTML: of reveal.js, of Marp, a site that citedeck built, or any page with a section for each slide.
 */
export function readHtml(source: string): ReadDeck {
  const children = parse(source)
  for (const kind of kinds) {
    const found = kind.slides(children)
    if (found.length > 0) return { format: kind.format, unread: [], slides: readSlides(found, children, kind) }
  }
  const draft: SlideDraft = { texts: [], unread: [] }
  readElements(children, draft)
  return {
    format: 'HTML',
    slides: [{ number: 1, ...draft }],
    unread: ['where a slide ends: the page has no section for each, and is read as one slide'],
  }
}

function readSlides(slides: readonly Element[], page: readonly ChildNode[], kind: Kind): DeckSlide[] {
  // Marp keeps the notes of all slides behind them, in their order.
  const apart = elementsBelow(page, (element) => kind.isNote(element) && element.attribs['data-index'] !== undefined)
  return slides.map((slide, index) => {
    const draft: SlideDraft = { texts: [], unread: [] }
    readElements(slide.children, draft, kind)
    for (const note of apart)
      if (note.attribs['data-index'] === String(index)) readElements(note.children, draft, { place: 'notes' })
    return { number: index + 1, ...draft }
  })
}

/** Whether a text is HTML: a page, or the part of one. */
export function isHtml(text: string): boolean {
  return /^\s*(?:<!--[^]*?-->\s*)*<(?:!doctype html|html|head|body|section|main|article|div)[\s>]/i.test(
    text.slice(0, 20_000),
  )
}
