import { wordsOf } from '../audit/words.ts'
import type { DraftWords } from '../locales/drafting/draftWords.ts'
import type { Place } from '../quantities/citation.ts'
import type { Part } from './outline.ts'

/** How much each thing adds by which an article stresses a sentence. */
const weights = {
  titleWord: 0.35,
  mostOfTitle: 1.4,
  lead: 0.8,
  opens: 0.35,
  closes: 0.25,
  end: 0.5,
  repeated: 0.08,
  mostRepeated: 0.6,
  thesis: 0.45,
  proposal: 0.8,
} as const
/** The first so many sentences are the lead. */
const leadLength = 3
/** What an article asks for stands in its last third. */
const proposesFrom = 2 / 3
/** A word in so many sentences is one that the article repeats. */
const leastRepeated = 3

/**
 * How much the article stresses each of its sentences: by words of its title, its lead, the first and the last sentence
 * of a part, its end, what it asks for there, and words that it repeats. Where it has headings, what it is about stands
 * above the first of them, behind its first paragraph.
 */
export function stressOf(
  parts: readonly Part[],
  title: string,
  { proposes, hour }: Pick<DraftWords, 'proposes' | 'hour'>,
): ReadonlyMap<Place, number> {
  const sentences = parts.flatMap((part) => part.sentences)
  const words = new Map(sentences.map(({ id, text }) => [id, wordsOf(text)]))
  const counts = new Map<string, number>()
  for (const own of words.values()) for (const word of own) counts.set(word, (counts.get(word) ?? 0) + 1)
  const ofTitle = wordsOf(title)
  // An article that opens with a scene says what it is about behind it.
  const [first] = sentences
  const told = sentences.filter(({ paragraph }) => paragraph !== first?.paragraph)
  const isScene = first !== undefined && told.length > 0 && hour.test(first.text)
  const lead = new Set((isScene ? told : sentences).slice(0, leadLength).map(({ id }) => id))
  const opening = new Set(parts.flatMap((part) => part.sentences[0]?.id ?? []))
  const closing = new Set(parts.flatMap((part) => part.sentences.at(-1)?.id ?? []))
  const end = sentences.at(-1)?.id
  const opened = parts.length > 1 ? (parts[0]?.sentences ?? []) : []
  const thesis = new Set(opened.flatMap(({ id, paragraph }) => (paragraph === first?.paragraph ? [] : [id])))
  return new Map(
    sentences.map(({ id, text }, index) => {
      const isProposal = index >= sentences.length * proposesFrom && proposes?.test(text) === true
      const own = [...(words.get(id) ?? [])]
      const inTitle = own.filter((word) => ofTitle.has(word)).length
      const repeated = own.filter((word) => (counts.get(word) ?? 0) >= leastRepeated).length
      return [
        id,
        Math.min(inTitle * weights.titleWord, weights.mostOfTitle)
          + (lead.has(id) ? weights.lead : 0)
          + (opening.has(id) ? weights.opens : 0)
          + (closing.has(id) ? weights.closes : 0)
          + (id === end ? weights.end : 0)
          + (thesis.has(id) ? weights.thesis : 0)
          + (isProposal ? weights.proposal : 0)
          + Math.min(repeated * weights.repeated, weights.mostRepeated),
      ]
    }),
  )
}
