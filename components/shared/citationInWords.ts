import type { Words } from '../../scripts/locales/words.ts'
import { citationParts, sourceOf, type Citation } from '../../scripts/quantities/citation.ts'

/** A sentence in words: `Paragraph 25, sentence 2`, or of several texts `Report, paragraph 25, sentence 2`. */
export function citationInWords(cite: Citation, names: ReadonlyMap<string, string>, words: Words): string {
  const name = names.get(sourceOf(cite))
  const [paragraph, sentence] = citationParts(cite)
  return name === undefined ? words.citation(paragraph, sentence) : words.citationIn(name, paragraph, sentence)
}
