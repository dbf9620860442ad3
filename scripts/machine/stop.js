/**
 * The one stop of this process. What compiles and what runs hear the same: this module is there once, also for the
 * bundled program.
 */
const controller = new AbortController()

/** Aborted once the run has been asked to end; its reason is what was thrown away, or a signal. */
export const stop = controller.signal

/**
 * The exit code of a run that was stopped, whoever stopped it: a signal, or a reader of the output that went away.
 */
export const stoppedCode = 130

/** @param {unknown} [reason] */
export function stopNow(reason) {
  controller.abort(reason)
}

/** Ends the run in good order at the first Ctrl+C, hang-up or termination, and at once at the second. */
export function stopOnSignals() {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => {
      if (stop.aborted) process.exit(stoppedCode)
      stopNow()
    })
  }
}
