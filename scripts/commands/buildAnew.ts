import { cp, readFile, writeFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { parseSync } from '@slidev/parser'
import type { Browser } from 'playwright-chromium'
import type { Deck } from '../deck/deck.ts'
import { deckPath } from '../deck/files.ts'
import { finishDeck } from '../export/deckPdf.ts'
import { contactSheetPath } from '../export/contactSheetPath.ts'
import { digestInputs } from '../export/inputs.ts'
import { describeDeck, writeManifest, type DeckInfo } from '../export/manifest.ts'
import { allPages } from '../export/pages.ts'
import { contactSheet, openPrintPage, openSite, printPdf, refuseFaults, takeCover } from '../export/print.ts'
import { PrintError } from '../export/printError.ts'
import { endBrowser, startBrowser, untilStopped, withSite } from '../export/session.ts'
import { startSiteBuilder, type SiteBuilder } from '../export/site.ts'
import { stage, writeWhole } from '../export/staging.ts'
import { checkGlyphs } from '../fonts/checkGlyphs.ts'
import { describeMissing } from '../fonts/missing.ts'
import { cutFonts, type CutFonts } from '../fonts/plugin.ts'
import { loadRenderer, type Renderer } from '../render/renderer.ts'
import { coverPicture } from '../site/head.ts'
import { writeHosting } from '../site/hosting.ts'
import { writeReadPage } from '../site/readPage.ts'
import { writeStagePage } from '../site/stagePage.ts'
import { writeWorker } from '../site/writeWorker.ts'
import { temporaryFolder } from '../temporary.ts'
import type { Terminal } from '../terminal.ts'
import type { Options } from './options.ts'
import { putDeck, readDeck } from './slides.ts'

/** Builds the site and prints the PDF, whatever is there. */
export async function buildAnew({ data, out, source, force, allowWarnings, withNotes }: Options, terminal: Terminal, stop: AbortSignal): Promise<void> {
  // What starts slowly starts first: the bundler and the browser load while the data is checked.
  const builder = startSiteBuilder()
  const renderer = loadRenderer()
  renderer.catch(() => undefined) // whoever draws hears of it
  try {
    const deck = await terminal.step('check the data', () => readDeck(data, source, terminal))
    const missing = await checkGlyphs(deck)
    if (missing.length > 0 && !allowWarnings) throw new PrintError(`no font has:\n${describeMissing(missing)}\nWrite the slides without, or print them with another font by --allow-warnings.`)
    if (missing.length > 0) terminal.warn(`no font of the deck has:\n${describeMissing(missing)}`)
    await putDeck(deck, deckPath(data), force, terminal)
    const markdown = await readFile(deckPath(data), 'utf8')
    const fonts = await terminal.step('cut the fonts', () => cutFonts(parseSync(markdown, deckPath(data)).slides))
    const inputs = await digestInputs(data, deckPath(data), withNotes)
    await makeAll({ deck, inputs, markdown, fonts, entry: deckPath(data), out, allowWarnings, withNotes, builder, renderer }, terminal, stop)
    terminal.say(`${nameOf(out)}: the site, and deck.pdf with ${deck.slides.length} pages`)
  } finally {
    builder.end()
  }
}

const nameOf = (path: string) => relative(process.cwd(), path) || '.'

interface Order { deck: Deck, inputs: string, markdown: string, fonts: CutFonts, entry: string, out: string, allowWarnings: boolean, withNotes: boolean, builder: SiteBuilder, renderer: Promise<Renderer> }

/** Builds the site and, beside it, prints the PDF: both from the same slides, into folders of their own, the site's beside `out`, which takes its place when whole. */
async function makeAll({ deck, inputs, markdown, fonts, entry, out, allowWarnings, withNotes, builder, renderer }: Order, terminal: Terminal, stop: AbortSignal): Promise<void> {
  const launching = startBrowser(terminal.say)
  const site = await stage(out)
  const print = join(temporaryFolder(), 'print')
  try {
    await untilStopped(stop, launching, (async () => {
      const building = terminal.step('build the site', () => builder.build(entry, site.folder, withNotes))
      building.catch(() => undefined) // told below
      const printed = await terminal.step('print the PDF', async () => {
        const whole = await writeReadPage(deck, await renderer, fonts, print)
        return { whole, ...await printDeck(describeDeck(deck, markdown), { folder: print, allowWarnings }, launching) }
      })
      await building
      for (const fault of printed.faults) terminal.warn(`printed all the same: ${fault}`)
      await cp(print, site.folder, { recursive: true })
      await writeStagePage(deck, printed.whole, site.folder)
      await Promise.all([
        writeFile(join(site.folder, 'deck.pdf'), printed.pdf),
        writeFile(join(site.folder, coverPicture.name), printed.cover),
        writeHosting(deck, site.folder),
      ])
      await writeWorker(site.folder)
      await writeManifest(site.folder, describeDeck(deck, markdown), inputs)
      await terminal.step('open the site', () => openSite(site.folder, launching, oneOfEachLayout(deck)))
      await writeWhole(contactSheetPath(out), printed.contactSheet)
      await site.commit()
    })())
  } finally {
    builder.end()
    await site.discard()
    await endBrowser(launching)
  }
}

/**
 * The number of a slide of each layout. The print has drawn every slide with the same components, which stops at any
 * that fails; what only the stage does, it does by layout.
 */
function oneOfEachLayout({ slides }: Deck): number[] {
  return [...new Map(slides.map(({ layout }, index) => [layout, index + 1])).values()].sort((a, b) => a - b)
}

interface Printed { pdf: Uint8Array, cover: Uint8Array, contactSheet: Uint8Array, faults: string[] }

/** Prints the page that holds all slides, and all of them small on the contact sheet. */
async function printDeck(deck: DeckInfo, { folder, allowWarnings }: { folder: string, allowWarnings: boolean }, launching: Promise<Browser>): Promise<Printed> {
  const browser = await launching
  return withSite(folder, async (origin) => {
    const pages = allPages(deck)
    const { page, faults } = await openPrintPage(browser, { url: origin, pages, width: deck.width, height: deck.height })
    if (!allowWarnings) refuseFaults(faults)
    const pdf = finishDeck(await printPdf(page, deck), deck, pages, origin)
    if (!allowWarnings) refuseFaults(pdf.faults)
    return { pdf: pdf.bytes, cover: await takeCover(page, deck), contactSheet: await contactSheet(page, pages.length, deck.width), faults: [...faults, ...pdf.faults] }
  })
}
