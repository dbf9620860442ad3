import type { ClaimContext, DraftWords, Speaker } from '../locales/drafting/draftWords.ts'
import type { Place } from '../quantities/citation.ts'
import type { Sentence } from '../source/segment.ts'
import { claimOf, claimsOf, type Claim, type Said } from './claims.ts'
import type { FactToWrite } from './drafted.ts'
import type { Part } from './outline.ts'
import { quotedIn, toldIn, unquoted } from './quoted.ts'
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
  /** The title of the article; empty where it has none. */
  title: string
  /** Takes a fact that a figure needs beside those of the article: a series, a remainder. */
  add: (id: string, fact: FactToWrite) => void
  /** The sentences of the article that are told, without what is quoted in them, and whom they name. */
  prose: readonly string[]
  people: readonly Speaker[]
  claims: (sentence: Sentence) => readonly Claim[]
  /** What a stretch of a sentence says, or several, as `claimOf` has it, with names for what it points at. */
  claimIn: (sentence: Sentence, said: Said, most?: number) => Claim | undefined
  /** A text on what a sentence says, with names for what it leaves to those before it; itself where that is unclear. */
  named: (sentence: Sentence, text: string) => string
  /** The facts of a sentence, in its order. */
  of: (cite: Place) => readonly Stated[]
}

/** What was read of articles, which is the same for all their parts. */
const told = new WeakMap<readonly Sentence[], Pick<Scene, 'prose' | 'people'>>()

function toldBy(given: Pick<Scene, 'article' | 'words'>): Pick<Scene, 'prose' | 'people'> {
  const known = told.get(given.article)
  if (known) return known
  const prose = toldIn(given)
  const read = { prose, people: given.words.peopleIn(prose) }
  told.set(given.article, read)
  return read
}

export function sceneOf(
  part: Part,
  given: Omit<Scene, 'part' | 'prose' | 'people' | 'claims' | 'claimIn' | 'named' | 'of'>,
): Scene {
  const byPlace = new Map<Place, Stated[]>()
  for (const each of given.stated) byPlace.set(each.cite, [...(byPlace.get(each.cite) ?? []), each])
  const made = new Map<Place, Claim[]>()
  const of = (cite: Place) => byPlace.get(cite) ?? []
  // What stands within words of several sentences is somebody's, and not the article's.
  const stretches = quotedIn({ part, words: given.words }).flatMap((quoted) => quoted.stretches)
  const spoken = new Set(stretches.flatMap(({ sentences }) => (sentences.length > 1 ? sentences : [])))
  const { prose, people } = toldBy(given)
  const contextOf = ({ id, paragraph }: Sentence): ClaimContext => {
    const at = part.sentences.findIndex((each) => each.id === id)
    const before = part.sentences.slice(0, Math.max(0, at)).filter((each) => each.paragraph === paragraph)
    const earlier = before.map(({ text }) => unquoted(text)).reverse()
    const ofYear = before.at(-1)
    return {
      earlier,
      article: prose,
      people,
      title: given.title,
      day: onlyDate(given.stated.slice(0, firstOf(id)), /\d-\d\d$/),
      year: ofYear && !of(id).some(isYear) ? onlyDate(of(ofYear.id), /^\d{4}$/) : undefined,
    }
  }
  const firstOf = (cite: Place) => {
    const own = given.stated.findIndex((each) => each.cite === cite)
    return own < 0 ? given.stated.length : own
  }
  return {
    ...given,
    part,
    of,
    prose,
    people,
    claimIn: (sentence, said, most) =>
      claimOf(sentence, said, of(sentence.id), given.locale, given.words, contextOf(sentence), most),
    named: (sentence, text) => given.words.withNames?.(text, contextOf(sentence))?.(text) ?? text,
    claims: (sentence) => {
      const known = made.get(sentence.id)
      if (known) return known
      // A row of a table is no sentence.
      const isNone = isRow(sentence.text) || spoken.has(sentence)
      const claims = isNone ? [] : claimsOf(sentence, of(sentence.id), given.locale, given.words, contextOf(sentence))
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

const isYear = ({ reading: { unit, value } }: Stated): boolean => unit === 'date' && /^\d{4}/.test(String(value))

/** The one date of its kind that some facts say, as `{fact}`. */
function onlyDate(facts: readonly Stated[], kind: RegExp): string | undefined {
  const found = facts.filter(
    ({ reading: { unit, value, high } }) => unit === 'date' && high === undefined && kind.test(String(value)),
  )
  const [one] = found
  return one && new Set(found.map(({ reading }) => reading.value)).size === 1 ? `{${one.id}}` : undefined
}
