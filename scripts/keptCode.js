/**
 * Runs a bundled program with the code that V8 made of it when it was bundled: to make that anew takes an eighth of the
 * time of a short command. Node keeps such code by itself since 22.1; before, it can be kept of scripts alone.
 */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { setFlagsFromString } from 'node:v8'
import { Script } from 'node:vm'
import { projectRoot } from './project.js'

/** The first file of a bundled program. */
export const programFile = 'program.cjs'

/** @param {string} path of a file of a program */
const codePath = (path) => `${path}.code`

/**
 * @param {string} path
 * @param {Buffer} source
 * @param {Buffer} [cachedData] V8 passes over what another version of it has made, or the same with other settings
 */
function scriptOf(path, source, cachedData) {
  const wrapped = `(function (exports, require, module, importModule) {${source.toString('utf8')}\n})`
  return new Script(wrapped, { filename: path, ...(cachedData ? { cachedData } : {}) })
}

/**
 * Makes the code of all functions of a program and puts it beside its files.
 * @param {string} folder what the program was bundled to
 */
export function keepCode(folder) {
  for (const name of readdirSync(folder).filter((each) => each.endsWith('.cjs'))) {
    const path = join(folder, name)
    const source = readFileSync(path)
    setFlagsFromString('--no-lazy') // else the code of a function is made when it is first called
    const script = scriptOf(path, source)
    setFlagsFromString('--lazy')
    const code = script.createCachedData()
    writeFileSync(codePath(path), Buffer.concat([digestOf(source, code), code]))
  }
}

/**
 * The code that is kept of a file. V8 itself compares nothing but the length of the source, and a damaged byte would
 * bring it down: what is not as it was written counts as none.
 * @param {string} path
 * @param {Buffer} source
 */
function readCode(path, source) {
  /** @type {Buffer} */
  let kept
  try {
    kept = readFileSync(codePath(path))
  } catch {
    return undefined
  }
  const code = kept.subarray(digestLength)
  return digestOf(source, code).equals(kept.subarray(0, digestLength)) ? code : undefined
}

const digestLength = 32

/**
 * @param {Buffer} source
 * @param {Buffer} code
 */
function digestOf(source, code) {
  return createHash('sha256').update(source).update(code).digest()
}

/**
 * What scripts load modules with: Node lets them say `import()` themselves only with a warning.
 * @param {string} address
 */
const importModule = (address) => import(address)

/**
 * Runs a bundled program.
 * @param {string} folder
 * @returns {Promise<void>} settles as what its first file exports as `run`
 */
export async function runProgram(folder) {
  // Packages that are modules may be required from there without a warning (Node 20.19, 22.12).
  const requirePackage = createRequire(join(projectRoot, 'node_modules', programFile))
  /** @type {Map<string, { exports: object }>} */
  const loaded = new Map()
  const load = (/** @type {string} */ name) => {
    const known = loaded.get(name)
    if (known) return known.exports
    const module = { exports: {} }
    loaded.set(name, module)
    const path = join(folder, name)
    const source = readFileSync(path)
    scriptOf(path, source, readCode(path, source)).runInThisContext()(module.exports, require, module, importModule)
    return module.exports
  }
  const require = (/** @type {string} */ id) =>
    id.startsWith('./') ? load(id.slice(2)) : requirePackage(id.startsWith('file:') ? fileURLToPath(id) : id)
  await Reflect.get(load(programFile), 'run')
}
