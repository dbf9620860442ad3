/**
 * A place in one of the texts that a talk rests on: `25.2` is paragraph 25, sentence 2, both from 1. It is also the key
 * of that sentence in the text's lock.
 */
export type Place = `${number}.${number}`

/**
 * A sentence that data cites: its place, and before it the id of its text where the talk rests on several, such as
 * `report:25.2`. A citation is its text, and only this file takes it apart.
 */
export type Citation = Place | `${string}:${Place}`

const place = String.raw`[1-9]\d*\.[1-9]\d*`
const placePattern = new RegExp(`^${place}$`)

/**
 * How a citation is written, for schemas that a text goes through; what stands before the colon is a name as `idSchema`
 * has it.
 */
export const citationPattern = new RegExp(`^(?:[a-z][a-z0-9]*(?:-[a-z0-9]+)*:)?${place}$`)

export function isCitation(text: string): text is Citation {
  return citationPattern.test(text)
}

export function isPlace(text: string): text is Place {
  return placePattern.test(text)
}

/** Reads a citation; undefined where a text is none. */
export function parseCitation(text: string): Citation | undefined {
  return isCitation(text) ? text : undefined
}

/** The id of the text that is cited; empty where the citation names none. */
export function sourceOf(citation: Citation): string {
  return citation.slice(0, Math.max(0, citation.indexOf(':')))
}

/** Where in its text a citation leads. */
export function placeOf(citation: Citation): Place {
  const [paragraph, sentence] = citationParts(citation)
  return formatCitation({ paragraph: Number(paragraph), sentence: Number(sentence) })
}

/** The citation of a place in a text; with an empty id, in the only one. */
export function citationIn(source: string, at: Place): Citation {
  return source === '' ? at : `${source}:${at}`
}

/** The paragraph and the sentence of a citation, as written. */
export function citationParts(citation: Citation): [paragraph: string, sentence: string] {
  const [paragraph = '', sentence = ''] = citation.slice(citation.indexOf(':') + 1).split('.')
  return [paragraph, sentence]
}

export function formatCitation({ paragraph, sentence }: { paragraph: number; sentence: number }): Place {
  return `${paragraph}.${sentence}`
}

/** The paragraph of a citation. */
export function paragraphOf(citation: Citation): number {
  return Number(citationParts(citation)[0])
}

/**
 * Orders citations as they stand in their texts: 9.1 is before 10.1.
 * @param sources the ids of the texts, in their order, where there are several
 */
export function compareCitations(one: Citation, other: Citation, sources: readonly string[] = []): number {
  return (
    sources.indexOf(sourceOf(one)) - sources.indexOf(sourceOf(other))
    || paragraphOf(one) - paragraphOf(other)
    || Number(citationParts(one)[1]) - Number(citationParts(other)[1])
  )
}

/** The sentences that one fact stands on, as one text: `25.2 39.1`. */
export function joinCitations(citations: readonly Citation[]): string {
  return citations.join(' ')
}

/** Reads what `joinCitations` wrote. */
export function splitCitations(text: string): Citation[] {
  return text.split(' ').filter(isCitation)
}
