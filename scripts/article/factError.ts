import type { Code } from '../errors/citedeckError.js'
import { AuthorError } from './authorError.ts'
import type { Instead } from './mend.ts'

/** What an author wrote that is wrong, and under which key of a fact. */
export class FactError extends AuthorError {
  constructor(
    readonly key: string,
    code: Code,
    message: string,
    instead?: Instead,
  ) {
    super(code, message, undefined, instead)
  }
}
