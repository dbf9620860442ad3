import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-chromium'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { serveSite, type SiteServer } from '../../scripts/export/server.ts'
import { buildWithNotes } from './ferry.ts'
import { leaveBrowser, sharedBrowser } from './sharedBrowser.ts'

const viewport = { width: 1280, height: 720 }

let folder: string
let browser: Browser
let server: SiteServer
let context: BrowserContext
/** A window that is used again: to load a page where another was takes less than half of what a new window does. */
let kept: Page
/** Whether a test has the kept window. */
let isTaken = false

/** The ferry's talk with its notes: a slide of two clicks, planned times, four minutes. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'citedeck-presenting-'))
  await buildWithNotes(join(folder, 'site'))
  server = await serveSite(join(folder, 'site'))
  browser = await sharedBrowser()
  context = await browser.newContext({ viewport, serviceWorkers: 'block' })
  await writeFile(join(folder, 'site', 'empty.html'), '')
  kept = await context.newPage()
}, 180_000)

afterAll(async () => {
  await leaveBrowser(browser)
  await server?.close()
  await rm(folder, { recursive: true, force: true })
})

// A presenter's window that is left open would lead those of other tests.
afterEach(async () => {
  for (const page of context.pages()) if (page !== kept) await page.close()
  if (kept.isClosed()) kept = await context.newPage()
  await kept.goto(`${server.url}/empty.html`)
  await kept.evaluate(() => {
    localStorage.clear()
    sessionStorage.clear()
  })
  await kept.setViewportSize(viewport)
  isTaken = false
})

/** A window at an address of the site, once its slide is on: the kept one, where a test asks for no other. */
async function open(hash: string, slide: number, page?: Page): Promise<Page> {
  const window = page ?? (isTaken ? await context.newPage() : kept)
  isTaken = true
  await window.goto(`${server.url}/${hash}`)
  await on(window, slide)
  return window
}

const on = (page: Page, slide: number) => page.locator(`#app .slidev-page-${slide} h1:visible`).first().waitFor()

/** Has a page write down when it asks for the screen to be kept awake, and when it lets it sleep again. */
async function watchLocks(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const locks: string[] = []
    Object.assign(globalThis, { locks })
    Object.defineProperty(navigator, 'wakeLock', {
      value: {
        request: (kind: string) => {
          locks.push(kind)
          return Promise.resolve({
            release: () => {
              locks.push('released')
              return Promise.resolve()
            },
          })
        },
      },
    })
  })
}

const locks = (page: Page) => page.evaluate(() => Reflect.get(globalThis, 'locks') as string[])

describe('keys', () => {
  it.each(['#/2', '#/presenter/2'])('go on after a button was clicked, at %s', async (hash) => {
    const page = await open(hash, 2)
    const button = page.locator('button[title*="theme"], button[aria-keyshortcuts="d"]').first()
    await page.mouse.move(60, 717) // the bar shows itself to a pointer at the lower edge
    await button.click()
    await page.keyboard.press('PageDown')
    await page.keyboard.press('PageDown')
    await on(page, 3)
    await button.click()
    await page.keyboard.press(' ')
    await on(page, 4)
  })

  it('leave Enter and Space to a button that was reached with the keyboard', async () => {
    const page = await open('#/2', 2)
    const button = page.locator('button[title*="theme"]').first()
    const dark = () => page.evaluate(() => document.documentElement.classList.contains('dark'))
    const before = await dark()
    await button.focus()
    await page.keyboard.press(' ')
    expect(await dark()).toBe(!before)
    await on(page, 2)
    await page.keyboard.press('ArrowDown')
    await on(page, 3)
  })

  it('are those that remotes send, and lead to both ends', async () => {
    const page = await context.newPage()
    await watchLocks(page)
    await open('#/3', 3, page)
    const isBlack = () => page.evaluate(() => document.body.dataset['blank'] !== undefined)
    for (const [key, slide] of [
      ['PageDown', 4],
      ['PageUp', 3],
      ['ArrowRight', 4],
      ['ArrowLeft', 3],
      ['End', 9],
      ['Home', 1],
    ] as const) {
      await page.keyboard.press(key)
      await on(page, slide)
    }
    for (const [key, black] of [
      ['b', true],
      ['b', false],
      ['.', true],
      ['.', false],
    ] as const) {
      await page.keyboard.press(key)
      expect(await isBlack()).toBe(black)
    }
    await page.evaluate(() => Object.assign(globalThis, { same: true }))
    await page.keyboard.press('F5')
    await page.waitForFunction(() => document.fullscreenElement !== null)
    expect(await locks(page)).toEqual(['screen'])
    await page.keyboard.press('F5')
    expect(await page.evaluate(() => Reflect.get(globalThis, 'same') === true)).toBe(true)
  })

  it('leave the presenter where he is: r is of the page that is read', async () => {
    const page = await open('#/presenter/2', 2)
    await page.keyboard.press('r')
    expect(await page.locator('html').getAttribute('data-view')).toBe('stage')
  })
})

describe('the presenter', () => {
  const text = (page: Page, selector: string) => page.locator(`.slidev-presenter ${selector}`).innerText()

  it('has most of the window for the notes, and nothing of the site over its own tools', async () => {
    const page = await open('#/presenter/2', 2)
    const area = async (selector: string) => {
      const box = await page.locator(selector).boundingBox()
      return (box?.width ?? 0) * (box?.height ?? 0)
    }
    expect(await area('.slidev-presenter .notes')).toBeGreaterThan(0.45 * 1280 * 720)
    expect(await area('.slidev-presenter .notes')).toBeGreaterThan(await area('.slidev-presenter .now'))
    expect(await page.locator('.tools').isVisible()).toBe(false)
    expect(await page.locator('.notes .slidev-note-click-mark').count()).toBe(1)
    expect(await text(page, '.notes')).not.toContain('until')
    // Turned upright it stays the presenter's.
    await page.setViewportSize({ width: 720, height: 1280 })
    await page.waitForTimeout(100)
    expect(await page.locator('html').getAttribute('data-view')).toBe('stage')
  })

  it('keeps the size of the notes', async () => {
    const page = await open('#/presenter/2', 2)
    const size = () =>
      page.locator('.notes .slidev-note').evaluate((note) => Number.parseFloat(getComputedStyle(note).fontSize))
    const before = await size()
    await page.getByRole('button', { name: 'Larger notes' }).click()
    await page.getByRole('button', { name: 'Larger notes' }).click()
    const larger = await size()
    expect(larger).toBeGreaterThan(before * 1.1)
    await page.reload()
    await on(page, 2)
    expect(await size()).toBeCloseTo(larger)
  })

  it('has a clock that the first move starts, that says how far behind the talk is, and never counts below nothing', async () => {
    const page = await context.newPage()
    await page.clock.install()
    await open('#/presenter/1', 1, page)
    expect(await text(page, '.clock')).toBe('0:00')
    expect(await text(page, '.rest')).toBe('4:00 left')
    await page.keyboard.press('PageDown')
    await on(page, 2)
    // From the slide on that the clock started with: 20 seconds of the cover are over.
    await page.clock.fastForward(10_000)
    await page.locator('.against', { hasText: 'on time' }).waitFor()
    expect(await text(page, '.until')).toContain('0:40')
    await page.clock.fastForward(70_000)
    await page.locator('.against', { hasText: /^4\d s behind$/ }).waitFor()
    expect(await text(page, '.clock')).toMatch(/^1:[23]\d$/)
    await page.clock.fastForward(206_000)
    await page.locator('.rest', { hasText: /^1:[01]\d over$/ }).waitFor()
    // It stands still, and goes on, by a key.
    await page.keyboard.press('t')
    const still = await text(page, '.clock')
    await page.clock.fastForward(60_000)
    expect(await text(page, '.clock')).toBe(still)
    await page.getByRole('button', { name: 'Clock to 0:00' }).click()
    expect(await text(page, '.clock')).toBe('0:00')
    await page.keyboard.press('t')
    await page.clock.fastForward(12_000)
    await page.locator('.clock', { hasText: /^0:1\d$/ }).waitFor()
  })

  it('does not start its clock by being led to where the audience is', async () => {
    const audience = await open('#/3', 3)
    await audience.waitForTimeout(500) // until it knows that nobody presents
    const page = await context.newPage()
    await page.goto(`${server.url}/#/presenter/1`)
    await on(page, 3)
    await page.waitForTimeout(1200)
    expect(await text(page, '.clock')).toBe('0:00')
    await page.keyboard.press('ArrowDown')
    await on(audience, 4)
    await page.locator('.clock', { hasText: /^0:0[1-9]$/ }).waitFor()
  })

  it('keeps what each slide took, and hands it out as text', async () => {
    const alone = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] })
    const page = await alone.newPage()
    await page.clock.install()
    await open('#/presenter/3', 3, page)
    await page.keyboard.press('t')
    await page.clock.fastForward(31_000)
    await page.keyboard.press('ArrowDown')
    await on(page, 4)
    await page.clock.fastForward(9000)
    await page.keyboard.press('t')
    await page.keyboard.press('e')
    await page.getByRole('button', { name: 'Copy' }).click()
    await page.getByRole('button', { name: 'Copied' }).waitFor()
    const copied = (await page.evaluate(() => navigator.clipboard.readText())).split('\n').map((row) => row.split('\t'))
    expect(copied[0]?.slice(0, 3)).toEqual(['', 'Slide', 'Planned'])
    expect(copied[3]?.slice(2)).toEqual(['0:30', expect.stringMatching(/^0:3\d$/)])
    expect(copied[4]?.slice(2)).toEqual(['0:10', expect.stringMatching(/^0:(?:09|1\d)$/)])
    expect(copied.at(-1)?.slice(1)).toEqual(['In all', '4:00', expect.stringMatching(/^0:[45]\d$/)])
    await page.reload()
    await on(page, 4)
    // The clock has outlived the page: its run is under way, and kept, until it is set back.
    await page.getByRole('button', { name: 'Clock to 0:00' }).click()
    await page.keyboard.press('e')
    await page.locator('.times-taken td', { hasText: copied[3]?.[3] ?? '' }).waitFor()
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Save as text' }).click(),
    ])
    expect(file.suggestedFilename()).toBe('times.txt')
    await page.getByRole('button', { name: 'Delete' }).click()
    await page.getByText('The clock has not run yet').waitFor()
    await alone.close()
  })

  it('keeps the screen awake, also after it was out of sight, and lets it sleep when it is left', async () => {
    const page = await context.newPage()
    await watchLocks(page)
    await open('#/presenter/2', 2, page)
    expect(await locks(page)).toEqual(['screen'])
    await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))
    expect(await locks(page)).toEqual(['screen', 'screen'])
    await page.evaluate(() => {
      location.hash = '#/2'
    })
    await page.locator('.slidev-presenter').waitFor({ state: 'detached' })
    expect(await locks(page)).toEqual(['screen', 'screen', 'released'])
  })
})

describe('the pointer and the zoom', () => {
  const zoomOf = (page: Page) =>
    page.locator('#slideshow').evaluate((slides) => new DOMMatrix(getComputedStyle(slides).transform).a)
  const isZoomed = (page: Page) => page.waitForFunction(() => 'zoomed' in document.documentElement.dataset)
  const isWhole = (page: Page) => page.waitForFunction(() => !('zoomed' in document.documentElement.dataset))

  it('point at the slide for the audience too, until Escape', async () => {
    const presenter = await open('#/presenter/3', 3)
    const audience = await open('#/3', 3)
    await presenter.bringToFront()
    await presenter.keyboard.press('l')
    const slide = await presenter.locator('.slidev-presenter .now').boundingBox()
    if (!slide) throw new Error('the presenter has no slide')
    await presenter.mouse.move(slide.x + slide.width / 4, slide.y + slide.height / 2)
    await presenter.locator('.laser-pointer').waitFor()
    const dot = audience.locator('.laser-pointer')
    await dot.waitFor()
    const at = await dot.boundingBox()
    expect((at?.x ?? 0) + (at?.width ?? 0) / 2).toBeCloseTo(320, -1)
    expect((at?.y ?? 0) + (at?.height ?? 0) / 2).toBeCloseTo(360, -1)
    expect(at?.width).toBeGreaterThanOrEqual(16)
    await presenter.keyboard.press('Escape')
    await dot.waitFor({ state: 'detached' })
  })

  it('zooms into the figure by a key and by a double click, and leaves with Escape or the slide', async () => {
    const page = await open('#/2', 2)
    await page.keyboard.press('z')
    await isZoomed(page)
    await expect.poll(() => zoomOf(page)).toBeGreaterThanOrEqual(2)
    await page.keyboard.press('Escape')
    await isWhole(page)
    await expect.poll(() => zoomOf(page)).toBe(1)
    const figure = await page.locator('.slidev-page-2 .field-box:not(.narrow)').boundingBox()
    if (!figure) throw new Error('the slide has no figure')
    await page.mouse.dblclick(figure.x + figure.width * 0.75, figure.y + figure.height / 2)
    await isZoomed(page)
    // It is the same slide, as it was: no click of the two has turned it.
    await on(page, 2)
    expect(await page.evaluate(() => location.hash)).not.toContain('clicks=')
    // A drag moves it, and never beyond its edges.
    await page.mouse.move(600, 360)
    await page.mouse.down()
    await page.mouse.move(5000, 5000, { steps: 4 })
    await page.mouse.up()
    const corner = await page.locator('#slideshow').evaluate((slides) => {
      const { e, f } = new DOMMatrix(slides.style.transform)
      return [e, f]
    })
    expect(corner).toEqual([0, 0])
    await page.keyboard.press('ArrowDown')
    await on(page, 3)
    await isWhole(page)
  })
})

it('runs by itself where the address says so, and begins again', async () => {
  const page = await context.newPage()
  await watchLocks(page)
  await page.clock.install()
  await page.goto(`${server.url}/?kiosk=9#/8`)
  await on(page, 8)
  expect(await locks(page)).toEqual(['screen'])
  expect(await page.locator('.tools').isVisible()).toBe(false)
  await page.clock.fastForward(40_500)
  await on(page, 9)
  await page.clock.fastForward(15_500)
  await on(page, 1)
  await page.clock.fastForward(20_500)
  await on(page, 2)
})

describe('on the stage', () => {
  /** Whether a pointer at the middle of an element meets that element. */
  const isFree = (page: Page, selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((element) => {
        const { x, y, width, height } = element.getBoundingClientRect()
        const met = document.elementFromPoint(x + width / 2, y + height / 2)
        return met !== null && element.contains(met)
      })

  it('lies nothing over the line that says where a slide stands', async () => {
    const page = await open('#/3', 3)
    await page.mouse.move(640, 300)
    expect(await isFree(page, '.slidev-page-3 .source-line a')).toBe(true)
    expect(await isFree(page, '.slidev-page-3 .source-line .page')).toBe(true)
    // The bar still comes for whoever looks for it.
    await page.mouse.move(60, 717)
    await page.mouse.move(60, 690)
    expect(await isFree(page, '#slide-container nav button')).toBe(true)
  })

  it('do the tools of the site and of the stage stand apart on a phone that is held upright', async () => {
    const phone = await browser.newContext({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })
    await phone.addInitScript(() => {
      localStorage.setItem('citedeck-view', 'stage')
    })
    const page = await phone.newPage()
    await open('', 1, page)
    const buttons = page.locator('#slide-container nav button:not(.disabled)')
    const tools = await page.locator('.tools').boundingBox()
    for (const button of await buttons.all())
      expect((await button.boundingBox())?.y).toBeGreaterThan((tools?.y ?? 844) + (tools?.height ?? 0))
    await phone.close()
  })
})
