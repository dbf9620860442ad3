import { readdir, stat } from 'node:fs/promises'
import { basename, dirname, extname, join } from 'node:path'
import { removeFiles } from './remove.ts'
import { writeWhole } from './writeWhole.ts'

/**
 * Writes a file of a folder of the cache, and keeps of its kind the last few that were written. What cannot be written
 * is made again when it is needed.
 * @param most how many of the kind, which their ending tells, are kept
 */
export async function keepFew(path: string, content: string, most: number): Promise<void> {
  await writeWhole(path, content).catch(() => undefined)
  const folder = dirname(path)
  const isKind = (name: string) => extname(name) === extname(path)
  const names = (await readdir(folder).catch(() => [])).filter(isKind)
  if (names.length <= most) return
  const written = (name: string) =>
    stat(join(folder, name)).then(
      ({ mtimeMs }) => ({ name, mtimeMs }),
      () => ({ name, mtimeMs: 0 }),
    )
  const found = (await Promise.all(names.map(written))).filter(({ name }) => name !== basename(path))
  const last = found.sort((one, other) => other.mtimeMs - one.mtimeMs).slice(0, most - 1)
  const kept = new Set([basename(path), ...last.map(({ name }) => name)])
  await removeFiles(folder, (name) => isKind(name) && !kept.has(name))
}
