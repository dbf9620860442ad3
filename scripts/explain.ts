import { CitedeckError } from './citedeckError.js'
import { explainSystemError } from './systemError.js'

/** What is said of a failure, and the exit code that it ends a run with. */
export interface Explanation {
  text: string
  code: number
}

/** Says what a failure means to whoever runs citedeck; a fault of our own comes with its stack, as code 70. */
export function explain(error: unknown): Explanation {
  const known = error instanceof CitedeckError ? error : explainSystemError(error)
  if (known)
    return { text: [known.message, ...(known.hint === '' ? [] : [known.hint])].join('\n'), code: known.exitCode }
  return { text: error instanceof Error ? (error.stack ?? error.message) : String(error), code: 70 }
}
