/** Compiles the program that was named where that is needed, and runs it. */
import module from 'node:module'
import { join } from 'node:path'
import { CitedeckError } from './citedeckError.js'
import { program, renderer, stage } from './compilations.js'
import { compiled, settled } from './compiled.js'
import { runProgram } from './keptCode.js'
import { stop, stopOnSignals } from './stop.js'
import { explainSystemError } from './systemError.js'

process.argv.splice(1, 1) // the program sees its own name and its arguments
const [, entry = 'scripts/citedeck.ts', command, ...options] = process.argv
const isCitedeck = entry === 'scripts/citedeck.ts'
if (isCitedeck) stopOnSignals()
try {
  const ready = compiled(program(entry), stop)
  // What a build needs beside is compiled right after, before it can ask for it.
  const builds = isCitedeck && command === 'build' && !options.some((option) => option === '--help' || option === '-h')
  if (builds)
    for (const needed of [renderer, stage(options.includes('--with-notes'))])
      compiled(needed, stop).catch(() => undefined)
  const folder = await ready
  // Where Node can (since 22.1), it keeps what it makes of the program's packages: a tenth of an export.
  if ('enableCompileCache' in module && typeof module.enableCompileCache === 'function')
    module.enableCompileCache(join(folder, 'code'))
  await runProgram(folder)
} catch (error) {
  await settled()
  process.exit(report(error))
}

/**
 * Says why the program could not be started.
 * @param {unknown} error
 * @returns {number} the exit code
 */
function report(error) {
  if (stop.aborted) return 130
  const known = error instanceof CitedeckError ? error : explainSystemError(error)
  if (known === undefined) console.error(error)
  else console.error(`${known.message}\n${known.hint}`)
  return known === undefined ? 70 : known.exitCode
}
