import '../input/schemaSettings.ts'
import { hasCode } from '../errors/citedeckError.js'
import { explain } from '../machine/explain.js'
import { programFolder } from '../machine/programFolder.ts'
import { main } from './main.ts'
import { escapeControls } from '../terminal/showText.ts'
import { stop, stopNow, stoppedCode, stopOnSignals } from '../machine/stop.js'
import { outputLost } from '../terminal/terminal.ts'

stopOnSignals()
// Whoever reads the output may go away (`| head`), or its disk be full: nobody would see what is still to come.
process.stdout.on('error', (error) => {
  stopNow(outputLost(error))
})
process.stderr.on('error', () => undefined) // there is nobody left to tell
// What fails beside the work, such as a watcher of files, ends the run as what fails within it does.
process.on('uncaughtException', (error) => {
  const { text, code } = explain(error)
  process.stderr.write(`${escapeControls(text)}\n`)
  process.exit(code)
})

/**
 * The run, which `scripts/start/start.js` waits for; it ends the process.
 * @param folder what the program was compiled to
 */
export async function run(folder: string): Promise<void> {
  programFolder.path = folder
  const code = await main(process.argv.slice(2), stop)
  await written()
  // Vite and the browser may leave handles open; the work is done.
  const lost = code === 0 && hasCode(stop.reason, 'output-lost') ? stop.reason : undefined
  if (lost) process.stderr.write(`${lost.message}\n`)
  process.exit(lost ? stoppedCode : code)
}

/** Resolves once all that was said has been written, or it is known that it cannot be. */
async function written(): Promise<void> {
  await new Promise<void>((resolve) => {
    process.stdout.write('', () => {
      resolve()
    })
  })
  await new Promise((resolve) => {
    setImmediate(resolve)
  }) // a failure is told of after the write
}
