import type { Browser } from 'playwright-core'
import { CitedeckError } from '../errors/citedeckError.js'
import type { HandoutSlide } from '../export/handout.ts'
import { digestInputs } from '../export/inputs.ts'
import { keptPage } from '../export/keptPage.ts'
import { makeOutputs, type MadeOutputs } from '../export/makeOutputs.ts'
import { digestOf } from '../export/describeDeck.ts'
import { readManifest, type Manifest } from '../export/manifest.ts'
import type { ExportOrder, Format } from '../export/order.ts'
import type { Output } from '../export/outputs.ts'
import { slidePages } from '../export/pages.ts'
import { readRange } from '../export/range.ts'
import { endBrowser, startBrowser, untilStopped, withSite } from '../export/session.ts'
import { nameOf } from '../files/replaceable.ts'
import { readPageName } from '../site/readPage.ts'
import { listPublic } from '../site/publicFolder.ts'
import { publicPath } from '../talk/places.ts'
import type { Terminal } from '../terminal/terminal.ts'
import { buildCommand } from './buildCommand.ts'
import type { ProofSheet } from '../proof/value.ts'
import type { Options } from './options.ts'
import type { TalkComposed } from './slides.ts'

/** An export as far as the command line alone tells it. */
export interface TypedExport {
  options: Options
  order: ExportOrder
  outputs: readonly Output[]
  /** What is wrong with it already. */
  faults: readonly string[]
  /** The browser, where it was started ahead. */
  launching: Promise<Browser> | undefined
}

/**
 * Makes outputs from a built site.
 * @throws CitedeckError with all that is wrong with the command line
 * @throws CitedeckError where the site is not there, not whole or not of this deck
 */
export async function exportFromSite(
  { options, order, outputs, faults, launching: started }: TypedExport,
  terminal: Terminal,
  stop: AbortSignal,
): Promise<void> {
  let launching = started
  let work: Promise<MadeOutputs> | undefined
  try {
    const { manifest, numbers } = await readSite(options, order, faults)
    const browser = (launching ??= startBrowser(terminal, stop))
    work = (async () => {
      let reading: Promise<TalkComposed> | undefined
      const checked = () => (reading ??= readDeckOf(options, manifest, terminal))
      const has = (format: Format) => order.formats.includes(format)
      if (has('html') || !isOfThisData(options, manifest)) await checked()
      const texts = has('handout') && order.notes ? await textsOf(await checked()) : undefined
      const sheet = has('proof') ? await sheetOf(await checked()) : undefined
      // Loaded here, since most exports do without.
      const alone = async (how: 'drawPrintPage' | 'singleFile') => {
        const [{ deck }, pages] = [await checked(), await import('../site/singleFile.ts')]
        return pages[how](deck, listPublic(publicPath(options.data)).files, stop)
      }
      // Steps are printed from the stage.
      const page = order.withClicks ? undefined : ((await keptPage(manifest.inputs)) ?? (await alone('drawPrintPage')))
      return terminal.step(`export ${order.formats.join(', ')}`, () =>
        withSite(
          options.site,
          async (origin) =>
            makeOutputs(await browser, {
              ...order,
              manifest,
              outputs,
              origin,
              asOneFile: () => alone('singleFile'),
              allowWarnings: options.allowWarnings,
              pages: slidePages(manifest, numbers, order.withClicks),
              proof: sheet && { sheet, day: new Date().toISOString().slice(0, 10) },
              texts: texts && numbers.map((number) => texts[number - 1] ?? { notes: [], citations: [], terms: [] }),
            }),
          page === undefined ? {} : { [`/${readPageName}`]: page },
        ),
      )
    })()
    const made = await untilStopped(stop, browser, work)
    // From here on it is not stopped, so that what is said of the outputs is so.
    const left = await made.place()
    for (const warning of made.faults) terminal.warn(`printed all the same: ${warning}`)
    for (const path of left)
      terminal.warn(`${nameOf(path)} is what lay there before and could not be removed; remove it by hand`)
    for (const { path } of outputs) terminal.say(`wrote ${nameOf(path)}`)
  } finally {
    if (launching) await endBrowser(launching)
    await Promise.race([
      work?.then(
        ({ discard }) => discard(),
        () => undefined,
      ),
      patience(),
    ]) // clears away what it had begun
  }
}

/** As long as clearing away may take; a browser that was killed answers nothing. */
const patience = () =>
  new Promise((resolve) => {
    setTimeout(resolve, 3000).unref()
  })

/** What the site says of itself, and the numbers of the slides that are wanted. */
async function readSite(
  options: Options,
  order: ExportOrder,
  typed: readonly string[],
): Promise<{ manifest: Manifest; numbers: number[] }> {
  const faults = [...typed]
  const manifest = await readManifest(
    options.site,
    nameOf(options.site),
    buildCommand(options.data, options.site),
  ).catch((error: unknown) => {
    if (faults.length === 0 || !(error instanceof CitedeckError)) throw error
    return undefined // the command line is to be mended first
  })
  const count = manifest?.slides.length ?? Number.POSITIVE_INFINITY
  const range =
    order.range === undefined
      ? { slides: (manifest?.slides ?? []).map((_, index) => index + 1) }
      : readRange(order.range, count)
  if ('faults' in range) faults.push(...range.faults)
  if (faults.length > 0 || !manifest || !('slides' in range))
    throw new CitedeckError('export-order', faults.join('\n'), 'See: npm run export -- --help')
  return { manifest, numbers: range.slides }
}

/** Whether the site was built from the very data that lies there, and so has been checked. */
function isOfThisData({ data, source }: Options, { inputs }: Manifest): boolean {
  return source.length === 0 && [false, true].some((withNotes) => digestInputs(data, withNotes) === inputs)
}

/**
/**
 * The deck of the data as it now is.
 * @throws CitedeckError where the site was not built from it
 */
async function readDeckOf(options: Options, manifest: Manifest, terminal: Terminal): Promise<TalkComposed> {
  // Loaded here, since most exports do without.
  const { readComposed } = await import('./slides.ts')
  const checked = await terminal.step('check the data', () => readComposed(options.data, options.source, terminal))
  const { deck } = checked
  if (digestOf(deck) !== manifest.digest) {
    const what =
      deck.title === manifest.title
        ? 'was built before the data last changed'
        : `is from another deck, "${manifest.title}"`
    throw new CitedeckError(
      'site-outdated',
      `${nameOf(options.site)} ${what}.`,
      `Build it anew with: ${buildCommand(options.data, options.site)}`,
    )
  }
  return checked
}

/** What a handout has below the slides. */
async function textsOf({ deck }: TalkComposed): Promise<HandoutSlide[]> {
  const { handoutTexts } = await import('../export/handout.ts')
  return handoutTexts(deck)
}

/** Each slide beside the sentences that it cites. */
async function sheetOf({ deck, talk, texts, files }: TalkComposed): Promise<ProofSheet> {
  const [{ proofSheet }, { proofInput }] = await Promise.all([import('../proof/sheet.ts'), import('../proof/input.ts')])
  return proofSheet(deck, proofInput(deck, talk, texts, files))
}
