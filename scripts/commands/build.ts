import { existsSync } from 'node:fs'
import { join, relative } from 'node:path'
import { deckPath } from '../deck/files.ts'
import { contactSheetPath } from '../export/contactSheetPath.ts'
import { digestInputs } from '../export/inputs.ts'
import { readManifest } from '../export/manifest.ts'
import { recover } from '../files/staging.ts'
import { InputMissing } from '../terminal.ts'
import type { Command } from './command.ts'
import type { Options } from './options.ts'
import { readDeck } from './slides.ts'

export const build: Command = {
  takes: ['data', 'out', 'source', 'with-notes', 'force', 'allow-warnings'],
  run: async (options, terminal, stop) => {
    const { data, out, source, force } = options
    await recover(out)
    if (!force && await isUpToDate(options)) {
      await terminal.step('check the data', () => readDeck(data, source, terminal))
      terminal.say(`${relative(process.cwd(), out) || '.'} is up to date: nothing that it is made from has changed; --force builds it anew`)
      return
    }
    // Loaded here, since it brings a bundler and a browser.
    const { buildAnew } = await import('./buildAnew.ts')
    await buildAnew(options, terminal, stop)
  },
}

/** Whether the site in a folder is whole and was made from all as it now is, the PDF and the contact sheet too. */
async function isUpToDate({ data, out, withNotes }: Pick<Options, 'data' | 'out' | 'withNotes'>): Promise<boolean> {
  if (!existsSync(join(out, 'deck.pdf')) || !existsSync(contactSheetPath(out))) return false
  try {
    const { inputs } = await readManifest(out, out, '')
    return inputs === digestInputs(data, deckPath(data), withNotes)
  } catch (error) {
    if (error instanceof InputMissing) return false
    throw error
  }
}
