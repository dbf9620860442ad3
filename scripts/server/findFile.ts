import { constants, type BigIntStats } from 'node:fs'
import { open, realpath, stat, type FileHandle } from 'node:fs/promises'
import { isAbsolute, join, relative, sep } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { CitedeckError } from '../errors/citedeckError.js'

/** A file that is open: what is read from it is one version, whatever takes its place meanwhile. */
export interface OpenFile {
  path: string
  handle: FileHandle
  stats: BigIntStats
}

/** Reading never waits for whoever writes a pipe, nor follows a link that has just been put there. */
const flags = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | (constants.O_NOFOLLOW ?? 0)

/** How often, and after how many milliseconds, a folder is looked for again that a build is just putting there. */
const [tries, pause] = [20, 50]

/**
 * Opens what a path of a site names: the file, the same with .html as hosts have it, or the page of a folder.
 * Nothing of a name that begins with a dot, and nothing that a link leads to outside of the folder.
 * @param parts of the path, decoded, without any way up
 * @returns 'folder' for a folder that is named without its slash; undefined where there is nothing
 * @throws CitedeckError where the folder is not there (it is being built, or was taken away), and what the system says
 * where files run out
 */
export async function findFile(
  folder: string,
  parts: readonly string[],
  left = tries,
): Promise<OpenFile | 'folder' | undefined> {
  const before = await identity(folder)
  const found = before && (await locate(before.path, parts))
  if (found) return found
  // A build puts a new folder in the old one's place; between the two there is none.
  if (before && before.id === (await identity(folder))?.id) return undefined
  if (left <= 0) throw new CitedeckError('site-gone', `${folder} is not there`)
  await delay(pause)
  return findFile(folder, parts, left - 1)
}

async function locate(root: string, parts: readonly string[]): Promise<OpenFile | 'folder' | undefined> {
  const names = parts.at(-1) === '' ? [...parts.slice(0, -1), 'index.html'] : parts
  if (names.some((name) => name === '' || name.startsWith('.'))) return undefined
  const path = join(root, ...names)
  const file = await openWithin(root, path)
  return file === undefined
    ? openWithin(root, `${path}.html`).then((page) => (page === 'folder' ? undefined : page))
    : file
}

async function openWithin(root: string, named: string): Promise<OpenFile | 'folder' | undefined> {
  let handle: FileHandle | undefined
  try {
    const path = await realpath(named)
    const way = relative(root, path)
    if (isAbsolute(way) || way.split(sep).some((name) => name === '' || name.startsWith('.'))) return undefined
    handle = await open(path, flags)
    const stats = await handle.stat({ bigint: true })
    if (stats.isFile()) return { path, handle, stats }
    await handle.close()
    return stats.isDirectory() ? 'folder' : undefined
  } catch (error) {
    await handle?.close().catch(() => undefined)
    if (isAbsent(error)) return undefined
    throw error
  }
}

/** Which folder a path names, through links, and which one that is. */
async function identity(folder: string): Promise<{ path: string; id: string } | undefined> {
  try {
    const path = await realpath(folder)
    const { dev, ino } = await stat(path, { bigint: true })
    return { path, id: `${dev} ${ino}` }
  } catch (error) {
    if (isAbsent(error)) return undefined
    throw error
  }
}

/** Whether a name leads nowhere, to nothing that may be read, or to no file: a socket, a name that is too long. */
function isAbsent(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return /^(?:ENOENT|ENOTDIR|ENAMETOOLONG|ELOOP|EACCES|EPERM|EINVAL|ENXIO|EISDIR|EUNKNOWN)$/.test(code)
}
