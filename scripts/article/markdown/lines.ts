import type { Text } from '../../typography/text.ts'
import { partsIn, type Part, type Piece } from './inline.ts'
import type { Formula, Inline } from './nodes.ts'
import type { Reading } from './reading.ts'
import { faultOfHtml, faultOfLink } from './refused.ts'
import type { Node } from './tree.ts'

/** What the lines of a heading, a paragraph or a cell hold. */
export function inlineOf(node: Node, reading: Reading): Inline[] {
  const parts = partsOf(node, reading)
  for (const part of parts)
    if (part.part === 'picture')
      reading.report('markdown-form', part.line, 'a picture stands by itself; leave an empty line before and after it')
  return written(parts, reading)
}

export function partsOf({ token, kids, line }: Node, { joint }: Reading): Part[] {
  const inline = token.type === 'inline' ? token : kids[0]?.token
  return partsIn(inline?.children ?? [], kids[0]?.line ?? line, joint)
}

/** What stands in lines, its numbers held from one formula or line's end to the next. */
export function written(parts: readonly Part[], reading: Reading): Inline[] {
  const inline: Inline[] = []
  let pieces: Piece[] = []
  const flush = () => {
    if (pieces.length > 0) inline.push({ text: textOf(pieces, reading) })
    pieces = []
  }
  for (const part of parts) {
    if (part.part === 'text') pieces.push(taken(part.piece, reading))
    else if (part.part === 'html') refuseHtml(part.html, part.line, reading)
    else if (part.part !== 'picture') {
      flush()
      if (part.part === 'newLine') inline.push({ newLine: true })
      else inline.push(...drawFormula(part.tex, part.isDisplay, part.line, reading).map((formula) => ({ formula })))
    }
  }
  flush()
  return inline
}

/** A piece of text, with what is to be said of it. */
function taken(piece: Piece, { exempt, report }: Reading): Piece {
  if (piece.marks.includes('code')) exempt.push({ what: 'code', text: piece.source, line: piece.line })
  const fault = piece.href === undefined ? undefined : faultOfLink(piece.href)
  if (fault !== undefined) report('markdown-refused', piece.line, fault, piece.href)
  return piece
}

export function textOf(pieces: readonly Piece[], { text, report }: Reading): Text {
  return text(pieces, ({ code, message, at }) => {
    report(code, lineOf(pieces, at), message, at)
  })
}

/** A formula as it is drawn; none where it cannot be. */
export function drawFormula(tex: string, isDisplay: boolean, line: number, reading: Reading): Formula[] {
  reading.exempt.push({ what: 'formula', text: tex, line })
  try {
    return [{ html: reading.tools.formula(tex, isDisplay), tex }]
  } catch (error) {
    const said = error instanceof Error ? error.message.replace(/^KaTeX parse error: /, '') : String(error)
    reading.report('markdown-form', line, `the formula cannot be drawn: ${said}`, tex.split('\n')[0])
    return []
  }
}

export function refuseHtml(html: string, line: number, { report }: Reading): void {
  const message = faultOfHtml(html)
  if (message !== undefined) report('markdown-refused', line, message, /<[a-zA-Z][\w.:-]*/.exec(html)?.[0])
}

/** The line that some words begin in: of the paragraph, where they are not found. */
function lineOf(pieces: readonly Piece[], words = ''): number {
  let end = 0
  const start = pieces
    .map(({ source }) => source)
    .join('')
    .indexOf(words)
  const piece = pieces.find(({ source }) => (end += source.length) > start)
  return (start < 0 ? pieces[0] : piece)?.line ?? 1
}
