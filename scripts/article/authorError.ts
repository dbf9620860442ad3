import { CitedeckError, type Code } from '../errors/citedeckError.js'
import type { Instead } from './mend.ts'

/**
 * Something the author of the data wrote that cannot be right; the message says what and what instead. Whoever knows
 * the place makes a diagnostic of it.
 */
export class AuthorError extends CitedeckError {
  /**
   * @param at the words it is about, where it is about some of a text
   * @param instead what is to be written for which words, where that is certain
   */
  constructor(
    code: Code,
    message: string,
    readonly at?: string,
    readonly instead?: Instead,
  ) {
    super(code, message)
  }
}
