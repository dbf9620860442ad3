import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-chromium'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { compose } from '../../scripts/deck/compose.ts'
import type { Deck } from '../../scripts/deck/deck.ts'
import { readTalk } from '../../scripts/check/index.ts'
import { finishDeck } from '../../scripts/export/deckPdf.ts'
import { describeDeck } from '../../scripts/export/describeDeck.ts'
import { allPages } from '../../scripts/export/pages.ts'
import { openPrintPage, printPdf } from '../../scripts/export/print.ts'
import { serveSite } from '../../scripts/export/server.ts'
import { cutFonts } from '../../scripts/fonts/cutFonts.ts'
import { writeLicences } from '../../scripts/licences/licences.ts'
import { loadRenderer } from '../../scripts/render/renderer.ts'
import { readPageName, writeReadPage } from '../../scripts/site/readPage.ts'
import { wholeTheme, withTheme } from '../theme/build.ts'
import { formatFindings, look } from './look.ts'
import { setDark, withSlides } from './look/open.ts'
import { readPdf } from './transcript.ts'
import { leaveBrowser, sharedBrowser } from './sharedBrowser.ts'

let folder: string
let browser: Browser
let deck: Deck

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'citedeck-own-theme-'))
  browser = await sharedBrowser()
})

afterAll(async () => {
  await leaveBrowser(browser)
  await rm(folder, { recursive: true, force: true })
})

/** The pictures of the logo that a page shows, by their fills, and how large they are. */
function logos(page: Page): Promise<{ place: string; fill: string; width: number; height: number; alt: string }[]> {
  return page.locator('.logo').evaluateAll((elements) =>
    elements.map((element) => {
      const { width, height } = element.getBoundingClientRect()
      const [, data = ''] = /base64,([^")]+)/.exec(getComputedStyle(element).backgroundImage) ?? []
      return {
        place: element.closest('.cover-layout') ? 'cover' : 'slide',
        fill: /fill="([^"]+)"/.exec(atob(data))?.[1] ?? '',
        width: Math.round(width),
        height: Math.round(height),
        alt: element.getAttribute('aria-label') ?? '',
      }
    }),
  )
}

it("shows a talk's own colours, fonts, logo and footer on every slide, by day and in the dark, and prints them", async () => {
  await withTheme(wholeTheme, {}, async (data) => {
    deck = compose(await readTalk(data))
    await withSlides(browser, deck, deck.theme, folder, async (page) => {
      const colour = (name: string) =>
        page.evaluate((token) => getComputedStyle(document.documentElement).getPropertyValue(token), name)
      expect(await colour('--data')).toBe('#0b4fa0')
      // The plate is blue by day, so the logo on it is the one for dark grounds.
      const byDay = await logos(page)
      expect(byDay[0]).toEqual({ place: 'cover', fill: '#fff', width: 288, height: 72, alt: 'Harbour Institute' })
      expect(byDay[1]).toEqual({ place: 'slide', fill: '#10233c', width: 128, height: 32, alt: 'Harbour Institute' })
      expect(byDay).toHaveLength(deck.slides.length)
      expect(await page.locator('.source-line .footer-text').allTextContents()).toEqual(
        deck.slides.slice(1).map(() => 'Harbour Institute'),
      )
      expect(await page.locator('.claim').first().evaluate(familyOf)).toContain('Harbour Serif')
      expect(await page.locator('.figure .label').first().evaluate(familyOf)).toContain('Harbour Sans')
      expect(formatFindings(await look(page))).toEqual([])
      await setDark(page, true)
      expect(await colour('--data')).toBe('#8cb8f5')
      expect(new Set((await logos(page)).map(({ fill }) => fill))).toEqual(new Set(['#fff']))
      expect(formatFindings(await look(page, 'colours'))).toEqual([])
    })

    const site = await serveSite(join(folder, deck.theme))
    const manifest = describeDeck(deck)
    const { page, faults } = await openPrintPage(browser, { url: site.url, pages: allPages(manifest), ...manifest })
    expect(faults).toEqual([])
    // No font is strange, though two are none of ours; their licence goes with the file, and with the site.
    const printed = finishDeck(await printPdf(page, manifest), manifest, allPages(manifest), site.url)
    expect(printed.faults).toEqual([])
    expect(manifest.fonts?.flatMap(({ names }) => names)).toEqual(['KaTeX_Main', 'KaTeX_SansSerif'])
    expect(Buffer.from(printed.bytes).toString('utf8')).toMatch(/UsageTerms.*Noto.*© A, MIT; © B, MIT/)
    await writeFile(join(folder, 'deck.pdf'), printed.bytes)
    expect((await readPdf(join(folder, 'deck.pdf'))).pages.map(({ text }) => text).join()).toContain(
      'Harbour Institute',
    )
    await page.close()
    await site.close()
    const { families } = await cutFonts(deck)
    await writeLicences(folder, families, [])
    expect(await readFile(join(folder, 'licences.txt'), 'utf8')).toContain('Harbour Serif (as the talk states it)')
  })
})

function familyOf(element: Element): string {
  return getComputedStyle(element).fontFamily
}

it('shows a theme that is dark first in the dark to whoever has chosen nothing, and others as the device asks', async () => {
  await withTheme('citedeck: 1\n', {}, async (data) => {
    const read = compose(await readTalk(data))
    const isDark = async (theme: Deck['theme'], asked: 'light' | 'dark', javaScriptEnabled: boolean) => {
      const themed = { ...read, theme }
      const out = join(folder, `first-${theme}`)
      await writeReadPage(themed, await loadRenderer(), await cutFonts(themed), out)
      const site = await serveSite(out)
      const context = await browser.newContext({ colorScheme: asked, javaScriptEnabled, serviceWorkers: 'block' })
      const page = await context.newPage()
      await page.goto(`${site.url}/${readPageName}`)
      const paper = await page
        .locator('.claim-layout')
        .first()
        .evaluate((slide) => getComputedStyle(slide).backgroundColor)
      await context.close()
      await site.close()
      return Math.max(...(paper.match(/\d+/g) ?? []).map(Number)) < 60
    }
    for (const javaScript of [true, false]) {
      expect(await isDark('hall', 'light', javaScript), 'hall').toBe(true)
      expect(await isDark('lake', 'light', javaScript), 'lake').toBe(false)
      expect(await isDark('lake', 'dark', javaScript), 'lake in the dark').toBe(true)
    }
  })
})
