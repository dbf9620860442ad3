/** Runs a program of this project that is written in TypeScript: `node scripts/run.js scripts/citedeck.ts build`. */
import module from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { program, stage } from './compilations.js'
import { compiled } from './compiled.js'

process.argv.splice(1, 1) // the program sees its own name and its arguments
const [, entry = 'scripts/citedeck.ts', command, ...options] = process.argv
try {
  // What takes longest of a first build does not wait for the program that it is made for.
  if (command === 'build' && !options.includes('--help')) compiled(stage(options.includes('--with-notes'))).catch(() => undefined)
  const folder = await compiled(program(entry))
  // Where Node can (since 22.1), it keeps what it makes of the program and its packages: a tenth of an export.
  if ('enableCompileCache' in module && typeof module.enableCompileCache === 'function') module.enableCompileCache(join(folder, 'code'))
  await import(pathToFileURL(join(folder, 'program.js')).href)
} catch (error) {
  console.error(error)
  process.exit(70)
}
