import { CitedeckError } from '../errors/citedeckError.js'
import { limits } from '../input/limits.ts'
import { decodeSource, type Encoding } from './decode.ts'
import type { Erratum } from './errata.ts'
import { refuseDocument, refuseHeadings, refuseMarkup, refuseRightToLeft } from './notAnArticle.ts'
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
 * @param errata corrections to it, or what gives them once the text is known
 * @throws CitedeckError where the bytes are no text in a known encoding, no article, or more than is read.
 */
export function readSource(
  bytes: Uint8Array,
  errata: readonly Erratum[] | ((text: string) => readonly Erratum[]),
): Source {
  refuseDocument(bytes)
  const { text, encoding } = decodeSource(bytes)
  refuseMarkup(text)
  refuseRightToLeft(text)
  const restored = restore(text, typeof errata === 'function' ? errata(text) : errata)
  const sentences = segment(restored.text)
  if (sentences.length > limits.sentences)
    throw new CitedeckError(
      'source-too-long',
      `The source text has ${sentences.length} sentences; at most ${limits.sentences} are read.`,
    )
  if (restored.problems.length === 0) refuseHeadings(restored.text)
  return { encoding, ...restored, sentences }
}
