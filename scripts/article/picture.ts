import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { inMegabytes, limits } from '../input/limits.ts'
import type { FindPicture, FoundPicture } from './heldPicture.ts'
import { AuthorError } from './authorError.ts'
import { pathOf, srcOf } from './markdown/media.ts'
import { faultOfContent, publishedIn } from './publicFile.ts'

/** The pictures of a talk: the files of its `public` folder, looked at each time, and those that the data holds. */
export function picturesIn(folder: string): FindPicture {
  const published = publishedIn(folder)
  return (address) => {
    if (address.startsWith('data:')) return pictureWithin(address)
    if (/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(address))
      throw noPicture(
        `"${address}" lies elsewhere, and a talk loads nothing from elsewhere; put the picture into public/`,
        address,
      )
    const path = pathOf(address)
    const fault = published(path, 'picture')
    if (fault !== undefined) throw noPicture(fault, address)
    const bytes = readFileSync(join(folder, path))
    const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 16)
    const isDrawn = /\.svg$/i.test(path)
    return { src: srcOf(path), ...sizeOf(bytes, `public/${path}`, isDrawn), hash, isDrawn }
  }
}

const endings: Readonly<Record<string, string>> = { jpeg: '.jpg', 'svg+xml': '.svg' }

/** A picture that is typed into the data, as `data:image/png;base64,…`. */
function pictureWithin(address: string): FoundPicture {
  const named = 'the picture in the data'
  const [, type, coding, content = ''] =
    /^data:image\/(png|jpeg|webp|avif|gif|svg\+xml)((?:;[\w=-]+)*),(.*)$/s.exec(address) ?? []
  if (type === undefined)
    throw noPicture(
      `"${address.slice(0, 40)}…" is no picture; write data:image/png;base64,… or a file of public/`,
      address,
    )
  if (address.length > limits.dataPicture)
    throw noPicture(
      `${named} has ${inMegabytes(address.length)}; put one of more than ${inMegabytes(limits.dataPicture)} into public/`,
    )
  const bytes =
    coding?.endsWith(';base64') === true ? Buffer.from(content, 'base64') : Buffer.from(decoded(content), 'utf8')
  return { src: address, ...pictureOf(bytes, endings[type] ?? `.${type}`, named) }
}

/**
 * The size of a picture, looked at whole.
 * @param ending of a file in its format, with the dot
 * @param named what messages call it
 * @throws AuthorError where it is not of that format, or is damaged
 */
export function pictureOf(bytes: Buffer, ending: string, named: string): Omit<FoundPicture, 'src'> {
  const fault = faultOfContent(ending, named, bytes.subarray(0, 4096).toString('latin1'), () => bytes.toString('utf8'))
  if (fault !== undefined) throw noPicture(fault)
  const isDrawn = ending === '.svg'
  return { ...sizeOf(bytes, named, isDrawn), isDrawn }
}

/** The size that a picture is shown at, in its own pixels: a photograph that a camera was turned for is turned back. */
function sizeOf(of: Buffer, named: string, isDrawn: boolean): { width: number; height: number } {
  const { width, height, orientation = 1 } = measured(of, named)
  if (!width || !height)
    throw noPicture(
      isDrawn
        ? `${named} does not say how large it is; give the drawing a viewBox`
        : `${named} is broken off or damaged: it does not say how large it is; save it anew`,
    )
  return orientation >= 5 ? { width: height, height: width } : { width, height }
}

function measured(
  of: Buffer,
  named: string,
): { width: number | undefined; height: number | undefined; orientation?: number } {
  // Loaded where there is a picture: the check of a talk without one has no need of it.
  const { imageSize }: typeof import('image-size') = createRequire(import.meta.url)('image-size')
  try {
    return imageSize(of)
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    throw noPicture(`${named} cannot be read as a picture (${why}); save it anew, a drawing with a viewBox`)
  }
}

const noPicture = (message: string, at?: string) => new AuthorError('file-not-public', message, at)

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
