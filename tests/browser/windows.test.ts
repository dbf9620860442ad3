import { cp, mkdtemp, realpath, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-chromium'
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest'
import { serveSite, type SiteServer } from '../../scripts/export/server.ts'
import { buildWithNotes } from './ferry.ts'
import { leaveBrowser, sharedBrowser } from './sharedBrowser.ts'

let folder: string
let server: SiteServer
let browser: Browser
let context: BrowserContext
let faults: string[]

beforeAll(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'citedeck-windows-')))
  const site = join(folder, 'sites', 'ferry')
  await buildWithNotes(site)
  // Another talk on the same host.
  await cp(site, join(folder, 'sites', 'other'), { recursive: true })
  server = await serveSite(join(folder, 'sites'))
  browser = await sharedBrowser()
}, 180_000)

afterAll(async () => {
  await leaveBrowser(browser)
  await server?.close()
  await rm(folder, { recursive: true, force: true })
})

beforeEach(async () => {
  faults = []
  context = await browser.newContext({ viewport: { width: 1280, height: 720 }, serviceWorkers: 'block' })
})

afterEach(async () => {
  await context.close()
  expect(faults).toEqual([])
})

/** Opens a window of the same browser, once it knows whether there are others. */
async function open(address: string, talk = 'ferry'): Promise<Page> {
  const page = await context.newPage()
  page.on('pageerror', ({ message }) => faults.push(message))
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text())
  })
  await page.goto(`${server.url}/${talk}/${address}`)
  await isReady(page)
  return page
}

async function isReady(page: Page): Promise<void> {
  await page.locator('html[data-stage="ready"]').waitFor({ state: 'attached' })
  await page.waitForTimeout(400)
}

/** Waits until each window shows a slide; by its name, or its number where the address gives that. */
async function show(slide: string, ...pages: readonly Page[]): Promise<void> {
  for (const page of pages)
    await page.waitForURL((url) => url.hash.replace(/^#\/(?:presenter\/)?/, '').replace(/\?.*/, '') === slide, {
      timeout: 5000,
    })
}

const isBlank = (page: Page) => page.evaluate(() => document.body.dataset['blank'] !== undefined)

it('joins a talk that is on, and throws nobody to the first slide', async () => {
  const presenter = await open('#/presenter/1')
  await presenter.keyboard.press('ArrowDown')
  await presenter.keyboard.press('ArrowDown')
  await show('century', presenter)
  // The printed link, opened in mid-talk; then both by their keys, also faster than slides come.
  const audience = await open('')
  await show('century', audience, presenter)
  await audience.keyboard.press('ArrowDown')
  await show('battery', audience, presenter)
  for (let step = 0; step < 20; step++) await presenter.keyboard.press(step % 2 === 0 ? 'ArrowLeft' : 'ArrowRight')
  for (let step = 0; step < 20; step++) await presenter.keyboard.press('ArrowRight')
  await show('sources', audience, presenter)
  // The presenter's window was closed by mistake, and is opened by its link.
  await presenter.close()
  await show('sources', await open('#/presenter/1'), audience)
})

it('keeps the black screen and the clock in windows that are loaded anew', async () => {
  const presenter = await open('#/presenter/2')
  const audience = await open('#/2')
  const elsewhere = await open('#/2', 'other')
  await presenter.keyboard.press('b')
  await vi.waitFor(async () => {
    expect(await isBlank(audience)).toBe(true)
  })
  for (const page of [audience, presenter]) {
    await page.reload()
    await isReady(page)
    expect(await isBlank(page)).toBe(true)
  }
  expect(await isBlank(elsewhere)).toBe(false)
  // The clock goes on where it was, and new windows have it.
  await audience.close()
  const startedAt = Date.now() - 60_000
  const running = { value: { status: 'running', slides: {}, startedAt, pausedAt: 0 }, version: 1, by: 'x' }
  await presenter.evaluate((timer) => {
    const key = 'citedeck-talk'
    const known = JSON.parse(sessionStorage.getItem(key) ?? '{}') as Record<string, unknown>
    sessionStorage.setItem(key, JSON.stringify({ ...known, timer }))
  }, running)
  await presenter.reload()
  await isReady(presenter)
  const joined = await open('')
  for (const page of [presenter, joined])
    expect(await page.evaluate(() => sessionStorage.getItem('citedeck-talk'))).toContain(`"startedAt":${startedAt}`)
  await expect.poll(() => presenter.locator('.slidev-presenter').innerText()).toMatch(/\b1\s*:\s*0\d/)
})

it("leaves visitors' windows alone where nobody presents", async () => {
  const one = await open('#/2')
  const other = await open('#/4')
  await one.keyboard.press('ArrowDown')
  await one.keyboard.press('b')
  await show('century', one)
  await other.waitForTimeout(300)
  await show('4', other)
  expect([await isBlank(one), await isBlank(other)]).toEqual([true, false])
})
