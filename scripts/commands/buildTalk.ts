import { accessSync, constants, existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { InputError } from '../article/diagnostic.ts'
import { CitedeckError } from '../errors/citedeckError.js'
import { publicPath } from '../talk/places.ts'
import { digestInputs } from '../export/inputs.ts'
import { readManifest, type DeckInfo, type Manifest } from '../export/manifest.ts'
import { siteFolder } from '../export/siteFolder.ts'
import { identities, placeOf } from '../files/place.ts'
import { nameOf, refuseFolder } from '../files/replaceable.ts'
import { listPublic } from '../site/publicFolder.ts'
import type { Terminal } from '../terminal/terminal.ts'
import type { Tools } from './buildAnew.ts'
import { kept } from './kept.ts'
import type { Options } from './options.ts'
import { sayAgainOr } from './saidBefore.ts'

/** What was built, or is as it was built before. */
export interface Built {
  deck: DeckInfo
  wasUpToDate: boolean
}

/** What is to be built, and where the picture of all its slides goes, which is not published. */
export type BuildOrder = Options & { contactSheetTo: string }

/**
 * Builds a talk where anything that its site is made from has changed, and else only checks it.
 * @param tools what it is built with, where other talks are too
 * @throws InputError, CitedeckError
 */
export async function buildTalk(
  options: BuildOrder,
  terminal: Terminal,
  stop: AbortSignal,
  tools?: () => Promise<Tools>,
): Promise<Built> {
  const { data, out, force, withNotes, requireReview } = options
  const beside = listPublic(publicPath(data))
  if (beside.faults.length > 0) throw new InputError(beside.faults)
  for (const line of beside.leftOut) terminal.warn(line)
  const deck = force ? undefined : await upToDate(options)
  if (deck) {
    const name = JSON.stringify(['build', requireReview])
    await sayAgainOr(name, options, terminal, (to) => checkAgain(options, to))
    terminal.say(`${nameOf(out)} is up to date: nothing that it is made from has changed; --force builds it anew`)
    return { deck, wasUpToDate: true }
  }
  const fault = await refuseOut(options)
  if (fault !== undefined) throw new CitedeckError('output-refused', fault, 'Nothing was changed.')
  // Loaded here, since it brings a bundler and a browser.
  const { buildAnew, openParts } = await import('./buildAnew.ts')
  if (tools) return { deck: await buildAnew(options, beside.files, await tools(), terminal, stop), wasUpToDate: false }
  const parts = openParts(withNotes)
  try {
    const { ownBrowser } = await import('../export/session.ts')
    const own = { ...parts, browsers: ownBrowser }
    return { deck: await buildAnew(options, beside.files, own, terminal, stop), wasUpToDate: false }
  } finally {
    parts.close()
  }
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

/** Checks a talk whose site is up to date. */
async function checkAgain({ data, source, requireReview }: BuildOrder, terminal: Terminal): Promise<readonly string[]> {
  // Loaded here, since most of the program is read for it.
  const { readComposed } = await import('./slides.ts')
  return terminal.step(
    'check the data',
    async () => (await readComposed(data, source, terminal, requireReview)).textPaths,
  )
}

/** What the site in a folder says of itself, where it is whole and was made from all as it now is, the PDF too. */
async function upToDate({ data, out, withNotes, contactSheetTo }: BuildOrder): Promise<Manifest | undefined> {
  if (!existsSync(join(out, 'deck.pdf')) || !hasContactSheet(contactSheetTo)) return undefined
  try {
    const manifest = await readManifest(out, out, '')
    return manifest.inputs === digestInputs(data, withNotes) ? manifest : undefined
  } catch (error) {
    if (error instanceof CitedeckError) return undefined
    throw error
  }
}

/** Whether the contact sheet is there, or cannot be. */
function hasContactSheet(path: string): boolean {
  if (existsSync(path)) return true
  try {
    accessSync(dirname(path), constants.W_OK)
    return false
  } catch {
    return existsSync(dirname(path))
  }
}
