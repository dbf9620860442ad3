import { fork } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { readdir, rename, rm, stat, utimes } from 'node:fs/promises'
import { dirname, join, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { CitedeckError } from './citedeckError.js'
import { isAlive } from './isAlive.js'
import { cacheFolder, installedCache, projectRoot } from './project.js'

/**
 * Something that is made from citedeck's own sources and the same for every deck: it is compiled once and kept.
 * @typedef {object} Compilation
 * @property {string} name its name in the cache
 * @property {URL} script compiles it: a module whose default is a function
 * @property {readonly string[]} sources the folders whose files it is made from, below the project's
 * @property {object} [order] what the script is told, beside the folder to fill as `folder`
 */

/**
 * The process that compiles ended before it was done.
 * @param {string} how
 */
function compilerEnded(how) {
  const hint = 'Run this again; where it happens again, the machine may be short of memory.'
  return new CitedeckError('compiler-ended', `The process that compiles citedeck ended early (${how}).`, hint)
}

/** How long what other versions were compiled to is kept, in milliseconds: another run may still need it. */
const day = 24 * 60 * 60 * 1000

/**
 * What this process is compiling, by its folder: whoever asks for it meanwhile waits for the same.
 * @type {Map<string, Promise<void>>}
 */
const underWay = new Map()

/**
 * The folder of what was compiled; compiles it when its sources have changed since it last was. Compilations run one
 * after the other, in the order asked for.
 * @param {Compilation} compilation
 * @param {AbortSignal} [stop] stops all that is being compiled
 * @returns {Promise<string>}
 * @throws what the compiler throws, and that it ended early where it was stopped
 */
export async function compiled(compilation, stop) {
  const name = join(compilation.name, digest(compilation))
  const folder = join(cacheFolder, name)
  // What whoever installed citedeck has compiled serves those who may only read it, too.
  for (const ready of [folder, join(installedCache, name)]) if (existsSync(ready)) return ready
  stop?.throwIfAborted()
  const whole = underWay.get(folder) ?? compile(compilation, folder).finally(() => underWay.delete(folder))
  underWay.set(folder, whole)
  const end = () => {
    compiler?.process.kill('SIGKILL') // also one that stands still; what it has begun is removed
    compiler = undefined
  }
  stop?.addEventListener('abort', end)
  await whole.finally(() => stop?.removeEventListener('abort', end))
  return folder
}

/**
 * Resolves once nothing is being compiled any more and what was begun is cleared away, or after three seconds.
 * @returns {Promise<unknown>}
 */
export function settled() {
  const patience = new Promise((resolve) => {
    setTimeout(resolve, 3000).unref()
  })
  return Promise.race([Promise.allSettled(underWay.values()), patience])
}

/**
 * Compiles beside, then moves into place: a folder under its own name is whole.
 * @param {Compilation} compilation
 * @param {string} folder
 */
async function compile({ script, order }, folder) {
  const kept = dirname(folder)
  const beside = `${folder}.${process.pid}`
  mkdirSync(kept, { recursive: true }) // at once, so that what is asked for first comes first
  const cleared = clearAway(kept).catch(() => undefined) // what cannot be removed now, can later
  try {
    await run(script, { folder: beside, ...order })
    await utimes(beside, new Date(), new Date())
    await rename(beside, folder).catch((error) => {
      if (!existsSync(folder)) throw error
    })
  } finally {
    await rm(beside, { recursive: true, force: true, maxRetries: 3 })
    await cleared
  }
}

/**
 * Removes what runs that were killed have left, and other versions after a day.
 * @param {string} kept
 */
async function clearAway(kept) {
  for (const entry of await readdir(kept)) {
    const path = join(kept, entry)
    const [whole, pid] = /^[0-9a-f]{16}(?:\.(\d+))?$/.exec(entry) ?? []
    if (whole === undefined) continue // not ours: the cache may have been put anywhere
    const age =
      Date.now()
      - (await stat(path).then(
        ({ mtimeMs }) => mtimeMs,
        () => 0,
      ))
    if (pid === undefined ? age > day : !isAlive(Number(pid)))
      await rm(path, { recursive: true, force: true, maxRetries: 3 })
  }
}

/**
 * @typedef {object} Compiler
 * @property {import('node:child_process').ChildProcess} process
 * @property {((fault: Error | undefined) => void)[]} jobs what hears of each job's end: they end in their order
 */

/**
 * The process that compiles, while it has work.
 * @type {Compiler | undefined}
 */
let compiler

/**
 * @param {URL} script
 * @param {object} order
 * @returns {Promise<void>}
 */
function run(script, order) {
  const { process: child, jobs } = (compiler ??= startCompiler())
  return new Promise((resolve, reject) => {
    jobs.push((fault) => {
      if (fault === undefined) resolve()
      else reject(fault)
    })
    child.send({ script: script.href, order })
  })
}

/** @returns {Compiler} */
function startCompiler() {
  // Whatever the surroundings are in, it is compiled for production: else Vue's checks and the machine's paths are in
  // it.
  const child = fork(fileURLToPath(new URL('compiler.js', import.meta.url)), {
    env: { ...process.env, NODE_ENV: 'production' },
    execArgv: [],
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  /** @type {Compiler} */
  const own = { process: child, jobs: [] }
  const forget = () => {
    if (compiler === own) compiler = undefined
  }
  const end = (/** @type {string} */ how) => {
    forget()
    for (const hear of own.jobs.splice(0)) hear(compilerEnded(how))
  }
  child.on('error', (error) => {
    end(error.message)
  })
  child.on('exit', (code, signal) => {
    end(String(signal ?? code))
  })
  child.on('message', (message) => {
    const { fault, expected, system } = /** @type {import('./compiler.js').Result} */ (message)
    own.jobs.shift()?.(
      expected
        ? new CitedeckError(expected.code, expected.message, expected.hint)
        : fault === undefined
          ? undefined
          : Object.assign(new Error(fault), system),
    )
    if (own.jobs.length > 0 || !child.connected) return
    forget()
    child.disconnect()
  })
  return own
}

/**
 * The files below one of the project's folders that are its sources, in order.
 * @param {string} folder
 * @returns {string[]}
 */
export function sourceFiles(folder) {
  const entries = readdirSync(join(projectRoot, folder), { recursive: true, withFileTypes: true })
  // Slidev puts files of its own into a `node_modules` beside what it builds.
  return entries
    .filter((entry) => entry.isFile() && !entry.parentPath.includes('node_modules', projectRoot.length))
    .map((entry) => entry.parentPath + sep + entry.name) // paths of hundreds of files: to join them takes a third of it all
    .sort()
}

/**
 * A digest of files, their names and what else matters. Every command waits for it, and hundreds of small files are
 * read three times as fast synchronously.
 * @param {readonly { path: string, name: string }[]} files one that cannot be read is one without a byte
 * @param {string} rest
 * @returns {string}
 */
export function digestFiles(files, rest) {
  const hash = createHash('sha256').update(`${process.version}\0${rest}`)
  for (const { path, name } of files) hash.update(`\0${name}\0`).update(read(path))
  return hash.digest('hex').slice(0, 16)
}

/**
 * A file as it counts: a text is the same with the line ends of Windows, which git or an editor may give it.
 * @param {string} path
 */
function read(path) {
  try {
    const bytes = readFileSync(path)
    const isText = !bytes.includes(0)
    return isText && bytes.includes('\r\n')
      ? Buffer.from(bytes.toString('latin1').replaceAll('\r\n', '\n'), 'latin1')
      : bytes
  } catch {
    return ''
  }
}

/** @param {Compilation} compilation */
function digest({ sources, order = {} }) {
  const files = [...sources.flatMap(sourceFiles), join(projectRoot, 'package-lock.json')]
  return digestFiles(
    files.map((path) => ({ path, name: path.slice(projectRoot.length + 1) })),
    `${projectRoot}\0${JSON.stringify(order)}`,
  )
}
