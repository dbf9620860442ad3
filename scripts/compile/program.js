import { programFile } from '../machine/project.js'
import { bundle } from './bundle.js'
import { loadSeldom, seldomCalled } from './seldom.js'

/** Compiles the command line or the library. */
/** @type {import('./parts.js').Compile} */
export default (folder, name) => (name === 'library' ? compileLibrary(folder) : compileProgram(folder))

/**
 * Compiles the command line, each file of it to one function; `scripts/start/runProgram.js` calls them.
 * @param {string} folder
 */
function compileProgram(folder) {
  const output = /** @type {const} */ ({
    format: 'cjs',
    entryFileNames: programFile,
    chunkFileNames: '[name]-[hash].cjs',
  })
  const finish = (/** @type {string} */ code) => {
    const loading = loadSeldom(code).replaceAll(/(?<![\w$.])import\(/g, 'importModule(')
    return `(function (exports, require, module, importModule, rootAddress) {${inAscii(loading)}\n})`
  }
  return bundle(folder, 'commands/citedeck.ts', output, finish, [seldomCalled()])
}

/**
 * Compiles what other programs use, as modules that lie two folders below the package's.
 * @param {string} folder
 */
function compileLibrary(folder) {
  const rootAddress = "const rootAddress = new URL('../../', import.meta.url).href"
  const output = /** @type {const} */ ({
    format: 'es',
    entryFileNames: 'index.js',
    chunkFileNames: '[name]-[hash].js',
  })
  return bundle(folder, 'library/index.ts', output, (code) => `${rootAddress}\n${code}`)
}

/**
 * Writes all characters beyond ASCII as escapes: such a text takes V8 half the memory, and no decoding. They mean the
 * same everywhere but in `String.raw`, which we use for nothing but parts of regular expressions, where they do again.
 * @param {string} code
 */
function inAscii(code) {
  return code.replaceAll(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
}
