import { stripVTControlCharacters } from 'node:util'
import { CitedeckError } from '../scripts/errors/citedeckError.js'
import type { Run } from './processTree.ts'

/**
 * A program did not do its job.
 * @param who the side, as results call it
 */
export function runFailed(who: string, { code, output }: Pick<Run, 'code' | 'output'>): CitedeckError {
  const how = code === null ? 'a signal' : `code ${code}`
  return new CitedeckError('bench-run-failed', `${who} ended with ${how}: ${mainLine(output)}`)
}

/** What a program said that tells most: its first line about an error, or the last of all. */
function mainLine(output: string): string {
  const lines = stripVTControlCharacters(output)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
  return (
    lines.find((line) => /\b(?:error|failed|cannot|could not|not found|no suitable)\b/i.test(line))
    ?? lines.at(-1)
    ?? 'it said nothing'
  )
}

/**
 * Runs something that may fail for reasons of the machine or of another program.
 * @returns undefined where it was done; else why it was not, in a line
 * @throws what it throws, where the bench has been stopped
 */
export async function reasonNot(run: () => Promise<unknown>, stop: AbortSignal): Promise<string | undefined> {
  try {
    await run()
    return undefined
  } catch (error) {
    stop.throwIfAborted()
    return (error instanceof Error ? error.message : String(error)).split('\n')[0]?.slice(0, 240) ?? ''
  }
}
