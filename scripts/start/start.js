/** Runs the program; in a clone, builds it where its sources have changed since. */
import module from 'node:module'
import { join } from 'node:path'
import { partFolder } from './partFolder.js'
import { cacheFolder, isClone } from '../machine/project.js'
import { runProgram } from './runProgram.js'
import { stop, stoppedCode, stopOnSignals } from '../machine/stop.js'

stopOnSignals()
try {
  const folder = await partFolder('program', stop)
  stop.throwIfAborted()
  // What V8 makes of the program; of its packages Node keeps it by itself where it can (since 22.1).
  const kept = join(isClone ? folder : cacheFolder, `code-${process.version}`)
  if ('enableCompileCache' in module && typeof module.enableCompileCache === 'function') module.enableCompileCache(kept)
  const [, , command = ''] = process.argv
  await runProgram(folder, join(kept, /^[a-z]+$/.test(command) ? command : 'none')) // each command calls other functions
} catch (error) {
  const { explain } = await import('../machine/explain.js')
  const { text, code } = explain(error)
  if (!stop.aborted) console.error(text)
  process.exit(stop.aborted ? stoppedCode : code)
}
