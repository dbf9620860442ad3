import { createHash } from 'node:crypto'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { unixLines } from '../input/lineEnds.ts'

/** The worker's name in the site. */
const workerName = 'sw.js'
/**
 * What hosts and previews of links read, and no visitor asks for: some of it no host answers with. Videos too, which
 * are asked for in parts, and are more than a visit should fetch unasked.
 */
const left =
  /^(?:[._].*|CNAME|vercel\.json|netlify\.toml|404\.html|deck\.json|cover\.png|sw\.js|.*\.(?:mp4|m4v|webm))$/i

/** Writes the service worker that keeps a site for visits without a network, once all its files are there. */
export async function writeWorker(folder: string): Promise<void> {
  const entries = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile())
  const kept = entries
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((file) => !left.test(file))
    .sort()
  const hash = createHash('sha256')
  for (const file of kept) hash.update(`\0${file}\0`).update(await readFile(join(folder, file)))
  const source = unixLines(await readFile(new URL('worker.js', import.meta.url), 'utf8'))
  await writeFile(
    join(folder, workerName),
    source
      .replace('%VERSION%', hash.digest('hex').slice(0, 16))
      .replace("['%FILES%']", () => JSON.stringify(kept.map(addressOf))),
  )
}

/** A file's address below the site: `#`, `?` and `%` in a name are a part of it. */
const addressOf = (file: string) => file.split('/').map(encodeURIComponent).join('/')
