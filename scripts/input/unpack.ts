import { unzipSync } from 'fflate'
import { CitedeckError } from '../errors/citedeckError.js'
import { inMegabytes, limits } from './limits.ts'

/** Unpacks what is wanted of a zip archive, by name, as `unpackBytes` does; as text in UTF-8. */
export function unpack(
  bytes: Uint8Array,
  isWanted: (name: string) => boolean,
  most?: number,
): ReadonlyMap<string, string> {
  const decoder = new TextDecoder()
  return new Map([...unpackBytes(bytes, isWanted, most)].map(([name, content]) => [name, decoder.decode(content)]))
}

/**
 * Unpacks what is wanted of a zip archive, by name. What an archive says that its files come to is summed before
 * anything is unpacked, and none is unpacked to more than it said.
 * @param most bytes that it may unpack to
 * @throws CitedeckError where it is damaged, or would be larger than what is read
 */
export function unpackBytes(
  bytes: Uint8Array,
  isWanted: (name: string) => boolean,
  most: number = limits.deckUnpacked,
): ReadonlyMap<string, Uint8Array> {
  let size = 0
  try {
    const files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!isWanted(name)) return false
        size += originalSize
        if (size > most)
          throw new CitedeckError(
            'deck-too-long',
            `The deck unpacks to more than ${inMegabytes(most)}, which is all that is read.`,
          )
        return true
      },
    })
    return new Map(Object.entries(files))
  } catch (error) {
    if (error instanceof CitedeckError) throw error
    const why = error instanceof Error ? error.message : String(error)
    throw new CitedeckError('deck-damaged', `The deck is no whole archive: ${why}.`)
  }
}
