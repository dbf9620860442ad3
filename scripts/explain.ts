import { formatDiagnostic, InputError } from './article/diagnostic.ts'
import { CompilerEnded } from './compiled.js'
import { EditedByHand } from './deck/files.ts'
import { PrintError } from './export/printError.ts'
import { explainSystemError } from './systemError.js'
import { InputMissing, MachineError, UsageError } from './terminal.ts'

/** What is said of a failure, and the exit code that it ends a run with. */
export interface Explanation { text: string, code: number }

/** Says what a failure means to whoever runs citedeck; a fault of our own comes with its stack, as code 70. */
export function explain(error: unknown): Explanation {
  if (error instanceof InputError) {
    const errors = error.diagnostics.length
    return { text: `${error.diagnostics.map(formatDiagnostic).join('\n')}\n${errors} ${errors === 1 ? 'error' : 'errors'}; ${error.outcome}`, code: 1 }
  }
  if (error instanceof EditedByHand) {
    return { text: `${error.message} was edited by hand.\nAn edit belongs in the data folder: claims, figures and notes in article.yaml, numbers in facts.yaml.\n--force writes it anew and keeps this version beside it as slides.edited.md.`, code: 1 }
  }
  if (error instanceof PrintError) return { text: `Nothing was printed: ${error.message}`, code: 1 }
  if (error instanceof InputMissing) return { text: `${error.message}\n${error.hint}`, code: 1 }
  if (error instanceof UsageError) return { text: `${error.message}${error.hint ? `\n${error.hint}` : ''}`, code: 2 }
  if (error instanceof MachineError) return { text: `${error.message}\n${error.hint}`, code: 3 }
  const known = error instanceof CompilerEnded ? error : explainSystemError(error)
  if (known !== undefined) return { text: `${known.message}\n${known.remedy}`, code: known.exitCode }
  return { text: error instanceof Error ? error.stack ?? error.message : String(error), code: 70 }
}
