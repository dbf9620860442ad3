import type { Words } from '../../scripts/locales/words.ts'
import { cellParts, citationParts, sourceOf, type Citation } from '../../scripts/quantities/citation.ts'

/**
 * A place in words: `Paragraph 25, sentence 2`, of several texts `Report, paragraph 25, sentence 2`, of a table
 * `Jobs, row 7, column B`.
 */
export function citationInWords(cite: Citation, names: ReadonlyMap<string, string>, words: Words): string {
  const name = names.get(sourceOf(cite))
  const { sheet, column, row } = cellParts(cite) ?? {}
  if (column !== undefined) return words.cellIn(name ?? sourceOf(cite), sheet ?? '', column, String(row))
  const [paragraph, sentence] = citationParts(cite)
  return name === undefined ? words.citation(paragraph, sentence) : words.citationIn(name, paragraph, sentence)
}
