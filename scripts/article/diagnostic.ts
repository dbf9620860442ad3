import { CitedeckError, type Code } from '../errors/citedeckError.js'
import type { Mend } from './mend.ts'
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
  /** What stands there, where that is more than its place in the file shows. */
  found?: string | undefined
  /** What should stand there, where that is more than the hint says. */
  expected?: string | undefined
  /** What makes the fault go, where that is certain. */
  fix?: readonly Mend[] | undefined
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
