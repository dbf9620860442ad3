import { existsSync } from 'node:fs'
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { isAlive } from '../isAlive.js'

/** Writes a file so that it is there whole or as it was; clears away what runs that were killed have left beside it. */
export async function writeWhole(path: string, content: string | Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  await recover(path)
  const beside = join(dirname(path), `.${basename(path)}.${process.pid}`)
  try {
    await writeFile(beside, content)
    await rename(beside, path)
  } finally {
    await rm(beside, { force: true })
  }
}

/** A folder that is filled beside its target and put in its place when whole. */
export interface Staging { folder: string, commit: () => Promise<void>, discard: () => Promise<void> }

const names = (target: string) => ({
  staging: (pid: number | string) => join(dirname(target), `.${basename(target)}.staging-${pid}`),
  previous: (pid: number | string) => join(dirname(target), `.${basename(target)}.previous-${pid}`),
})

/** Prepares a staging folder, after clearing away what runs that were killed have left. */
export async function stage(target: string): Promise<Staging> {
  await mkdir(dirname(target), { recursive: true })
  await recover(target)
  const folder = names(target).staging(process.pid)
  const previous = names(target).previous(process.pid)
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder)
  return {
    folder,
    commit: async () => {
      if (existsSync(target)) await rename(target, previous)
      try {
        await rename(folder, target)
      } catch (error) {
        if (existsSync(previous)) await rename(previous, target)
        throw error
      }
      await rm(previous, { recursive: true, force: true })
    },
    // What was writing into it may take a moment to end.
    discard: () => rm(folder, { recursive: true, force: true, maxRetries: 5 }),
  }
}

/** Removes what dead runs left beside the target; puts the previous target back where one died between two renames. */
export async function recover(target: string): Promise<void> {
  const stem = `.${basename(target)}.`
  for (const entry of await readdir(dirname(target)).catch(() => [])) {
    const match = entry.startsWith(stem) ? /^(?:(staging|previous)-)?(\d+)$/.exec(entry.slice(stem.length)) : null
    if (!match || (Number(match[2]) !== process.pid && isAlive(Number(match[2])))) continue
    const path = join(dirname(target), entry)
    if (match[1] === 'previous' && !existsSync(target)) await rename(path, target)
    else await rm(path, { recursive: true, force: true })
  }
}
