import { shared, union, type Box } from './geometry.ts'
import type { Canvas } from './slide.ts'

/** What stands of one text node on one line, and where its ink is. */
export interface TextLine {
  text: string
  element: Element
  /** The nearest element that is not set inline: texts in one block make room for each other. */
  block: Element
  ink: Box
  fontSize: number
  weight: number
}

interface Piece {
  text: string
  left: number
  right: number
  top: number
  bottom: number
}

/** Every line of every text on the slide. */
export function textLines(canvas: Canvas): TextLine[] {
  const walker = document.createTreeWalker(canvas.root, NodeFilter.SHOW_TEXT)
  const lines: TextLine[] = []
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement
    if (
      !(node instanceof Text)
      || !element
      || node.data.trim() === ''
      || !element.checkVisibility({ visibilityProperty: true, opacityProperty: true })
    )
      continue
    if (element.closest('style, script')) continue
    const { fontStyle, fontWeight, fontSize, fontFamily } = getComputedStyle(element)
    const font = `${fontStyle} ${fontWeight} ${fontSize} ${fontFamily}`
    const block = blockOf(element)
    for (const piece of pieces(node, canvas)) {
      const line = {
        text: piece.text,
        element,
        block,
        ink: inkOf(piece, font),
        fontSize: Number.parseFloat(fontSize),
        weight: Number(fontWeight),
      }
      const before = lines.at(-1)
      if (before && continues(line, before))
        lines.splice(-1, 1, { ...before, text: before.text + line.text, ink: union(before.ink, line.ink) })
      else lines.push(line)
    }
  }
  return lines
}

/** Whether a piece of text goes on in the same line and type: a text is cut into nodes where it may be broken. */
function continues(line: TextLine, before: TextLine): boolean {
  const [one, other] = [line, before].map(({ element }) => getComputedStyle(element))
  const gap = line.ink.left - before.ink.right
  return (
    line.block === before.block
    && line.fontSize === before.fontSize
    && line.weight === before.weight
    && one?.color === other?.color
    && gap > -line.fontSize
    && gap < line.fontSize * 0.7
    && shared(line.ink, before.ink).height > -line.fontSize * 0.3
  )
}

interface Character {
  text: string
  box: Box | undefined
}

const boxesOn = new WeakMap<Canvas, Map<Text, Character[]>>()

/** The characters of a text node and the box of each; the space at the end of a line has none. */
export function characterBoxes(node: Text, canvas: Canvas): readonly Character[] {
  const known = boxesOn.get(canvas) ?? new Map<Text, Character[]>()
  boxesOn.set(canvas, known)
  const found = known.get(node) ?? readBoxes(node, canvas)
  known.set(node, found)
  return found
}

function readBoxes(node: Text, canvas: Canvas): Character[] {
  const range = document.createRange()
  const found: Character[] = []
  let offset = 0
  for (const text of node.data) {
    range.setStart(node, offset)
    range.setEnd(node, offset + text.length)
    const rectangle = [...range.getClientRects()].at(-1)
    found.push({ text, box: rectangle && rectangle.width > 0 ? canvas.box(rectangle) : undefined })
    offset += text.length
  }
  return found
}

/** The text node line by line, without the spaces at the ends. */
function pieces(node: Text, canvas: Canvas): Piece[] {
  const found: Piece[] = []
  let open: Piece | undefined
  for (const { text, box } of characterBoxes(node, canvas)) {
    if (!box) continue
    const sameLine = open && Math.abs(open.top - box.top) < (box.bottom - box.top) / 2
    if (open && sameLine) {
      open.text += text
      if (text.trim() !== '') open.right = Math.max(open.right, box.right)
    } else if (text.trim() !== '') {
      open = { text, ...box }
      found.push(open)
    }
  }
  return found
}

function blockOf(element: Element): Element {
  let at = element
  while (
    at.parentElement
    && /^(?:inline|contents)$/.test(getComputedStyle(at).display)
    && !at.matches('.slidev-layout')
  )
    at = at.parentElement
  return at
}

interface Heights {
  above: number
  below: number
}

const measured = new Map<string, Heights>()
let context: CanvasRenderingContext2D | null | undefined

/** The box of what is inked of a line, which is less high than the line. */
function inkOf({ text, left, right, top, bottom }: Piece, font: string): Box {
  const key = `${font}|${text}`
  const heights = measured.get(key) ?? measure(text, font)
  measured.set(key, heights)
  const stretch = 1 / Math.max(1, heights.above + heights.below)
  return {
    left,
    right,
    top: top + (bottom - top) * Math.max(0, heights.above) * stretch,
    bottom: bottom - (bottom - top) * Math.max(0, heights.below) * stretch,
  }
}

/** The parts of a line box above and below the ink, of its height. */
function measure(text: string, font: string): Heights {
  context ??= document.createElement('canvas').getContext('2d')
  if (!context) throw new Error('the browser has no canvas to measure on')
  context.font = font
  const metrics = context.measureText(text)
  const height = metrics.fontBoundingBoxAscent + metrics.fontBoundingBoxDescent
  return {
    above: (metrics.fontBoundingBoxAscent - metrics.actualBoundingBoxAscent) / height,
    below: (metrics.fontBoundingBoxDescent - metrics.actualBoundingBoxDescent) / height,
  }
}
