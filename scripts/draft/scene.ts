import type { DraftWords } from '../locales/drafting/draftWords.ts'
import type { Place } from '../quantities/citation.ts'
import type { Sentence } from '../source/segment.ts'
import { claimsOf, type Claim } from './claims.ts'
import type { FactToWrite } from './drafted.ts'
import type { Part } from './outline.ts'
import { quotedIn } from './quoted.ts'
import type { Stated } from './stated.ts'
import { isRow } from './tables.ts'

/** One part of an article with what it states: what the slides of a section are found in. */
export interface Scene {
  part: Part
  /** The whole article, in its order: somebody is introduced once. */
  article: readonly Sentence[]
  locale: string
  words: DraftWords
  stated: readonly Stated[]
  /** Takes a fact that a figure needs beside those of the article: a series, a remainder. */
  add: (id: string, fact: FactToWrite) => void
  claims: (sentence: Sentence) => readonly Claim[]
  /** The facts of a sentence, in its order. */
  of: (cite: Place) => readonly Stated[]
}

export function sceneOf(part: Part, given: Omit<Scene, 'part' | 'claims' | 'of'>): Scene {
  const byPlace = new Map<Place, Stated[]>()
  for (const each of given.stated) byPlace.set(each.cite, [...(byPlace.get(each.cite) ?? []), each])
  const made = new Map<Place, Claim[]>()
  const of = (cite: Place) => byPlace.get(cite) ?? []
  // What stands within words of several sentences is somebody's, and not the article's.
  const stretches = quotedIn({ part, words: given.words }).flatMap((quoted) => quoted.stretches)
  const spoken = new Set(stretches.flatMap(({ sentences }) => (sentences.length > 1 ? sentences : [])))
  return {
    ...given,
    part,
    of,
    claims: (sentence) => {
      const known = made.get(sentence.id)
      if (known) return known
      // A row of a table is no sentence.
      const isNone = isRow(sentence.text) || spoken.has(sentence)
      const claims = isNone ? [] : claimsOf(sentence, of(sentence.id), given.locale, given.words)
      made.set(sentence.id, claims)
      return claims
    },
  }
}

/** The sentence of a place. */
export const sentenceAt = ({ part }: Pick<Scene, 'part'>, cite: Place): Sentence | undefined =>
  part.sentences.find(({ id }) => id === cite)

/** The sentences of the paragraph that one stands in. */
export function paragraphAround(scene: Pick<Scene, 'part'>, cite: Place): Sentence[] {
  const paragraph = sentenceAt(scene, cite)?.paragraph
  return scene.part.sentences.filter((each) => each.paragraph === paragraph)
}
