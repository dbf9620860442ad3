import { CitedeckError, type Code } from '../errors/citedeckError.js'

/**
 * What the slides or the site showed that they must not.
 * @param what it was, and what to do
 */
export function notPrinted(code: Code, what: string, cause?: unknown): CitedeckError {
  return new CitedeckError(code, `Nothing was printed: ${what}`, '', { cause })
}
