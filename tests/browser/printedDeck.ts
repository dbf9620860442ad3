import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { inflateSync } from 'node:zlib'
import type { Browser } from 'playwright-chromium'
import { expect } from 'vitest'
import type { Deck } from '../../scripts/deck/deck.ts'
import { finishDeck } from '../../scripts/export/deckPdf.ts'
import { describeDeck } from '../../scripts/export/describeDeck.ts'
import { allPages } from '../../scripts/export/pages.ts'
import { openPrintPage, printPdf } from '../../scripts/export/print.ts'
import { deckOf, withSlides } from './look/open.ts'
import { readPdf, squeeze, type PageText } from './transcript.ts'
import { visibleTexts } from './visibleText.ts'

/**
 * Prints a deck as the build does; what is read on its slides beside what its PDF says, letter by letter: a PDF has
 * no spaces where lines and labels end.
 */
export async function print(
  browser: Browser,
  data: string,
  folder: string,
): Promise<{ deck: Deck; slides: string[]; pages: PageText[]; objects: string }> {
  const deck = await deckOf(data)
  return withSlides(browser, deck, deck.theme, join(folder, 'print'), async (opened) => {
    const origin = new URL(opened.url()).origin
    const info = describeDeck(deck)
    const shown = allPages(info)
    const { page, faults } = await openPrintPage(browser, {
      url: origin,
      pages: shown,
      width: info.width,
      height: info.height,
    })
    expect(faults).toEqual([])
    const slides = (await page.evaluate(visibleTexts)).map(squeeze)
    const file = join(folder, 'print.pdf')
    const printed = finishDeck(await printPdf(page, info), info, shown, origin)
    expect(printed.faults).toEqual([])
    await writeFile(file, printed.bytes)
    const { document, pages } = await readPdf(file)
    for (const { transcript, links } of pages)
      expect(transcript.match(/^ *Link /gm) ?? [], transcript).toHaveLength(links.length)
    await Promise.all([page.close(), document.destroy()])
    return { deck, slides, pages, objects: await unpacked(file) }
  })
}

/** The objects of a PDF that are packed into streams, as they are written. */
export async function unpacked(file: string): Promise<string> {
  const bytes = await readFile(file)
  const text = bytes.toString('latin1')
  return [...text.matchAll(/<<\/Type \/ObjStm [^>]*\/Length (\d+)>>\nstream\n/g)]
    .map((match) => {
      const start = match.index + match[0].length
      return inflateSync(bytes.subarray(start, start + Number(match[1]))).toString('latin1')
    })
    .join('\n')
}
