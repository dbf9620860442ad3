import { writeFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { deckPath } from '../deck/files.ts'
import type { Deck } from '../deck/deck.ts'
import { findBrowser, launchBrowser } from '../export/browser.ts'
import { countPages } from '../export/pdf.ts'
import { contactSheet, openPrintPage, printPdf, PrintError } from '../export/print.ts'
import { serveSite } from '../export/server.ts'
import { buildSite } from '../export/site.ts'
import { stage, writeWhole } from '../export/staging.ts'
import { projectRoot } from '../project.ts'
import type { Command } from './command.ts'
import { putDeck, readDeck } from './slides.ts'

const size = { width: 1280, height: 720 }

export const build: Command = {
  takes: ['data', 'out', 'source', 'force'],
  run: async ({ data, out, source, force }, terminal, stop) => {
    const deck = await terminal.step('check the data', () => readDeck(data, source, terminal))
    const entry = deckPath(data)
    await putDeck(deck, entry, force, terminal)

    // The browser starts while Vite builds; a failure of either ends the other.
    const launching = findBrowser(process.env, terminal.say).then(launchBrowser)
    launching.catch(() => undefined)
    const staging = await stage(out)
    const abandon = async () => {
      await staging.discard()
      await launching.then((browser) => browser.close(), () => undefined)
    }
    const stopped = new Promise<never>((_, reject) => {
      stop.addEventListener('abort', () => { reject(new Error('stopped')) }, { once: true })
    })
    stopped.catch(() => undefined)
    try {
      await Promise.race([stopped, (async () => {
        await terminal.step('build the site', () => buildSite(entry, staging.folder, stop))
        await terminal.step('print the PDF', () => printDeck(deck, staging.folder, out, launching))
        await staging.commit()
      })()])
    } finally {
      await abandon()
    }
    terminal.say(`${relative(process.cwd(), out) || '.'}: the site, and deck.pdf with ${deck.slides.length} pages`)
  },
}

/** Prints the built site to `deck.pdf` in its folder, and all slides small on the contact sheet. */
async function printDeck(deck: Deck, folder: string, out: string, launching: ReturnType<typeof launchBrowser>): Promise<void> {
  const browser = await launching
  const site = await serveSite(folder)
  try {
    const titles = deck.slides.map((slide) => slide.title)
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
