import { AuthorError } from './authorError.ts'
import type { PictureFile } from './fieldResolver.ts'

/** A picture as it was found: with the first 16 hexadecimal digits of the SHA-256 of its file, where it has one. */
export interface FoundPicture extends PictureFile {
  hash?: string
  /** A drawing, which has no pixels of its own. */
  isDrawn: boolean
}

/**
 * Finds a picture by its name in `public`, or within the data itself; throws a message for the author where it cannot.
 */
export type FindPicture = (address: string) => FoundPicture

/**
 * Finds the picture of a slide.
 * @param hash of the file that its credit and licence are for, where the data says so
 * @throws AuthorError where there is none, or another than that
 */
export function heldPicture(find: FindPicture, address: string, hash?: string): PictureFile {
  const { src, width, height, hash: own } = find(address)
  if (hash !== undefined && hash !== own)
    throw new AuthorError(
      'picture-changed',
      own === undefined
        ? 'a picture in the data needs no hash: it cannot be exchanged by itself; take it out'
        : `${address} is another file than the one that its credit and licence are for; where they hold for this one too, `
            + `write hash: '${own}'`,
      hash,
    )
  return { src, width, height }
}
