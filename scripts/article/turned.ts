import { digest } from '../input/digest.ts'
import type { Relation } from '../quantities/assertion.ts'
import type { Fact } from './facts.ts'
import { inWords } from './states.ts'
import { languageOf } from '../locales/languageOf.ts'

/**
 * Where a text says of two the reverse of what the article says of them: {x} of women are beekeepers, of "31 percent of
 * the beekeepers are women"; the new burns {x} more than the old. Both have to stand in each other's place.
 */
export function turnedRound(said: Relation | undefined, fact: Fact, locale: string): string | undefined {
  const { relation } = fact
  if (!said || !relation || said.by !== relation.by || languageOf(relation.language) !== languageOf(locale))
    return undefined
  const has = (words: readonly string[], marks: readonly string[]) => words.some((word) => marks.includes(digest(word)))
  const only = (marks: readonly string[], others: readonly string[]) => marks.filter((mark) => !others.includes(mark))
  const [one, other] = [only(relation.one, relation.other), only(relation.other, relation.one)]
  const isTurned = has(said.one, other) && !has(said.one, one) && has(said.other, one) && !has(said.other, other)
  const { id, cites } = fact
  return isTurned ? `the reverse of what sentence ${cites.join(', ')} says of ${id}, ${inWords(fact)}` : undefined
}
