import { createHash } from 'node:crypto'
import { differenceOf } from '../article/quotation/compare.ts'
import type { GivenQuotation } from '../article/quotation/given.ts'
import { canonical } from '../article/quotation/stretches.ts'
import { citationIn, sourceOf } from '../quantities/citation.ts'
import type { Sentence } from './segment.ts'

/**
 * What a lock keeps of a quotation instead of its words: the first 16 hexadecimal digits of the SHA-256 of where it
 * stands and how it goes.
 */
export function hashOfQuotation({ quote, cites }: GivenQuotation): string {
  return createHash('sha256')
    .update(`${cites.join(' ')}\n${canonical(quote)}`)
    .digest('hex')
    .slice(0, 16)
}

/** The hashes of the quotations that a text has word for word, in the order of the hashes, each once. */
export function lockQuotations(quotations: readonly GivenQuotation[], sentences: readonly Sentence[]): string[] {
  const hashes = quotations
    .filter(({ quote, cites }) => {
      const texts = cites.map((cite) => sentences.find(({ id }) => citationIn(sourceOf(cite), id) === cite)?.text)
      return texts.every((text) => text !== undefined) && differenceOf(quote, texts.join(' ')) === undefined
    })
    .map(hashOfQuotation)
  return [...new Set(hashes)].sort()
}
