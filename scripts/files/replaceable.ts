import { constants, type Dirent } from 'node:fs'
import { access, open, readdir, stat } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import { CitedeckError } from '../errors/citedeckError.js'
import { isLeftover } from './names.ts'
import { droppings, ownFiles, readList, type FolderKind } from './ownFiles.ts'
import { codeOf, identities, ifThere, placeOf } from './place.ts'

/** A folder that must not be replaced, nor any above it. */
export interface Kept {
  path: string
  what: string
}

/** A path as messages call it. */
export const nameOf = (path: string): string => (dirname(path) === path ? path : relative(process.cwd(), path) || '.')

/**
 * Decides whether a folder may be replaced: where nothing lies there, an empty folder, or one of our own that holds
 * nothing else.
 * @param kept what must not be lost, whatever is in it
 * @returns why it may not, in one line; undefined where it may
 * @throws CitedeckError where the folder may not be read or changed
 */
export async function refuseFolder(path: string, kind: FolderKind, kept: readonly Kept[]): Promise<string | undefined> {
  const place = await placeOf(path)
  const above = await fileAbove(place)
  if (above !== undefined) return `${nameOf(path)} cannot be written: ${nameOf(above)} is a file`
  const found = await ifThere(stat(place))
  if (!found) return undefined
  if (!found.isDirectory())
    return `${nameOf(path)} is ${found.isFile() ? 'a file' : 'neither a file nor a folder'}; ${kind.what}`
  const [id] = await identities(place)
  for (const each of kept) {
    const place = (await identities(await placeOf(each.path))).indexOf(id)
    const relation = place === 0 ? `is ${each.what}` : `holds ${each.what} (${each.path})`
    if (place >= 0)
      return (
        `${nameOf(path)} ${relation}, and would be replaced as a whole; name a folder of its own, such `
        + `as ${join(nameOf(path), 'dist')}`
      )
  }
  const others = await strangers(place, kind)
  return others.length > 0
    ? refusal(path, others, kind, (await readList(place, kind)) !== undefined)
    : await seeThatItMayBeChanged(path, place, kind)
}

/**
 * Decides whether a file may be written over: where nothing lies there, or an empty file, or one of our own.
 * @param isOurs tells it by its beginning
 * @returns why it may not, in one line; undefined where it may
 */
export async function refuseFile(path: string, isOurs: (start: string) => boolean): Promise<string | undefined> {
  const place = await placeOf(path)
  const above = await fileAbove(place)
  if (above !== undefined) return `${nameOf(path)} cannot be written: ${nameOf(above)} is a file`
  const found = await ifThere(stat(place))
  if (!found || (found.isFile() && found.size === 0)) return undefined
  if (!found.isFile())
    return `${nameOf(path)} is ${found.isDirectory() ? 'a folder' : 'neither a file nor a folder'}; name a file`
  return isOurs(await startOf(place))
    ? undefined
    : `${nameOf(path)} is a file that citedeck did not write, which would be lost; move it away, or name another`
}

/** The first of the folders above a path that is there, where that is none. */
async function fileAbove(path: string): Promise<string | undefined> {
  const parent = dirname(path)
  if (parent === path) return undefined
  const found = await stat(parent).catch(() => undefined)
  if (found) return found.isDirectory() ? undefined : parent
  return fileAbove(parent)
}

async function startOf(path: string): Promise<string> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(64 * 1024), 0, 64 * 1024, 0)
    return buffer.toString('latin1', 0, bytesRead)
  } finally {
    await file.close()
  }
}

function refusal(path: string, others: readonly string[], kind: FolderKind, isListed: boolean): string {
  const names = `${others.slice(0, 3).join(', ')}${others.length > 3 ? `, and ${others.length - 3} more` : ''}`
  return `${nameOf(path)} holds other files (${names}), which would be lost; ${kind.remedy(nameOf(path), isListed)}`
}

/**
 * Sees again that a folder holds nothing but our own.
 * @param path where it is known to lie, for the message
 * @throws CitedeckError where something else has come
 */
export async function seeThatAllIsOurs(folder: string, path: string, kind: FolderKind): Promise<void> {
  const others = await strangers(folder, kind)
  if (others.length > 0)
    throw new CitedeckError(
      'output-refused',
      refusal(path, others, kind, true),
      'They came while this ran; nothing was changed.',
    )
}

/** What in a folder is not ours; a folder without anything of ours comes as one. Links are nobody's but the user's. */
async function strangers(folder: string, kind: FolderKind): Promise<string[]> {
  const own = await ownFiles(folder, kind)
  const found: string[] = []
  const look = async (below: string) => {
    for (const entry of await readdir(join(folder, below), { withFileTypes: true })) {
      const path = below === '' ? entry.name : `${below}/${entry.name}`
      if (isLeftover(entry.name) || path === 'lost+found') continue
      if (!entry.isDirectory()) found.push(...(isOwn(entry, path, own.files) ? [] : [path]))
      else if (own.folders.has(path)) await look(path)
      else if (await holdsAnything(join(folder, path))) found.push(`${path}/`)
    }
  }
  await look('').catch((error: unknown) => {
    throw unreadable(folder, error)
  })
  return found
}

const isOwn = (entry: Dirent, path: string, files: ReadonlySet<string>) =>
  entry.isFile() && (files.has(path) || droppings.has(entry.name))

async function holdsAnything(folder: string): Promise<boolean> {
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    if (!entry.isDirectory() || (await holdsAnything(join(folder, entry.name)))) return true
  }
  return false
}

function unreadable(folder: string, error: unknown): unknown {
  return codeOf(error) === 'EACCES'
    ? new CitedeckError(
        'output-not-readable',
        `${nameOf(folder)} cannot be read: ${error instanceof Error ? error.message : ''}`,
        'Nothing was changed. Make it yours to read, or name another place with --out.',
      )
    : error
}

async function seeThatItMayBeChanged(path: string, place: string, kind: FolderKind): Promise<undefined> {
  const { folders } = await ownFiles(place, kind)
  for (const each of ['', ...folders]) {
    const folder = join(place, each)
    const may = await access(folder, constants.W_OK | constants.X_OK).then(
      () => true,
      (error: unknown) => codeOf(error) === 'ENOENT',
    )
    if (!may)
      throw new CitedeckError(
        'output-not-writable',
        `${nameOf(path)} may not be changed: you may not write in ${nameOf(folder)}`,
        `Nothing was changed. Make it writable (chmod -R u+w ${nameOf(path)}), or name another place with --out.`,
      )
  }
}
