import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { Browser, BrowserContext, Page } from 'playwright-chromium'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readTalk } from '../../scripts/check/index.ts'
import { compose } from '../../scripts/deck/compose.ts'
import { serveSite, type SiteServer } from '../../scripts/export/server.ts'
import { wordsOn } from '../../scripts/proof/wordsOn.ts'
import { evidenceSchema } from '../../scripts/site/evidence.ts'
import { deckPath } from '../../scripts/talk/places.ts'
import { citedeck } from '../commands/run.ts'
import { fixture } from '../fixtures/paths.ts'
import { buildHere } from './buildHere.ts'
import { readPdf } from './transcript.ts'
import { leaveBrowser, sharedBrowser } from './sharedBrowser.ts'

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
  const locked = await citedeck(['check', '--data', data, '--lock'])
  expect(locked, locked.err).toMatchObject({ code: 0 })
  await buildHere(data, join(folder, 'site'))
  site = await serveSite(join(folder, 'site'))
  browser = await sharedBrowser()
}, 180_000)

afterAll(async () => {
  await leaveBrowser(browser)
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

/** The files of a site, by their names. */
async function filesOf(site: string): Promise<Map<string, Buffer>> {
  const names = (await readdir(site, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile())
  return new Map(
    await Promise.all(
      names.map(async (entry) => {
        const path = join(entry.parentPath, entry.name)
        return [relative(site, path), await readFile(path)] as const
      }),
    ),
  )
}

/** All texts of a site, unpacked; of its PDF what readers get. What is alike in every site is left out. */
async function everythingIn(site: string): Promise<string> {
  const texts = [...(await filesOf(site))].map(async ([name, bytes]) => {
    if (/^licences\.txt|\.js(?:\.br|\.gz)?$/.test(name)) return ''
    if (name.endsWith('.pdf'))
      return (await readPdf(join(site, name))).pages.map(({ text, transcript }) => text + transcript).join('')
    const plain = name.endsWith('.br') ? brotliDecompressSync(bytes) : name.endsWith('.gz') ? gunzipSync(bytes) : bytes
    return plain.toString('utf8')
  })
  return (await Promise.all(texts)).join('\n')
}

/** As it stands in JSON, in HTML with its marks and letters, and in an address: always the same. */
const evened = (text: string) =>
  text
    .replace(/<[^<>]{0,400}>/g, '')
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)))
    .replace(/\\u([0-9a-f]{4})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/%[0-9A-F]{2}/g, (each) => decodeURIComponent(each.replace(/%[89A-F]./, '')))
    .replace(/[\s\u200b\u00ad\u2060]+/g, ' ')
    .replace(/\\(["'])/g, '$1')

/** Every stretch of so many characters of the sentences that the deck does not say itself, made without them. */
async function ownStretches(data: string, length = 12): Promise<Set<string>> {
  const lock = await readFile(join(data, 'source.lock.json'), 'utf8')
  const deck = compose(await readTalk(data))
  const { facts, sentences } = deck.evidence
  const said = deck.slides.flatMap(({ title, notes, content }) => [title, notes, wordsOn(content)])
  const known = evened([lock, deck.title, deck.description, ...said, JSON.stringify([facts, sentences])].join('\n'))
  return new Set(
    evened(await readFile(join(data, 'source.txt'), 'utf8'))
      .split(/(?<=[.!?]) /)
      .flatMap((sentence) =>
        Array.from({ length: Math.max(0, sentence.length - length) }, (_, at) => sentence.slice(at, at + length)),
      )
      .filter((stretch) => !known.toLowerCase().includes(stretch.toLowerCase())),
  )
}

describe('the sentences of an article', () => {
  it('are nowhere in a site, in no stretch of twelve characters, where nobody says that they may be', async () => {
    const stretches = await ownStretches(join(folder, 'data'))
    expect(stretches.size).toBeGreaterThan(200)
    const everything = evened(await everythingIn(join(folder, 'site')))
    expect([...stretches].filter((stretch) => everything.includes(stretch))).toEqual([])
  })

  it('leave no trace: a site built with the text at hand is, byte by byte, the one built without', async () => {
    const [data, other] = [join(folder, 'bare'), join(folder, 'bare-site')]
    await cp(join(folder, 'data'), data, { recursive: true })
    await rm(join(data, 'source.txt'))
    await buildHere(data, other)
    const [withText, without] = await Promise.all([filesOf(join(folder, 'site')), filesOf(other)])
    // What it was built from is named in its list.
    const bare = (bytes: Buffer | undefined) => bytes?.toString('latin1').replace(/"inputs":"[^"]*"/, '')
    expect([...withText.keys()].sort()).toEqual([...without.keys()].sort())
    expect([...withText.keys()].filter((name) => bare(withText.get(name)) !== bare(without.get(name)))).toEqual([])
  })

  it('are published where the data says so: those that are cited, beside numbers and source, and for programs', async () => {
    const [data, open] = [join(folder, 'open'), join(folder, 'open-site')]
    await cp(join(folder, 'data'), data, { recursive: true })
    const path = join(data, 'article.yaml')
    await writeFile(path, (await readFile(path, 'utf8')).replace(/^source: .*$/m, 'evidence: sentences'))
    await buildHere(data, open)
    const evidence = evidenceSchema.parse(JSON.parse(await readFile(join(open, 'evidence.json'), 'utf8')))
    const [cited] = evidence.quantities.filter(({ text }) => text === '1958').flatMap(({ places }) => places)
    expect(cited?.words).toBe('The motor came in 1958.')
    expect(await readFile(deckPath(data), 'utf8')).not.toContain('The motor came in 1958.')
    // What nothing cites stays where it is.
    const everything = evened(await everythingIn(open))
    expect(everything).toContain('No bridge of the town is as old')
    expect(everything).not.toContain('The pier belongs to everybody')

    const shown = await serveSite(open)
    const context = await browser.newContext({ viewport: { width: 1280, height: 720 }, serviceWorkers: 'block' })
    const page = await context.newPage()
    await page.goto(`${shown.url}/#/3`)
    const said = page.locator('#app .slidev-page-3 .says')
    await said.waitFor({ state: 'attached' })
    expect(await said.isVisible()).toBe(false)
    await page.locator('#app .slidev-page-3 .fact:visible', { hasText: '1958' }).first().hover()
    await said.waitFor({ state: 'visible' })
    expect(await said.innerText()).toMatch(/1\.3\s+The motor came in 1958\./)
    await page.mouse.move(5, 5)
    await said.waitFor({ state: 'hidden' })
    await page.locator('#app .slidev-page-3 .source-line > span').first().hover()
    await said.waitFor({ state: 'visible' })
    await context.close()

    const phone = await browser.newContext({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })
    const card = await phone.newPage()
    await card.goto(`${shown.url}/read.html`)
    const third = card.locator('.print-slide-container[data-number="3"]')
    expect(await third.locator('.says').innerText()).toContain('The motor came in 1958.')
    expect(await third.locator('.says').isVisible()).toBe(true)
    await phone.close()
    await shown.close()

    // Without the text at hand nothing is built.
    await rm(join(data, 'source.txt'))
    const refused = await citedeck(['build', '--data', data, '--out', open, '--force'])
    expect(refused.err).toContain('evidence: sentences')
    expect(refused.code).toBe(2)
  }, 120_000)
})

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
    const third = await pdf.getPage(3)
    // For who has the page read out, too.
    interface Node {
      role?: string
      type?: string
      id?: string
      children?: Node[]
    }
    const linksIn = ({ role, children = [] }: Node): Node[][] =>
      role === 'Link' ? [children] : children.flatMap(linksIn)
    const links = linksIn((await third.getStructTree()) as Node)
    const annotations = (await third.getAnnotations()) as { id: string; url?: string; unsafeUrl?: string }[]
    const objects = links.flat().filter(({ type }) => type === 'object')
    expect(objects).toHaveLength(annotations.length)
    // The three dates of the figure, and the source line: each with its words.
    expect(links).toHaveLength(4)
    for (const children of links) expect(children.some(({ type }) => type === 'content')).toBe(true)
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
