import { createHash } from 'node:crypto'
import { differenceOf } from './quotation/compare.ts'
import type { GivenQuotation } from './quotation/given.ts'
import { faultOfSpeaker } from './quotation/speaker.ts'
import { canonical } from './quotation/stretches.ts'
import { citationIn, sourceOf } from '../quantities/citation.ts'
import type { Sentence } from './segment.ts'

/**
 * What a lock keeps of a quotation instead of its words: the first 16 hexadecimal digits of the SHA-256 of where it
 * stands and how it goes.
 */
export function hashOfQuotation({ quote, cites }: Pick<GivenQuotation, 'quote' | 'cites'>): string {
  return hashOf(`${cites.join(' ')}\n${canonical(quote)}`)
}

/** What a lock keeps of who said a quotation and as what, as the data writes them. */
export function hashOfSpeaker({ speaker, role, cites }: Pick<GivenQuotation, 'speaker' | 'role' | 'cites'>): string {
  return hashOf(`${cites.join(' ')}\n${speaker}\n${role}`)
}

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 16)

/** The hashes of the quotations that a text has word for word, in the order of the hashes, each once. */
export function lockQuotations(quotations: readonly GivenQuotation[], sentences: readonly Sentence[]): string[] {
  const held = quotations.filter(({ quote, cites }) => {
    const texts = cites.map((cite) => sentences.find(({ id }) => citationIn(sourceOf(cite), id) === cite)?.text)
    return texts.every((text) => text !== undefined) && differenceOf(quote, texts.join(' ')) === undefined
  })
  return sorted(held.map(hashOfQuotation))
}

/** The hashes of the speakers that a text does not disprove, likewise. */
export function lockSpeakers(
  quotations: readonly GivenQuotation[],
  sentences: readonly Sentence[],
  language: string,
): string[] {
  const others = quotations.map(({ speaker }) => speaker)
  const held = quotations.filter((given) => {
    const source = sourceOf(given.cites[0] ?? '1.1')
    const cited = sentences.map(({ id, text }) => ({ id: citationIn(source, id), text }))
    return faultOfSpeaker(given, { language, sentences: cited }, others) === undefined
  })
  return sorted(held.map(hashOfSpeaker))
}

const sorted = (hashes: readonly string[]): string[] => [...new Set(hashes)].sort()
