import { existsSync } from 'node:fs'
import { copyFile, mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Browser } from 'playwright-core'
import { CitedeckError } from '../errors/citedeckError.js'
import type { Deck } from '../deck/deck.ts'
import { deckPath } from '../talk/places.ts'
import { finishDeck } from '../export/deckPdf.ts'
import { digestInputs } from '../export/inputs.ts'
import { keepPage } from '../export/keptPage.ts'
import { describeDeck } from '../export/describeDeck.ts'
import { siteFolder } from '../export/siteFolder.ts'
import { writeManifest, type DeckInfo } from '../export/manifest.ts'
import { allPages } from '../export/pages.ts'
import { contactSheet } from '../export/contactSheet.ts'
import { takeCover } from '../export/cover.ts'
import { layOutPrintPage, lookOver, openSite, printPdf, refuseFaults, type LaidOutPage } from '../export/print.ts'
import { notPrinted } from '../render/notPrinted.ts'
import { untilStopped, withSite, type BrowserUse } from '../export/session.ts'
import { nameOf } from '../files/replaceable.ts'
import { stage as prepareFolder } from '../files/staging.ts'
import { writeWhole } from '../files/writeWhole.ts'
import { writeLicences } from '../licences/licences.ts'
import { checkGlyphs } from '../fonts/checkGlyphs.ts'
import { describeMissing } from '../fonts/describeMissing.ts'
import { cutFonts } from '../fonts/cutFonts.ts'
import type { FontSheets } from '../fonts/subset.ts'
import { loadRenderer, type Renderer } from '../render/renderer.ts'
import { namedByContent } from '../site/contentNames.ts'
import { writeEvidence } from '../site/evidence.ts'
import { coverPicture } from '../site/head.ts'
import { writeHosting } from '../site/hosting.ts'
import type { PublicFiles } from '../site/publicFolder.ts'
import { readPageName, writeReadPage } from '../site/readPage.ts'
import { printPage } from '../site/singleFile.ts'
import { writeStageDeck } from '../site/stageDeck.ts'
import { writeStagePage } from '../site/stagePage.ts'
import { writeWorker } from '../site/writeWorker.ts'
import { loadStage, type Stage } from '../stage/stage.ts'
import { failingAt } from '../machine/systemError.js'
import type { Terminal } from '../terminal/terminal.ts'
import type { BuildOrder } from './buildTalk.ts'
import { putDeck, readDeck } from './slides.ts'

/** What builds have in common. */
export interface Tools {
  renderer: Promise<Renderer>
  stage: Promise<Stage>
  browsers: BrowserUse
}

/** What slides and stages are made of: it is compiled once, and then there. What starts slowly starts first. */
export function openParts(withNotes: boolean): Omit<Tools, 'browsers'> & { close: () => void } {
  const ending = new AbortController()
  const parts = { renderer: loadRenderer(ending.signal), stage: loadStage(withNotes, ending.signal) }
  for (const loading of Object.values(parts)) loading.catch(() => undefined) // whoever uses it hears of it
  return {
    ...parts,
    close: () => {
      ending.abort()
    },
  }
}

/**
 * Builds the site and prints the PDF, whatever is there.
 * @param beside what the talk publishes beside its deck
 * @returns what the site says of itself
 */
export async function buildAnew(
  { data, out, source, force, allowWarnings, withNotes, requireReview, contactSheetTo }: BuildOrder,
  beside: PublicFiles['files'],
  { renderer, stage, browsers }: Tools,
  terminal: Terminal,
  stop: AbortSignal,
): Promise<DeckInfo> {
  const deck = await terminal.step('check the data', () => readDeck(data, source, terminal, requireReview))
  const missing = await checkGlyphs(deck)
  if (missing.length > 0) {
    const { code, lines, remedy } = describeMissing(missing)
    if (!allowWarnings)
      throw notPrinted(
        code,
        `no font has:\n${lines}\n${remedy}Write the slides without, or print them with another font by --allow-warnings.`,
      )
    terminal.warn(`no font of the deck has:\n${lines}`)
  }
  await putDeck(deck, deckPath(data), force, terminal)
  const fonts = await terminal.step('cut the fonts', () => cutFonts(deck))
  const inputs = digestInputs(data, withNotes)
  await makeAll(
    { deck, inputs, fonts, beside, out, contactSheetTo, allowWarnings, withNotes, renderer, stage, browsers },
    terminal,
    stop,
  ).catch(failingAt(out))
  terminal.say(`${nameOf(out)}: the site, and deck.pdf with ${deck.slides.length} pages`)
  return describeDeck(deck)
}

interface Order extends Tools {
  deck: Deck
  inputs: string
  fonts: FontSheets
  beside: PublicFiles['files']
  out: string
  contactSheetTo: string
  allowWarnings: boolean
  withNotes: boolean
}

/** Puts the site together beside `out`, prints it and opens it; then it takes the place of `out`. */
async function makeAll(
  { deck, inputs, fonts, beside, out, contactSheetTo, allowWarnings, withNotes, renderer, stage, browsers }: Order,
  terminal: Terminal,
  stop: AbortSignal,
): Promise<void> {
  const launching = browsers.start(terminal, stop)
  const site = await prepareFolder(out, siteFolder)
  try {
    const { contactSheet, page } = await untilStopped(
      stop,
      launching,
      (async () => {
        const named = await namedByContent(deck, beside)
        await copyPublic(named.files, site.folder)
        const whole = await terminal.step('draw the slides', async () =>
          writeReadPage(named.deck, await renderer, fonts, site.folder),
        )
        const printing = terminal.step('print the PDF', async () =>
          printDeck(
            describeDeck(deck),
            await printPage(named.deck, whole, fonts),
            { folder: site.folder, allowWarnings },
            launching,
          ),
        )
        printing.catch(() => undefined) // told below
        const { script, preload, styles, licences, copyTo } = await terminal.step('build the stage', () => stage)
        await copyTo(site.folder)
        await writeStagePage(
          named.deck,
          whole,
          { script, preload, styles, deck: await writeStageDeck(named.deck, withNotes, site.folder) },
          site.folder,
        )
        await terminal.step('open the site', () => openSite(site.folder, launching, oneOfEachLayout(deck)))
        const printed = await printing
        for (const fault of printed.faults) terminal.warn(`printed all the same: ${fault}`)
        await Promise.all([
          writeFile(join(site.folder, 'deck.pdf'), printed.pdf),
          writeFile(join(site.folder, coverPicture.name), printed.cover),
          writeEvidence(named.deck, site.folder),
          writeHosting(deck, site.folder),
          writeLicences(site.folder, fonts.families, [...licences, ...(await renderer).licences]),
        ])
        await writeWorker(site.folder)
        await writeManifest(site.folder, describeDeck(deck), inputs)
        return printed
      })(),
    ).catch(site.explain)
    // From here on it is not stopped, so that what is said of the outputs is so.
    for (const path of await site.commit())
      terminal.warn(`${nameOf(path)} is what lay there before and could not be removed; remove it by hand`)
    await keepPage(inputs, page)
    await writeWhole(contactSheetTo, contactSheet).catch((error: unknown) => {
      terminal.warn(`no contact sheet: ${error instanceof Error ? error.message : String(error)}`)
    })
  } finally {
    await site.discard()
    await browsers.end(launching)
  }
}

/** Copies what the talk publishes beside its deck into a site. */
async function copyPublic(files: PublicFiles['files'], site: string): Promise<void> {
  for (const { path, from } of files) {
    await mkdir(dirname(join(site, path)), { recursive: true })
    await copyFile(from, join(site, path)).catch((error: unknown) => {
      throw existsSync(from)
        ? error
        : new CitedeckError(
            'public-file-gone',
            `${nameOf(from)} has been removed since the build began.`,
            'Nothing was changed. Run this again.',
          )
    })
  }
}

/**
 * The number of a slide of each layout. The print has drawn every slide with the same components, which stops at any
 * that fails; what only the stage does, it does by layout.
 */
function oneOfEachLayout({ slides }: Deck): number[] {
  return [...new Map(slides.map(({ layout }, index) => [layout, index + 1])).values()].sort((a, b) => a - b)
}

interface Printed {
  /** What it was printed from. */
  page: string
  pdf: Uint8Array
  cover: Uint8Array
  contactSheet: Uint8Array
  faults: string[]
}

/**
 * From so many slides on, the slides are looked over and the pictures taken in a page of their own while the PDF is
 * printed: each keeps one processor busy. With fewer, to open another page takes longer than that (measured at 33, 200
 * and 500).
 */
const manySlides = 200

/** Prints the page that holds all slides, and all of them small on the contact sheet. */
async function printDeck(
  deck: DeckInfo,
  printed: string,
  { folder, allowWarnings }: { folder: string; allowWarnings: boolean },
  launching: Promise<Browser>,
): Promise<Printed> {
  const browser = await launching
  const picturesOn = async ({ page }: LaidOutPage) => ({
    cover: await takeCover(page, deck),
    contactSheet: await contactSheet(page, deck.slides.length, deck),
  })
  return withSite(
    folder,
    async (origin) => {
      const options = { url: origin, pages: allPages(deck), width: deck.width, height: deck.height }
      const inOrder = async (laidOut: LaidOutPage) => {
        const faults = await lookOver(laidOut, options.pages)
        if (!allowWarnings) refuseFaults(faults)
        return faults
      }
      const toPrint = await layOutPrintPage(browser, options)
      const apart =
        options.pages.length < manySlides
          ? undefined
          : layOutPrintPage(browser, options).then(async (laidOut) => ({
              faults: await inOrder(laidOut),
              pictures: await picturesOn(laidOut),
            }))
      apart?.catch(() => undefined) // told below
      const faults = apart ? [] : await inOrder(toPrint)
      const pdf = finishDeck(await printPdf(toPrint.page, deck), deck, options.pages, origin)
      if (!allowWarnings) refuseFaults(pdf.faults)
      const seen = (await apart) ?? { faults, pictures: await picturesOn(toPrint) }
      return {
        page: printed,
        pdf: pdf.bytes,
        ...seen.pictures,
        faults: [...seen.faults, ...pdf.faults],
      }
    },
    { [`/${readPageName}`]: printed },
  )
}
