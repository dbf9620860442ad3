import { copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-chromium'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { coverBytes } from '../../bench/fontCost.ts'
import { finishDeck } from '../../scripts/export/deckPdf.ts'
import { paperSizes } from '../../scripts/export/handout.ts'
import { layOutHandout } from '../../scripts/export/handoutPage.ts'
import { describeDeck } from '../../scripts/export/describeDeck.ts'
import { allPages } from '../../scripts/export/pages.ts'
import { openPrintPage, printPdf } from '../../scripts/export/print.ts'
import { projectRoot } from '../../scripts/machine/project.js'
import { readPageName } from '../../scripts/site/readPage.ts'
import { fixture } from '../fixtures/paths.ts'
import { deckOf, withSlides } from './look/open.ts'
import { readPdf, squeeze } from './transcript.ts'
import { visibleTexts } from './visibleText.ts'
import { leaveBrowser, sharedBrowser } from './sharedBrowser.ts'

let folder: string
let browser: Browser

/** A browser on a machine with one font of no use: without any, Chromium does not open a page. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'citedeck-fonts-'))
  const [before, bare] = [process.env['FONTCONFIG_FILE'], join(folder, 'fonts.conf')]
  await mkdir(join(folder, 'fonts'))
  const useless = join(projectRoot, 'node_modules', 'pdfjs-dist', 'standard_fonts', 'LiberationSans-Regular.ttf')
  await copyFile(useless, join(folder, 'fonts', 'useless.ttf'))
  await writeFile(bare, `<?xml version="1.0"?><fontconfig><dir>${join(folder, 'fonts')}</dir></fontconfig>`)
  process.env['FONTCONFIG_FILE'] = bare
  browser = await sharedBrowser()
  if (before === undefined) delete process.env['FONTCONFIG_FILE']
  else process.env['FONTCONFIG_FILE'] = before
})

afterAll(async () => {
  await leaveBrowser(browser)
  await rm(folder, { recursive: true, force: true })
})

/** Which families draw the text of what a selector finds. */
async function familiesIn(page: Page, selector: string): Promise<string[]> {
  const session = await page.context().newCDPSession(page)
  await session.send('DOM.enable')
  await session.send('CSS.enable')
  const { root } = await session.send('DOM.getDocument')
  const found = new Set<string>()
  // A node's fonts are those of texts not far below it.
  for (const each of [selector, `${selector} *`]) {
    const { nodeIds } = await session.send('DOM.querySelectorAll', { nodeId: root.nodeId, selector: each })
    for (const nodeId of nodeIds) {
      const { fonts } = await session.send('CSS.getPlatformFontsForNode', { nodeId })
      for (const { familyName } of fonts) found.add(familyName.replace(/ (?:Thin|ExtraLight)$/, ''))
    }
  }
  await session.detach()
  return [...found].sort()
}

/** The widths of each occurrence of a character in what a selector finds, in ems. */
function widthsOf(page: Page, selector: string, character: string): Promise<number[]> {
  return page.locator(selector).evaluateAll((elements, wanted) => {
    const found: number[] = []
    const range = document.createRange()
    for (const element of elements) {
      const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
      for (let text = texts.nextNode(); text; text = texts.nextNode())
        for (let at = 0; at < (text.nodeValue ?? '').length; at++) {
          if (text.nodeValue?.charAt(at) !== wanted) continue
          range.setStart(text, at)
          range.setEnd(text, at + 1)
          const size = Number.parseFloat(getComputedStyle(text.parentElement ?? element).fontSize)
          found.push(Math.round((100 * range.getBoundingClientRect().width) / size) / 100)
        }
    }
    return found
  }, character)
}

interface Printed {
  /** The page that was printed, all of its fonts at hand. */
  page: Page
  /** What its slides show, and what the pages of the PDF say, letter by letter. */
  slides: string[]
  pages: string[]
}

/** Prints a deck as the build does. */
async function printed(name: string, work: (printed: Printed) => Promise<void>): Promise<void> {
  const deck = await deckOf(fixture(name))
  await withSlides(browser, deck, 'lake', join(folder, name), async (opened) => {
    const origin = new URL(opened.url()).origin
    const info = describeDeck(deck)
    const shown = allPages(info)
    const { width, height } = info
    const { page, faults } = await openPrintPage(browser, { url: origin, pages: shown, width, height })
    const slides = (await page.evaluate(visibleTexts)).map(squeeze)
    const pdf = finishDeck(await printPdf(page, info), info, shown, origin)
    expect([...faults, ...pdf.faults]).toEqual([])
    const file = join(folder, name, 'deck.pdf')
    await writeFile(file, pdf.bytes)
    const { document, pages } = await readPdf(file)
    expect(await coverBytes(join(folder, name, 'lake'), readPageName)).toBeLessThan(150_000)
    await work({ page, slides, pages: pages.map(({ text }) => squeeze(text)) })
    await Promise.all([page.close(), document.destroy()])
  })
}

describe('an English deck', () => {
  it('is set in the Latin face, Chinese names in one of theirs, and copies as it is written', async () => {
    await printed('heating', async ({ page, slides, pages }) => {
      expect(await familiesIn(page, '#cover h1')).toEqual(['Noto Serif'])
      expect(await familiesIn(page, '#homes .label')).toEqual(['Noto Sans'])
      expect(await familiesIn(page, '#homes .footnote')).toEqual(['Noto Sans', 'Noto Sans SC'])
      expect(await familiesIn(page, '#print-content')).toEqual(['Noto Sans', 'Noto Sans SC', 'Noto Serif'])
      for (const mark of '’“”') {
        const widths = await widthsOf(page, '#print-content', mark)
        expect(widths.length).toBeGreaterThan(0)
        expect(Math.max(...widths), mark).toBeLessThan(0.5)
      }
      expect(pages).toEqual(slides)
      for (const words of ['Łódź', 'CO₂', 'Doğan’s', '⅔', 'household’s', '“A', 'Müller', '宁德时代'])
        expect(pages.join(' '), words).toContain(words)
    })
  })
})

describe('a deck in Simplified Chinese', () => {
  it('is set in the face of the mainland, its marks full-width and compressed, Latin in the Latin one', async () => {
    await printed('ward', async ({ page, slides, pages }) => {
      expect(await familiesIn(page, '#cover h1')).toEqual(['Noto Serif SC'])
      expect(await familiesIn(page, '#waiting .label')).toEqual(['Noto Sans SC'])
      expect(await familiesIn(page, '#waiting .footnote .latin')).toEqual(['Noto Sans'])
      expect(await familiesIn(page, '#print-content')).toEqual(['Noto Sans', 'Noto Sans SC', 'Noto Serif SC'])
      expect(await page.locator('#waiting .footnote .latin').allTextContents()).toEqual(['Łódź', '’', '’'])
      expect(Math.max(...(await widthsOf(page, '#waiting .footnote', '’')))).toBeLessThan(0.5)
      // 护士长说：“先看最重的。”（她叫它“红黄绿”）
      const context = '#waiting .field-box:not(.narrow) .label'
      expect(await widthsOf(page, context, '“')).toEqual([0.5, 1])
      expect(await widthsOf(page, context, '。')).toEqual([0.5])
      expect(await widthsOf(page, context, '”')).toEqual([1, 0.5])
      expect(await widthsOf(page, context, '（')).toEqual([0.5])
      expect(await page.locator('html').getAttribute('lang')).toBe('zh-Hans')
      expect(pages).toEqual(slides)
      for (const words of ['患者只等28分钟', '“先看最重的。”', 'Łódź', 'O’Brien’srule'])
        expect(pages.join(' '), words).toContain(words)
      // The same on the handout, which the print page becomes.
      const texts = slides.map(() => ({ notes: ['他说：“O’Brien’s”，对。'], citations: [], terms: [] }))
      await layOutHandout(page, {
        paper: paperSizes.a4,
        canvas: { width: 1280, height: 720 },
        title: '',
        texts,
        fonts: '',
        family: 'Noto Sans SC',
        latin: 'Noto Sans',
        locale: 'zh-Hans',
      })
      const said = page.locator('.sheet-said p').first()
      expect(await said.textContent()).toBe('他说：“O’Brien’s”，对。')
      expect(await said.locator('.half').allTextContents()).toEqual(['“', '”'])
      expect(await said.locator('.latin').allTextContents()).toEqual(['’', '’'])
    })
  })
})

describe('a handout', () => {
  it('counts the lines to write on once its fonts are there, however late they come', async () => {
    await printed('ferry', async ({ page, slides }) => {
      await page.route('**/late-font', async (route) => {
        await new Promise((resolve) => setTimeout(resolve, 500))
        await route.fulfill({ path: join(folder, 'fonts', 'useless.ttf'), contentType: 'font/ttf' })
      })
      const notes = ['The ferry leaves the pier at dawn and comes back before the market opens. '.repeat(8)]
      await layOutHandout(page, {
        paper: paperSizes.a4,
        canvas: { width: 1280, height: 720 },
        title: '',
        texts: slides.map(() => ({ notes, citations: [], terms: [] })),
        fonts: "@font-face { font-family: late; src: url('./late-font'); size-adjust: 150% }",
        family: 'late',
        latin: 'late',
        locale: 'en-GB',
      })
      const beyond = await page.locator('.sheet-row').evaluateAll((rows) =>
        rows.map((row) => {
          const drawn = [...row.querySelectorAll('.sheet-lines i')].map((line) => line.getBoundingClientRect().bottom)
          return Math.max(0, ...drawn) - row.getBoundingClientRect().bottom
        }),
      )
      expect(beyond.length).toBeGreaterThan(3)
      expect(Math.max(...beyond)).toBeLessThan(1)
    })
  })
})
