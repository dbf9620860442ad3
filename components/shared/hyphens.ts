import type { Part } from '../../scripts/typography/marks.ts'

/** A word with marks before and behind it, and its genitive. */
const oneWord = /^([^\p{L}\p{N}]*)(\p{L}+)(?:['’]s)?[^\p{L}\p{N}]*$/u

const known = new WeakMap<readonly string[], ReadonlyMap<string, readonly string[]>>()

/** The words that may be divided, each with its parts. */
function divided(hyphens: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const found = known.get(hyphens) ?? new Map(hyphens.map((word) => [word.replaceAll('-', ''), word.split('-')]))
  known.set(hyphens, found)
  return found
}

/**
 * Marks where a word may be divided that is wider than its line.
 * @param hyphens the deck's long words, each as `inter-oper-ability`
 * @returns the parts cut there; undefined for a word that stays whole
 */
export function hyphenate(parts: readonly Part[], hyphens: readonly string[]): Part[] | undefined {
  if (hyphens.length === 0) return undefined
  const [, before = '', word = ''] = oneWord.exec(parts.map(({ text }) => text).join('')) ?? []
  const syllables = divided(hyphens).get(word)
  if (!syllables) return undefined
  const places = new Set<number>()
  let at = before.length
  for (const syllable of syllables.slice(0, -1)) places.add((at += syllable.length))
  let offset = 0
  return parts.flatMap(({ text, setting }) => {
    const [start, end] = [offset, offset + text.length]
    offset = end
    const cuts = [start, ...[...places].filter((place) => place > start && place < end), end]
    return cuts.slice(1).map((to, index): Part => {
      const from = cuts[index] ?? start
      return {
        text: text.slice(from - start, to - start),
        ...(setting && { setting }),
        ...(places.has(from) && { divisible: true }),
      }
    })
  })
}
