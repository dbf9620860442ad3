/**
 * What is wrong with a source text or its lock file, told to the person who will mend it.
 * `offset` is the byte of the file at which the first fault stands, where there is one.
 */
export class SourceError extends Error {
  override readonly name = 'SourceError'
  readonly exitCode = 1

  constructor(message: string, readonly offset?: number) {
    super(message)
  }
}
