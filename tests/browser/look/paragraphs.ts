import type { Box } from './geometry.ts'
import { isOrnament, type Canvas } from './slide.ts'
import { characterBoxes } from './texts.ts'

/** A character as it is set; a blank at the end of a line has no box. */
interface Letter {
  text: string
  /** Where it stands in the paragraph's words. */
  at: number
  /** The line, from 0. */
  line: number
  box: Box | undefined
  element: Element
  /** A mark that is not read, such as an asterisk, stands before it. */
  behindMark: boolean
}

/** A text in one block, as it is broken into lines. */
export interface Paragraph {
  element: Element
  words: string
  letters: readonly Letter[]
  /** The offsets at which lines begin, but for the first. */
  starts: readonly number[]
}

/** Every text of a slide or a sheet, line by line. */
export function paragraphs(canvas: Canvas): Paragraph[] {
  const nodes = new Map<Element, (Text | HTMLElement)[]>()
  const walker = document.createTreeWalker(canvas.root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement
    if (!isWritten(node)) continue
    if (!element || element.closest('style, script, svg')) continue
    if (isOrnament(element) || !element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue
    const block = lineBox(element)
    const known = nodes.get(block)
    if (known) known.push(node)
    else nodes.set(block, [node])
  }
  return [...nodes]
    .map(([element, texts]) => paragraph(element, texts, canvas))
    .filter(({ words }) => words.trim() !== '')
}

function paragraph(element: Element, texts: readonly (Text | HTMLElement)[], canvas: Canvas): Paragraph {
  const letters: Letter[] = []
  let [at, line, bottom, behindMark] = [0, 0, Number.NaN, false]
  for (const node of texts) {
    const parent = node.parentElement ?? element
    if (parent.closest('.computed')) {
      behindMark = true
      continue
    }
    for (const { text, box } of node instanceof Text ? characterBoxes(node, canvas) : hyphen(node, canvas)) {
      const middle = box ? (box.top + box.bottom) / 2 : Number.NaN
      if (middle > bottom) line += 1
      if (box && !(middle < bottom)) ({ bottom } = box)
      letters.push({ text, at, line, box, element: parent, behindMark })
      behindMark = false
      at += text.length
    }
  }
  return {
    element,
    words: letters.map(({ text }) => text).join(''),
    letters,
    starts: letters
      .filter(({ line: own }, index) => own > (letters[index - 1]?.line ?? own))
      .map((letter) => letter.at),
  }
}

/** A text, or the place of a hyphen. */
function isWritten(node: Node): node is Text | HTMLElement {
  return node instanceof Text ? node.data !== '' : node instanceof HTMLElement && node.matches('.shy')
}

/** The hyphen of a word that is divided there; one that is not has no width. */
function hyphen(element: HTMLElement, canvas: Canvas): { text: string; box: Box }[] {
  const rectangle = element.getBoundingClientRect()
  return rectangle.width > 0 ? [{ text: '\u00ad', box: canvas.box(rectangle) }] : []
}

/**
 * The element in whose lines a text is set: a name that is kept whole is a box of its own, and still a part of them.
 */
function lineBox(element: Element): Element {
  let at = element
  while (
    at.parentElement
    && (/^(?:inline|contents)$/.test(getComputedStyle(at).display) || at.matches('.whole'))
    && !at.matches('.slidev-layout, .sheet')
  )
    at = at.parentElement
  return at
}
