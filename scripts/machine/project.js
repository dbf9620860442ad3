import { accessSync, constants, existsSync } from 'node:fs'
import { homedir } from 'node:os'
import { dirname, isAbsolute, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of citedeck itself: layouts, components, styles and the packages are found from here. */
export const projectRoot = dirname(dirname(dirname(fileURLToPath(import.meta.url))))

/** Whether this is a clone, which compiles its own sources; the package comes compiled. */
export const isClone = existsSync(join(projectRoot, 'scripts', 'compile'))

/** The first file of the compiled program. */
export const programFile = 'program.cjs'

/** Where the cache of a clone lies that can be written to. */
export const installedCache = join(projectRoot, 'node_modules', '.cache', 'citedeck')

/** What may be thrown away at any time. */
export const cacheFolder = chooseCache(process.env)

/**
 * Where the cache lies: where `CITEDECK_CACHE` says, else in a clone within it, or in the user's own cache where that
 * cannot be written to; a package is left as it was installed. Never in a folder that others may write to: what lies in
 * the cache is run.
 * @param {NodeJS.ProcessEnv} environment
 * @param {(folder: string) => boolean} [mayWrite]
 * @param {string} [home]
 * @param {boolean} [inClone]
 * @see https://specifications.freedesktop.org/basedir/latest/
 */
export function chooseCache(environment, mayWrite = canWrite, home = homedir(), inClone = isClone) {
  const chosen = environment['CITEDECK_CACHE']
  if (chosen) return resolve(chosen)
  if (inClone && mayWrite(installedCache)) return installedCache
  const users = [environment['XDG_CACHE_HOME'], environment['LOCALAPPDATA'], join(home, '.cache')]
  const own = users.find((folder) => folder !== undefined && isAbsolute(folder))
  if (own === undefined) return inClone ? installedCache : join(home, '.cache', 'citedeck')
  return inClone && !mayWrite(own) ? installedCache : join(own, 'citedeck')
}

/**
 * Whether a folder can be written to, or be made.
 * @param {string} folder
 * @returns {boolean}
 */
function canWrite(folder) {
  if (!existsSync(folder)) return dirname(folder) !== folder && canWrite(dirname(folder))
  try {
    accessSync(folder, constants.W_OK)
    return true
  } catch {
    return false
  }
}
