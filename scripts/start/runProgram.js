/**
 * Runs the bundled program with the code that V8 made of it when it first ran: to make that anew takes a quarter of the
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
 * @returns {Promise<void>} settles as `run` of its first file does, which gets the folder
 */
export async function runProgram(folder, kept, atEnd = ifItSucceeds) {
  // Packages that are modules may be required from there without a warning (Node 20.19, 22.12).
  const requirePackage = createRequire(join(projectRoot, 'node_modules', programFile))
  const rootAddress = pathToFileURL(join(projectRoot, '/')).href
  /** @type {Map<string, { exports: object }>} */
  const loaded = new Map()
  /** @type {{ path: string, bytes: Buffer, script: Script }[]} files whose code is not kept yet */
  const made = []
  const load = (/** @type {string} */ name) => {
    const known = loaded.get(name)
    if (known) return known.exports
    const module = { exports: {} }
    loaded.set(name, module)
    const [path, bytes] = [join(kept, `${name}.code`), readFileSync(join(folder, name))]
    const cachedData = readCode(path, bytes)
    // V8 passes over what another version of it has made, or the same with other settings.
    const script = new Script(bytes.toString('latin1'), { filename: join(folder, name), cachedData })
    if (cachedData === undefined) made.push({ path, bytes, script })
    script.runInThisContext()(module.exports, require, module, importModule, rootAddress)
    return module.exports
  }
  const require = (/** @type {string} */ id) => (id.startsWith('./') ? load(id.slice(2)) : requirePackage(id))
  atEnd(() => {
    keepCode(kept, made)
  })
  await Reflect.get(load(programFile), 'run')(folder)
}

/**
 * What fails has not called all that will be called another time.
 * @param {() => void} work
 */
function ifItSucceeds(work) {
  process.once('exit', (code) => {
    if (code === 0) work()
  })
}

/**
 * What scripts load modules with: Node lets them say `import()` themselves only with a warning.
 * @param {string} address
 */
const importModule = (address) => import(address)

/**
 * Keeps the code of the functions that were called: to read that of all takes longer than to make what another command
 * needs.
 * @param {string} kept
 * @param {readonly { path: string, bytes: Buffer, script: Script }[]} made
 */
function keepCode(kept, made) {
  try {
    if (made.length > 0) mkdirSync(kept, { recursive: true })
    for (const { path, bytes, script } of made) {
      const code = script.createCachedData()
      writeFileSync(path, Buffer.concat([checksum(code, bytes), code]))
    }
  } catch {
    // It is made again.
  }
}

/**
 * The code that is kept of a file. V8 itself compares nothing but the length of the source, and a damaged byte would
 * bring it down: what is not as it was written counts as none.
 * @param {string} path
 * @param {Buffer} bytes of the file
 */
function readCode(path, bytes) {
  try {
    const kept = readFileSync(path)
    const code = kept.subarray(4)
    return checksum(code, bytes).equals(kept.subarray(0, 4)) ? code : undefined
  } catch {
    return undefined
  }
}

/**
 * @param {Buffer} code
 * @param {Buffer} bytes
 */
function checksum(code, bytes) {
  const four = Buffer.alloc(4)
  four.writeUInt32LE(crc32(code, crc32(bytes)))
  return four
}
