import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-chromium'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findBrowser, launchBrowser } from '../../scripts/export/browser.ts'
import { serveSite, type SiteServer } from '../../scripts/export/server.ts'
import { fixture } from '../fixtures/paths.ts'
import { runCitedeck } from './run.ts'

let folder: string
let browser: Browser
let server: SiteServer
/** A window of a visit, kept for the tests of one view. */
let context: BrowserContext

/** The ferry's talk with its notes: a slide of two clicks, planned times, four minutes. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'citedeck-presenting-'))
  const data = join(folder, 'data')
  await cp(fixture('ferry'), data, { recursive: true })
  const built = await runCitedeck(['build', '--data', data, '--out', join(folder, 'site'), '--with-notes'])
  expect(built, built.output).toMatchObject({ code: 0 })
  server = await serveSite(join(folder, 'site'))
  browser = await launchBrowser(await findBrowser())
  context = await browser.newContext({ viewport: { width: 1280, height: 720 }, serviceWorkers: 'block' })
}, 180_000)

afterAll(async () => {
  await browser?.close()
  await server?.close()
  await rm(folder, { recursive: true, force: true })
})

/** A window at an address of the site, once its slide is on. */
async function open(hash: string, slide: number, page?: Page): Promise<Page> {
  const window = page ?? (await context.newPage())
  await window.goto(`${server.url}/${hash}`)
  await on(window, slide)
  return window
}

const on = (page: Page, slide: number) => page.locator(`#app .slidev-page-${slide} h1:visible`).first().waitFor()

describe('keys', () => {
  it.each(['#/2', '#/presenter/2'])('go on after a button was clicked, at %s', async (hash) => {
    const page = await open(hash, 2)
    const button = page.locator('button[title*="theme"]').first()
    await page.mouse.move(60, 717) // the bar shows itself to a pointer at the lower edge
    await button.click()
    await page.keyboard.press('PageDown')
    await page.keyboard.press('PageDown')
    await on(page, 3)
    await button.click()
    await page.keyboard.press(' ')
    await on(page, 4)
    await page.close()
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
    await page.close()
  })

  it('are those that remotes send, and lead to both ends', async () => {
    const page = await open('#/3', 3)
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
    await page.keyboard.press('F5')
    expect(await page.evaluate(() => Reflect.get(globalThis, 'same') === true)).toBe(true)
    await page.close()
  })

  it('leave the presenter where he is: r is of the page that is read', async () => {
    const page = await open('#/presenter/2', 2)
    await page.keyboard.press('r')
    expect(await page.locator('html').getAttribute('data-view')).toBe('stage')
    await page.close()
  })
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
    await page.close()
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
