import { cp, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-chromium'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { serveSite } from '../../scripts/export/server.ts'
import { fixture } from '../fixtures/paths.ts'
import { buildHere } from './buildHere.ts'
import { readPdf, type ReadPdf } from './transcript.ts'
import { leaveBrowser, sharedBrowser } from './sharedBrowser.ts'

let folder: string
let site: string
let browser: Browser
let served: Awaited<ReturnType<typeof serveSite>>
let pdf: ReadPdf
const complaints: string[] = []

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'citedeck-free-'))
  site = join(folder, 'site')
  await cp(fixture('tram'), join(folder, 'data'), { recursive: true })
  await buildHere(join(folder, 'data'), site)
  browser = await sharedBrowser()
  served = await serveSite(site)
  pdf = await readPdf(join(site, 'deck.pdf'))
}, 120_000)

afterAll(async () => {
  await pdf?.document.destroy()
  await served?.close()
  await leaveBrowser(browser)
  await rm(folder, { recursive: true, force: true })
})

/** Opens a page of the site, whose policy lets it load nothing from elsewhere. */
async function open(address: string): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 720 }, serviceWorkers: 'block' })
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  page.on('pageerror', ({ message }) => complaints.push(message))
  await page.goto(`${served.url}${address}`)
  return page
}

const transcriptOf = (number: number) => (pdf.pages[number - 1]?.transcript ?? '').replace(/[\u00a0 ]+/g, ' ')

describe('the PDF of free-form slides', () => {
  it('reads an agenda as a list that leads to the sections', () => {
    expect(transcriptOf(2)).toMatch(/H2 Agenda\s+L\s+LI\s+LBody\s+Link 1 What the line changed 4 min/)
    expect(pdf.pages[1]?.links.map(({ page }) => page)).toEqual([3, 7, 12])
  })

  it('reads a statement as the title of its slide', () => {
    expect(transcriptOf(4)).toMatch(/H2 A ride across town is 15 minutes\* shorter than it was/)
  })

  it('reads Markdown in its order: tables with heads, lists, code, formulas as they are typed, pictures by their words', () => {
    expect(transcriptOf(6)).toMatch(
      /H2 The tram did.*\s+Table\s+TR\s+TH\s+TH Bus\s+TH Tram\s+TR\s+TD Riders\s+TD 31,000\s+TD 42,000/,
    )
    expect(transcriptOf(10)).toMatch(
      /P The mean of a day[^]*Figure \(\\bar\{t\} = \\frac[^]*P where are the riders[^]*Figure \(r_h\)/,
    )
    expect(transcriptOf(11)).toMatch(/Code def mean_ride\(hours\):[^]*P Whoever wants to run it/)
    expect(transcriptOf(14)).toMatch(/P Every stop[^]*L\s+LI[^]*Strong in the sun[^]*Figure \(A stop with a roof/)
    expect(transcriptOf(15)).toMatch(/Figure \(A tram comes out of the depot before dawn\)/)
  })

  it('reads the question and the thanks, whose addresses can be followed', () => {
    expect(transcriptOf(16)).toMatch(
      /P Question\s+H2 Which line would your own town build first\?\s+P Talk with your neighbour/,
    )
    expect(transcriptOf(17)).toMatch(/H2 Thank you\s+P Jana Nováková\s+P Editor for cities/)
    expect(pdf.pages[16]?.links.map(({ url }) => url)).toEqual([
      'https://courier.example.org/nova',
      'mailto:jana.novakova@courier.example.org',
      'https://example.org/tram/',
    ])
  })
})

describe('the site of free-form slides', () => {
  it('draws formulas, code and pictures on the stage in fonts and files of its own', async () => {
    const page = await open('/#/formula')
    await page.locator('.slidev-page-10 .markdown-layout .katex-html').first().waitFor()
    const fonts = () =>
      page.evaluate(() =>
        [...document.fonts]
          .filter(({ status }) => status === 'loaded')
          .map(({ family }) => family.replace(/["']/g, '')),
      )
    await expect.poll(fonts).toEqual(expect.arrayContaining(['KaTeX_Main', 'KaTeX_Math']))
    await page.evaluate(() => {
      location.hash = '/code'
    })
    await page.locator('.slidev-page-11 .markdown-layout pre .keyword').first().waitFor()
    await expect.poll(fonts).toContain('Noto Sans Mono')
    await page.evaluate(() => {
      location.hash = '/stop'
    })
    const picture = page.locator('.slidev-page-14 .markdown-layout img')
    await picture.waitFor()
    expect(await picture.evaluate((image: HTMLImageElement) => image.decode().then(() => image.naturalWidth))).toBe(640)
    await page.close()
  })

  it('plays a video on the stage and in the reading page, and prints its poster', async () => {
    const page = await open('/read.html#film')
    const film = page.locator('#film .video')
    expect(await film.locator('video').getAttribute('src')).toMatch(/^\.\/first-morning\.[0-9a-f]{10}\.webm$/)
    expect(await film.locator('video').isVisible()).toBe(true)
    expect(await film.locator('img').isVisible()).toBe(false)
    await page.emulateMedia({ media: 'print' })
    expect(await film.locator('video').isVisible()).toBe(false)
    expect(await film.locator('img').isVisible()).toBe(true)
    await page.close()
  })

  it('goes from an agenda to a section', async () => {
    const page = await open('/#/agenda')
    await page.locator('.slidev-page-2 .agenda-layout li').first().waitFor()
    expect(await page.locator('.slidev-page-2 [aria-current]').count()).toBe(0)
    await page.locator('.slidev-page-2 .agenda-layout a', { hasText: 'How it was reckoned' }).click()
    await page.locator('.slidev-page-7 .chapter-layout').waitFor()
    await page.evaluate(() => {
      location.hash = '/agenda-again'
    })
    await page.locator('.slidev-page-8 [aria-current="step"]', { hasText: 'How it was reckoned' }).waitFor()
    await page.close()
  })

  it('is kept for visits without a network but for its videos', async () => {
    const worker = await readFile(join(site, 'sw.js'), 'utf8')
    expect(worker).toMatch(/"stop\.[0-9a-f]{10}\.svg"/)
    expect(worker).not.toContain('first-morning')
  })

  it('names the licences of what draws formulas and code once', async () => {
    const licences = await readFile(join(site, 'licences.txt'), 'utf8')
    expect(licences.match(/^katex .*MIT/gm)).toHaveLength(1)
    expect(licences.match(/^@expo-google-fonts\/noto-sans-mono /gm)).toHaveLength(1)
  })

  it('complains of nothing', () => {
    expect(complaints).toEqual([])
  })
})
