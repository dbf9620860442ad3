import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { keepFew } from '../files/keepFew.ts'
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
  await keepFew(join(folder, `${inputs}.html`), page, most)
}

/** The page that was kept of a site that was built from the same. */
export async function keptPage(inputs: string, folder = printed): Promise<string | undefined> {
  return /^\w+$/.test(inputs) ? readFile(join(folder, `${inputs}.html`), 'utf8').catch(() => undefined) : undefined
}
