import { sourceOf, type Citation } from '../quantities/citation.ts'
import { withFragments } from '../source/fragment.ts'
import type { Deck } from './deck.ts'

/** As many sentences are marked at once. */
const mostMarked = 8

/**
 * The address at which the sentences of a fact or slide can be read, marked where the browser can: those of the first
 * text that can be read on the web. Undefined where the data names none.
 */
export function addressOf(
  cites: readonly Citation[],
  { texts, sentences }: Pick<Deck['evidence'], 'texts' | 'sentences'>,
): string | undefined {
  const addresses = new Map(texts.map(({ id, url, archived }) => [id, url ?? archived]))
  const source = cites.map(sourceOf).find((id) => addresses.get(id) !== undefined)
  const address = source === undefined ? undefined : addresses.get(source)
  if (address === undefined) return undefined
  const words = cites.filter((cite) => sourceOf(cite) === source).flatMap((cite) => [sentences[cite]?.words ?? []])
  return withFragments(address, words.filter(({ length }) => length > 0).slice(0, mostMarked))
}
