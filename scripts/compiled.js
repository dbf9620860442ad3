import { fork } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { mkdir, readdir, rename, rm, stat, utimes } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { stripVTControlCharacters } from 'node:util'
import { isAlive } from './isAlive.js'
import { cacheFolder, projectRoot } from './project.js'

/**
 * Something that is made from citedeck's own sources and the same for every deck: it is compiled once and kept.
 * @typedef {object} Compilation
 * @property {string} name its name in the cache
 * @property {URL} script compiles it in a process of its own, since compilers are slow to load and seldom needed: a module that hands `serve` a function
 * @property {readonly string[]} sources the folders whose files it is made from, below the project's
 * @property {object} [order] what the script is told, beside the folder to fill as `folder`
 */

/** How long what other versions were compiled to is kept, in milliseconds: another run may still need it. */
const day = 24 * 60 * 60 * 1000

/**
 * What this process is compiling, by its folder: whoever asks for it meanwhile waits for the same.
 * @type {Map<string, { whole: Promise<void>, ending: AbortController }>}
 */
const underWay = new Map()

/**
 * The folder of what was compiled; compiles it when its sources have changed since it last was. Whoever asked for it may
 * stop it.
 * @param {Compilation} compilation
 * @param {AbortSignal} [stop]
 * @returns {Promise<string>}
 * @throws what the compiler throws, and when it is stopped
 */
export async function compiled(compilation, stop) {
  const folder = join(cacheFolder, compilation.name, digest(compilation))
  if (existsSync(folder)) return folder
  stop?.throwIfAborted()
  const ending = underWay.get(folder)?.ending ?? new AbortController()
  const whole = underWay.get(folder)?.whole ?? compile(compilation, folder, ending.signal).finally(() => underWay.delete(folder))
  underWay.set(folder, { whole, ending })
  stop?.addEventListener('abort', () => { ending.abort() }, { once: true })
  await whole
  return folder
}

/**
 * Compiles beside, then moves into place: a folder under its own name is whole.
 * @param {Compilation} compilation
 * @param {string} folder
 * @param {AbortSignal} stop
 */
async function compile({ script, order }, folder, stop) {
  const kept = dirname(folder)
  await mkdir(kept, { recursive: true })
  await clearAway(kept)
  const beside = `${folder}.${process.pid}`
  try {
    await run(script, { folder: beside, ...order }, stop)
    await utimes(beside, new Date(), new Date())
    await rename(beside, folder).catch((error) => { if (!existsSync(folder)) throw error })
  } finally {
    await rm(beside, { recursive: true, force: true, maxRetries: 3 })
  }
}

/**
 * The other side of a compilation, in its own process: does the work once, and ends with whoever asked for it.
 * @template {{ folder: string }} Job
 * @param {(job: Job) => Promise<void>} work
 */
export function serve(work) {
  process.once('disconnect', () => process.exit(1))
  process.once('message', async (job) => {
    const fault = await work(/** @type {Job} */ (job)).then(() => undefined, (error) => stripVTControlCharacters(error instanceof Error ? error.stack ?? error.message : String(error)))
    process.send?.({ fault }, () => process.exit(0))
  })
}

/**
 * Removes what runs that were killed have left, and other versions after a day.
 * @param {string} kept
 */
async function clearAway(kept) {
  for (const entry of await readdir(kept)) {
    const path = join(kept, entry)
    const [, pid] = /\.(\d+)$/.exec(entry) ?? []
    const age = Date.now() - await stat(path).then(({ mtimeMs }) => mtimeMs, () => 0)
    if (pid === undefined ? age > day : !isAlive(Number(pid))) await rm(path, { recursive: true, force: true })
  }
}

/**
 * @param {URL} script
 * @param {object} job
 * @param {AbortSignal} stop
 */
async function run(script, job, stop) {
  // Whatever the surroundings are in, it is compiled for production: else Vue's checks and the machine's paths are in it.
  const compiler = fork(fileURLToPath(script), { env: { ...process.env, NODE_ENV: 'production' }, execArgv: [], stdio: ['ignore', 'inherit', 'inherit', 'ipc'], signal: stop })
  await new Promise((resolve, reject) => {
    compiler.once('error', reject)
    compiler.once('message', (message) => {
      const { fault } = /** @type {{ fault?: string }} */ (message)
      if (fault === undefined) resolve(undefined)
      else reject(new Error(fault))
    })
    compiler.once('exit', (code, signal) => { reject(new Error(`the process of ${relative(projectRoot, fileURLToPath(script))} ended early (${signal ?? code})`)) })
    compiler.send(job)
  })
}

/**
 * The files below one of the project's folders that are its sources, in order.
 * @param {string} folder
 * @returns {string[]}
 */
export function sourceFiles(folder) {
  const entries = readdirSync(join(projectRoot, folder), { recursive: true, withFileTypes: true })
  // Slidev puts files of its own into a `node_modules` beside what it builds.
  return entries.filter((entry) => entry.isFile() && !entry.parentPath.includes('node_modules', projectRoot.length)).map((entry) => join(entry.parentPath, entry.name)).sort()
}

/**
 * A digest of files, their names and what else matters. Every command waits for it, and hundreds of small files are read
 * three times as fast one by one.
 * @param {readonly { path: string, name: string }[]} files one that is not there is one without a byte
 * @param {string} rest
 * @returns {string}
 */
export function digestFiles(files, rest) {
  const hash = createHash('sha256').update(`${process.version}\0${rest}`)
  for (const { path, name } of files) hash.update(`\0${name}\0`).update(existsSync(path) ? readFileSync(path) : '')
  return hash.digest('hex').slice(0, 16)
}

/** @param {Compilation} compilation */
function digest({ sources, order = {} }) {
  const files = [...sources.flatMap(sourceFiles), join(projectRoot, 'package-lock.json')]
  return digestFiles(files.map((path) => ({ path, name: relative(projectRoot, path) })), `${projectRoot}\0${JSON.stringify(order)}`)
}
