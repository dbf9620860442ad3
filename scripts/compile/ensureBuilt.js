/** Builds the parts of a clone where their sources have changed. */
import { readdirSync } from 'node:fs'
import { chmod, mkdir, mkdtemp, readdir, rename, rm, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { CitedeckError } from '../errors/citedeckError.js'
import { isAlive } from '../machine/isAlive.js'
import { cacheFolder, projectRoot } from '../machine/project.js'
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
    const names = readdirSync(kept).filter((each) => buildName.test(each) && !each.startsWith('.'))
    return names.sort().reverse().map((each) => join(kept, each)) // prettier-ignore
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
    await compile(name, beside, stop)
    await chmod(beside, 0o755) // whoever else may use the clone may use its builds
    const whole = join(kept, basename(beside).slice(1))
    await rename(beside, whole)
    return whole
  } finally {
    await rm(beside, { recursive: true, force: true, maxRetries: 3 })
  }
}

/**
 * @param {PartName} name
 * @param {string} folder
 * @param {AbortSignal} [stop]
 */
async function compile(name, folder, stop) {
  const { fork } = await import('node:child_process') // not loaded where nothing is to be built
  stop?.throwIfAborted()
  const child = fork(fileURLToPath(new URL('compile.js', import.meta.url)), [name, folder], {
    cwd: projectRoot, // the bundler names modules by where they lie from there
    // Whatever the surroundings are in: else Vue's checks and the machine's paths are in what is compiled.
    env: { ...process.env, NODE_ENV: 'production' },
    execArgv: [],
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  const end = () => child.kill('SIGKILL') // also one that stands still
  stop?.addEventListener('abort', end)
  const how = await new Promise((resolve, reject) => {
    child.once('error', reject).once('exit', (code, signal) => resolve(code ?? signal))
  }).finally(() => stop?.removeEventListener('abort', end))
  if (how === 0) return
  const hint = 'What is said above tells why; where nothing is, the machine may be short of memory. Run this again.'
  throw new CitedeckError('compiler-ended', `The process that compiles citedeck ended early (${how}).`, hint)
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
