import type { Finding, RuleName } from './finding.ts'
import { paints, type Paint } from './paint.ts'
import { paragraphs, type Paragraph } from './paragraphs.ts'
import { isOrnament, nameOf, type Canvas, type DeckFacts } from './slide.ts'
import { textLines, type TextLine } from './texts.ts'

/** A slide as the rules look at it: what is written, what is painted. */
export interface View {
  canvas: Canvas
  deck: DeckFacts
  /** The text that has to be read; ornament is left out. */
  lines: readonly TextLine[]
  paints: readonly Paint[]
  /** The same text as it is broken into lines. */
  paragraphs: readonly Paragraph[]
  find: (rule: RuleName, element: Element, pixels: number, fault: string, text?: string) => Finding
}

export type Rule = (view: View) => Finding[]

const written = new WeakMap<Element, TextLine[]>()

/** @param moved whether anything may stand elsewhere than when the slide was last looked at */
export function viewOf(canvas: Canvas, deck: DeckFacts, moved: boolean): View {
  const lines =
    (moved ? undefined : written.get(canvas.root)) ?? textLines(canvas).filter(({ element }) => !isOrnament(element))
  written.set(canvas.root, lines)
  let broken: Paragraph[] | undefined
  return {
    canvas,
    deck,
    lines: lines.map((line) => ({ ...line })),
    paints: paints(canvas),
    get paragraphs() {
      return (broken ??= paragraphs(canvas))
    },
    find: (rule, element, pixels, fault, text = '') => ({
      slide: canvas.name,
      number: canvas.number,
      rule,
      element: nameOf(element, canvas),
      pixels: Math.round(pixels * 10) / 10,
      text,
      fault,
    }),
  }
}

/** The whole of a label, of which a line is a part. */
export function wordsOf({ block }: TextLine): string {
  return block.textContent.trim().replace(/\s+/g, ' ')
}

/** What was painted before a text, and so lies under it. */
export function under(line: TextLine, painted: readonly Paint[]): Paint[] {
  return painted.filter(
    ({ element }) =>
      (element.compareDocumentPosition(line.element) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0
      || element === line.element,
  )
}
