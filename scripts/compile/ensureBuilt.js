/** Builds the parts of a clone where their sources have changed. */
import { readdirSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, rename, rm, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { isAlive } from '../machine/isAlive.js'
import { cacheFolder } from '../machine/project.js'
import { fits } from './inputs.js'

/** @typedef {import('./parts.js').PartName} PartName */

/** How long earlier builds are kept, in milliseconds: another run may still need them. */
const day = 24 * 60 * 60 * 1000

/** A build's folder: when it was begun, by which process, and a dot in front until it is whole. */
const buildName = /^\.?\d{13}-(\d+)-\w{6}$/

/**
 * What this process is building: whoever asks for it meanwhile waits for the same.
 * @type {Map<PartName, Promise<string>>}
 */
const underWay = new Map()

/**
 * The folder of the last build of a part, if it was made from the sources as they now are; else of a new one.
 * @param {PartName} name
 * @param {AbortSignal} [stop] stops the building
 * @returns {Promise<string>}
 * @throws CitedeckError where it could not be compiled, or was stopped
 */
export async function ensureBuilt(name, stop) {
  const ready = buildsIn(join(cacheFolder, name)).find(fits)
  if (ready !== undefined) return ready
  stop?.throwIfAborted()
  const building = underWay.get(name) ?? build(name, stop).finally(() => underWay.delete(name))
  underWay.set(name, building)
  return building
}

/**
 * The builds of a part, the last one first.
 * @param {string} kept
 */
function buildsIn(kept) {
  try {
    return readdirSync(kept)
      .filter((each) => buildName.test(each) && !each.startsWith('.'))
      .sort()
      .reverse()
      .map((each) => join(kept, each))
  } catch {
    return [] // there was none yet
  }
}

/**
 * Builds beside, then moves into place: a folder without a dot is whole, whatever is killed and whoever builds too.
 * @param {PartName} name
 * @param {AbortSignal} [stop]
 */
async function build(name, stop) {
  const kept = join(cacheFolder, name)
  await mkdir(kept, { recursive: true })
  await clearAway(kept).catch(() => undefined) // what cannot be removed now, can later
  const beside = await mkdtemp(join(kept, `.${Date.now()}-${process.pid}-`))
  try {
    const { compile } = await import('./inOwnProcess.js') // not loaded where nothing is to be built
    stop?.throwIfAborted()
    stop?.addEventListener('abort', () => underWay.delete(name), { once: true })
    await compile(name, beside, stop)
    const whole = join(kept, basename(beside).slice(1))
    await rename(beside, whole)
    return whole
  } finally {
    await rm(beside, { recursive: true, force: true, maxRetries: 3 })
  }
}

/**
 * Removes what runs that were killed have left, and all builds but the last after a day.
 * @param {string} kept
 */
async function clearAway(kept) {
  const last = buildsIn(kept)[0]
  for (const entry of await readdir(kept)) {
    const path = join(kept, entry)
    const [, pid] = buildName.exec(entry) ?? []
    if (pid === undefined || path === last) continue // not ours: the cache may have been put anywhere
    const isOver = entry.startsWith('.') ? !isAlive(Number(pid)) : Date.now() - (await stat(path)).mtimeMs > day
    if (isOver) await rm(path, { recursive: true, force: true, maxRetries: 3 })
  }
}
