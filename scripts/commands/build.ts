import { accessSync, constants, existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { InputError } from '../article/diagnostic.ts'
import { CitedeckError } from '../errors/citedeckError.js'
import { publicPath } from '../talk/places.ts'
import { contactSheetPath } from '../export/contactSheetPath.ts'
import { digestInputs } from '../export/inputs.ts'
import { readManifest, siteFolder } from '../export/manifest.ts'
import { identities, placeOf } from '../files/place.ts'
import { nameOf, refuseFolder } from '../files/replaceable.ts'
import { listPublic } from '../site/publicFolder.ts'
import type { Command } from './command.ts'
import { kept } from './kept.ts'
import type { Options } from './options.ts'
import { readDeck } from './slides.ts'

export const build: Command = {
  takes: ['data', 'out', 'source', 'with-notes', 'force', 'allow-warnings', 'require-review'],
  run: async (options, terminal, stop) => {
    const { data, out, source, force, requireReview } = options
    const beside = listPublic(publicPath(data))
    if (beside.faults.length > 0) throw new InputError(beside.faults)
    for (const line of beside.leftOut) terminal.warn(line)
    if (!force && (await isUpToDate(options))) {
      await terminal.step('check the data', () => readDeck(data, source, terminal, requireReview))
      terminal.say(`${nameOf(out)} is up to date: nothing that it is made from has changed; --force builds it anew`)
      return
    }
    const fault = await refuseOut(options)
    if (fault !== undefined) throw new CitedeckError('output-refused', fault, 'Nothing was changed.')
    // Loaded here, since it brings a bundler and a browser.
    const { buildAnew } = await import('./buildAnew.ts')
    await buildAnew(options, beside.files, terminal, stop)
  },
}

/** Why the site may not go where it is to go; undefined where it may. */
async function refuseOut({ data, out }: Options): Promise<string | undefined> {
  const fault = await refuseFolder(out, siteFolder, kept(data))
  if (fault !== undefined) return fault
  const [place, folder] = await Promise.all([placeOf(out), placeOf(publicPath(data))])
  const [id] = await identities(folder)
  const isWithin = `${place}/`.startsWith(`${folder}/`) || (id !== undefined && (await identities(place)).includes(id))
  return isWithin
    ? `${nameOf(out)} lies in ${nameOf(folder)}, which every build takes into the site; name a folder outside of it`
    : undefined
}

/** Whether the site in a folder is whole and was made from all as it now is, the PDF and the contact sheet too. */
async function isUpToDate({ data, out, withNotes }: Pick<Options, 'data' | 'out' | 'withNotes'>): Promise<boolean> {
  if (!existsSync(join(out, 'deck.pdf')) || !hasContactSheet(out)) return false
  try {
    const { inputs } = await readManifest(out, out, '')
    return inputs === digestInputs(data, withNotes)
  } catch (error) {
    if (error instanceof CitedeckError) return false
    throw error
  }
}

/** Whether the contact sheet is there, or cannot be. */
function hasContactSheet(out: string): boolean {
  const path = contactSheetPath(out)
  if (existsSync(path)) return true
  try {
    accessSync(dirname(path), constants.W_OK)
    return false
  } catch {
    return existsSync(dirname(path))
  }
}
