import { main } from './main.ts'

/** Ends the command in good order on the first Ctrl+C or termination, at once on the second. */
const controller = new AbortController()
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => {
    if (controller.signal.aborted) process.exit(130)
    controller.abort()
  })
}
// Vite and the browser may leave handles open; the work is done.
process.exit(await main(process.argv.slice(2), controller.signal))
