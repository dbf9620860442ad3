import { relative } from 'node:path'
import { readDataFiles, readOptions } from '../article/dataFiles.ts'
import { formatDiagnostic, InputError } from '../article/diagnostic.ts'
import { checkRead } from '../check/index.ts'
import { checkDrift } from '../check/drift.ts'
import { loadLock, loadSource, sourcePath } from '../check/sourceFile.ts'
import { makeLock } from '../source/lock.ts'
import { compose } from '../deck/compose.ts'
import type { Deck } from '../deck/deck.ts'
import { deckPath, writeDeck } from '../deck/files.ts'
import type { Terminal } from '../terminal.ts'
import type { Command } from './command.ts'

export const slides: Command = {
  takes: ['data', 'source', 'force'],
  run: async ({ data, source, force }, terminal) => {
    const deck = await readDeck(data, source, terminal)
    await putDeck(deck, deckPath(data), force, terminal)
  },
}

/**
 * Checks the data, against the article's text too where it is at hand, and composes the deck; warnings go to the
 * terminal.
 * @throws InputError with everything that is wrong
 */
export async function readDeck(data: string, source: string | undefined, terminal: Terminal): Promise<Deck> {
  const path = sourcePath(data, source, process.env)
  const file = path === undefined ? undefined : await loadSource(path, data)
  const [files, locked] = [readDataFiles(data), loadLock(data)]
  const talk = await checkRead(files, locked, file?.sentences)
  if (file) {
    const current = makeLock(file.sentences, readOptions(await files))
    const drift = checkDrift(talk, await locked, current, file.name)
    if (drift.length > 0) throw new InputError(drift)
  }
  for (const warning of talk.warnings) terminal.warn(formatDiagnostic(warning))
  return compose(talk)
}

/** Writes the deck and tells what became of an edited one. */
export async function putDeck(deck: Deck, path: string, force: boolean, terminal: Terminal): Promise<void> {
  const name = relative(process.cwd(), path)
  const { written, kept } = await writeDeck(deck, path, force)
  if (kept) terminal.warn(`${name} had been edited by hand; that version is kept as ${relative(process.cwd(), kept)}`)
  if (written) terminal.say(`wrote ${name}, ${deck.slides.length} slides`)
}
