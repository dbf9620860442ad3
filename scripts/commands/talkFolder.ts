import { readdir } from 'node:fs/promises'
import { relative } from 'node:path'
import type { Code } from '../errors/citedeckError.js'
import { InputError } from '../article/diagnostic.ts'
import { sourcesFolder } from '../check/textFiles.ts'

/** What makes a folder a talk's, or shows that it is to be one. */
const ofATalk = new Set(['facts.yaml', 'article.yaml', 'errata.yaml', 'source.txt', 'source.lock.json', sourcesFolder])

/** What the system says of a folder that it cannot list. */
const refusals: Readonly<Record<string, readonly [Code, string]>> = {
  ENOENT: ['no-such-folder', 'there is no such folder'],
  ENOTDIR: ['not-a-folder', 'is a file, not a folder'],
}

/**
 * Refuses to write into a data folder that is not there, or that holds other things alone: its name was mistyped.
 * @throws InputError
 */
export async function mustBeTalkFolder(data: string): Promise<void> {
  const file = relative(process.cwd(), data) || '.'
  const wrong = (kind: Code, message: string, hint: string) =>
    new InputError([{ severity: 'error', code: kind, file, line: 1, column: 1, message, hint }])
  const entries = await readdir(data).catch((error: unknown) => {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    const [kind, message] = refusals[code] ?? (['folder-unreadable', `cannot be read (${code})`] as const)
    throw wrong(kind, message, `Looked for ${data}; --data DIR names another folder.`)
  })
  if (entries.length > 0 && !entries.some((entry) => ofATalk.has(entry))) {
    throw wrong(
      'not-a-talk',
      'holds other things, and neither facts.yaml nor article.yaml',
      "Name the talk's folder with --data DIR, or make one.",
    )
  }
}
