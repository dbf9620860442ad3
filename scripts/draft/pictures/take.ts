import { createHash } from 'node:crypto'
import { dirname, isAbsolute, relative, resolve, sep } from 'node:path'
import { AuthorError } from '../../article/authorError.ts'
import { pictureOf } from '../../article/picture.ts'
import { pictureEnding } from '../../article/publicFile.ts'
import { CitedeckError } from '../../errors/citedeckError.js'
import { limits } from '../../input/limits.ts'
import { readBounded } from '../../input/readBounded.ts'
import type { Dropped } from '../drafted.ts'
import { shownName, type FoundInArticle } from './found.ts'

/** A picture of an article that a slide can show: its file, as it will lie in the talk's `public` folder. */
export interface TakenPicture extends FoundInArticle {
  name: string
  bytes: Uint8Array
  /** The first 16 hexadecimal digits of its SHA-256. */
  hash: string
  width: number
  height: number
  isDrawn: boolean
}

/** Pixels of a photograph's sides at least, units of a drawing's: what has fewer is an icon, or blurred on a slide. */
const least = { width: 320, height: 200, drawn: 100 }
/** What is longer than this in proportion to its other side is a banner or a rule. */
const longest = 5
/** As many pictures as a deck could show. */
const most = 24
const noPicture =
  /(?:^|[^a-z])(?:logo|icon|avatar|sprite|spacer|pixel|badge|emoji|banner|advert\w*|ads?|tracking|button)s?(?:$|[^a-z])/i

/**
 * Reads the pictures that an article shows: those that lie in its document or beside it. None is fetched.
 * @param file the article's; nothing outside of its folder is read
 */
export async function takePictures(
  found: readonly FoundInArticle[],
  file: string,
): Promise<{ taken: TakenPicture[]; leftOut: Dropped[] }> {
  const taken: TakenPicture[] = []
  const leftOut: Dropped[] = []
  const seen = new Set<string>()
  for (const picture of found) {
    const why = await taking(picture, file, taken.length, seen).then(
      (one) => void (one && taken.push(one)),
      (error: unknown) => {
        if (error instanceof AuthorError || error instanceof CitedeckError) return error.message
        throw error
      },
    )
    if (why !== undefined) leftOut.push({ what: `the picture ${shownName(picture.src)}`, why })
  }
  return { taken, leftOut }
}

const refused = (message: string) => new AuthorError('file-not-public', message)

/** @returns undefined for one that the article shows a second time */
async function taking(
  picture: FoundInArticle,
  file: string,
  before: number,
  seen: Set<string>,
): Promise<TakenPicture | undefined> {
  if (noPicture.test(picture.names)) throw refused('by its name it is a logo, an icon or an advert')
  const bytes = Buffer.from(picture.bytes ?? (await bytesAt(picture.src, file)))
  if (bytes.length > limits.picture) throw refused('it is larger than a slide takes')
  const ending = pictureEnding(bytes.subarray(0, 4096).toString('latin1'))
  if (ending === undefined) throw refused('it is of a format that a slide does not show')
  const size = pictureOf(bytes, ending, 'the picture')
  const { width, height, isDrawn } = size
  const isSmall = isDrawn ? Math.min(width, height) < least.drawn : width < least.width || height < least.height
  if (isSmall) throw refused(`it has ${Math.round(width)} × ${Math.round(height)} pixels, too few for a slide`)
  if (Math.max(width / height, height / width) > longest) throw refused('by its shape it is a banner')
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 16)
  if (seen.has(hash)) return undefined
  seen.add(hash)
  if (before >= most) throw refused(`the first ${most} are enough`)
  return { ...picture, ...size, name: `article-${before + 1}${ending}`, bytes, hash }
}

async function bytesAt(src: string, file: string): Promise<Uint8Array> {
  const [, coding, content = ''] = /^data:image\/[\w+.-]+((?:;[\w=-]+)*),(.*)$/s.exec(src) ?? []
  if (coding !== undefined)
    return coding.endsWith(';base64') ? Buffer.from(content, 'base64') : Buffer.from(decoded(content))
  if (src === '' || src.startsWith('data:')) throw refused('it names no file')
  if (/^(?:[a-z][a-z0-9+.-]+:|\/\/)/i.test(src))
    throw refused('it lies elsewhere, and nothing is fetched: save it, and put it into public/')
  const folder = dirname(file)
  const path = resolve(folder, decoded(src.split(/[?#]/)[0] ?? ''))
  const way = relative(folder, path)
  if (way.split(sep)[0] === '..' || isAbsolute(way)) throw refused("it lies outside of the article's folder")
  return readBounded(path, limits.picture)
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
