import type { Code } from '../errors/citedeckError.js'

/** What goes with an issue of a schema's own, so that it is told as this kind of fault. */
export function asFault(fault: Code): { fault: Code } {
  return { fault }
}

/** As `asFault`, of an issue that leaves no value of the form that slides are composed from. */
export function asLack(fault: Code): { fault: Code; isLacking: true } {
  return { fault, isLacking: true }
}
