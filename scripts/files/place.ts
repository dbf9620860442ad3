import { readlink, realpath, stat } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { CitedeckError } from '../errors/citedeckError.js'

/** The code of a system's error, such as `ENOENT`. */
export function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined
}

/** Whether nothing lies at a path, nor can while a file lies on the way to it. */
const isNothing = (error: unknown) => codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR'

/** Resolves with undefined where nothing lies at a path; any other fault is thrown. */
export async function ifThere<Result>(work: Promise<Result>): Promise<Result | undefined> {
  return work.catch((error: unknown) => {
    if (isNothing(error)) return undefined
    throw error
  })
}

/**
 * Where a path leads once its links are followed, also where nothing lies there yet. Outputs are written there, so that
 * a link stays a link.
 * @throws CitedeckError where links lead in a circle, or the path is too long
 */
export async function placeOf(path: string): Promise<string> {
  try {
    return await realpath(path)
  } catch (error) {
    if (codeOf(error) === 'ELOOP')
      throw new CitedeckError(
        'path-loops',
        `${path} is a link that leads back to itself`,
        'Remove it, or name another place.',
      )
    if (codeOf(error) === 'ENAMETOOLONG')
      throw new CitedeckError('path-too-long', `${path} is longer than a path can be`, 'Name a shorter one.')
    if (!isNothing(error)) throw error
  }
  const parent = dirname(path)
  if (parent === path) return path
  const [folder, link] = await Promise.all([placeOf(parent), readlink(path).catch(() => undefined)])
  return link === undefined ? join(folder, basename(path)) : placeOf(resolve(folder, link))
}

/**
 * The folder at a path and all above it, by the numbers that the file system gives them: the same for another spelling,
 * a link or a second mount of the same folder. Begins with the path itself; what is not there is undefined.
 */
export async function identities(path: string): Promise<(string | undefined)[]> {
  const found = await stat(path, { bigint: true }).then(
    ({ dev, ino }) => `${dev}:${ino}`,
    () => undefined,
  )
  return dirname(path) === path ? [found] : [found, ...(await identities(dirname(path)))]
}
