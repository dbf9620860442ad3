import { join } from 'node:path'
import type { Browser, Page } from 'playwright-chromium'
import { definitionOf } from '../../../scripts/talk/figures.ts'
import type { Theme } from '../../../scripts/article/themes.ts'
import { readTalk } from '../../../scripts/check/index.ts'
import { compose } from '../../../scripts/deck/compose.ts'
import { withHyphens } from '../../../scripts/deck/withHyphens.ts'
import { canvas } from '../../../scripts/article/themes.ts'
import type { Deck } from '../../../scripts/deck/deck.ts'
import { handoutTexts, paperSizes } from '../../../scripts/export/handout.ts'
import { layOutHandout } from '../../../scripts/export/handoutPage.ts'
import { serveSite } from '../../../scripts/export/server.ts'
import { cutFonts } from '../../../scripts/fonts/cutFonts.ts'
import { readPageName, writeReadPage } from '../../../scripts/site/readPage.ts'
import { loadRenderer } from '../../../scripts/render/renderer.ts'
import type { DeckFacts } from './slide.ts'

/** The deck of a data folder, as it is printed. */
export async function deckOf(data: string): Promise<Deck> {
  return withHyphens(compose(await readTalk(data)))
}

/**
 * Opens the page that holds all slides of a deck in a theme, finished, and waits until they stand. The folder takes the
 * page's files.
 */
export async function withSlides<Result>(
  browser: Browser,
  deck: Deck,
  theme: Theme,
  folder: string,
  work: (page: Page) => Promise<Result>,
): Promise<Result> {
  const themed = { ...deck, theme }
  await writeReadPage(themed, await loadRenderer(), await cutFonts(themed), join(folder, theme))
  const site = await serveSite(join(folder, theme))
  const page = await browser.newPage({ viewport: canvas(deck.aspect), serviceWorkers: 'block', bypassCSP: true })
  try {
    await setDark(page, false)
    await page.goto(`${site.url}/${readPageName}`)
    await setDark(page, false)
    await page.evaluate((facts) => {
      Object.assign(globalThis, { deckFacts: facts })
    }, deckFacts(deck))
    await page.evaluate(() => document.fonts.ready.then(() => undefined))
    return await work(page)
  } finally {
    await page.close()
    await site.close()
  }
}

function deckFacts({ slides, terms, locale }: Deck): DeckFacts {
  return {
    slides: slides.map(({ id, content: { figure, beside, points } }) => ({
      name: id,
      figure: figure?.kind ?? 'figure',
      beside: beside?.kind ?? 'figure',
      sparse: !points && [figure, beside].every((each) => !each || definitionOf(each.kind).sparse === true),
    })),
    terms,
    locale,
  }
}

/** Shows the page in the dark scheme, or by day. */
export async function setDark(page: Page, dark: boolean): Promise<void> {
  await page.emulateMedia({ media: 'print', colorScheme: dark ? 'dark' : 'light', reducedMotion: 'reduce' })
  await page.evaluate((wanted) => {
    document.documentElement.classList.toggle('dark', wanted)
    document.documentElement.dataset['view'] = 'print'
  }, dark)
}

/** Shows the page as it was, to somebody whose device forces colours of its own on it. */
export async function setForced(page: Page): Promise<void> {
  await page.emulateMedia({ media: 'print', colorScheme: 'light', reducedMotion: 'reduce', forcedColors: 'active' })
}

/** Shows the page as a reader sees it on a phone of this width, all of it drawn. */
export async function setReading(page: Page, width: number): Promise<void> {
  await page.setViewportSize({ width, height: 900 })
  await page.emulateMedia({ media: 'screen', colorScheme: 'light', reducedMotion: 'reduce' })
  await page.addStyleTag({ content: '.print-slide-container { content-visibility: visible !important }' })
  await page.evaluate(async () => {
    document.querySelector('#fonts')?.removeAttribute('media')
    Object.assign(document.documentElement.dataset, { view: 'read', settled: '' })
    await Promise.all([...document.fonts].map((face) => face.load().catch(() => undefined)))
  })
}

/** Lays the handout of a deck out on sheets of A4, with the slides' own fonts. */
export async function setHandout(page: Page, deck: Deck): Promise<void> {
  await page.setViewportSize(canvas(deck.aspect))
  await setDark(page, false)
  await layOutHandout(page, {
    paper: paperSizes.a4,
    canvas: canvas(deck.aspect),
    title: deck.title,
    locale: deck.locale,
    texts: handoutTexts(deck),
    fonts: '.sheet-said, .sheet-cited, .sheet-foot { font-family: var(--sans) !important }',
    family: 'sans-serif',
    latin: 'sans-serif',
  })
}
