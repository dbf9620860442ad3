import type { Diagnostic } from './diagnostic.ts'
import { AuthorError } from './authorError.ts'
import type { FindPicture } from './heldPicture.ts'
import type { YamlFile } from './yamlFile.ts'

/**
 * What a slide shows of a picture at most, in the picture's pixels: on a screen of 3840 × 2160, bleeding and within its
 * field.
 */
const bleeding = { width: 3840, height: 2160 }
const whole = { width: 3456, height: 1356 }
/** From how many times as wide and high on a picture is larger than it need be. */
const tooLarge = 1.6

interface Given {
  address: string
  hash: unknown
  isCut: boolean
  path: readonly PropertyKey[]
}

/**
 * What an author should know of the pictures that a talk shows: which may be exchanged without anybody noticing that
 * the
 * credit and the licence are another's, and which are far larger than a slide shows. What is wrong with one is told
 * elsewhere.
 */
export function pictureWarnings(article: YamlFile, find: FindPicture): Diagnostic[] {
  return picturesIn(article.value).flatMap(({ address, hash, isCut, path }) => {
    const found = tried(() => find(address))
    if (!found) return []
    const warn = (code: 'picture-unheld' | 'picture-oversized', message: string): Diagnostic => ({
      severity: 'warning',
      code,
      file: article.name,
      ...article.place(path),
      message,
    })
    const { width, height, isDrawn } = found
    const most = isCut ? bleeding : whole
    const share = isCut
      ? Math.max(most.width / width, most.height / height)
      : Math.min(most.width / width, most.height / height)
    return [
      ...(hash === undefined && found.hash !== undefined
        ? [
            warn(
              'picture-unheld',
              `nothing says which file the credit and the licence are for, should it be exchanged; where they are for this `
                + `one, write file: { name: ${address}, hash: '${found.hash}' }`,
            ),
          ]
        : []),
      ...(!isDrawn && share * tooLarge < 1
        ? [
            warn(
              'picture-oversized',
              `${address.startsWith('data:') ? 'the picture' : address} has ${width} × ${height} pixels, of which a slide `
                + `never shows more than ${Math.round(width * share)} × ${Math.round(height * share)}: save it that large`,
            ),
          ]
        : []),
    ]
  })
}

/** The pictures that the data names with a licence, whatever else of it is in order. */
function picturesIn(value: unknown, path: readonly PropertyKey[] = []): Given[] {
  if (value === null || typeof value !== 'object') return []
  const get = (key: string, of: object = value): unknown => Reflect.get(of, key)
  const file = get('file')
  const address = file !== null && typeof file === 'object' ? get('name', file) : file
  const hash = file !== null && typeof file === 'object' ? get('hash', file) : undefined
  if (typeof address === 'string' && get('licence') !== undefined) {
    const isCut = get('bleed') === true || get('fit') === 'cover' || get('aspect') !== undefined
    return [{ address, hash, isCut, path: [...path, 'file'] }]
  }
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]) =>
    picturesIn(inner, [...path, Array.isArray(value) ? Number(key) : key]),
  )
}

function tried<Result>(work: () => Result): Result | undefined {
  try {
    return work()
  } catch (error) {
    if (error instanceof AuthorError) return undefined
    throw error
  }
}
