import { existsSync } from 'node:fs'
import { lstat, readdir, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { readLeftover, stemOf, type Role } from './names.ts'
import type { FolderKind } from './ownFiles.ts'
import { ifThere, placeOf } from './place.ts'
import { removeOwn } from './remove.ts'

/**
 * Ends what runs that were killed have begun at a path: brings the previous folder back where one died between taking
 * it away and putting the new one there, and removes the rest. Never throws: what cannot be mended now stops nothing.
 * @param kind what the folder at the path is
 * @returns what is left and could not be removed
 */
export async function recover(path: string, kind?: FolderKind): Promise<string[]> {
  const target = await placeOf(path).catch(() => path)
  const left: string[] = []
  for (const { place, role } of await deadAt(target)) {
    if (role === 'old' && !existsSync(target)) await rename(place, target).catch(() => undefined)
    else if (role === 'old' && kind) await removeOwn(place, kind).catch(() => undefined)
    else if (role === 'new') await rm(place, { recursive: true, force: true }).catch(() => undefined)
    if (existsSync(place)) left.push(place)
  }
  return left
}

/** What dead runs left beside a path and in it, the newest first. */
async function deadAt(target: string): Promise<{ place: string; role: Role }[]> {
  const found = await Promise.all(
    [
      [dirname(target), stemOf(target)],
      [target, ''],
    ].map(async ([folder = '', stem = '']) => {
      const names = await readdir(folder).catch(() => [])
      return Promise.all(
        names
          .filter((name) => name.startsWith(`${stem}.citedeck-`))
          .map((name) => leftover(join(folder, name), name.slice(stem.length))),
      )
    }),
  )
  return found
    .flat(2)
    .filter((each) => each !== undefined)
    .sort((a, b) => b.since - a.since)
}

async function leftover(
  place: string,
  name: string,
): Promise<{ place: string; role: Role; since: number } | undefined> {
  const found = await ifThere(lstat(place)).catch(() => undefined)
  const read = found && readLeftover(place, name, found.ctimeMs)
  return read?.isDead ? { place, role: read.role, since: found?.ctimeMs ?? 0 } : undefined
}
