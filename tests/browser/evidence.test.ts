import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { Browser, BrowserContext, Page } from 'playwright-chromium'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findBrowser, launchBrowser } from '../../scripts/export/browser.ts'
import { serveSite, type SiteServer } from '../../scripts/export/server.ts'
import { evidenceSchema } from '../../scripts/site/evidence.ts'
import { fixture } from '../fixtures/paths.ts'
import { runCitedeck } from './run.ts'

let folder: string
let article: Server
let address: string
let site: SiteServer
let browser: Browser

/** The ferry's talk, whose article a newspaper has on its pages, below a picture that fills them. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'citedeck-evidence-'))
  const data = join(folder, 'data')
  await cp(fixture('ferry'), data, { recursive: true })
  const paragraphs = (await readFile(join(data, 'source.txt'), 'utf8')).split('\n').filter((line) => line.trim() !== '')
  const page = `<!doctype html><div style="height:3000px"></div>${paragraphs.map((text) => `<p>${text}</p>`).join('')}`
  article = createServer((_, response) => response.writeHead(200, { 'content-type': 'text/html' }).end(page))
  await new Promise<void>((resolve) => article.listen(0, '127.0.0.1', resolve))
  const at = article.address()
  address = `http://127.0.0.1:${at !== null && typeof at === 'object' ? at.port : 0}/news`
  const path = join(data, 'article.yaml')
  await writeFile(path, `${await readFile(path, 'utf8')}\nsource: { url: '${address}' }\n`)
  const locked = await runCitedeck(['check', '--data', data, '--lock'])
  expect(locked, locked.output).toMatchObject({ code: 0 })
  const built = await runCitedeck(['build', '--data', data, '--out', join(folder, 'site')])
  expect(built, built.output).toMatchObject({ code: 0 })
  site = await serveSite(join(folder, 'site'))
  browser = await launchBrowser(await findBrowser())
}, 180_000)

afterAll(async () => {
  await browser?.close()
  await site?.close()
  article?.close()
  await rm(folder, { recursive: true, force: true })
})

/** What is visible of the article in the window that an action opens, once the browser has gone to the sentence. */
async function sentenceAfter(context: BrowserContext, action: () => Promise<void>): Promise<string> {
  const [opened] = await Promise.all([context.waitForEvent('page'), action()])
  await opened.waitForFunction(() => scrollY > 1000, undefined, { timeout: 2000 })
  expect(opened.url()).toContain(`${address}#:~:text=`)
  const seen = await opened.evaluate(() =>
    [...document.querySelectorAll('p')]
      .filter((each) => each.getBoundingClientRect().top < innerHeight && each.getBoundingClientRect().bottom > 0)
      .map((each) => each.textContent)
      .join('\n'),
  )
  await opened.close()
  return seen
}

const number = (page: Page, slide: number, text: string) =>
  page.locator(`#app .slidev-page-${slide} a.fact:visible`, { hasText: text }).first()

describe('a number of an article that is on the web', () => {
  it('opens the article at its sentence, by mouse and by keyboard, and the slide stays on', async () => {
    const context = await browser.newContext({ viewport: { width: 1280, height: 720 }, serviceWorkers: 'block' })
    const page = await context.newPage()
    await page.goto(`${site.url}/#/3`)
    const year = number(page, 3, '1958')
    await year.waitFor()
    expect(await sentenceAfter(context, () => year.click())).toContain('The motor came in 1958.')
    await year.focus()
    expect(await sentenceAfter(context, () => page.keyboard.press('Enter'))).toContain('The motor came in 1958.')
    expect(page.url()).toMatch(/#\/3$/)
    expect(await year.getAttribute('data-cite')).toBe('1958: Paragraph 1, sentence 3')
    const foot = page.locator('#app .slidev-page-3 .source-line a:visible')
    expect(await sentenceAfter(context, () => foot.click())).toContain('The motor came in 1958.')
    await context.close()
  })

  it('opens it for a finger on the page that is read', async () => {
    const context = await browser.newContext({
      viewport: { width: 390, height: 844 },
      hasTouch: true,
      isMobile: true,
      serviceWorkers: 'block',
    })
    const page = await context.newPage()
    await page.goto(`${site.url}/read.html`)
    const card = page.locator('.print-slide-container[data-number="3"]')
    const year = card.locator('a.fact:visible', { hasText: '1958' }).first()
    const [opened] = await Promise.all([context.waitForEvent('page'), year.tap()])
    await opened.waitForFunction(() => scrollY > 100, undefined, { timeout: 2000 })
    expect(opened.url()).toContain(`${address}#:~:text=`)
    await context.close()
  })

  it('is a link in the PDF, and an address in evidence.json', async () => {
    const pdf = await getDocument({ data: new Uint8Array(await readFile(join(folder, 'site', 'deck.pdf'))) }).promise
    const annotations = (await (await pdf.getPage(3)).getAnnotations()) as { url?: string; unsafeUrl?: string }[]
    const urls = annotations.flatMap(({ url, unsafeUrl }) => url ?? unsafeUrl ?? [])
    const { quantities } = evidenceSchema.parse(
      JSON.parse(await readFile(join(folder, 'site', 'evidence.json'), 'utf8')),
    )
    const places = quantities.filter(({ text }) => text === '1958').flatMap((each) => each.places)
    expect(places[0]?.url).toContain(`${address}#:~:text=`)
    expect(urls).toContain(places[0]?.url)
    await pdf.destroy()
  })
})
