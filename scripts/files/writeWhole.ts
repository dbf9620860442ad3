import { constants } from 'node:fs'
import { access, chmod, mkdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { CitedeckError } from '../errors/citedeckError.js'
import { failingAt } from '../machine/systemError.js'
import { nameBeside } from './names.ts'
import { codeOf, ifThere, placeOf } from './place.ts'
import { recover } from './recover.ts'

/** A file that is ready, and takes its place in one step. */
export interface ReadyFile {
  place: () => Promise<void>
  discard: () => Promise<void>
}

/**
 * What a file system answers where a name beside a file cannot be had or not be given to it, though the file can be
 * written.
 */
const inPlaceOnly = new Set(['EACCES', 'EPERM', 'EROFS', 'EBUSY', 'EXDEV'])

/** Writes a file so that it is there whole or as it was; follows a link, and keeps it. */
export async function writeWhole(path: string, content: string | Uint8Array): Promise<void> {
  const file = await readyFile(path, content)
  try {
    await file.place()
  } finally {
    await file.discard()
  }
}

/**
 * Writes a file beside its place, with the rights of the one that is there. Where that cannot be, such as where a
 * single file is mounted, it is written into its place at the end.
 * @throws CitedeckError where something lies there that is no file
 */
export async function readyFile(path: string, content: string | Uint8Array): Promise<ReadyFile> {
  const target = await placeOf(path)
  const there = await ifThere(stat(target))
  if (there && !there.isFile())
    throw new CitedeckError(
      'output-not-a-file',
      `${path} is ${there.isDirectory() ? 'a folder' : 'no file'}, and cannot be written to`,
    )
  if (there) await access(target, constants.W_OK)
  await mkdir(dirname(target), { recursive: true })
  await recover(target)
  const beside = nameBeside(target, 'new')
  const mustStay = (error: unknown) => {
    if (!there || !inPlaceOnly.has(codeOf(error) ?? '')) throw error
  }
  const discard = () => rm(beside, { force: true }).catch(() => undefined)
  let isBeside = true
  try {
    await writeFile(beside, content, { flag: 'wx', mode: there ? there.mode & 0o7777 : 0o666 }).catch(failingAt(target))
    if (there) await chmod(beside, there.mode & 0o7777)
  } catch (error) {
    await discard()
    mustStay(error)
    isBeside = false
  }
  return {
    discard,
    place: async () => {
      if (isBeside) {
        const error: unknown = await rename(beside, target).then(
          () => undefined,
          (reason: unknown) => reason,
        )
        if (error === undefined) return
        mustStay(error)
      }
      await writeFile(target, content).catch(failingAt(target))
    },
  }
}
