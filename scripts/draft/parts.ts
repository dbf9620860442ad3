import type { DraftWords } from '../locales/drafting/draftWords.ts'
import type { Part } from './outline.ts'

/** As many sections as a talk is told in. */
const mostParts = 6

/** The parts of an article as sections of a talk: as it is headed, and else one. */
export function sectionsOf(parts: readonly Part[], words: DraftWords): Part[] {
  return joinShortest(parts).map((part) => ({ ...part, title: part.title ?? words.section }))
}

/** Joins the part with the fewest sentences to the one before it, until there are few enough. */
function joinShortest(parts: readonly Part[]): Part[] {
  const left = [...parts]
  while (left.length > mostParts) {
    const sizes = left.map(({ sentences }, index) => (index === 0 ? Number.POSITIVE_INFINITY : sentences.length))
    const at = sizes.indexOf(Math.min(...sizes))
    const [before, own] = [left[at - 1], left[at]]
    if (!before || !own) return left
    left.splice(at - 1, 2, { title: before.title, sentences: [...before.sentences, ...own.sentences] })
  }
  return left
}
