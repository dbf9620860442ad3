import { readFile, rm } from 'node:fs/promises'
import { readyFile, writeWhole, type ReadyFile } from './writeWhole.ts'
import { ifThere } from './place.ts'

/**
 * Writes several files so that all of them are there, or all are as they were: each is made ready beside its place
 * before the first takes it, and where one cannot, those that have are put back.
 * @param make makes one ready
 * @throws what kept one of them from its place
 */
export async function writeTogether(
  files: readonly { path: string; content: string }[],
  make: typeof readyFile = readyFile,
): Promise<void> {
  const before = await Promise.all(files.map(({ path }) => ifThere(readFile(path))))
  const ready: ReadyFile[] = []
  let placed = 0
  try {
    for (const { path, content } of files) ready.push(await make(path, content))
    for (const file of ready) {
      await file.place()
      placed++
    }
  } catch (error) {
    for (const [index, { path }] of files.slice(0, placed).entries()) {
      const old = before[index]
      await (old ? writeWhole(path, old) : rm(path, { force: true }))
    }
    throw error
  } finally {
    for (const file of ready) await file.discard()
  }
}
