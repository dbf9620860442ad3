import type { Place } from '../quantities/citation.ts'
import type { Sentence } from './segment.ts'

/** So much of a sentence is kept at most: in scripts without spaces sixteen characters, else eight words. */
const most = { characters: 16, words: 8 } as const

/** Signs that a printed text and its copy often write differently. */
const unstable = /["'“”‘’«»‹›「」『』–—―…\u00AD\u200B]|\.{2}/u

/** What leads a browser to a sentence: its first words, and where it is longer, its last. */
export type Fragment = [start: string] | [start: string, end: string]

/**
 * The fewest words that lead a browser to each of these sentences of a text: words that stand nowhere else in it, and
 * those at the sentence's end up to which it is marked. None for a sentence that has no such words, or too many.
 * @param locale the language that the text is in, by which words are told apart
 * @see https://wicg.github.io/scroll-to-text-fragment/
 */
export function fragmentsIn(
  sentences: readonly Sentence[],
  wanted: ReadonlySet<Place>,
  locale: string,
): Map<Place, Fragment> {
  if (wanted.size === 0) return new Map()
  const whole = folded(sentences.map(({ text }) => text).join('\n'))
  const segmenter = new Intl.Segmenter(locale, { granularity: 'word' })
  return new Map(
    sentences.flatMap(({ id, text }) => {
      const fragment = wanted.has(id) ? fragmentOf(text, whole, segmenter) : undefined
      return fragment ? [[id, fragment] as const] : []
    }),
  )
}

function fragmentOf(text: string, whole: string, segmenter: Intl.Segmenter): Fragment | undefined {
  const words = [...segmenter.segment(text)].flatMap(({ segment, index, isWordLike }) =>
    isWordLike ? [{ from: index, to: index + segment.length }] : [],
  )
  const between = (first: number, last: number) => text.slice(words[first]?.from, words[last]?.to)
  const cost = (first: number, last: number) => costOf(between(first, last), last - first + 1)
  const last = words.length - 1
  if (last < 0) return undefined

  /** The shortest words from one on that stand nowhere else. */
  const startAt = (first: number): number | undefined => {
    for (let end = first; end <= last && cost(first, end) <= 1 && isStable(between(first, end)); end++)
      if (occurs(between(first, end), whole) === 1) return end
    return undefined
  }
  const head = startAt(0)
  if (head !== undefined) {
    const after = folded(text.slice(words[head]?.to))
    for (let first = last; first > head && isStable(between(first, last)); first--) {
      if (cost(0, head) + cost(first, last) > 1) break
      // The browser marks up to where these words first come after the others.
      const end = folded(between(first, last))
      if (after.indexOf(end) === after.lastIndexOf(end)) return [between(0, head), between(first, last)]
    }
    return [between(0, head)]
  }
  // No sentence begins like no other: then words within it are marked, the fewest there are.
  const inner = words
    .flatMap((_, first) => {
      const end = startAt(first)
      return end === undefined ? [] : [{ words: between(first, end), cost: cost(first, end) }]
    })
    .sort((one, other) => one.cost - other.cost)
  return inner[0] ? [inner[0].words] : undefined
}

/** How much of what may be kept a stretch is. */
function costOf(stretch: string, words: number): number {
  return /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(stretch)
    ? [...stretch].length / most.characters
    : words / most.words
}

const isStable = (stretch: string) => !unstable.test(stretch)

/** As browsers compare: without regard to case and to how white space is set. */
const folded = (text: string) => text.toLowerCase().replace(/\s+/gu, ' ')

/** How often words stand in a text, up to two times. */
function occurs(stretch: string, whole: string): number {
  const words = folded(stretch)
  const first = whole.indexOf(words)
  if (first < 0) return 0
  return whole.includes(words, first + 1) ? 2 : 1
}

/** An address at which browsers mark these stretches of a page, and show the first; others show the page. */
export function withFragments(url: string, fragments: readonly (readonly string[])[]): string {
  if (fragments.length === 0) return url
  const directives = fragments.map((words) => `text=${words.map(encode).join(',')}`)
  return `${url}${url.includes('#') ? '' : '#'}:~:${directives.join('&')}`
}

/** A dash has a sense of its own there. */
const encode = (words: string) => encodeURIComponent(words).replaceAll('-', '%2D')
