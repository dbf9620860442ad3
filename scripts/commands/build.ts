import { readFile, writeFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { parseSync } from '@slidev/parser'
import type { Browser } from 'playwright-chromium'
import { deckPath } from '../deck/files.ts'
import { canvas, type Deck } from '../deck/deck.ts'
import { findBrowser, launchBrowser } from '../export/browser.ts'
import { countPages } from '../export/pdf.ts'
import { contactSheet, openPrintPage, printPdf, PrintError } from '../export/print.ts'
import { serveSite } from '../export/server.ts'
import { startSiteBuilder, type SiteBuilder } from '../export/site.ts'
import { stage, writeWhole } from '../export/staging.ts'
import { cutFonts } from '../fonts/plugin.ts'
import { projectRoot } from '../project.ts'
import type { Terminal } from '../terminal.ts'
import type { Command } from './command.ts'
import { putDeck, readDeck } from './slides.ts'

export const build: Command = {
  takes: ['data', 'out', 'source', 'force'],
  run: async ({ data, out, source, force }, terminal, stop) => {
    // What starts slowly starts first: the bundler loads while the data is checked, the browser while it bundles.
    const builder = startSiteBuilder()
    try {
      const deck = await terminal.step('check the data', () => readDeck(data, source, terminal))
      await putDeck(deck, deckPath(data), force, terminal)
      const { slides } = parseSync(await readFile(deckPath(data), 'utf8'), deckPath(data))
      await terminal.step('cut the fonts', () => cutFonts(slides))
      await makeSite({ deck, entry: deckPath(data), out, builder }, terminal, stop)
      terminal.say(`${relative(process.cwd(), out) || '.'}: the site, and deck.pdf with ${deck.slides.length} pages`)
    } finally {
      builder.end()
    }
  },
}

interface SiteOrder { deck: Deck, entry: string, out: string, builder: SiteBuilder }

/** Builds and prints into a folder beside `out`, which takes its place when whole. */
async function makeSite({ deck, entry, out, builder }: SiteOrder, terminal: Terminal, stop: AbortSignal): Promise<void> {
  const launching = findBrowser(process.env, terminal.say).then(launchBrowser).then(warmUp)
  launching.catch(() => undefined)
  const staging = await stage(out)
  const stopped = new Promise<never>((_, reject) => {
    stop.addEventListener('abort', () => { reject(new Error('stopped')) }, { once: true })
  })
  stopped.catch(() => undefined)
  try {
    await Promise.race([stopped, (async () => {
      await terminal.step('build the site', () => builder.build(entry, staging.folder))
      await terminal.step('print the PDF', () => printDeck(deck, staging.folder, out, launching))
      await staging.commit()
    })()])
  } finally {
    builder.end()
    await staging.discard()
    await launching.then((browser) => browser.close(), () => undefined)
  }
}

/** The first page of a browser takes most of a second, which can pass while the site is built. */
async function warmUp(browser: Browser): Promise<Browser> {
  await (await browser.newPage()).close()
  return browser
}

/** Prints the built site to `deck.pdf` in its folder, and all slides small on the contact sheet. */
async function printDeck(deck: Deck, folder: string, out: string, launching: Promise<Browser>): Promise<void> {
  const browser = await launching
  const site = await serveSite(folder)
  try {
    const titles = deck.slides.map((slide) => slide.title)
    const size = canvas(deck.aspect)
    const page = await openPrintPage(browser, { url: site.url, titles, ...size })
    const pdf = await printPdf(page, size)
    const pages = countPages(pdf)
    if (pages !== titles.length) throw new PrintError(`the PDF has ${pages} pages for ${titles.length} slides`)
    await writeFile(join(folder, 'deck.pdf'), pdf)
    await writeWhole(contactSheetPath(out), await contactSheet(page, titles.length, size.width))
  } finally {
    await site.close()
    await browser.close()
  }
}

/** `.citedeck/contact-sheet.png` for the project's own site; beside the site, under its name, for others. */
function contactSheetPath(out: string): string {
  const own = out === join(projectRoot, 'dist')
  return own ? join(projectRoot, '.citedeck', 'contact-sheet.png') : `${out}.contact-sheet.png`
}
