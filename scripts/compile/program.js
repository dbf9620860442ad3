import { programFile } from '../machine/project.js'
import { bundle } from './bundle.js'

/** Compiles the command line. */
/** @type {import('./parts.js').Compile} */
export default function compile(folder) {
  const output = {
    format: /** @type {const} */ ('cjs'),
    entryFileNames: programFile,
    chunkFileNames: '[name]-[hash].cjs',
  }
  // See runProgram.js
  return bundle(folder, 'commands/citedeck.ts', output, (code) =>
    code.replaceAll(/(?<![\w$.])import\(/g, 'importModule('),
  )
}
