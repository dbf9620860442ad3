import type { Browser, Page } from 'playwright-core'
import { writtenDate } from '../deck/citedSources.ts'
import { withFonts } from '../proof/fonts.ts'
import type { ProofPicture } from '../proof/page.ts'
import type { ProofSheet } from '../proof/value.ts'
import { sheetPapers } from '../proof/style.ts'
import { proofWordsFor } from '../locales/proofWords.ts'
import { documentInfo } from './deckPdf.ts'
import type { Manifest } from './manifest.ts'
import type { Paper } from './order.ts'
import type { SlidePage } from './pages.ts'
import { finishPdf } from './pdf/finish.ts'
import { anchorsIn } from './pdf/navigation.ts'
import { readPdf } from './pdf/read.ts'
import { takePictures } from './pictures.ts'
import { printPdf } from './print.ts'
import { newPage } from './session.ts'
import { spotsOn } from '../stage/spots.ts'

export interface ProofOrder {
  manifest: Manifest
  /** The slides that the print page shows, in its order. */
  pages: readonly SlidePage[]
  sheet: ProofSheet
  paper: Paper
  /** The day on which the sheet is made, `2026-04-02`. */
  day: string
  /** The address that is printed from. */
  origin: string
}

/** Pixels of a picture per pixel of the canvas: so fine that small labels are read on paper. */
const scale = 1.5

/** The proof sheet as one page, with pictures of the slides from the print page, which stays as it is. */
export async function proofPage(print: Page, { manifest, pages, sheet, paper, day }: ProofOrder): Promise<string> {
  const shown = new Set(pages.map(({ number }) => number))
  const slides = sheet.slides.filter(({ number }) => shown.has(number))
  const spots = await print.evaluate(spotsOn, '.print-slide-container')
  const pictures = new Map<number, ProofPicture>()
  await takePictures(print, {
    ...manifest,
    count: pages.length,
    scale,
    // Chromium puts a JPEG into a PDF as it is, and all others without loss: many times as large.
    format: 'jpeg',
    each: (picture, index) => {
      const src = `data:image/jpeg;base64,${picture.toString('base64')}`
      pictures.set(pages[index]?.number ?? 0, { src, spots: spots[index] ?? [] })
      return Promise.resolve()
    },
  })
  const look = { pictures, paper, made: proofWordsFor(sheet.locale).made(writtenDate(day, sheet.locale)) }
  return withFonts({ ...sheet, slides }, { ...look, version: manifest.digest })
}

/** Prints the page of a proof sheet: tagged, with a bookmark for each slide. */
export async function proofPdf(browser: Browser, html: string, order: ProofOrder): Promise<Uint8Array> {
  const { manifest, sheet, paper, origin } = order
  const page = await newPage(browser)
  try {
    await page.setContent(html, { waitUntil: 'load' })
    await page.evaluate(async () => {
      await document.fonts.ready
      await Promise.all([...document.images].map((image) => image.decode()))
    })
    const file = readPdf(await printPdf(page, sheetPapers[paper]))
    const anchors = anchorsIn(file)
    const words = proofWordsFor(sheet.locale)
    const begins = sheet.slides.flatMap(({ number, title }) => {
      const at = anchors.get(`slide-${number}`)
      return at === undefined ? [] : [{ title: `${number} ${title}`, page: at, below: [] }]
    })
    return finishPdf(file, {
      ...documentInfo(manifest, origin),
      title: words.named(words.title, sheet.title),
      pages: file.pages().map((_, index) => ({
        label: String(index + 1),
        title: begins.findLast((each) => each.page <= index)?.title ?? words.title,
      })),
      bookmarks: [{ title: words.title, page: 0, below: [] }, ...begins],
    })
  } finally {
    await page.close()
  }
}
