import { accessSync, constants, existsSync } from 'node:fs'
import { homedir } from 'node:os'
import { dirname, isAbsolute, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of citedeck itself: layouts, components, styles and the packages are found from here. */
export const projectRoot = dirname(dirname(fileURLToPath(import.meta.url)))

/** Whether this is a clone, which compiles its own sources; the package comes compiled, without them. */
export const isClone = existsSync(join(projectRoot, 'scripts', 'citedeck.ts'))

/** Where the cache of an installation lies that can be written to. */
export const installedCache = join(projectRoot, 'node_modules', '.cache', 'citedeck')

/** What may be thrown away at any time. */
export const cacheFolder = chooseCache(process.env)

/**
 * Where the cache lies: where `CITEDECK_CACHE` says, in the installation, or in the user's own cache where that cannot
 * be written to. Never in a folder that others may write to: what lies in the cache is run.
 * @param {NodeJS.ProcessEnv} environment
 * @param {(folder: string) => boolean} [mayWrite]
 * @param {string} [home]
 * @see https://specifications.freedesktop.org/basedir/latest/
 */
export function chooseCache(environment, mayWrite = canWrite, home = homedir()) {
  const chosen = environment['CITEDECK_CACHE']
  if (chosen) return resolve(chosen)
  if (mayWrite(installedCache)) return installedCache
  const users = [environment['XDG_CACHE_HOME'], environment['LOCALAPPDATA'], join(home, '.cache')]
  const own = users.find((folder) => folder !== undefined && isAbsolute(folder))
  return own !== undefined && mayWrite(own) ? join(own, 'citedeck') : installedCache
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
