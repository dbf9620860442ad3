/**
 * A place in the article: `25.2` is paragraph 25, sentence 2, both from 1. It is also the key of that sentence in the
 * lock, so a citation is its text, and only this file takes it apart.
 */
export type Citation = `${number}.${number}`

/** How a citation is written, for schemas that a text goes through. */
export const citationPattern = /^[1-9]\d*\.[1-9]\d*$/

export function isCitation(text: string): text is Citation {
  return citationPattern.test(text)
}

/** Reads a citation; undefined where a text is none. */
export function parseCitation(text: string): Citation | undefined {
  return isCitation(text) ? text : undefined
}

/** The paragraph and the sentence of a citation, as written. */
export function citationParts(citation: Citation): [paragraph: string, sentence: string] {
  const [paragraph = '', sentence = ''] = citation.split('.')
  return [paragraph, sentence]
}

export function formatCitation({ paragraph, sentence }: { paragraph: number; sentence: number }): Citation {
  return `${paragraph}.${sentence}`
}

/** The paragraph of a citation. */
export function paragraphOf(citation: Citation): number {
  return Number(citationParts(citation)[0])
}

/** Orders citations as they stand in the article: 9.1 is before 10.1. */
export function compareCitations(one: Citation, other: Citation): number {
  return paragraphOf(one) - paragraphOf(other) || Number(citationParts(one)[1]) - Number(citationParts(other)[1])
}

/** The sentences that one fact stands on, as one text: `25.2 39.1`. */
export function joinCitations(citations: readonly Citation[]): string {
  return citations.join(' ')
}

/** Reads what `joinCitations` wrote. */
export function splitCitations(text: string): Citation[] {
  return text.split(' ').filter(isCitation)
}
