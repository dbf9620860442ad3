import { type Text } from '../../scripts/article/text.ts'
import { breakAtWords, unbreakable } from './breakAtWords.ts'
import { textWidth } from './measure.ts'

/** What stays together on a line, in ems: its width, and its width with the blank that follows it; both with the space between Han and Latin. */
interface Piece {
  width: number
  advance: number
  /** The width of the widest part of it that is never broken. */
  least: number
}

const cut = new Map<string, Piece[]>()

/** The lines that a text takes in `width` pixels where it is broken between words only, as `RichText` breaks it. */
export function linesIn(text: Text | undefined, size: number, width: number): number {
  if (text === undefined) return 0
  const room = (width - 0.5) / size // what some browsers add to a line of letters as wide as the em
  let lines = 1
  let used = 0
  for (const piece of pieces(text)) {
    if (used > 0 && used + piece.width > room) {
      lines += 1
      used = 0
    }
    if (piece.width > room) lines += Math.ceil(piece.width / room) - 1
    used += piece.advance
  }
  return lines
}

/** The height of texts set one under another in `width` pixels; one that is not there takes no room. */
export function heightIn(width: number, ...texts: (readonly [text: Text | undefined, size: number])[]): number {
  return texts.reduce((sum, [text, size]) => sum + linesIn(text, size, width) * size * 1.4, 0)
}

/** The width of a text on one line, with the space between Han and Latin. */
export function widthOf(text: Text, size: number): number {
  return pieces(text).reduce((sum, piece) => sum + piece.advance, 0) * size
}

/** The width of what cannot be broken without breaking a word. */
export function widestWord(text: Text, size: number): number {
  return Math.max(0, ...pieces(text).map((piece) => piece.least)) * size
}

function pieces(text: Text): Piece[] {
  const key = JSON.stringify(text)
  const known = cut.get(key)
  if (known) return known
  const found: { text: string; spaces: number }[] = []
  for (const { words, blank, breakBefore } of breakAtWords(text, 'zh-Hant', []).flatMap((run) => run.pieces)) {
    const said = words.map((word) => word.text).join('') + blank
    const spaces = words.filter((word) => word.spaced).length * 0.125
    const last = found.at(-1)
    if (last && !breakBefore) {
      last.text += said
      last.spaces += spaces
    } else found.push({ text: said, spaces })
  }
  const measured = found.map((piece) => ({
    width: textWidth(piece.text.trimEnd(), 1) + piece.spaces,
    advance: textWidth(piece.text, 1) + piece.spaces,
    least: Math.max(0, ...unbreakable(piece.text).map((part) => textWidth(part, 1))) + piece.spaces,
  }))
  cut.set(key, measured)
  return measured
}
