import { readOptions, type DataFiles } from '../../scripts/talk/dataFiles.ts'
import { formatDiagnostic, InputError } from '../../scripts/article/diagnostic.ts'
import { checkTalk } from '../../scripts/check/index.ts'
import { makeLock } from '../../scripts/source/lock.ts'
import type { Sentence } from '../../scripts/source/segment.ts'

/** What the author of data is told by its article's sentences; nothing where all of it holds. */
export function told(files: DataFiles, sentences: readonly Sentence[]): string[] {
  try {
    checkTalk(files, makeLock(sentences, readOptions(files)), sentences)
    return []
  } catch (error) {
    if (error instanceof InputError) return error.diagnostics.map(formatDiagnostic)
    throw error
  }
}

/** A deck that is refused for its form, and not for what it says, shows nothing. */
export const ofForm = /unknown key|is missing|expected|takes at most|unknown fact/
