import { CitedeckError } from '../errors/citedeckError.js'
import { explainSystemError } from './systemError.js'

/**
 * Says what a failure means to whoever runs citedeck; a fault of our own comes with its stack, as code 70.
 * @param {unknown} error
 * @returns {{ text: string, code: number }} what is said, and the exit code that it ends a run with
 */
export function explain(error) {
  const known = error instanceof CitedeckError ? error : explainSystemError(error)
  if (known)
    return { text: [known.message, ...(known.hint === '' ? [] : [known.hint])].join('\n'), code: known.exitCode }
  return { text: error instanceof Error ? (error.stack ?? error.message) : String(error), code: 70 }
}
