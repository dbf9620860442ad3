import { cp, mkdtemp, readFile, rename, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { Browser, Page } from 'playwright-chromium'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { findBrowser } from '../../scripts/export/browser.ts'
import { slidePages } from '../../scripts/export/pages.ts'
import { openPrintPage } from '../../scripts/export/print.ts'
import { serveSite, type SiteServer } from '../../scripts/export/server.ts'
import { buildHere } from './buildHere.ts'
import { buildFerry } from './ferry.ts'
import { hostileData, hostileTexts, shownTexts } from './hostile.ts'
import { projectRoot } from './run.ts'
import { leaveBrowser, sharedBrowser } from './sharedBrowser.ts'

let folder: string
let browser: Browser
let site: SiteServer

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'citedeck-site-'))
  await hostileData(join(folder, 'hostile'))
  // Into public/ of citedeck, as the README once had it: what lies there belongs to citedeck's own talk alone.
  const out = join(projectRoot, 'public', `of-a-test-${process.pid}`)
  try {
    await buildHere(join(folder, 'hostile'), out, '--with-notes')
    await cp(out, join(folder, 'hostile-out'), { recursive: true })
  } finally {
    await Promise.all([out, `${out}.contact-sheet.png`].map((path) => rm(path, { recursive: true, force: true })))
  }
  const ferry = await buildFerry()
  await rename(ferry.data, join(folder, 'ferry'))
  await rename(ferry.site, join(folder, 'ferry-out'))
  await ferry.remove()
  browser = await sharedBrowser()
  site = await serveSite(join(folder, 'hostile-out'))
}, 240_000)

afterAll(async () => {
  await leaveBrowser(browser)
  await site?.close()
  await rm(folder, { recursive: true, force: true })
})

describe('the PDF', () => {
  it('has a page of 1280 × 720 for every slide, with its title as text', async () => {
    const pdf = await readPdf(join(folder, 'ferry-out', 'deck.pdf'))
    const markdown = await readFile(join(folder, 'ferry', 'slides.md'), 'utf8')
    const titles = [...markdown.matchAll(/^title: (.*)$/gm)].map((match) => unquote(match[1] ?? ''))
    expect(pdf.pages).toHaveLength(titles.length)
    for (const [index, page] of pdf.pages.entries()) {
      // CSS pixels of 1/96 inch in points of 1/72.
      expect([page.width, page.height]).toEqual([960, 540])
      expect(squeeze(page.text).replaceAll('*', '')).toContain(squeeze(titles[index] ?? 'no such slide'))
    }
  })
})

describe('a deck of hostile text', () => {
  it('shows every text as it was typed, but for quotation marks, and runs none of it', async () => {
    const { page } = await openPrintPage(browser, {
      url: site.url,
      pages: unknownSlides(hostileTexts.length + 3),
      width: 1280,
      height: 720,
    })
    const claims = await page.locator('.claim-layout h1').allTextContents()
    expect(claims).toEqual(shownTexts.map((text) => `${text} claim`))
    const labels = await page.locator('.claim-layout .points .rich-text').allTextContents()
    expect(labels).toEqual(shownTexts.map((text) => `${text} point`))
    expect(await page.evaluate(() => Reflect.get(globalThis, 'hostile'))).toBeUndefined()
    expect(await page.locator('.katex, .print-slide-container script, .print-slide-container img').count()).toBe(0)
    await page.close()
  })

  it('shows the notes as they were typed, but for quotation marks and what they stress, to the presenter', async () => {
    const page = await browser.newPage()
    for (const [index, text] of shownTexts.entries()) {
      await page.goto(`${site.url}/#/presenter/${index + 2}`)
      await vi.waitFor(
        async () => {
          expect(squeeze((await page.locator('.slidev-note').first().textContent()) ?? '')).toBe(
            squeeze(`${text} note`).replaceAll('**', ''),
          )
        },
        { timeout: 5000 },
      )
    }
    await page.close()
  })
})

describe('the talk', () => {
  let ferry: SiteServer
  let page: Page
  beforeAll(async () => {
    ferry = await serveSite(join(folder, 'ferry-out'))
    page = await browser.newPage({ viewport: { width: 1280, height: 720 } })
    await page.goto(`${ferry.url}/#/1`)
    await page.locator('#app .slidev-page-1 .slidev-layout').first().waitFor()
  })
  afterAll(async () => {
    await page.close()
    await ferry.close()
  })

  /** Goes to a slide as it is before any click, with the pointer away from it. */
  async function goTo(number: number): Promise<void> {
    await page.mouse.move(0, 0)
    await page.evaluate((to) => {
      location.hash = `#/${to}`
    }, number)
    await page.locator(`.slidev-page-${number} .slidev-layout:visible`).waitFor()
  }

  it("brings a figure's parts on with the speaker's clicks, each in under 400 ms", async () => {
    await goTo(2)
    const gap = page.locator('.claim-layout:visible .labels .part', { hasText: 'since the new pier' })
    await gap.waitFor({ state: 'attached' })
    const look = () =>
      gap.evaluate((element) => ({
        opacity: getComputedStyle(element).opacity,
        slowest: Math.max(
          ...getComputedStyle(element)
            .transitionDuration.split(',')
            .map((text) => Number.parseFloat(text)),
        ),
      }))
    expect((await look()).opacity).toBe('0')
    expect((await look()).slowest).toBeGreaterThan(0)
    expect((await look()).slowest).toBeLessThanOrEqual(0.4)
    await page.keyboard.press('ArrowRight')
    await vi.waitFor(async () => {
      expect((await look()).opacity).toBe('1')
    })
    await page.keyboard.press('ArrowRight')
    await page.locator('.claim-layout h1:visible', { hasText: 'older than every bridge' }).waitFor()
  })

  it('moves nothing for those who asked for less motion', async () => {
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await goTo(2)
    await page.locator('.claim-layout:visible .grow').first().waitFor()
    const moving = await page.evaluate(() =>
      [...document.querySelectorAll('.slidev-layout *')]
        .filter((element) => {
          const { animationName, transitionDuration } = getComputedStyle(element)
          return animationName !== 'none' || transitionDuration.split(',').some((text) => Number.parseFloat(text) > 0)
        })
        .map((element) => element.outerHTML.slice(0, 80)),
    )
    expect(moving).toEqual([])
    await page.emulateMedia({ reducedMotion: 'no-preference' })
  })

  it("shows a figure's sentence under the pointer, and all of a drawing's with the keyboard", async () => {
    await goTo(2)
    const shown = (selector: string) =>
      page
        .locator(selector)
        .first()
        .evaluate((element) => getComputedStyle(element, '::after').content)
    const claim = '.claim-layout h1 .fact:visible'
    await page.locator(claim).first().waitFor()
    expect(await shown(claim)).toBe('none')
    await page.locator(claim).first().hover()
    expect(await shown(claim)).toBe('"over 412,000 passengers: Paragraph 1, sentence 2"')
    const number = '.field-box .fact:visible'
    expect(await shown(number)).toBe('none')
    await page.locator('.field-box:visible').first().focus()
    await page.keyboard.press('Shift+Tab')
    await page.keyboard.press('Tab')
    expect(await shown(number)).toContain('Paragraph 1')
  })

  it('lets the keyboard go over a slide in the order of its meaning, and shows where it is', async () => {
    await goTo(5)
    await expect.poll(() => page.locator('.claim-layout h1:visible').count()).toBe(1) // the last one is still leaving
    await page.locator('.claim-layout .kicker a:visible').focus()
    await page.keyboard.press('Shift+Tab')
    const stops: { name: string; outline: number; top: number }[] = []
    for (let press = 0; press < 8; press++) {
      await page.keyboard.press('Tab')
      const stop = await page.evaluate(() => {
        const at = document.activeElement?.closest('.slidev-layout') ? document.activeElement : undefined
        const name = ['kicker', 'claim', 'field-box', 'source-line'].find((each) => at?.closest(`.${each}`))
        const { outlineStyle, outlineWidth } = at ? getComputedStyle(at) : { outlineStyle: 'none', outlineWidth: '0' }
        return (
          at && {
            name: name ?? at.outerHTML,
            outline: outlineStyle === 'none' ? 0 : Number.parseFloat(outlineWidth),
            top: at.getBoundingClientRect().top,
          }
        )
      })
      if (stop) stops.push(stop)
    }
    const order = stops.filter(({ name }, index) => name !== stops[index - 1]?.name).slice(0, 4)
    expect(order.map(({ name }) => name)).toEqual(['kicker', 'claim', 'field-box', 'source-line'])
    for (const { outline } of stops) expect(outline).toBeGreaterThanOrEqual(2)
    const tops = order.map(({ top }) => top)
    expect(tops).toEqual([...tops].sort((a, b) => a - b))
  })
})

describe('the presenter', () => {
  it("blacks the audience's screen out from the presenter's, and back", async () => {
    const context = await browser.newContext({ viewport: { width: 1280, height: 720 } })
    const [audience, presenter] = [await context.newPage(), await context.newPage()]
    await audience.goto(`${site.url}/#/2`)
    await presenter.goto(`${site.url}/#/presenter/2`)
    await audience.locator('.claim-layout:visible').first().waitFor()
    await presenter.locator('.slidev-note').first().waitFor()
    const cover = (page: Page) =>
      page.evaluate(() => {
        const { content, backgroundColor, bottom } = getComputedStyle(document.body, '::after')
        return content === 'none' ? 'nothing' : `${backgroundColor}${bottom === '0px' ? ' over all' : ''}`
      })
    await presenter.keyboard.press('b')
    await vi.waitFor(async () => {
      expect(await cover(audience)).toBe('rgb(0, 0, 0) over all')
    })
    expect(await cover(presenter)).toBe('rgb(0, 0, 0)')
    await presenter.keyboard.press('.')
    await vi.waitFor(async () => {
      expect(await cover(audience)).toBe('nothing')
    })
    await context.close()
  })
})

describe('a build that goes wrong', () => {
  it('names the slides that did not appear', async () => {
    await expect(
      openPrintPage(browser, {
        url: site.url,
        pages: unknownSlides(hostileTexts.length + 4),
        width: 1280,
        height: 720,
        patience: 500,
      }),
    ).rejects.toMatchObject({
      code: 'slides-missing',
      message: `Nothing was printed: 1 of ${hostileTexts.length + 4} slides did not appear: slide ${hostileTexts.length + 4} (slide-${hostileTexts.length + 4})`,
    })
  })
})

describe('the browser', () => {
  it('is the one that CITEDECK_BROWSER names, or the error says so', async () => {
    await expect(findBrowser({ environment: { CITEDECK_BROWSER: '/no/such/browser' } })).rejects.toThrow(
      'CITEDECK_BROWSER names /no/such/browser',
    )
  })
})

async function readPdf(path: string): Promise<{ pages: { width: number; height: number; text: string }[] }> {
  const document = await getDocument({ data: new Uint8Array(await readFile(path)), useSystemFonts: true, verbosity: 0 })
    .promise
  const pages = []
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number)
    const { width, height } = page.getViewport({ scale: 1 })
    const { items } = await page.getTextContent({ disableNormalization: true })
    pages.push({
      width: Math.round(width),
      height: Math.round(height),
      text: items.map((item) => ('str' in item ? item.str : '')).join(''),
    })
  }
  await document.destroy()
  return { pages }
}

/** The pages of a deck of which only the number of slides is known. */
function unknownSlides(count: number) {
  const slides = Array.from({ length: count }, (_, index) => ({
    id: `slide-${index + 1}`,
    title: '',
    layout: 'claim',
    clicks: 0,
  }))
  return slidePages(
    { slides },
    slides.map((_, index) => index + 1),
  )
}

const squeeze = (text: string) => text.replace(/\s+/g, '')

function unquote(scalar: string): string {
  const text = scalar.startsWith('"') ? String(JSON.parse(scalar.replace(/\\x([0-9a-f]{2})/g, '\\u00$1'))) : scalar
  return text.replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)))
}
