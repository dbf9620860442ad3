import type { Numbered } from './paragraphs.ts'

/** Lines of two columns that stand beside each other, by their numbers in the file, and one of them. */
export interface Columns {
  from: number
  to: number
  text: string
}

/** So many lines with text on both sides are no accident, nor a table of a few rows. */
const leastLines = 5
/** A gutter has so many blanks, and stands in so many of the lines of a text. */
const gutter = / {3,}/g
const leastShare = 0.4

/**
 * Two columns of a page that were copied across, line by line: where a gutter stands at one place in many lines, with
 * words on both sides of it that make no row of numbers.
 */
export function findColumns(lines: readonly Numbered[]): Columns | undefined {
  const written = lines.filter(({ text }) => text.trim() !== '')
  const at = new Map<number, Numbered[]>()
  for (const line of written) {
    if (!line.text.includes('   ')) continue
    for (const { 0: blanks, index } of line.text.matchAll(gutter)) {
      const [left, right] = [line.text.slice(0, index), line.text.slice(index + blanks.length)]
      if (!isRunning(left) || !isRunning(right)) continue
      const place = index + blanks.length
      at.set(place, [...(at.get(place) ?? []), line])
    }
  }
  const best = [...at.values()].sort((a, b) => b.length - a.length)[0]
  const [first, last] = [best?.[0], best?.at(-1)]
  if (!best || !first || !last || best.length < leastLines || best.length < written.length * leastShare)
    return undefined
  return { from: first.number, to: last.number, text: first.text.trim() }
}

/**
 * Whether it is a part of a sentence: three words, or as many Han characters as make them; cells of tables are shorter.
 */
function isRunning(text: string): boolean {
  const part = text.trim()
  return /\p{L}+\S*(?: \S+){2,}/u.test(part) || /\p{Script=Han}{6,}/u.test(part)
}
