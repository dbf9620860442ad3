import { digest } from '../input/digest.ts'
import type { Grammar } from '../locales/grammar.ts'
import type { Fact } from './facts.ts'
import { inWords } from './states.ts'
import { languageOf } from '../locales/languageOf.ts'

/**
 * Where words say of a fact what its sentence says of another amount in the place of that: 夏季 of the first of
 * 冬季42万人次，夏季15万人次. Words that are its own too say nothing else.
 * @param words what is told of the fact
 * @param text all that may name what is its own
 */
export function toldOfAnother(
  words: string,
  fact: Fact,
  { grammar, locale, text = words }: { grammar: Grammar; locale: string; text?: string },
): string | undefined {
  const { apart } = fact
  if (!apart || languageOf(apart.language) !== languageOf(locale)) return undefined
  const marks = grammar.contentOf(words)
  const found = marks.filter((mark) => apart.others.includes(digest(mark)))
  if (found.length === 0 || grammar.contentOf(text).some((mark) => apart.own.includes(digest(mark)))) return undefined
  const { id, cites } = fact
  return `"${found.join(' ')}" of ${id}, ${inWords(fact)}, but sentence ${cites.join(', ')} says that of another amount`
}
