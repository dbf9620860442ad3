import { relative } from 'node:path'
import { formatDiagnostic } from '../article/diagnostic.ts'
import { load } from '../article/load.ts'
import { compose } from '../deck/compose.ts'
import type { Deck } from '../deck/deck.ts'
import { deckPath, writeDeck } from '../deck/files.ts'
import type { Terminal } from '../terminal.ts'
import type { Command } from './command.ts'

export const slides: Command = {
  summary: 'write slides.md from the data',
  takes: ['data', 'force'],
  run: async ({ data, force }, terminal) => {
    const deck = await readDeck(data, terminal)
    await putDeck(deck, deckPath(data), force, terminal)
  },
}

/** Loads the data and composes the deck, with the warnings on the terminal. */
export async function readDeck(data: string, terminal: Terminal): Promise<Deck> {
  const talk = await load(data)
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
