import { plain, type Run, type Text } from '../scripts/article/text.ts'
import { needsSpace } from './autospace.ts'

/** A stretch that is not broken. `spaced`: Han and Latin meet after it; a line that begins there begins at its edge. */
export interface Word {
  text: string
  breakBefore: boolean
  spaced: boolean
}
export interface WordRun extends Omit<Run, 'text'> {
  words: Word[]
}

const closing = /^[\p{Pe}\p{Pf}、，。；：？！,.;:?!%…—·]/u
const opening = /[\p{Ps}\p{Pi}]$/u

/**
 * Cuts a text where a line may break: between words (Unicode UAX #29, with the dictionary of Intl.Segmenter),
 * never inside a term, before closing punctuation or after opening; and where Han and Latin meet, which asks for
 * a little space.
 */
export function breakAtWords(text: Text, locale: string, terms: readonly string[]): WordRun[] {
  const whole = plain(text)
  const breaks = breakOffsets(whole, locale, terms)
  const borders = borderOffsets(whole)
  let offset = 0
  return (typeof text === 'string' ? [text] : text).map((given) => {
    const { text: words, ...rest }: Run = typeof given === 'string' ? { text: given } : given
    const start = offset
    offset += words.length
    const inside = [...new Set([...breaks, ...borders])]
      .filter((at) => at > start && at < start + words.length)
      .sort((a, b) => a - b)
    const edges = [start, ...inside, start + words.length]
    return {
      ...rest,
      words: edges.slice(1).map((edge, index): Word => {
        const from = edges[index] ?? start
        return {
          text: words.slice(from - start, edge - start),
          breakBefore: breaks.has(from),
          spaced: borders.has(edge),
        }
      }),
    }
  })
}

function borderOffsets(whole: string): Set<number> {
  const offsets = new Set<number>()
  let before = ''
  let offset = 0
  for (const character of whole) {
    if (needsSpace(before, character)) offsets.add(offset)
    before = character
    offset += character.length
  }
  return offsets
}

const segmenters = new Map<string, Intl.Segmenter>()

/** The segmenter of a locale; making one loads its dictionary, so each is made once. */
function segmenter(locale: string): Intl.Segmenter {
  const found = segmenters.get(locale) ?? new Intl.Segmenter(locale, { granularity: 'word' })
  segmenters.set(locale, found)
  return found
}

function breakOffsets(whole: string, locale: string, terms: readonly string[]): Set<number> {
  const offsets = new Set<number>()
  for (const { index } of segmenter(locale).segment(whole)) {
    if (
      index > 0
      && !closing.test(whole.slice(index))
      && !opening.test(whole.slice(0, index))
      && !sticksTogether(whole, index)
    )
      offsets.add(index)
  }
  for (const index of offsets) if (isLonely(whole.slice(index))) offsets.delete(index)
  for (const term of terms) {
    for (let at = whole.indexOf(term); at >= 0; at = whole.indexOf(term, at + term.length)) {
      for (let inside = at + 1; inside < at + term.length; inside++) offsets.delete(inside)
    }
  }
  return offsets
}

/** A single Han character, with or without punctuation after it, does not make a last line. */
function isLonely(rest: string): boolean {
  return /^\p{Script=Han}[\p{P}\s]*$/u.test(rest)
}

/** A digit and its counter, a number and its unit, or a particle and the word before it, stay on one line. */
function sticksTogether(whole: string, index: number): boolean {
  return (
    /[\d+×%\u00a0]$/.test(whole.slice(0, index))
    || whole.charAt(index) === '\u00a0'
    || /^[的了著地得們個]/.test(whole.slice(index))
    || /^ /.test(whole.slice(index))
  )
}
