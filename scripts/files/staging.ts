import { existsSync } from 'node:fs'
import { chmod, mkdir, rename, rm, rmdir, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { CitedeckError } from '../errors/citedeckError.js'
import { fill } from './fill.ts'
import { nameBeside, nameWithin } from './names.ts'
import type { FolderKind } from './ownFiles.ts'
import { codeOf, ifThere, placeOf } from './place.ts'
import { recover } from './recover.ts'
import { removeOwn } from './remove.ts'
import { nameOf, seeThatAllIsOurs } from './replaceable.ts'

/** A folder that is filled beside its target and put in its place when whole. */
export interface Staging {
  folder: string
  /**
   * Puts it in its place; removes of the folder before only what was ours.
   * @returns what could not be removed
   * @throws CitedeckError where the folder before holds something else by now
   */
  commit: () => Promise<string[]>
  discard: () => Promise<void>
  /** Throws what went wrong while it was filled; where somebody has removed it, that. */
  explain: (error: unknown) => never
}

/**
 * What a file system answers where a folder cannot be renamed though its files can: a mount point, a parent that is not
 * ours.
 */
const inPlaceOnly = new Set(['EBUSY', 'EXDEV', 'EACCES', 'EPERM', 'EROFS'])

/** Prepares a folder that takes the place of another, after clearing away what runs that were killed have left. */
export async function stage(path: string, kind: FolderKind): Promise<Staging> {
  const target = await placeOf(path)
  const made = await mkdir(dirname(target), { recursive: true })
  await recover(target, kind)
  const folder = await newFolder(target)
  return {
    folder,
    commit: async () => {
      const left = dirname(folder) === target || isWorkedIn(target) ? undefined : await swap(folder, target, path, kind)
      if (left) return left
      await seeThatAllIsOurs(target, path, kind)
      await fill(folder, target, kind)
      return []
    },
    explain: (error) => {
      if (existsSync(folder)) throw error
      throw new CitedeckError(
        'staging-gone',
        `The folder that ${nameOf(path)} was being put together in has been removed.`,
        'Something else has done so, and the outputs are as that has left them. Run this again.',
      )
    },
    discard: async () => {
      // What was writing into it may take a moment to end.
      await rm(folder, { recursive: true, force: true, maxRetries: 5 }).catch(() => undefined)
      if (made !== undefined && !existsSync(target)) await removeEmpty(dirname(target), made)
    },
  }
}

async function newFolder(target: string): Promise<string> {
  const beside = nameBeside(target, 'new')
  try {
    await mkdir(beside)
    return beside
  } catch (error) {
    if (!inPlaceOnly.has(codeOf(error) ?? '') || !existsSync(target)) throw error
  }
  const within = nameWithin(target, 'new')
  await mkdir(within)
  return within
}

/** Whether this process stands in the folder, and whoever started it in a folder that would be gone. */
const isWorkedIn = (target: string) => `${process.cwd()}/`.startsWith(`${target}/`)

/**
 * Replaces a folder by two renames; another run that does the same goes before or after.
 * @returns what could not be removed of the one before; undefined where the folder cannot be renamed
 */
async function swap(folder: string, target: string, path: string, kind: FolderKind): Promise<string[] | undefined> {
  for (let tries = 1; ; tries++) {
    const before = await ifThere(stat(target))
    if (before) await chmod(folder, before.mode & 0o7777)
    const old = nameBeside(target, 'old')
    const took = await rename(target, old).then(
      () => true,
      (error: unknown) => codeOf(error) ?? String(error),
    )
    if (typeof took === 'string' && inPlaceOnly.has(took)) return undefined
    try {
      if (took === true) await seeThatAllIsOurs(old, path, kind)
      await rename(folder, target)
    } catch (error) {
      const isTaken = codeOf(error) === 'ENOTEMPTY' || codeOf(error) === 'EEXIST'
      if (took === true && !isTaken)
        await rename(old, target).catch(() => {
          throw new CitedeckError(
            'output-not-placed',
            `${nameOf(path)} could not be replaced: ${String(error)}`,
            `What was there lies in ${nameOf(old)}; rename it back.`,
          )
        })
      if (!isTaken || tries === 20) throw error
      if (took === true) await removeOwn(old, kind)
      continue // another run has put its own there first
    }
    return took === true && !(await removeOwn(old, kind)) ? [old] : []
  }
}

/** Removes folders that are empty, up to one that was made for them. */
async function removeEmpty(folder: string, last: string): Promise<void> {
  const gone = await rmdir(folder).then(
    () => true,
    () => false,
  )
  if (gone && folder !== last) await removeEmpty(dirname(folder), last)
}
