import { readFile, writeFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { parseSync } from '@slidev/parser'
import type { Browser } from 'playwright-chromium'
import { deckPath } from '../deck/files.ts'
import { finishDeck } from '../export/deckPdf.ts'
import { describeDeck, writeManifest, type Manifest } from '../export/manifest.ts'
import { allPages } from '../export/pages.ts'
import { contactSheet, openPrintPage, printPdf, PrintError, refuseFaults } from '../export/print.ts'
import { endBrowser, startBrowser, untilStopped, withSite } from '../export/session.ts'
import { startSiteBuilder, type SiteBuilder } from '../export/site.ts'
import { stage, writeWhole } from '../export/staging.ts'
import { checkGlyphs } from '../fonts/checkGlyphs.ts'
import { describeMissing } from '../fonts/missing.ts'
import { cutFonts } from '../fonts/plugin.ts'
import { projectRoot } from '../project.ts'
import type { Terminal } from '../terminal.ts'
import type { Command } from './command.ts'
import { putDeck, readDeck } from './slides.ts'

export const build: Command = {
  takes: ['data', 'out', 'source', 'force', 'allow-warnings'],
  run: async ({ data, out, source, force, allowWarnings }, terminal, stop) => {
    // What starts slowly starts first: the bundler loads while the data is checked, the browser while it bundles.
    const builder = startSiteBuilder()
    try {
      const deck = await terminal.step('check the data', () => readDeck(data, source, terminal))
      const missing = await checkGlyphs(deck)
      if (missing.length > 0 && !allowWarnings) throw new PrintError(`no font has:\n${describeMissing(missing)}\nWrite the slides without, or print them with another font by --allow-warnings.`)
      if (missing.length > 0) terminal.warn(`no font of the deck has:\n${describeMissing(missing)}`)
      await putDeck(deck, deckPath(data), force, terminal)
      const markdown = await readFile(deckPath(data), 'utf8')
      const { slides } = parseSync(markdown, deckPath(data))
      await terminal.step('cut the fonts', () => cutFonts(slides))
      await makeSite({ deck: describeDeck(deck, markdown), entry: deckPath(data), out, allowWarnings, builder }, terminal, stop)
      terminal.say(`${relative(process.cwd(), out) || '.'}: the site, and deck.pdf with ${deck.slides.length} pages`)
    } finally {
      builder.end()
    }
  },
}

interface SiteOrder { deck: Omit<Manifest, 'files'>, entry: string, out: string, allowWarnings: boolean, builder: SiteBuilder }

/** Builds and prints into a folder beside `out`, which takes its place when whole. */
async function makeSite({ deck, entry, out, allowWarnings, builder }: SiteOrder, terminal: Terminal, stop: AbortSignal): Promise<void> {
  const launching = startBrowser(terminal.say)
  const staging = await stage(out)
  try {
    await untilStopped(stop, (async () => {
      await terminal.step('build the site', () => builder.build(entry, staging.folder))
      const manifest = await writeManifest(staging.folder, deck)
      const faults = await terminal.step('print the PDF', () => printDeck(manifest, { folder: staging.folder, out, allowWarnings }, launching))
      for (const fault of faults) terminal.warn(`printed all the same: ${fault}`)
      await staging.commit()
    })())
  } finally {
    builder.end()
    await staging.discard()
    await endBrowser(launching)
  }
}

/** Prints the built site to `deck.pdf` in its folder, and all slides small on the contact sheet; returns what is wrong with it. */
async function printDeck(manifest: Manifest, { folder, out, allowWarnings }: { folder: string, out: string, allowWarnings: boolean }, launching: Promise<Browser>): Promise<string[]> {
  const browser = await launching
  return withSite(folder, async (origin) => {
    const pages = allPages(manifest)
    const { page, faults } = await openPrintPage(browser, { url: origin, pages, width: manifest.width, height: manifest.height })
    if (!allowWarnings) refuseFaults(faults)
    const pdf = finishDeck(await printPdf(page, manifest), manifest, pages, origin)
    if (!allowWarnings) refuseFaults(pdf.faults)
    await writeFile(join(folder, 'deck.pdf'), pdf.bytes)
    await writeWhole(contactSheetPath(out), await contactSheet(page, pages.length, manifest.width))
    return [...faults, ...pdf.faults]
  })
}

/** `.citedeck/contact-sheet.png` for the project's own site; beside the site, under its name, for others. */
function contactSheetPath(out: string): string {
  const own = out === join(projectRoot, 'dist')
  return own ? join(projectRoot, '.citedeck', 'contact-sheet.png') : `${out}.contact-sheet.png`
}
