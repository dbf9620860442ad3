import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { removeFiles } from '../files/remove.ts'
import { writeWhole } from '../files/writeWhole.ts'
import { cacheFolder } from '../machine/project.js'

/** The pages that talks were printed from are kept: to draw one again takes as long as to print it. */
const printed = join(cacheFolder, 'print')
/** How many: talks that one works on at a time, with notes and without. */
const most = 8

/**
 * Keeps the page that a talk was printed from, and the last few.
 * @param inputs the digest of what its site was built from, by which it is found again
 */
export async function keepPage(inputs: string, page: string, folder = printed): Promise<void> {
  await writeWhole(join(folder, `${inputs}.html`), page).catch(() => undefined) // it is drawn again
  const names = await readdir(folder).catch(() => [])
  if (names.length <= most) return
  const written = (name: string) =>
    stat(join(folder, name)).then(
      ({ mtimeMs }) => ({ name, mtimeMs }),
      () => ({ name, mtimeMs: 0 }),
    )
  const last = (await Promise.all(names.map(written))).sort((one, other) => other.mtimeMs - one.mtimeMs).slice(0, most)
  await removeFiles(folder, (path) => path.endsWith('.html') && !last.some(({ name }) => name === path))
}

/** The page that was kept of a site that was built from the same. */
export async function keptPage(inputs: string, folder = printed): Promise<string | undefined> {
  return /^\w+$/.test(inputs) ? readFile(join(folder, `${inputs}.html`), 'utf8').catch(() => undefined) : undefined
}
