import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { ownCode } from '../check/ownCode.ts'
import { sourcesFolder } from '../check/textFiles.ts'
import { talkFiles } from '../export/inputs.ts'
import { keepFew } from '../files/keepFew.ts'
import { cacheFolder } from '../machine/project.js'
import { digestFiles } from '../machine/sourceFiles.js'
import { deckPath } from '../talk/places.ts'
import type { Terminal } from '../terminal/terminal.ts'
import type { Options } from './options.ts'
import { ownState } from './ownState.ts'

/** What a run wrote: each line or step, in order, by how it was written. */
type Written = ['say' | 'put' | 'warn' | 'step', string]

/** A run that found all in order. */
interface Kept {
  /** Of all that it hangs on. */
  digest: string
  /** Where the article's texts and tables lay that it read, from the root of the disk. */
  texts: readonly string[]
  written: readonly Written[]
}

/** How many runs are kept, of all talks together. */
const mostKept = 100

/**
 * Runs what only reads a talk and says what it finds, or, where nothing that this hangs on has changed since it last
 * found all in order, says the same again: a check says the same of the same bytes. What failed is always run again.
 * @param name what is run, with what of the command line changes what it says
 * @param run gets what it is to write to, and gives the paths of the texts that it read
 * @returns whether it was only said again
 */
export async function sayAgainOr(
  name: string,
  { data, source }: Pick<Options, 'data' | 'source'>,
  terminal: Terminal,
  run: (terminal: Terminal) => Promise<readonly string[]>,
): Promise<boolean> {
  const file = keptFile(name, { data, source })
  const kept = readKept(file)
  const before = digestOf(data, kept?.texts ?? [])
  if (kept?.digest === before && ownCode(data).length === 0) {
    for (const [how, text] of kept.written) {
      if (how === 'step') await terminal.step(text, () => Promise.resolve())
      else terminal[how](text)
    }
    return true
  }
  const began = Date.now()
  const written: Written[] = []
  const texts = (await run(listening(terminal, written))).map((path) => resolve(path))
  // What was saved meanwhile may have been read before. Which the texts are is known only now: their times tell.
  const isAsRead = texts.every((path) => (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0) < began)
  if (isAsRead && digestOf(data, kept?.texts ?? []) === before) {
    const found: Kept = { digest: digestOf(data, texts), texts, written }
    await keepFew(file, JSON.stringify(found), mostKept)
  }
  return false
}

/** Where a run is kept, by all that names it: messages have paths from where the command was called. */
export function keptFile(name: string, { data, source }: Pick<Options, 'data' | 'source'>): string {
  const given = [name, resolve(data), process.cwd(), source, process.env['CITEDECK_SOURCE'] ?? '']
  const digest = createHash('sha256').update(JSON.stringify(given)).digest('hex').slice(0, 32)
  return join(cacheFolder, 'checks', `${digest}.json`)
}

/** A terminal that also notes what is written to it. */
function listening(terminal: Terminal, written: Written[]): Terminal {
  const noting = (how: 'say' | 'put' | 'warn') => (text: string) => {
    written.push([how, text])
    terminal[how](text)
  }
  return {
    ...terminal,
    say: noting('say'),
    put: noting('put'),
    warn: noting('warn'),
    step: async (name, run) => {
      const result = await terminal.step(name, run)
      written.push(['step', name])
      return result
    },
  }
}

/** A digest of all that a check of a talk hangs on, and of which files lie beside it. */
function digestOf(data: string, texts: readonly string[]): string {
  const folders = [...new Set([data, join(data, sourcesFolder), dirname(deckPath(data))])]
  const names = folders.map((folder) =>
    existsSync(folder) && statSync(folder).isDirectory() ? readdirSync(folder) : [],
  )
  return digestFiles(
    [...talkFiles(data), ...texts.map((path) => ({ path, name: path }))],
    JSON.stringify([ownState(), names]),
  )
}

function readKept(file: string): Kept | undefined {
  try {
    const kept = JSON.parse(readFileSync(file, 'utf8')) as Partial<Kept>
    return typeof kept.digest === 'string' && Array.isArray(kept.texts) && Array.isArray(kept.written)
      ? (kept as Kept)
      : undefined
  } catch {
    return undefined // there is none, or it is damaged
  }
}
