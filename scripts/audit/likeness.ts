import type { ArticleSentence } from './sentences.ts'

/** How much a word counts that stands elsewhere on the slide, or elsewhere in the article's paragraph. */
const aroundShare = 0.35

/** Words in more sentences than so many say nothing of what one is about. */
const mostPlaces = 2000

/** How like a sentence of the article is to one of a deck, by the words that both have; rare words count most. */
export interface Likeness {
  at: number
  /** From words of the deck's own sentence. */
  own: number
  /** With what stands around it on the slide, and around the other in its paragraph. */
  whole: number
}

/** Finds the sentences of an article that have words in common with one of a deck. */
export class LikenessIndex {
  readonly #places = new Map<string, number[]>()
  readonly #paragraphs = new Map<string, Set<number>>()
  readonly #byParagraph = new Map<number, number[]>()
  readonly #count: number

  constructor(article: readonly ArticleSentence[]) {
    this.#count = article.length
    for (const [at, { words, paragraph }] of article.entries()) {
      const own = this.#byParagraph.get(paragraph)
      if (own) own.push(at)
      else this.#byParagraph.set(paragraph, [at])
      for (const word of words) {
        const places = this.#places.get(word)
        if (places) places.push(at)
        else this.#places.set(word, [at])
        const paragraphs = this.#paragraphs.get(word)
        if (paragraphs) paragraphs.add(paragraph)
        else this.#paragraphs.set(word, new Set([paragraph]))
      }
    }
  }

  has(word: string): boolean {
    return this.#places.has(word)
  }

  /** How much some words say: the rarer the article has them, the more. */
  weightOf(words: readonly string[]): number {
    return words.reduce((sum, word) => sum + Math.log((this.#count + 1) / (this.#places.get(word)?.length ?? 1)), 0)
  }

  /** The likeness of every sentence that has a word in common, by its place in the article. */
  to(own: ReadonlySet<string>, around: ReadonlySet<string>): ReadonlyMap<number, Likeness> {
    const found = new Map<number, Likeness>()
    const add = (at: number, weight: number, isOwn: boolean) => {
      const likeness = found.get(at) ?? { at, own: 0, whole: 0 }
      if (isOwn) likeness.own += weight
      likeness.whole += weight
      found.set(at, likeness)
    }
    for (const word of new Set([...own, ...around])) {
      const places = this.#places.get(word) ?? []
      if (places.length > mostPlaces) continue
      const weight = Math.log((this.#count + 1) / places.length)
      const isOwn = own.has(word)
      const inSentence = new Set(places)
      for (const at of places) add(at, isOwn ? weight : weight * aroundShare, isOwn)
      if (isOwn)
        for (const paragraph of this.#paragraphs.get(word) ?? [])
          for (const at of this.#byParagraph.get(paragraph) ?? [])
            if (!inSentence.has(at)) add(at, weight * aroundShare, false)
    }
    return found
  }
}
