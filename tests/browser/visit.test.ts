import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createRequire } from 'node:module'
import { gzipSync } from 'node:zlib'
import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-chromium'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { figureKinds } from '../../scripts/talk/figures.ts'
import { componentName } from '../../scripts/deck/componentName.ts'
import { serveSite, type SiteServer } from '../../scripts/export/server.ts'
import { siteFiles } from '../../scripts/site/siteFiles.ts'
import { beside, buildFerry, type Ferry } from './ferry.ts'
import { projectRoot } from './run.ts'
import { leaveBrowser, sharedBrowser } from './sharedBrowser.ts'

/** As a host serves it: below a path that the site knows nothing of. */
const path = '/a/b/talk/'
const desk: BrowserContextOptions = { viewport: { width: 1280, height: 720 } }
const phone: BrowserContextOptions = {
  viewport: { width: 390, height: 844 },
  hasTouch: true,
  isMobile: true,
  deviceScaleFactor: 2,
}
const axeSource = createRequire(import.meta.url).resolve('axe-core/axe.min.js')

let ferry: Ferry
let folder: string
let browser: Browser
let server: SiteServer
let address: string
let count: number

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'citedeck-visit-'))
  ferry = await buildFerry()
  await mkdir(join(folder, 'a', 'b'), { recursive: true })
  await cp(ferry.site, join(folder, path), { recursive: true })
  // A host shows its own 404.html; this one lies at the root of what it serves.
  await cp(join(ferry.site, '404.html'), join(folder, '404.html'))
  await writeFile(join(folder, 'empty.html'), '')
  server = await serveSite(folder)
  address = `${server.url}${path}`
  browser = await sharedBrowser()
  count = (JSON.parse(await readFile(join(ferry.site, 'deck.json'), 'utf8')) as { slides: unknown[] }).slides.length
}, 180_000)

afterAll(async () => {
  await leaveBrowser(browser)
  await server?.close()
  await ferry?.remove()
  await rm(folder, { recursive: true, force: true })
})

/** A promise to be kept from outside. */
function withResolvers(): { promise: Promise<void>; resolve: () => void } {
  const kept = {
    resolve: () => {
      /* until there is a promise */
    },
  }
  const promise = new Promise<void>((resolve) => {
    kept.resolve = resolve
  })
  return {
    promise,
    resolve: () => {
      kept.resolve()
    },
  }
}

/** A window, and what a visit may not do in it: fetch from elsewhere, or complain. */
interface Window {
  context: BrowserContext
  page: Page
  faults: string[]
}

/** Windows that are used again: to load a page where another was takes less than half of what a new window does. */
const windows = new Map<BrowserContextOptions, Window>()

async function openWindow(options: BrowserContextOptions): Promise<Window> {
  const context = await browser.newContext({ serviceWorkers: 'block', ...options })
  const faults: string[] = []
  context.on('request', (request) => {
    if (!request.url().startsWith(server.url)) faults.push(`asked for ${request.url()}`)
  })
  // What comes when a visitor first does something, comes at once.
  await context.addInitScript(() => {
    addEventListener('load', () => {
      dispatchEvent(new Event('scroll'))
    })
  })
  const page = await context.newPage()
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text())
  })
  page.on('pageerror', (error) => faults.push(error.message))
  return { context, page, faults }
}

/** Puts a window back to where it was before the first visit. */
async function leave({ page, faults }: Window, { viewport }: BrowserContextOptions): Promise<void> {
  await page.unrouteAll({ behavior: 'ignoreErrors' })
  await page.goto(`${server.url}/empty.html`)
  await page.evaluate(() => {
    localStorage.clear()
    sessionStorage.clear()
  })
  await page.emulateMedia({ media: null, colorScheme: null })
  if (viewport) await page.setViewportSize(viewport)
  faults.length = 0
}

/** Works in a window: that of `desk` or `phone` itself, as if nobody had been there, or else in one of its own. */
async function inWindow(options: BrowserContextOptions, work: (window: Window) => Promise<void>): Promise<void> {
  const window = windows.get(options) ?? (await openWindow(options))
  windows.delete(options)
  let isWhole = false
  try {
    await work(window)
    await leave(window, options)
    isWhole = options === desk || options === phone
  } finally {
    if (isWhole) windows.set(options, window)
    else await window.context.close()
  }
}

/** A visit: nothing comes from elsewhere, and nothing is complained of. */
function visit(
  options: BrowserContextOptions,
  work: (page: Page, context: BrowserContext) => Promise<void>,
): Promise<void> {
  return inWindow(options, async ({ page, context, faults }) => {
    await work(page, context)
    expect(faults).toEqual([])
  })
}

const stands = (page: Page, number: number) =>
  page.locator(`#app .slidev-page-${number} .slidev-layout`).first().waitFor()
const card = (page: Page, number: number) => page.locator(`[data-number="${number}"]`)
/** With its own letters, which come soon after a visitor's first move. */
const settled = (page: Page) =>
  page.waitForFunction(() => 'settled' in document.documentElement.dataset, undefined, { timeout: 4000 })
const scrollsSideways = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth > innerWidth)

describe('the stage', () => {
  it('opens by a link to a slide, reloads, and goes back and forward', () =>
    visit(desk, async (page) => {
      await page.goto(`${address}#/3`)
      await stands(page, 3)
      await page.reload()
      await stands(page, 3)
      await page.goto(`${address}#/busy`)
      await stands(page, 2)
      await page.goBack()
      await stands(page, 3)
      await page.goForward()
      await stands(page, 2)
    }))

  it('shows the deck for addresses that it does not know', () =>
    visit(desk, async (page) => {
      for (const unknown of ['#/9999', '#/no-such-slide', '#/no/such/page']) {
        await page.goto('about:blank')
        await page.goto(`${address}${unknown}`)
        await stands(page, 1)
      }
    }))

  it('says so where a slide cannot be fetched, and shows it once it can be', () =>
    inWindow(desk, async ({ page }) => {
      await page.route('**/assets/slide-*.json', (route) => route.abort())
      await page.goto(`${address}#/2`)
      await page.locator('#app .slidev-page-2').getByText('This slide could not be loaded').waitFor()
      await page.unroute('**/assets/slide-*.json')
      await page.reload()
      await page.locator('#app .slidev-page-2 h1').first().waitFor()
    }))

  it('is led to from addresses below it that nothing lies at', () =>
    inWindow(desk, async ({ page }) => {
      await page.goto(`${address}some/where?else#/3`)
      await page.waitForURL(`${address}#/3`)
      await stands(page, 3)
    }))

  it('has its first slide in the page, where it stays when the scripts take over', () =>
    visit({ ...desk }, async (page) => {
      const { promise: held, resolve: release } = withResolvers()
      await page.route('**/assets/*.js', async (route) => {
        await held
        await route.continue()
      })
      await page.addInitScript(() => {
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries())
            Object.assign(globalThis, {
              shifted:
                Number(Reflect.get(globalThis, 'shifted') ?? 0) + (entry as PerformanceEntry & { value: number }).value,
            })
        }).observe({ type: 'layout-shift', buffered: true })
      })
      await page.goto(address, { waitUntil: 'commit' })
      const early = page.locator('#print-content h1').first()
      await early.waitFor()
      expect(
        await page.evaluate(() => performance.getEntriesByName('first-contentful-paint').length + document.fonts.size),
      ).toBeGreaterThan(0)
      // Letters that come move what they are not as high as by a pixel or three; from then on nothing moves.
      await page.waitForFunction(() => document.querySelector<HTMLLinkElement>('#fonts[media="all"]')?.sheet)
      await page.evaluate(async () => {
        await Promise.all([...document.fonts].map((face) => face.load()))
        for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame)
        Object.assign(globalThis, { shifted: 0 })
      })
      const before = await early.boundingBox()
      release()
      await stands(page, 1)
      await page.locator('html[data-stage="ready"]').waitFor({ state: 'attached' })
      const after = await page.locator('#app .slidev-page-1 h1').boundingBox()
      for (const side of ['x', 'y', 'width', 'height'] as const)
        expect(after?.[side]).toBeCloseTo(before?.[side] ?? Number.NaN, 0)
      expect(await page.evaluate(() => Number(Reflect.get(globalThis, 'shifted') ?? 0))).toBeLessThan(0.001)
    }))

  it('is there for little: 110 KB of script, 150 KB of fonts and styles, packed', () =>
    visit({ ...desk }, async (page) => {
      const sizes = { script: 0, look: 0 }
      const scripts: string[] = []
      const counted: Promise<void>[] = []
      page.on('response', (response) => {
        const type = response.request().resourceType()
        if (type === 'script') scripts.push(response.url())
        if (type === 'script' || type === 'font' || type === 'stylesheet')
          counted.push(
            response.body().then(
              (body) => {
                sizes[type === 'script' ? 'script' : 'look'] += gzipSync(body, { level: 6 }).length
              },
              () => undefined,
            ),
          )
        if (type === 'document')
          counted.push(
            response.text().then((html) => {
              sizes.look += gzipSync(/<style>[^]*<\/style>/.exec(html)?.[0] ?? '').length
            }),
          )
      })
      // After three seconds Slidev fetches all slides ahead; until then, what the first two need comes by itself.
      await page.addInitScript(() => {
        const soon = setTimeout
        Object.assign(globalThis, {
          setTimeout: (work: () => void, delay?: number) => (delay === 3000 ? 0 : soon(work, delay)),
        })
      })
      await page.goto(address)
      await page.locator('html[data-stage="ready"]').waitFor({ state: 'attached' })
      await page.locator('.slidev-page-2 .figure svg').first().waitFor({ state: 'attached' })
      await page.waitForLoadState('networkidle')
      await Promise.all(counted)
      expect(scripts.some((url) => url.includes('/ProportionBars-'))).toBe(true)
      // However many kinds there are, those of other decks do not come.
      const article = await readFile(join(ferry.data, 'article.yaml'), 'utf8')
      const others = figureKinds.filter((kind) => !article.includes(`kind: ${kind}`)).map(componentName)
      expect(others.length).toBeGreaterThan(10)
      expect(scripts.filter((url) => others.some((name) => url.includes(`/${name}-`)))).toEqual([])
      expect(sizes.script).toBeGreaterThan(50_000)
      expect(sizes.script).toBeLessThan(110_000)
      expect(sizes.look).toBeLessThan(150_000)
    }))

  it('falls back to a page that is read where its scripts do not come', () =>
    inWindow(desk, async ({ page }) => {
      await page.route('**/assets/index-*.js', (route) => route.abort())
      await page.goto(address)
      await page.locator('html[data-view="read"]').waitFor({ state: 'attached' })
      await card(page, count).locator('h1').waitFor()
    }))

  it('turns for a click on either half, the wheel and its arrows, and says how far it is', () =>
    visit(desk, async (page) => {
      await page.goto(address)
      await page.locator('html[data-stage="ready"]').waitFor({ state: 'attached' })
      const place = page.locator('.turns .place')
      const isAt = async (number: number) => {
        await stands(page, number)
        await vi.waitFor(async () => {
          expect(await place.textContent()).toBe(`${number} / ${count}`)
        })
      }
      await isAt(1)
      // They show themselves for some seconds, and again where the mouse moves.
      const opacity = () => place.evaluate((element) => getComputedStyle(element).opacity)
      await vi.waitFor(async () => {
        expect(await opacity()).toBe('1')
      })
      await vi.waitFor(
        async () => {
          expect(await opacity()).toBe('0')
        },
        { timeout: 10_000, interval: 200 },
      )
      await page.mouse.click(1000, 300)
      await isAt(2)
      await vi.waitFor(async () => {
        expect(await opacity()).toBe('1')
      })
      await page.mouse.click(1000, 300)
      await page.locator('#app .slidev-page-2').getByText('since the new pier').first().waitFor()
      await page.mouse.click(1000, 300)
      await isAt(3)
      await page.mouse.click(200, 300)
      await isAt(2)
      // One push of the wheel turns once, however far it rolls.
      await page.mouse.wheel(0, 60)
      await page.mouse.wheel(0, 60)
      await isAt(3)
      await page.waitForTimeout(400)
      await page.mouse.wheel(0, -60)
      await isAt(2)
      await page.getByRole('button', { name: 'Next', exact: true }).click()
      await isAt(3)
      const progress = await page.locator('.turns').evaluate((turns) => getComputedStyle(turns, '::after').width)
      expect(Number.parseFloat(progress)).toBeCloseTo((1280 * 3) / count, 0)
      // A word that was marked, and a link, are no turns.
      await page.mouse.move(200, 150)
      await page.mouse.down()
      await page.mouse.move(500, 150, { steps: 3 })
      await page.mouse.up()
      await page.locator('#app .slidev-page-3 .source-line a').click()
      await isAt(count)
    }))

  it('leaves a word whole that is given just its width, on a screen of whole pixels too', () =>
    visit(desk, async (page) => {
      await page.goto(`${address}#/2`)
      await stands(page, 2)
      const label = page.locator('#app .slidev-page-2 .label', { hasText: 'Before' }).first()
      await label.waitFor()
      await page.evaluate(() => document.fonts.ready.then(() => undefined))
      const lines = await label.evaluate((element) => {
        const range = document.createRange()
        range.selectNodeContents(element)
        return new Set([...range.getClientRects()].map(({ top }) => top)).size
      })
      expect(lines).toBe(1)
    }))

  it('finds slides by their numbers, names and topics in the box that goes to them', () =>
    visit(desk, async (page) => {
      const asked = withResolvers()
      await page.route('**/assets/fuse-*.js', async (route) => {
        await asked.promise
        await route.continue()
      })
      await page.goto(address)
      await page.locator('html[data-stage="ready"]').waitFor({ state: 'attached' })
      const found = async (words: string) => {
        await page.keyboard.press('g')
        await page.locator('#slidev-goto-input').fill(words)
        const first = page.locator('#slidev-goto-dialog li').first()
        await first.waitFor()
        const text = await first.innerText()
        await page.keyboard.press('Escape')
        return text.replace(/\s+/g, ' ')
      }
      expect(await found('7')).toMatch(/^7 /) // before what searches has come
      asked.resolve()
      expect(await found('fleet')).toMatch(/^5 /) // a name
      expect(await found('A century')).toMatch(/^3 /) // a topic
      expect(await found('quiet crossing')).toMatch(/^8 /) // words of a claim
    }))

  it('tells screen readers of the slide that comes on', () =>
    visit(desk, async (page) => {
      await page.goto(`${address}#/3`)
      await stands(page, 3)
      await page.keyboard.press('ArrowUp')
      await page.locator('#announcer', { hasText: /^Slide 2 of \d+: .*on foot/ }).waitFor({ state: 'attached' })
    }))

  it('never tells of a slide that has gone, however late its title comes', () =>
    visit(desk, async (page) => {
      await page.goto(`${address}#/3`)
      await stands(page, 3)
      await page.evaluate(() => {
        for (const detail of [9, 3]) document.dispatchEvent(new CustomEvent('citedeck:slide', { detail }))
      })
      await page.waitForTimeout(2300)
      expect(await page.locator('#announcer').textContent()).toMatch(/^Slide 3 of 9/)
    }))

  it('turns its slides for a finger', () =>
    visit({ ...phone, viewport: { width: 844, height: 390 } }, async (page, context) => {
      await page.goto(`${address}#/3`)
      await stands(page, 3)
      expect(await scrollsSideways(page)).toBe(false)
      const session = await context.newCDPSession(page)
      const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', x?: number) =>
        session.send('Input.dispatchTouchEvent', { type, touchPoints: x === undefined ? [] : [{ x, y: 200 }] })
      await touch('touchStart', 700)
      for (const x of [600, 500, 400, 300, 200]) await touch('touchMove', x)
      await touch('touchEnd')
      await stands(page, 4)
    }))
})

describe('the page that is read', () => {
  it.each([
    [390, 844],
    [360, 640],
    [320, 568],
  ])('has a card for each slide that fits a phone of %i × %i', (width, height) =>
    visit({ ...phone, viewport: { width, height } }, async (page) => {
      await page.goto(address)
      await card(page, count).waitFor({ state: 'attached' })
      await settled(page)
      expect(await page.locator('.print-slide-container').count()).toBe(count)
      expect(await page.locator('html').getAttribute('data-stage')).toBe('waiting')
      expect(await scrollsSideways(page)).toBe(false)
      const small = await page.evaluate(() => {
        const found: string[] = []
        const texts = document.createTreeWalker(document.querySelector('main') ?? document.body, NodeFilter.SHOW_TEXT)
        for (let text = texts.nextNode(); text; text = texts.nextNode()) {
          const element = text.parentElement
          if (!element || !text.nodeValue?.trim() || !element.checkVisibility() || element.closest('.computed, .motif'))
            continue
          const zoom = element.currentCSSZoom
          const size = Number.parseFloat(getComputedStyle(element).fontSize) * zoom
          const range = document.createRange()
          range.selectNodeContents(text)
          for (const box of range.getClientRects())
            if (box.width > 0 && (box.right * 1 > innerWidth + 1 || box.left < -1))
              found.push(`${text.nodeValue} leaves the window`)
          if (size < 11) found.push(`${text.nodeValue} has ${size} px`)
        }
        return found
      })
      expect(small).toEqual([])
    }),
  )

  it('shows the figure, the claim and where it stands in the article', () =>
    visit(phone, async (page) => {
      await page.goto(`${address}#/busy`)
      const busy = card(page, 2)
      await busy.locator('h1').waitFor()
      expect(await busy.locator('svg[role="img"]:visible').count()).toBe(1)
      expect(await busy.locator('.source-line').innerText()).toContain('Source: article, paragraph')
      await vi.waitFor(
        async () => {
          expect((await busy.boundingBox())?.y).toBeLessThan(100)
        },
        { timeout: 10_000 },
      )
    }))

  it('changes with the stage at the slide that is on, by a key and by a link, and the choice is kept', () =>
    visit(desk, async (page) => {
      await page.goto(`${address}#/4`)
      await stands(page, 4)
      await page.keyboard.press('r')
      await vi.waitFor(
        async () => {
          expect((await card(page, 4).boundingBox())?.y).toBeLessThan(120)
        },
        { timeout: 10_000 },
      )
      expect(await page.locator('#app').isVisible()).toBe(false)
      await page.keyboard.press('ArrowRight')
      await card(page, 6).scrollIntoViewIfNeeded()
      await card(page, 6).evaluate((element) => {
        element.scrollIntoView({ block: 'center' })
      })
      await page.waitForURL(`${address}#/6`)
      await page.getByRole('link', { name: 'Present' }).click()
      await stands(page, 6)
      await page.keyboard.press('r')
      await page.reload()
      await card(page, 6).locator('h1').waitFor()
      expect(await page.locator('html').getAttribute('data-view')).toBe('read')
      expect(
        await page.evaluate(() => Object.keys(localStorage).filter((key) => !/^(?:slidev-|citedeck-view$)/.test(key))),
      ).toEqual([])
      expect(await page.evaluate(() => document.cookie)).toBe('')
    }))

  it('has its contents below the cover, by sections and claims, each a link to its card', () =>
    visit(phone, async (page) => {
      await page.goto(address)
      await settled(page)
      await page.locator('.contents summary').click()
      expect(await page.locator('.contents .section > ol').count()).toBe(2)
      expect(await page.locator('.contents a').count()).toBe(count - 1)
      expect(await page.locator('.contents .section').allInnerTexts()).toEqual([
        expect.stringMatching(/^The river\nOver 412,000/),
        expect.stringMatching(/^The battery\n/),
      ])
      await page.locator('.contents a', { hasText: 'paid for itself' }).click()
      await vi.waitFor(
        async () => {
          expect(Math.abs((await card(page, 7).boundingBox())?.y ?? Number.NaN)).toBeLessThan(100)
        },
        { timeout: 10_000 },
      )
    }))

  it('fills an upright tablet before anybody has touched it', async () => {
    const context = await browser.newContext({
      ...phone,
      viewport: { width: 768, height: 1024 },
      serviceWorkers: 'block',
    })
    const page = await context.newPage()
    await page.goto(address)
    await card(page, 3).locator('h1').waitFor({ timeout: 3000 })
    expect((await card(page, 2).boundingBox())?.y).toBeLessThan(1024)
    await context.close()
  })

  it('is whole without scripts', async () => {
    const context = await browser.newContext({ ...phone, javaScriptEnabled: false })
    const page = await context.newPage()
    await page.goto(address)
    await page.waitForURL(`${address}read.html`)
    expect(await page.locator('.print-slide-container h1:visible').count()).toBe(count)
    expect(await page.locator('svg[role="img"]:visible').count()).toBeGreaterThan(3)
    expect(await page.locator('.tools > :visible').allTextContents()).toEqual(['Download PDF'])
    await page.goto(`${address}read.html#/busy`)
    expect((await card(page, 2).boundingBox())?.y).toBeLessThan(100)
    await context.close()
  })

  it('is what someone gets who enlarges the page four times', () =>
    visit({ viewport: { width: 320, height: 180 } }, async (page) => {
      await page.goto(address)
      await card(page, 2).locator('h1').waitFor()
      expect(await scrollsSideways(page)).toBe(false)
    }))

  it('prints the deck, whichever view is on', () =>
    visit(desk, async (page) => {
      await page.goto(address)
      await stands(page, 1)
      const document = await getDocument({
        data: new Uint8Array(await page.pdf({ preferCSSPageSize: true, printBackground: true })),
        verbosity: 0,
        useSystemFonts: true,
      }).promise
      expect(document.numPages).toBe(count)
      const second = await (await document.getPage(2)).getTextContent()
      expect(second.items.map((item) => ('str' in item ? item.str : '')).join('')).toContain('on foot')
      await document.destroy()
    }))

  it('prints grounds and bars also where the browser is to leave out backgrounds', () =>
    visit(desk, async (page) => {
      await page.goto(`${address}read.html`)
      // What is drawn on each page, as the names of its steps.
      const drawn = async (printBackground: boolean) => {
        const document = await getDocument({
          data: new Uint8Array(await page.pdf({ preferCSSPageSize: true, printBackground })),
          verbosity: 0,
          useSystemFonts: true,
        }).promise
        const steps: string[] = []
        for (let number = 1; number <= document.numPages; number++) {
          const { fnArray, argsArray } = await (await document.getPage(number)).getOperatorList()
          const colours = fnArray.map((step, index) => (step === OPS.setFillRGBColor ? String(argsArray[index]) : step))
          steps.push(colours.join(' '))
        }
        await document.destroy()
        return steps
      }
      expect(await drawn(false)).toEqual(await drawn(true))
    }))

  // As WebKit prints, which takes the paper that it is set to.
  it('prints whole slides on paper of its own', () =>
    visit(desk, async (page) => {
      await page.goto(`${address}read.html`)
      await page.emulateMedia({ media: 'print' })
      for (const [width, height] of [
        [745, 1075], // A4 without margins
        [1075, 745],
        [1280, 720],
      ] as const) {
        await page.setViewportSize({ width, height })
        const box = await page.locator('.print-slide-container').nth(1).boundingBox()
        expect(box?.width).toBeLessThanOrEqual(width)
        expect(box?.width).toBeGreaterThan(width * 0.9)
      }
    }))
})

describe('someone who has only a keyboard, or a screen reader', () => {
  it('finds nothing that axe would object to, on any card and on the stage, by day and by night', async () => {
    const context = await browser.newContext({
      ...desk,
      serviceWorkers: 'block',
      bypassCSP: true,
      reducedMotion: 'reduce',
    })
    const page = await context.newPage()
    const found: string[] = []
    const look = async (where: string, part: string, rules: readonly string[]) => {
      if (!(await page.evaluate(() => 'axe' in globalThis))) await page.addScriptTag({ path: axeSource })
      const violations = await page.evaluate(
        async ([selector, ids]) => {
          const { axe } = globalThis as unknown as {
            axe: {
              run: (
                context: string,
                options: unknown,
              ) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>
            }
          }
          const runOnly = ids.length > 0 ? { runOnly: ids } : {}
          return (await axe.run(selector, { resultTypes: ['violations'], ...runOnly })).violations.map(
            ({ id, nodes }) =>
              `${id}: ${nodes
                .map(({ html }) => html.slice(0, 120))
                .slice(0, 3)
                .join(' | ')}`,
          )
        },
        [part, rules] as const,
      )
      found.push(...violations.map((violation) => `${where}: ${violation}`))
    }
    for (const colorScheme of ['light', 'dark'] as const) {
      // By night only colours differ, which are the same on a card and on the stage around it.
      const rules = colorScheme === 'light' ? [] : ['color-contrast', 'link-in-text-block']
      await page.emulateMedia({ colorScheme })
      await page.goto(`${address}read.html`)
      await card(page, count).locator('h1').waitFor()
      await page.addStyleTag({ content: '.print-slide-container { content-visibility: visible !important }' })
      await look(`read, ${colorScheme}`, 'html', rules)
      await page.goto(address)
      // What a slide says is on its card too: of the stage, a cover, a figure that comes in steps, and the sources.
      for (const number of colorScheme === 'light' ? [1, 2, count] : [1]) {
        await page.evaluate((to) => {
          location.hash = `#/${to}`
        }, number)
        await stands(page, number)
        await look(`slide ${number}, ${colorScheme}`, number === 1 ? 'html' : `#app .slidev-page-${number}`, rules)
      }
    }
    expect(found).toEqual([])
    await context.close()
  }, 90_000)

  it('reaches the controls, and sees where the keyboard is', () =>
    visit(desk, async (page) => {
      await page.goto(address)
      await stands(page, 1)
      const tools = page.locator('.tools')
      for (
        let press = 0;
        press < 30 && !(await tools.evaluate((element) => element.contains(document.activeElement)));
        press++
      )
        await page.keyboard.press('Tab')
      const seen = await page.evaluate(() => {
        const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement ?? document.body)
        return { outlineStyle, outlineWidth }
      })
      expect(seen).toEqual({ outlineStyle: 'solid', outlineWidth: '2px' })
      await vi.waitFor(async () => {
        expect(await tools.evaluate((element) => getComputedStyle(element).opacity)).toBe('1')
      })
    }))

  it('copies the link to the slide that is on', () =>
    visit({ ...desk, permissions: ['clipboard-read', 'clipboard-write'] }, async (page) => {
      await page.goto(`${address}#/3`)
      await stands(page, 3)
      await page.getByRole('button', { name: 'Copy link' }).evaluate((button: HTMLElement) => {
        button.click()
      })
      await page.locator('#announcer', { hasText: 'The link to this slide is copied' }).waitFor()
      expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`${address}#/3`)
    }))
})

describe('after one visit', () => {
  it('works without a network, and a new version takes the place of the old', async () => {
    // As every host does, it answers under the address with everything encoded.
    const pages = { [`${path}${beside.path.split('/').map(encodeURIComponent).join('/')}`]: beside.content }
    const away = await serveSite(folder, { pages })
    const context = await browser.newContext(desk)
    const page = await context.newPage()
    const there = `${away.url}${path}`
    await page.addInitScript(() => {
      const register = navigator.serviceWorker.register.bind(navigator.serviceWorker)
      navigator.serviceWorker.register = (...args) => {
        Object.assign(globalThis, { askedAt: performance.now() })
        return register(...args)
      }
    })
    await page.goto(there)
    await stands(page, 1)
    // Nobody touches it: the site begins to be kept within a second of its load.
    const asked = await page.evaluate(async () => {
      await navigator.serviceWorker.ready
      const [visited] = performance.getEntriesByType('navigation')
      return (
        Number(Reflect.get(globalThis, 'askedAt'))
        - (visited instanceof PerformanceNavigationTiming ? visited.loadEventEnd : 0)
      )
    })
    expect(asked).toBeLessThan(1000)
    await away.close()
    await page.goto(`${there}#/${count}`)
    await page.reload()
    await stands(page, count)
    expect(await page.evaluate(async (file) => (await fetch(file)).text(), beside.address)).toBe(beside.content)
    await page.goto(`${there}read.html`)
    await card(page, count).locator('h1').waitFor()
    await page.close()

    const again = await serveSite(folder, { port: Number(new URL(away.url).port), pages })
    const index = join(folder, path, 'index.html')
    const [html, worker] = [await readFile(index, 'utf8'), await readFile(join(folder, path, 'sw.js'), 'utf8')]
    await writeFile(index, html.replace('<meta name="author" content="', '$&The second version of '))
    await writeFile(join(folder, path, 'sw.js'), worker.replace(/version = '[^']*'/, "version = 'second'"))
    const next = await context.newPage()
    await next.goto(there)
    expect(await next.locator('meta[name="author"]').getAttribute('content')).toContain('The second version')
    // The new version is fetched whole beside the old one, which stays for as long as a page of it is open.
    const second = expect.stringContaining('second') as string
    await vi.waitFor(
      async () => {
        expect(await next.evaluate(() => caches.keys())).toEqual(expect.arrayContaining([second]))
      },
      { timeout: 15_000, interval: 200 },
    )
    await next.close()
    await vi.waitFor(
      async () => {
        const last = await context.newPage()
        await last.goto(there)
        const keys = await last.evaluate(() => caches.keys())
        await last.close()
        expect(keys).toEqual([second])
      },
      { timeout: 30_000, interval: 1500 },
    )
    await Promise.all([writeFile(index, html), writeFile(join(folder, path, 'sw.js'), worker)])
    await context.close()
    await again.close()
  }, 60_000)
})

describe('what is published', () => {
  it('has no controls on its pictures of slides', () =>
    visit(desk, async (page) => {
      await page.goto(`${address}read.html`)
      await page.evaluate(() => {
        document.documentElement.dataset['view'] = 'print'
      })
      expect(await page.locator('.tools, #announcer').filter({ visible: true }).count()).toBe(0)
    }))

  it('holds no notes, no comments of the data, no source text and no path of the machine', async () => {
    const yaml = await readFile(join(ferry.data, 'article.yaml'), 'utf8')
    const source = await readFile(join(ferry.data, 'source.txt'), 'utf8').catch(() => '')
    const secrets = [
      'A_SECRET',
      'a boat that nobody hears',
      'Start with the people',
      'let them look',
      'every part of the tool',
      ...yaml
        .split('\n')
        .filter((line) => line.startsWith('#'))
        .map((line) => line.slice(2)),
      ...source
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line.length > 30),
      projectRoot,
      ferry.folder,
      join(tmpdir(), 'citedeck'),
    ]
    expect(secrets.length).toBeGreaterThan(8)
    const leaks: string[] = []
    for (const entry of await readdir(ferry.site, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue
      const content = await readFile(join(entry.parentPath, entry.name), 'utf8')
      for (const secret of secrets) if (content.includes(secret)) leaks.push(`${entry.name}: ${secret}`)
    }
    expect(leaks).toEqual([])
  })

  it('has at its top only what a talk may not bring itself, or may in our place', async () => {
    const mayWin = ['404.html', '_headers', 'vercel.json', '.nojekyll']
    const others = (await readdir(ferry.site)).filter((name) => !siteFiles.has(name) && !mayWin.includes(name))
    expect(others.sort()).toEqual(['favicon.png', 'files'])
  })

  it('says to others what it is', () =>
    visit({ ...desk, javaScriptEnabled: false }, async (page) => {
      await page.goto(`${address}read.html`)
      const content = (selector: string) => page.locator(selector).first().getAttribute('content')
      expect(await page.locator('html').getAttribute('lang')).toBe('en')
      expect(await content('meta[name="description"]')).toBe('A small deck on a ferry & its electric boat.')
      expect(await content('meta[property="og:title"]')).toBe(await page.title())
      expect(await content('meta[name="twitter:card"]')).toBe('summary_large_image')
      const told = JSON.parse((await page.locator('script[type="application/ld+json"]').textContent()) ?? '') as Record<
        string,
        unknown
      >
      expect(told).toMatchObject({
        '@type': 'PresentationDigitalDocument',
        inLanguage: 'en',
        datePublished: '2024-05-06',
      })
      const picture = await readFile(join(ferry.site, 'cover.png'))
      expect([picture.readUInt32BE(16), picture.readUInt32BE(20)]).toEqual([1200, 630])
    }))
})

describe('the preview server', () => {
  const ask = (path: string, method = 'GET') =>
    new Promise<{ status: number; body: string; headers: NodeJS.Dict<string | string[]> }>((resolve, reject) => {
      const { hostname, port } = new URL(server.url)
      request({ hostname, port, path, method }, (response) => {
        let body = ''
        response
          .setEncoding('utf8')
          .on('data', (chunk: string) => {
            body += chunk
          })
          .on('end', () => {
            resolve({ status: response.statusCode ?? 0, body, headers: response.headers })
          })
      })
        .on('error', reject)
        .end()
    })

  it('answers nothing that lies outside of its folder', async () => {
    await writeFile(join(folder, '..', 'citedeck-outside.txt'), 'outside')
    for (const path of [
      '/../citedeck-outside.txt',
      '/a/../../citedeck-outside.txt',
      '/%2e%2e/citedeck-outside.txt',
      '/..%2fcitedeck-outside.txt',
      '/..%5ccitedeck-outside.txt',
      '/a%00/../x',
      '/%00',
      '/%zz',
      '/a/b/talk/deck.json%00.html',
    ]) {
      const { status, body } = await ask(path)
      expect([path, status]).toEqual([path, 400])
      expect(body).not.toContain('outside')
    }
    expect((await ask('/', 'POST')).status).toBe(405)
    await rm(join(folder, '..', 'citedeck-outside.txt'))
  })

  it('sends pages fresh and assets to keep, with what makes them safe', async () => {
    const pageSent = await ask(path)
    expect(pageSent.headers['cache-control']).toBe('public, max-age=0, must-revalidate')
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(pageSent.body)?.[1] ?? ''
    expect(policy).toMatch(/default-src 'none'; script-src 'self' 'sha256-[^;]*;/)
    expect(policy).not.toMatch(/script-src[^;]*unsafe/)
    expect(pageSent.headers['x-content-type-options']).toBe('nosniff')
    const asset = /assets\/index-[^"]+\.js/.exec(pageSent.body)?.[0] ?? ''
    expect((await ask(`${path}${asset}`)).headers['cache-control']).toContain('immutable')
    expect((await ask('/nothing/here')).status).toBe(404)
  })

  it('takes the next port where one is in use', async () => {
    const port = Number(new URL(server.url).port)
    const next = await serveSite(folder, { port, orNext: true })
    expect(Number(new URL(next.url).port)).toBeGreaterThan(port)
    await next.close()
    await expect(serveSite(folder, { port })).rejects.toMatchObject({ code: 'EADDRINUSE' })
  })

  it('serves two hundred clients at once', async () => {
    const answers = await Promise.all(
      Array.from({ length: 200 }, async (_, client) => {
        const answer = await ask(client % 2 ? path : `${path}read.html`)
        return answer.status === 200 && answer.body.endsWith('</html>\n')
      }),
    )
    expect(answers.filter((whole) => !whole)).toEqual([])
  })
})
