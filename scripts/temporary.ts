import { mkdirSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isAlive } from './isAlive.js'

let own: string | undefined

/**
 * A folder for this run alone, short in its path since the browser puts a socket in it. It goes when the run ends; what
 * runs that were killed have left goes when the next one asks for its own.
 */
export function temporaryFolder(): string {
  if (own !== undefined) return own
  const root = tmpdir()
  for (const name of readdirSync(root)) {
    const [, pid] = /^citedeck-run-(\d+)$/.exec(name) ?? []
    if (pid !== undefined && !isAlive(Number(pid))) remove(join(root, name))
  }
  const folder = join(root, `citedeck-run-${process.pid}`)
  mkdirSync(folder, { recursive: true })
  process.once('exit', () => { remove(folder) })
  own = folder
  return folder
}

/** Removes what may be removed: a browser that was killed may write its last, and a folder may be somebody else's. */
function remove(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
  } catch {
    // The next run that may do so clears it away.
  }
}
