import type { Code } from '../errors/citedeckError.js'
import { AuthorError } from './fields.ts'

/** What an author wrote that is wrong, and under which key of a fact. */
export class FactError extends AuthorError {
  constructor(
    readonly key: string,
    code: Code,
    message: string,
  ) {
    super(code, message)
  }
}
