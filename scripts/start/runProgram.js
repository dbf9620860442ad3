/**
 * Runs the bundled program with the code that V8 made of it when it first ran: to make that anew takes an eighth of the
 * time of a short command. Node keeps such code by itself since 22.1; before, it can be kept of scripts alone.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Script } from 'node:vm'
import { crc32 } from 'node:zlib'
import { programFile, projectRoot } from '../machine/project.js'

/**
 * Runs the program.
 * @param {string} folder what it was bundled to
 * @param {string} kept where the code of its files is kept
 * @param {(work: () => void) => void} [atEnd] does something once the program has ended
 * @returns {Promise<void>} settles as what its first file exports as `run`
 */
export async function runProgram(folder, kept, atEnd = ifItSucceeds) {
  // Packages that are modules may be required from there without a warning (Node 20.19, 22.12).
  const requirePackage = createRequire(join(projectRoot, 'node_modules', programFile))
  const rootAddress = pathToFileURL(join(projectRoot, '/')).href
  /** @type {Map<string, { exports: object }>} */
  const loaded = new Map()
  /** @type {Made[]} those whose code is not kept yet */
  const made = []
  const load = (/** @type {string} */ name) => {
    const known = loaded.get(name)
    if (known) return known.exports
    const module = { exports: {} }
    loaded.set(name, module)
    const source = { path: join(folder, name), codePath: join(kept, `${name}.code`), bytes: readFileSync(join(folder, name)) } // prettier-ignore
    const code = readCode(source)
    const script = scriptOf(source, code)
    if (code === undefined) made.push({ source, script })
    script.runInThisContext()(module.exports, require, module, importModule, rootAddress)
    return module.exports
  }
  const require = (/** @type {string} */ id) => {
    if (id.startsWith('./')) return load(id.slice(2))
    return seldom.has(id) ? loadedAtUse(() => requirePackage(id)) : requirePackage(id)
  }
  atEnd(() => {
    keepCode(made, kept)
  })
  await Reflect.get(load(programFile), 'run')
}

/** Modules of Node that take long to load, and that short commands do not call. */
const seldom = new Set(['node:crypto', 'node:readline', 'node:zlib'])

/**
 * A module that is loaded once something of it is asked for.
 * @param {() => object} load
 */
const loadedAtUse = (load) => new Proxy({}, { get: (_, name) => Reflect.get(load(), name) })

/**
 * What failed has not called all that will be called another time.
 * @param {() => void} work
 */
function ifItSucceeds(work) {
  process.once('exit', (code) => {
    if (code === 0) work()
  })
}

/** @typedef {{ path: string, codePath: string, bytes: Buffer }} Source a file of the program */
/** @typedef {{ source: Source, script: Script }} Made a file, and the code that was made of it */

/**
 * @param {Source} source
 * @param {Buffer} [cachedData] V8 passes over what another version of it has made, or the same with other settings
 */
function scriptOf({ path, bytes }, cachedData) {
  return new Script(bytes.toString('latin1'), { filename: path, ...(cachedData ? { cachedData } : {}) })
}

/**
 * What scripts load modules with: Node lets them say `import()` themselves only with a warning.
 * @param {string} address
 */
const importModule = (address) => import(address)

/**
 * Keeps the code of files that have run without: that of the functions that were called, since to read that of all
 * takes longer than to make what another command needs.
 * @param {readonly Made[]} made
 * @param {string} kept
 */
function keepCode(made, kept) {
  try {
    if (made.length > 0) mkdirSync(kept, { recursive: true })
    for (const { source, script } of made) {
      const code = script.createCachedData()
      writeFileSync(source.codePath, Buffer.concat([checksumOf(source, code), code]))
    }
  } catch {
    // It is made again.
  }
}

/**
 * The code that is kept of a file. V8 itself compares nothing but the length of the source, and a damaged byte would
 * bring it down: what is not as it was written counts as none.
 * @param {Source} source
 */
function readCode(source) {
  /** @type {Buffer} */
  let kept
  try {
    kept = readFileSync(source.codePath)
  } catch {
    return undefined
  }
  const code = kept.subarray(checksumLength)
  return checksumOf(source, code).equals(kept.subarray(0, checksumLength)) ? code : undefined
}

const checksumLength = 4

/**
 * @param {Source} source
 * @param {Buffer} code
 */
function checksumOf({ bytes }, code) {
  const checksum = Buffer.alloc(checksumLength)
  checksum.writeUInt32LE(crc32(code, crc32(bytes)))
  return checksum
}
