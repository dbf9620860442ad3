import { decodeSource, type Encoding } from './decode.ts'
import type { Erratum } from './errata.ts'
import { restore, type Restored } from './restore.ts'
import { segment, type Sentence } from './segment.ts'

/** A source text, read from its bytes: restored, cut into sentences, with what was done to it. */
export interface Source extends Restored {
  encoding: Encoding
  sentences: Sentence[]
}

/**
 * Reads a source text from the bytes of its file.
 *
 * @throws SourceError where the bytes are no text in a known encoding.
 */
export function readSource(bytes: Uint8Array, errata: readonly Erratum[]): Source {
  const { text, encoding } = decodeSource(bytes)
  const restored = restore(text, errata)
  return { encoding, ...restored, sentences: segment(restored.text) }
}
