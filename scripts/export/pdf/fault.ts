import { CitedeckError, type Code } from '../../errors/citedeckError.js'

/** A print that is not as it should be, or in which something is that is not known here. */
export function pdfFault(what: string, code: Code = 'pdf-unknown'): CitedeckError {
  const hint = 'Print with another Chrome or Chromium: CITEDECK_BROWSER names it.'
  return new CitedeckError(code, `The PDF that the browser printed cannot be finished: ${what}.`, hint)
}
