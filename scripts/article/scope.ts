import { digest } from '../input/digest.ts'
import type { Grammar } from '../locales/grammar.ts'
import type { Fact } from './facts.ts'
import { inWords } from './states.ts'
import { languageOf } from '../locales/languageOf.ts'

/** So far from a number words say of the whole of what it is. */
const reach = 8

/**
 * Where a text says of a number that it is of all of one place, and the article that it is of all of another: 全省 of
 * what a sentence states of 全乡. A text that names the article's too may tell of both.
 */
export function otherScope(
  words: string,
  { fact, start, end }: { fact: Fact; start: number; end: number },
  { scopes, contentOf, marksOf }: Grammar,
  locale: string,
): string | undefined {
  const { owners, apart, relation } = fact
  if (scopes.length === 0 || owners === undefined || languageOf(owners.language) !== languageOf(locale))
    return undefined
  const [before = ''] = /[^，。；、：,;:]*$/.exec(words.slice(Math.max(0, start - reach), start)) ?? []
  const [behind = ''] = /^[^，。；、：,;:]*/.exec(words.slice(end, end + reach / 2)) ?? []
  const near = [before, behind].flatMap((text) => contentOf(text))
  const said = scopes.find((scope) => near.includes(scope))
  if (said === undefined) return undefined
  const own = owners.own.flatMap(({ of = '', at = '', among = '' }) => [of, at, among].flatMap((text) => marksOf(text)))
  const digests = [...(apart?.own ?? []), ...(relation?.one ?? []), ...(relation?.other ?? [])]
  const stated = scopes.filter((scope) => own.includes(scope) || digests.includes(digest(scope)))
  const all = contentOf(words)
  if (stated.length === 0 || stated.some((scope) => all.includes(scope))) return undefined
  return `"${said}" of ${fact.id}, ${inWords(fact)}, but sentence ${fact.cites.join(', ')} says "${stated.join(' ')}"`
}
