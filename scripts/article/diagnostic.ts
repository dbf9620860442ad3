import { CitedeckError, type Code } from '../errors/citedeckError.js'
import { oneLine } from '../terminal/showText.ts'

/** One thing found wrong in the input: where, what, and what to do. `line` and `column` count from 1. */
export interface Diagnostic {
  severity: 'error' | 'warning'
  /** The kind of fault; docs/errors.md lists them. */
  code: Code
  file: string
  line: number
  column: number
  message: string
  hint?: string | undefined
}

/** The input is wrong. Carries everything that was found, so that it can be mended in one go. */
export class InputError extends CitedeckError {
  /** @param outcome what became of the files, for the last line of what is said */
  constructor(
    readonly diagnostics: readonly Diagnostic[],
    readonly outcome = 'nothing was changed',
  ) {
    const count = `${diagnostics.length} ${diagnostics.length === 1 ? 'error' : 'errors'}`
    super('data-wrong', diagnostics.map(formatDiagnostic).join('\n'), `${count}; ${outcome}`)
  }
}

/** `file:line:column  message`, as editors and terminals link it. */
export function formatDiagnostic({ severity, file, line, column, message, hint }: Diagnostic): string {
  const head = `${oneLine(file)}:${line}:${column}  ${severity === 'warning' ? 'warning: ' : ''}${oneLine(message)}`
  return hint ? `${head}\n    ${oneLine(hint)}` : head
}

/** In the order in which one reads: by file, then by place. */
export function sortDiagnostics(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return [...diagnostics].sort((a, b) => a.file.localeCompare(b.file) || a.line - b.line || a.column - b.column)
}
