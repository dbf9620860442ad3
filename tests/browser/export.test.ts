import files, { chmod, cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { syncBuiltinESMExports } from 'node:module'
import { extname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser } from 'playwright-chromium'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { inspectSlides } from '../../scripts/export/inspect.ts'
import { readManifest, type Manifest } from '../../scripts/export/manifest.ts'
import { allPages } from '../../scripts/export/pages.ts'
import { openPrintPage, openSite } from '../../scripts/export/print.ts'
import * as session from '../../scripts/export/session.ts'
import { citedeck } from '../commands/run.ts'
import { buildFerry, type Ferry } from './ferry.ts'
import { placesOf, readPdf, squeeze, type PlacedText } from './transcript.ts'
import { leaveBrowser, sharedBrowser } from './sharedBrowser.ts'

// All exports here are made within this process, in one browser; others try the whole process.
vi.mock('../../scripts/export/session.ts', async (original) => ({
  ...(await original<typeof session>()),
  startBrowser: () => Promise.resolve(browser),
  endBrowser: () =>
    Promise.all(
      browser
        .contexts()
        .slice(1)
        .map((context) => context.close()),
    ), // the first is the browser's own
}))

let ferry: Ferry
let browser: Browser
let manifest: Manifest

beforeAll(async () => {
  ferry = await buildFerry()
  manifest = await readManifest(ferry.site, 'site', 'build')
  browser = await sharedBrowser()
}, 120_000)

afterAll(async () => {
  await leaveBrowser(browser)
  await ferry?.remove()
})

/** Exports from the ferry's site. */
async function exportFerry(...args: string[]): Promise<{ code: number | null; output: string }> {
  const { code, out: said, err } = await citedeck(['export', '--data', ferry.data, '--site', ferry.site, ...args])
  return { code, output: said + err }
}

const out = (...path: string[]) => join(ferry.folder, ...path)

describe('npm run export', () => {
  it('makes pictures, a handout and the PDF in one go, without a file left beside them', async () => {
    const run = await exportFerry(
      'pdf',
      'png',
      'webp',
      'handout',
      '--scale',
      '2',
      '--range',
      '1-2',
      '--out',
      out('all'),
    )
    expect(run, run.output).toMatchObject({ code: 0 })
    expect((await readdir(out('all'))).sort()).toEqual(['deck.pdf', 'handout.pdf', 'png', 'webp'])
    for (const format of ['png', 'webp'])
      expect(await readdir(out('all', format))).toEqual(['.citedeck.json', `001-cover.${format}`, `002-busy.${format}`])
    const pictures = ['png', 'webp'].flatMap((format) =>
      ['001-cover', '002-busy'].map((name) => out('all', format, `${name}.${format}`)),
    )
    for (const [index, { width, height, colours }] of (await decode(pictures)).entries()) {
      expect([width, height]).toEqual([2560, 1440])
      expect(colours, pictures[index]).toBeGreaterThan(20) // letters have many, an empty slide has one
    }
    const deck = await readPdf(out('all', 'deck.pdf'))
    expect(await deck.document.getPageLabels()).toEqual(['1', '2'])
    expect(deck.pages[1]?.links).toEqual([]) // the sources are not in it
  })

  it('makes a handout: three slides to a sheet of A4, with notes and citations, tagged, with numbered pages', async () => {
    const run = await exportFerry('handout', '--out', out('handout.pdf'))
    expect(run, run.output).toMatchObject({ code: 0 })
    const { pages, document } = await readPdf(out('handout.pdf'))
    expect(pages.map(({ width, height }) => [width, height])).toEqual(new Array(3).fill([596, 842]))
    expect(pages.map(({ transcript }) => transcript.match(/^ +H\d/gm)?.length)).toEqual([3, 3, 3])
    expect(pages[0]?.transcript).toContain(
      '    P Start with the people. 71% of them come on foot; it was 62% before Pier 7.\n    P --- pause ---\n    L\n      LI\n        LBody passengers in a year: over 412,000 passengers (paragraph 1, sentence 2)\n',
    )
    expect(pages[0]?.transcript).toMatch(
      /^ +H2 Over 412,000 passengers cross in a year, most of them on foot\n +Figure \(.*71%/m,
    )
    expect(pages.map(({ text }, index) => squeeze(text).endsWith(`${index + 1}/3`))).not.toContain(false)
    expect(pages.some(({ text }) => /until \d|let them look/.test(text))).toBe(false)
    expect((await document.getOutline()).map(({ title, items }) => [title, items.length])).toEqual([
      ['The ferry that went quiet', 0],
      ['The river', 2],
      ['The battery', 4],
      ['Where the figures stand', 0],
    ])
  })

  it('makes a proof sheet, printed and as a page: each slide beside the sentences that it cites, never in the site', async () => {
    const before = await readdir(ferry.site, { recursive: true })
    const run = await exportFerry('proof', '--range', '1-4', '--out', out('proof'))
    expect(run, run.output).toMatchObject({ code: 0 })
    expect(await readdir(ferry.site, { recursive: true })).toEqual(before)
    const html = await readFile(out('proof', 'proof.html'), 'utf8')
    // Every number that is written on a slide is marked on its picture, with the letter that it has in its sentence.
    const slide = /<article[^>]* id="slide-2">[^]*?<\/article>/.exec(html)?.[0] ?? ''
    const spots = [...slide.matchAll(/class="spot" style="([^"]*)"><b class="chip">(\w+)</g)]
    expect(new Set(spots.map(([, , mark]) => mark))).toEqual(new Set(['A', 'B', 'C']))
    expect(slide).toMatch(/D<\/b><\/th>[^]*drawn, not written/) // the gap between two bars
    for (const [, style = ''] of spots)
      for (const [, share] of style.matchAll(/(?:left|top|width|height):([\d.]+)%/g))
        expect(Number(share)).toBeLessThan(100)
    expect(slide).toMatch(/<mark class="is-shown"><b class="chip">A<\/b>/)
    expect(html).not.toMatch(/(?:src|href)="(?!data:|#)|url\("(?!data:)/)

    const { pages, document } = await readPdf(out('proof', 'proof.pdf'))
    expect(pages.map(({ width, height }) => width > height)).not.toContain(false)
    const text = pages.map((page) => squeeze(page.text)).join('')
    const transcript = pages.map((page) => page.transcript).join('')
    expect(squeeze(transcript)).toContain(squeeze('The motor came in'))
    expect(text).toContain('1/')
    expect(transcript).toMatch(/Figure \(/)
    expect((await document.getOutline()).map(({ title }) => title)).toEqual([
      'Proof sheet',
      '1 The ferry that went quiet',
      expect.stringMatching(/^2 /),
      expect.stringMatching(/^3 /),
      expect.stringMatching(/^4 /),
    ])
    expect(await exportFerry('proof', '--out', join(ferry.site, 'proof.pdf'))).toMatchObject({ code: 2 })
  })

  it('prints every text of a slide on the handout where it stands on the slide', async () => {
    const run = await exportFerry('pdf', 'handout', '--out', out('places'))
    expect(run, run.output).toMatchObject({ code: 0 })
    const [deck, handout] = await Promise.all(
      ['deck.pdf', 'handout.pdf'].map(async (name) => placesOf(await readPdf(out('places', name)))),
    )
    const scale = 400 / 1280
    const moved: string[] = []
    for (const [index, slide] of (deck ?? []).entries()) {
      const sheet = handout?.[Math.floor(index / 3)] ?? []
      // The slide's corner on the sheet, by its first text; others may begin with the same.
      const [first] = slide
      const corners = sheet
        .filter(({ text }) => text[0] === first?.text[0])
        .map(({ x, y }) => [x - (first?.x ?? 0) * scale, y - (first?.y ?? 0) * scale] as const)
      // What is a stretch in one may be several in the other.
      const isThere = ([left, top]: readonly [number, number], { text, x, y }: PlacedText) =>
        sheet.some((other) => {
          const along = left + x * scale - other.x
          return (
            Math.abs(other.y - top - y * scale) < 0.4
            && along > -0.4
            && along < other.width + 0.4
            && (along > 0.4 || text[0] === other.text[0])
          )
        })
      const missing = corners.map((corner) => slide.filter((each) => !isThere(corner, each)))
      const least = missing.sort((one, other) => one.length - other.length)[0] ?? slide
      moved.push(...least.map(({ text }) => `slide ${index + 1}: ${text}`))
      expect(slide.length).toBeGreaterThan(1)
    }
    expect(moved).toEqual([])
  })

  it('puts two slides on a sheet of Letter without notes', async () => {
    const run = await exportFerry('handout', '--no-notes', '--paper', 'letter', '--out', out('two.pdf'))
    expect(run, run.output).toMatchObject({ code: 0 })
    const { pages } = await readPdf(out('two.pdf'))
    expect(pages.map(({ width, height }) => [width, height])).toEqual(new Array(5).fill([612, 792]))
    expect(pages.map(({ transcript }) => transcript.match(/^ +H\d/gm)?.length)).toEqual([2, 2, 2, 2, 1])
    expect(pages.some(({ text }) => squeeze(text).includes('Startwiththepeople'))).toBe(false)
  })

  it('gives each step of a slide a page and a picture, and its first a bookmark, on the dark ground', async () => {
    const run = await exportFerry('pdf', 'png', '--with-clicks', '--dark', '--range', '2-3', '--out', out('steps'))
    expect(run, run.output).toMatchObject({ code: 0 })
    const { pages, document } = await readPdf(out('steps', 'deck.pdf'))
    expect(await document.getPageLabels()).toEqual(['2', '2.1', '3'])
    expect((await document.getOutline()).map(({ title, items }) => [title, items.length])).toEqual([['The river', 2]])
    expect(pages.map(({ text }) => text.includes('since the new pier'))).toEqual([false, true, false])
    const pictures = (await readdir(out('steps', 'png'))).filter((name) => !name.startsWith('.')).sort()
    expect(pictures).toEqual(['002-busy-0.png', '002-busy-1.png', '003-century.png'])
    for (const { brightness } of await decode(pictures.map((picture) => out('steps', 'png', picture))))
      expect(brightness).toBeLessThan(100)
    expect(await readFile(out('steps', 'png', '002-busy-0.png'))).not.toEqual(
      await readFile(out('steps', 'png', '002-busy-1.png')),
    )
  })

  it("replaces pictures that it made before, and none of the user's", async () => {
    const make = (range: string) => exportFerry('png', '--range', range, '--out', out('again'))
    expect([(await make('1-2')).code, (await make('3')).code]).toEqual([0, 0])
    expect(await readdir(out('again'))).toEqual(['.citedeck.json', '003-century.png'])
    await writeFile(out('again', '001-holiday.png'), 'mine')
    expect(await make('1')).toMatchObject({
      code: 2,
      output: expect.stringContaining('holds other files (001-holiday.png), which would be lost'),
    })
    expect((await readdir(out('again'))).sort()).toEqual(['.citedeck.json', '001-holiday.png', '003-century.png'])
  })

  it('says what it wrote and what it did not, where one of several cannot be put in its place', async () => {
    const { rename } = files
    files.rename = (from, to) =>
      String(to).endsWith('handout.pdf')
        ? Promise.reject(Object.assign(new Error('EIO: i/o error'), { code: 'EIO' }))
        : rename(from, to)
    syncBuiltinESMExports()
    const { code, output } = await exportFerry('pdf', 'handout', '--range', '1', '--out', out('half'))
    files.rename = rename
    syncBuiltinESMExports()
    expect(code, output).toBe(3)
    expect(output).toMatch(
      /half.handout\.pdf could not be put in its place: EIO: i\/o error\nWritten all the same: \S+deck\.pdf\. The others are as they were\./,
    )
    expect(await readdir(out('half'))).toEqual(['deck.pdf'])
  })

  it('refuses a wrong command line with all that is wrong, and changes nothing', async () => {
    await mkdir(out('mine'))
    await writeFile(out('mine', 'diary.txt'), 'dear')
    const run = await exportFerry('png', 'tiff', '--scale', '100', '--range', '3-40', '--out', out('mine'))
    expect(run.code).toBe(2)
    expect(run.output).toContain(
      'unknown format "tiff"; there are pdf, png, webp, proof, handout, html\n--scale 100 is not a number from 1 to 4\n',
    )
    expect(run.output).toContain('holds other files (diary.txt)')
    expect(run.output).toContain('--range 3-40 is outside of the deck, whose slides are 1 to 9')
    expect(await readdir(out('mine'))).toEqual(['diary.txt'])
  })

  it('tells a site that is missing or of another deck, and the command that builds it', async () => {
    const site = out('broken')
    const attempt = async () => await exportFerry('pdf', '--out', out('never.pdf'), '--site', site)
    expect(await attempt()).toMatchObject({
      code: 1,
      output: expect.stringMatching(
        /broken holds no site\.\nBuild it with: npm run build -- --data \S+ --out \S+broken/,
      ),
    })
    await cp(ferry.site, site, { recursive: true })
    const text = await readFile(join(site, 'deck.json'), 'utf8')
    await writeFile(
      join(site, 'deck.json'),
      text.replace(/"inputs":"[^"]*"/, '"inputs":"other"').replace(/"digest":"\w+"/, '"digest":"other"'),
    )
    expect(await attempt()).toMatchObject({
      code: 1,
      output: expect.stringContaining('was built before the data last changed.\nBuild it anew with: npm run build'),
    })
    expect(await readdir(ferry.folder)).not.toContain('never.pdf')
  })
})

describe('the page to mail', () => {
  it('asks for nothing, and is whole without scripts', async () => {
    const run = await exportFerry('html', '--out', out('mail.html'))
    expect(run, run.output).toMatchObject({ code: 0 })
    const context = await browser.newContext({ viewport: { width: 390, height: 844 }, javaScriptEnabled: false })
    const page = await context.newPage()
    const asked: string[] = []
    page.on('request', (each) => {
      if (!each.url().startsWith('data:')) asked.push(each.url())
    })
    const address = pathToFileURL(out('mail.html')).href
    await page.goto(address)
    expect(await page.locator('.print-slide-container h1:visible').count()).toBe(manifest.slides.length)
    expect(asked).toEqual([address])
    expect(await readFile(out('mail.html'), 'utf8')).not.toMatch(
      /<script(?! type="application\/ld\+json")|src="|href="\.\//,
    )
    await context.close()
  })
})

describe('a machine that lacks something', () => {
  const pdf = () => out('kept', 'talk.pdf')
  const before = '%PDF-1.7 as it was <xmp:CreatorTool>citedeck<'
  const tell = 'What is written to must be writable and have room: mend that, or name another place.'

  beforeAll(async () => {
    await mkdir(out('kept'))
    await writeFile(pdf(), before)
  })

  afterEach(async () => {
    expect(await readFile(pdf(), 'utf8')).toBe(before)
  })

  it('says that a file may not grow, and keeps the PDF', async () => {
    // A disk that is full for the PDF alone.
    const write = files.writeFile
    files.writeFile = (path, ...rest) =>
      String(path).includes('talk.pdf')
        ? Promise.reject(
            Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC', syscall: 'write' }),
          )
        : write(path, ...rest)
    syncBuiltinESMExports()
    const { code, output } = await exportFerry('pdf', '--out', pdf())
    files.writeFile = write
    syncBuiltinESMExports()
    expect(code, output).toBe(3)
    expect(output).toContain(`${pdf()} cannot be written: no space is left on its disk (ENOSPC, write).\n${tell}`)
  })

  it('says that a folder may not be written to', async () => {
    await chmod(out('kept'), 0o555)
    // Root may write anywhere, and so writes as nobody.
    const isRoot = process.getuid?.() === 0
    await chmod(ferry.folder, 0o755)
    if (isRoot) process.seteuid?.('nobody')
    const { code, output } = await exportFerry('pdf', '--out', pdf())
    if (isRoot) process.seteuid?.(0)
    await chmod(out('kept'), 0o700)
    expect(code, output).toBe(3)
    expect(output).toMatch(new RegExp(`may not be used by this user \\(EACCES, \\w+\\)\\.\\n${tell}`))
  })
})

describe('what is wrong on a slide', () => {
  it('is found, with the slide, the element and the pixels', async () => {
    await session.withSite(ferry.site, async (url) => {
      const { page, faults } = await openPrintPage(browser, {
        url,
        pages: allPages(manifest),
        width: manifest.width,
        height: manifest.height,
      })
      expect(faults).toEqual([])
      await page.evaluate(() => {
        const slides = [...document.querySelectorAll('.print-slide-container')]
        const on = (index: number, selector: string) =>
          slides[index]?.querySelector<HTMLElement>(selector) ?? document.body
        on(0, '.byline').style.marginLeft = '-164px'
        on(1, 'h1').style.paddingTop = '120px'
        on(2, '.field-box').innerHTML = ''
        on(3, '.slidev-layout').innerHTML = ''
        Object.assign(on(4, '.footnote').style, {
          width: '90px',
          height: '26px',
          overflow: 'hidden',
          whiteSpace: 'nowrap',
        })
        Object.assign(on(5, '.field-box .label').style, { left: '-40px' })
        on(6, '.field').insertAdjacentHTML('beforeend', '<img src="data:image/png;base64,AAAA">')
      })
      await page.waitForFunction(() => document.images[0]?.complete)
      const findings = (await page.evaluate(inspectSlides)).map(
        ({ page: index, element, problem }) => `${index + 1} ${element} ${problem}`,
      )
      expect(findings).toEqual([
        expect.stringMatching(/^1 <p class="byline"> "A made-up.*" stands \d+ px outside of the slide$/),
        expect.stringMatching(/^2 <h1.*> "Over 412,000 passengers.*" runs \d+ px into the figure's field$/),
        '3 <div class="field-box"> holds a figure that drew nothing',
        '4 <div class="slidev-layout"> is empty',
        expect.stringMatching(/^5 <p class="footnote"> ".*" cuts \d+ px of its content off$/),
        expect.stringMatching(/^6 <.*> ".*" stands (?:39|40) px outside of its field$/),
        '7 <img> shows an image that did not load: data:image/png;base64,AAAA',
      ])
      await page.close()
    })
  })

  it('stops the build where a component fails on any slide of the stage, and the print unless it is allowed', async () => {
    const site = out('failing')
    await cp(ferry.site, site, { recursive: true })
    await breakFigure(site)

    const numbers = manifest.slides.map((_, index) => index + 1)
    await openSite(ferry.site, Promise.resolve(browser), numbers)
    await expect(openSite(site, Promise.resolve(browser), numbers)).rejects.toThrow(/the figure broke/)

    const refused = await exportFerry('pdf', '--with-clicks', '--site', site, '--out', out('failing.pdf'))
    expect(refused.code, refused.output).toBe(1)
    expect(refused.output).toMatch(
      /Nothing was printed: \d faults:\n {2}slide \d \(\w+\): <div class="field-box"> holds a figure that drew nothing\n/,
    )
    expect(refused.output).toContain('the figure broke')
    expect(await readdir(ferry.folder)).not.toContain('failing.pdf')

    const allowed = await exportFerry(
      'pdf',
      '--with-clicks',
      '--site',
      site,
      '--out',
      out('failing.pdf'),
      '--allow-warnings',
    )
    expect(allowed.code, allowed.output).toBe(0)
    expect(allowed.output).toMatch(
      /printed all the same: slide \d \(\w+\): <div class="field-box"> holds a figure that drew nothing/,
    )
    await rm(out('failing.pdf'))
  })
})

describe('a link between slides', () => {
  it('leads there on screen too', async () => {
    await session.withSite(ferry.site, async (url) => {
      const number = (id: string) => manifest.slides.findIndex((slide) => slide.id === id) + 1
      const page = await browser.newPage({ viewport: { width: 1280, height: 720 }, serviceWorkers: 'block' })
      await page.goto(`${url}/#/${number('busy')}`)
      await page.locator('#app .source-line a:visible').first().press('Enter')
      await page.waitForURL(new RegExp(`#/(?:${number('sources')}|sources)(?:\\?|$)`))
      await page.close()
    })
  })
})

/** Makes the big number throw, in a site that is otherwise whole. */
async function breakFigure(site: string): Promise<void> {
  for (const name of await readdir(join(site, 'assets'))) {
    const path = join(site, 'assets', name)
    const code = name.endsWith('.js') ? await readFile(path, 'utf8') : ''
    const setup = /__name:[`"']BigNumber[`"'].*?setup\(\w*\)\{/s.exec(code)?.[0]
    if (setup === undefined) continue
    await writeFile(
      path,
      code.replace(setup, () => `${setup}throw Error("the figure broke");`),
    )
    const text = await readFile(join(site, 'deck.json'), 'utf8')
    await writeFile(
      join(site, 'deck.json'),
      text.replace(new RegExp(`("assets/${name}":)\\d+`), `$1${(await readFile(path)).length}`),
    )
    return
  }
  throw new Error('the deck has no big number')
}

/** Of each picture its size, how many colours a sample of it has, and how bright it is on average, from 0 to 255. */
async function decode(
  pictures: readonly string[],
): Promise<{ width: number; height: number; colours: number; brightness: number }[]> {
  const page = await browser.newPage()
  const addresses = await Promise.all(
    pictures.map(
      async (path) => `data:image/${extname(path).slice(1)};base64,${(await readFile(path)).toString('base64')}`,
    ),
  )
  try {
    return await page.evaluate(
      (urls) =>
        Promise.all(
          urls.map(async (url) => {
            const image = await createImageBitmap(await (await fetch(url)).blob())
            const context = new OffscreenCanvas(image.width, image.height).getContext('2d')
            if (!context) throw new Error('no canvas')
            context.drawImage(image, 0, 0)
            const { data } = context.getImageData(0, 0, image.width, image.height)
            const colours = new Set<number>()
            let sum = 0
            // A sample: every so many pixels, in no step with the picture's lines.
            const step = 4 * 13
            for (let at = 0; at < data.length; at += step) {
              const [red = 0, green = 0, blue = 0] = [data[at], data[at + 1], data[at + 2]]
              colours.add((red << 16) | (green << 8) | blue)
              sum += (red + green + blue) / 3
            }
            return {
              width: image.width,
              height: image.height,
              colours: colours.size,
              brightness: sum / (data.length / step),
            }
          }),
        ),
      addresses,
    )
  } finally {
    await page.close()
  }
}
