import { mkdirSync, readdirSync, rmSync, statfsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { CitedeckError } from '../errors/citedeckError.js'
import { isAlive } from './isAlive.js'

let own: string | undefined

/**
 * A folder for this run alone, short in its path since the browser puts a socket in it. It goes when the run ends; what
 * runs that were killed have left goes when the next one asks for its own.
 * @throws CitedeckError where there is no such folder
 */
export function temporaryFolder(): string {
  if (own !== undefined) return own
  const root = tmpdir()
  const folder = join(root, `citedeck-run-${process.pid}`)
  try {
    for (const name of readdirSync(root)) {
      const [, pid] = /^citedeck-run-(\d+)$/.exec(name) ?? []
      if (pid !== undefined && (folder.endsWith(name) || !isAlive(Number(pid)))) remove(join(root, name))
    }
    mkdirSync(folder, { mode: 0o700 })
  } catch (error) {
    throw unusable(root, error)
  }
  process.once('exit', () => {
    remove(folder)
  })
  own = folder
  return folder
}

function unusable(root: string, error: unknown): Error {
  const code = error instanceof Error && 'code' in error ? String(error.code) : String(error)
  const cause = code === 'ENOENT' ? 'is not there' : `cannot be written to (${code})`
  return new CitedeckError('temporary-unusable', `${root}, the folder for temporary files, ${cause}.`, remedy)
}

const remedy = 'Set TMPDIR to a folder that can be written to and has 100 MB of room.'

/** What a browser needs at least for what it prints, in bytes. */
const leastRoom = 4 * 1024 * 1024

/**
 * Says that the folder for temporary files is full, where it is: a browser that cannot write there only fails.
 * @returns nothing where there is room, or it cannot be told
 */
export function temporaryIsFull(): CitedeckError | undefined {
  if (own === undefined) return undefined
  try {
    const { bavail, bsize } = statfsSync(own)
    if (bavail * bsize >= leastRoom) return undefined
  } catch {
    return undefined
  }
  return new CitedeckError(
    'temporary-full',
    `${tmpdir()}, the folder for temporary files, has no room left, which the browser needs.`,
    remedy,
  )
}

/** Removes what may be removed: a browser that was killed may write its last, and a folder may be somebody else's. */
function remove(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
  } catch {
    // The next run that may do so clears it away.
  }
}
