import { programFile } from '../machine/project.js'
import { bundle } from './bundle.js'
import { loadSeldom, seldomCalled } from './seldom.js'

/** Compiles the command line, each file of it to one function; `scripts/start/runProgram.js` calls them. */
/** @type {import('./parts.js').Compile} */
export default function compile(folder) {
  const output = {
    format: /** @type {const} */ ('cjs'),
    entryFileNames: programFile,
    chunkFileNames: '[name]-[hash].cjs',
  }
  const finish = (/** @type {string} */ code) => {
    const loading = loadSeldom(code).replaceAll(/(?<![\w$.])import\(/g, 'importModule(')
    return `(function (exports, require, module, importModule, rootAddress) {${inAscii(loading)}\n})`
  }
  return bundle(folder, 'commands/citedeck.ts', output, finish, [seldomCalled()])
}

/**
 * Writes all characters beyond ASCII as escapes: such a text takes V8 half the memory, and no decoding. They mean the
 * same everywhere but in `String.raw`, which we use for nothing but parts of regular expressions, where they do again.
 * @param {string} code
 */
function inAscii(code) {
  return code.replaceAll(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
}
