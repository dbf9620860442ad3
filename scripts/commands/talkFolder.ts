import { readdir } from 'node:fs/promises'
import { relative } from 'node:path'
import { InputError } from '../article/diagnostic.ts'

/** What makes a folder a talk's, or shows that it is to be one. */
const ofATalk = new Set(['facts.yaml', 'article.yaml', 'errata.yaml', 'source.txt', 'source.lock.json'])

/**
 * Refuses to write into a data folder that is not there, or that holds other things alone: its name was mistyped.
 * @throws InputError
 */
export async function mustBeTalkFolder(data: string): Promise<void> {
  const file = relative(process.cwd(), data) || '.'
  const wrong = (message: string, hint: string) => new InputError([{ severity: 'error', file, line: 1, column: 1, message, hint }])
  const entries = await readdir(data).catch((error: unknown) => {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    const message = code === 'ENOENT' ? 'there is no such folder' : code === 'ENOTDIR' ? 'is a file, not a folder' : `cannot be read (${code})`
    throw wrong(message, `Looked for ${data}; --data DIR names another folder.`)
  })
  if (entries.length > 0 && !entries.some((entry) => ofATalk.has(entry))) {
    throw wrong('holds other things, and neither facts.yaml nor article.yaml', 'Name the talk\'s folder with --data DIR, or make one.')
  }
}
