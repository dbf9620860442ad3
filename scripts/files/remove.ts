import { readdir, rmdir, unlink } from 'node:fs/promises'
import { join } from 'node:path'
import { droppings, ownFiles, type FolderKind } from './ownFiles.ts'
import { codeOf } from './place.ts'

/**
 * Removes a folder of ours file by file, and nothing that is not ours; its list last, so that what was cut short can be
 * ended later.
 * @returns whether all of it is gone
 */
export async function removeOwn(folder: string, kind: FolderKind): Promise<boolean> {
  const { files } = await ownFiles(folder, kind)
  await removeFiles(folder, (path) => files.has(path) && path !== kind.list)
  await unlink(join(folder, kind.list)).catch(() => undefined)
  return rmdir(folder).then(
    () => true,
    (error: unknown) => codeOf(error) === 'ENOENT',
  )
}

/** Removes files below a folder, and the folders below it that are then empty. What cannot be removed stays. */
export async function removeFiles(folder: string, which: (path: string) => boolean): Promise<void> {
  const clear = async (below: string) => {
    for (const entry of await readdir(join(folder, below), { withFileTypes: true }).catch(() => [])) {
      const path = below === '' ? entry.name : `${below}/${entry.name}`
      if (entry.isDirectory()) {
        await clear(path)
        await rmdir(join(folder, path)).catch(() => undefined)
      } else if (entry.isFile() && (which(path) || droppings.has(entry.name))) {
        await unlink(join(folder, path)).catch(() => undefined)
      }
    }
  }
  await clear('')
}
