/** Runs a program of this project that is written in TypeScript: `node scripts/run.js scripts/citedeck.ts build`. */
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
  await import(pathToFileURL(join(folder, 'program.js')).href)
} catch (error) {
  console.error(error)
  process.exit(70)
}
