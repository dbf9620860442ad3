import type { Code } from '../../errors/citedeckError.js'
import type { Diagnostic } from '../diagnostic.ts'

/** A fault of a YAML file. */
export function yamlFault(
  file: string,
  code: Code,
  message: string,
  place: { line: number; column: number },
  hint?: string,
): Diagnostic {
  return { severity: 'error', code, file, ...place, message, hint }
}
