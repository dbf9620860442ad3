import { readFile, rm } from 'node:fs/promises'
import { noteInJournal, type NewFile } from './journal.ts'
import { codeOf, ifThere } from './place.ts'
import { readyFile, writeWhole, type ReadyFile } from './writeWhole.ts'

/**
 * Writes several files of a folder so that all of them are there, or all are as they were: each is made ready beside
 * its place before the first takes it, and where one cannot, those that have are put back. A run that is killed in
 * between is finished by the next (`finishJournal`).
 * @param make makes one ready
 * @throws what kept one of them from its place
 */
export async function writeTogether(
  folder: string,
  files: readonly NewFile[],
  make: typeof readyFile = readyFile,
): Promise<void> {
  const before = await Promise.all(files.map(({ path }) => ifThere(readFile(path))))
  const ready: ReadyFile[] = []
  let placed = 0
  let forget = (): Promise<void> => Promise.resolve()
  try {
    for (const { path, content } of files) ready.push(await make(path, content))
    forget = await noteInJournal(folder, files, before).catch(goOnWhereNothingCanBeAdded)
    for (const file of ready) {
      await file.place()
      placed++
    }
  } catch (error) {
    for (const [index, { path }] of files.slice(0, placed).entries()) {
      const old = before[index]
      await (old ? writeWhole(path, old) : rm(path, { force: true }))
    }
    await forget()
    throw error
  } finally {
    for (const file of ready) await file.discard()
  }
  await forget()
}

/** Where each file is mounted by itself, its folder takes no other. */
function goOnWhereNothingCanBeAdded(error: unknown): () => Promise<void> {
  if (!['EACCES', 'EPERM', 'EROFS'].includes(codeOf(error) ?? '')) throw error
  return () => Promise.resolve()
}
