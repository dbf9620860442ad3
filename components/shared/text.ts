import type { Text } from '../../scripts/typography/text.ts'
import { lettersWidth, type Weight } from './letters.ts'
import { piecesOf } from './pieces.ts'

/** How a text is set: its size in canvas pixels, the height of a line as a multiple of it, its weight. */
export interface TextStyle {
  size: number
  leading: number
  weight: Weight
}

/** The height of a line of a figure's texts, as `styles/figure.css` has it. */
export const leading = 1.3

export const regular = (size: number): TextStyle => ({ size, leading, weight: 'regular' })
export const bold = (size: number): TextStyle => ({ size, leading, weight: 'bold' })

/**
 * What a text takes, in canvas pixels: its widest line, all its lines, and the widest part that should not be broken.
 */
interface Measured {
  lines: number
  width: number
  height: number
  widestWord: number
}

/** A text in its style; one that is not there takes no room. */
export type Styled = readonly [text: Text | undefined, style: TextStyle]

const blank = lettersWidth(' ', 'bold')

/** Some browsers add as much to a line that is as wide as its room. In pixels. */
const slack = 0.5

/**
 * Measures a text without a browser, broken into lines of `width` pixels as `RichText` has the browser break it. Sums
 * of advances are never less than what is drawn, so that what is given this room fits and needs no other allowance.
 */
export function measure(text: Text | undefined, { size, leading, weight }: TextStyle, width = Infinity): Measured {
  if (text === undefined) return { lines: 0, width: 0, height: 0, widestWord: 0 }
  const found = piecesOf(text, weight)
  const isWithin = (ems: number) => ems * size + slack <= width
  let [lines, used, widest] = [1, 0, 0]
  for (const piece of found) {
    if (used > 0 && !isWithin(used + piece.width)) {
      lines += 1
      used = 0
    }
    if (isWithin(used + piece.width)) {
      widest = Math.max(widest, used + piece.width)
      used += piece.advance
    } else {
      const room = Math.max(size, width - slack) / size
      lines += piece.parts.length > 1 ? linesOf(piece.parts, room) - 1 : Math.ceil(piece.width / room) - 1
      widest = Math.max(widest, Math.min(piece.width, room))
      used = piece.parts.length > 1 ? room : piece.width % room
    }
  }
  return {
    lines,
    width: widest * size + slack,
    height: lines * size * leading,
    widestWord: Math.max(0, ...found.flatMap((piece) => piece.parts)) * size + slack,
  }
}

/** The lines of a name that is longer than a line, which is broken at its blanks. */
function linesOf(parts: readonly number[], room: number): number {
  let [lines, used] = [1, 0]
  for (const part of parts) {
    if (used > 0 && used + part > room) {
      lines += 1
      used = 0
    }
    used += part + blank
  }
  return lines
}

/** The height of texts set one under another in `width` pixels. */
export function heightOf(width: number, ...texts: readonly Styled[]): number {
  return texts.reduce((sum, [text, style]) => sum + measure(text, style, width).height, 0)
}

/** The width of the widest part of the texts that should not be broken. */
export function widestWord(...texts: readonly Styled[]): number {
  return Math.max(0, ...texts.map(([text, style]) => measure(text, style).widestWord))
}

/** Whether texts set one under another have room in a box without breaking a word. */
export function fitIn({ width, height }: { width: number; height: number }, ...texts: readonly Styled[]): boolean {
  const measured = texts.map(([text, style]) => measure(text, style, width))
  return (
    measured.every((each) => each.widestWord <= width) && measured.reduce((sum, each) => sum + each.height, 0) <= height
  )
}

/**
 * The first of the styles, or of whole drawings, from large to small, that passes the test; the last where none does.
 * @throws where there are none
 */
export function largestThatFits<Style>(styles: readonly Style[], test: (style: Style) => boolean): Style {
  const found = styles.find(test) ?? styles.at(-1)
  if (found === undefined) throw new Error('there is no style to choose from')
  return found
}
