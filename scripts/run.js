/** Runs a program of this project that is written in TypeScript: `node scripts/run.js scripts/citedeck.ts build`. */
import module from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { program, renderer, stage } from './compilations.js'
import { compiled } from './compiled.js'

process.argv.splice(1, 1) // the program sees its own name and its arguments
const [, entry = 'scripts/citedeck.ts', command, ...options] = process.argv
try {
  const ready = compiled(program(entry))
  // What a build needs beside is compiled right after, before it can ask for it.
  const builds = entry === 'scripts/citedeck.ts' && command === 'build' && !options.some((option) => option === '--help' || option === '-h')
  if (builds) for (const needed of [renderer, stage(options.includes('--with-notes'))]) compiled(needed).catch(() => undefined)
  const folder = await ready
  // Where Node can (since 22.1), it keeps what it makes of the program and its packages: a tenth of an export.
  if ('enableCompileCache' in module && typeof module.enableCompileCache === 'function') module.enableCompileCache(join(folder, 'code'))
  await import(pathToFileURL(join(folder, 'program.js')).href)
} catch (error) {
  console.error(error)
  process.exit(70)
}
