import { cp, mkdir, readdir, rename, rm } from 'node:fs/promises'
import { dirname, join, relative, sep } from 'node:path'
import { CitedeckError } from '../errors/citedeckError.js'
import { nameWithin } from './names.ts'
import { ownFiles, readList, type FolderKind } from './ownFiles.ts'
import { removeFiles } from './remove.ts'
import { nameOf } from './replaceable.ts'
import { writeWhole } from './writeWhole.ts'

/**
 * Replaces what a folder holds, file by file, where the folder itself cannot be renamed, such as a volume of a
 * container. From the first file on its list names the files of both and says that it is unfinished, so that a run that
 * is killed leaves nothing that the next one does not know for ours.
 * @param folder holds what is to be there, with its list
 * @throws CitedeckError where it could not be ended
 */
export async function fill(folder: string, target: string, kind: FolderKind): Promise<void> {
  const within = dirname(folder) === target ? folder : nameWithin(target, 'new')
  try {
    // On the same file system, each file can be moved in one step.
    if (within !== folder) await cp(folder, within, { recursive: true })
    const entries = await readdir(within, { recursive: true, withFileTypes: true })
    const files = entries
      .filter((entry) => entry.isFile())
      .map((entry) => relative(within, join(entry.parentPath, entry.name)).split(sep).join('/'))
    await replace(
      within,
      target,
      files.filter((file) => file !== kind.list),
      kind,
    )
  } finally {
    await rm(within, { recursive: true, force: true })
  }
}

async function replace(from: string, target: string, files: readonly string[], kind: FolderKind): Promise<void> {
  const [before, next, own] = await Promise.all([readList(target, kind), readList(from, kind), ownFiles(target, kind)])
  if (!next) throw new Error(`there is no ${kind.list}`)
  await writeWhole(
    join(target, kind.list),
    `${JSON.stringify({ ...next, unfinished: true, files: { ...before?.files, ...next.files } })}\n`,
  )
  try {
    const wanted = new Set(files)
    const isInTheWay = (path: string) =>
      files.some((file) => file.startsWith(`${path}/`) || path.startsWith(`${file}/`))
    await removeFiles(
      target,
      (path) => own.files.has(path) && path !== kind.list && !wanted.has(path) && isInTheWay(path),
    )
    // What pages load is there before they are.
    for (const file of [...files].sort((a, b) => b.split('/').length - a.split('/').length)) {
      await mkdir(dirname(join(target, file)), { recursive: true })
      await rename(join(from, file), join(target, file))
    }
    await removeFiles(target, (path) => own.files.has(path) && path !== kind.list && !wanted.has(path))
    await rename(join(from, kind.list), join(target, kind.list))
  } catch (error) {
    throw new CitedeckError(
      'output-in-part',
      `${nameOf(target)} is replaced only in part: ${error instanceof Error ? error.message : String(error)}`,
      'Run the same command again: it ends what was begun.',
    )
  }
}
