import { join } from 'node:path'
import { isClone, projectRoot } from '../machine/project.js'

/**
 * The folder of a part: it comes with the package, and in a clone it is built from the sources.
 * @param {import('../compile/parts.js').PartName} name
 * @param {AbortSignal} [stop] stops the building
 * @returns {Promise<string>}
 */
export async function partFolder(name, stop) {
  if (!isClone) return join(projectRoot, 'lib', name)
  const { ensureBuilt } = await import('../compile/ensureBuilt.js')
  return ensureBuilt(name, stop)
}
