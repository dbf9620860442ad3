import { plain, type Text } from '../../scripts/article/text.ts'
import type { Sized } from './box.ts'
import { breakAtWords, unbreakable } from './breakAtWords.ts'
import { spacedWidth } from './fit.ts'
import { wordWidth } from './measure.ts'

const known = new Map<string, string[]>()

/** The stretches of a text that stay on one line. Han is cut by one dictionary, whatever the deck's locale. */
function chunks(text: Text): string[] {
  const key = JSON.stringify(text)
  const found = known.get(key) ?? cut(text)
  known.set(key, found)
  return found
}

function cut(text: Text): string[] {
  const found: string[] = []
  for (const { words, blank, breakBefore } of breakAtWords(text, 'zh-Hant', []).flatMap((run) => run.pieces)) {
    const said = words.map((word) => word.text).join('') + blank
    if (breakBefore || found.length === 0) found.push(said)
    else found[found.length - 1] += said
  }
  return found
}

/** The width of a stretch of text: bold Latin letters can be wider than measured. */
function widthOf(text: string, size: number, bold = 1.06): number {
  return spacedWidth(text, size) * (/[A-Za-z]/.test(text) ? bold : 1)
}

/** The room that a text surely has enough of on one line. */
export function lineWidth(text: Text | undefined, size: number): number {
  return text === undefined ? 0 : widthOf(plain(text), size, 1.12) + 2
}

/** The width of the longest stretch that should not be broken. */
export function unbroken(text: Text | undefined, size: number): number {
  if (text === undefined) return 0
  const parts = chunks(text).flatMap(unbreakable)
  return Math.max(0, ...parts.map((part) => Math.max(widthOf(part, size, 1.12), wordWidth(part, size)) + 1))
}

/** The lines that a text takes, broken between words as `RichText` breaks it. */
export function linesIn(text: Text, size: number, width: number): number {
  let lines = 1
  let used = 0
  for (const chunk of chunks(text)) {
    const wide = widthOf(chunk.trimEnd(), size)
    if (used > 0 && used + wide > width) {
      lines += 1
      used = 0
    }
    if (wide > width) lines += Math.ceil(wide / width) - 1
    used += widthOf(chunk, size)
  }
  return lines
}

/** The height of texts set one under another in `width` pixels, each line as high as its size times `leading`. */
export function blockHeight(width: number, leading: number, ...texts: Sized[]): number {
  return texts.reduce(
    (sum, [text, size]) => sum + (text === undefined ? 0 : linesIn(text, size, width) * size * leading),
    0,
  )
}

/** The first of the sizes, from large to small, at which all fits; the last where none does. */
export function firstSize<Size>(sizes: readonly [Size, ...Size[]], fits: (size: Size) => boolean): Size {
  return sizes.find(fits) ?? sizes[sizes.length - 1] ?? sizes[0]
}
