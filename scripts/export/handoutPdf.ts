import type { Page } from 'playwright-core'
import { latinCharacters } from '../typography/marks.ts'
import { describeMissing } from '../fonts/describeMissing.ts'
import { typefaces } from '../fonts/families.ts'
import { missingGlyphs } from '../fonts/missing.ts'
import { familiesOf, scriptsFor } from '../fonts/stack.ts'
import { fontStyleSheets } from '../fonts/subset.ts'
import { documentInfo, fontNamesOf } from './deckPdf.ts'
import { paperSizes, type HandoutSlide } from './handout.ts'
import { layOutHandout } from './handoutPage.ts'
import type { Manifest } from './manifest.ts'
import type { Paper } from './order.ts'
import { bookmarks, type SlidePage } from './pages.ts'
import { finishPdf } from './pdf/finish.ts'
import { strangeFonts } from './pdf/fonts.ts'
import { readPdf } from './pdf/read.ts'
import { printPdf } from './print.ts'
import { notPrinted } from '../render/notPrinted.ts'

export interface HandoutOrder {
  manifest: Manifest
  pages: readonly SlidePage[]
  /** What stands beside each of the pages; undefined for two slides to a page. */
  texts: readonly HandoutSlide[] | undefined
  paper: Paper
  /** The address that is printed from. */
  origin: string
}

const family = 'citedeck handout'
const latin = 'citedeck handout latin'

/**
 * Prints the handout from the print page, which is no longer one afterwards.
 * @throws CitedeckError where no font has a character of the notes
 */
export async function makeHandout(
  page: Page,
  { manifest, pages, texts, paper, origin }: HandoutOrder,
): Promise<{ bytes: Uint8Array; faults: string[] }> {
  const size = paperSizes[paper]
  const fonts = await serveFonts(page, origin, manifest, pages, texts)
  const { sheets, scale } = await layOutHandout(page, {
    paper: size,
    canvas: manifest,
    title: manifest.title,
    locale: manifest.locale,
    texts,
    fonts,
    family,
    latin,
  })
  const sheetOf = new Map(sheets.flatMap((slides, sheet) => slides.map((slide) => [slide, sheet] as const)))

  let last: SlidePage | undefined
  const info = sheets.map((slides, index) => {
    last = pages[slides[0] ?? -1] ?? last
    return { label: String(index + 1), title: last?.title ?? '', section: last?.section }
  })
  const file = readPdf(await printPdf(page, { ...size, scale }))
  const faults = strangeFonts(file, fontNamesOf(manifest)).map(
    ({ name, pages: on, problem }) =>
      `page ${on.map((each) => each + 1).join(', ')} of the handout: the font ${name} ${problem}`,
  )
  const bytes = finishPdf(file, {
    ...documentInfo(manifest, origin),
    pages: info,
    bookmarks: bookmarks(pages, (slide) => sheetOf.get(slide) ?? 0),
  })
  return { bytes, faults }
}

/**
 * The site's fonts hold the characters of its slides; the notes bring others. They are served under the site's own
 * address.
 */
async function serveFonts(
  page: Page,
  origin: string,
  manifest: Manifest,
  pages: readonly SlidePage[],
  texts: readonly HandoutSlide[] | undefined,
): Promise<string> {
  const placed = (texts ?? []).map(({ notes, citations }, index) => ({
    place: `the notes of slide ${pages[index]?.number ?? index + 1} (${pages[index]?.id ?? ''})`,
    text: [...notes, ...citations].join(''),
  }))
  const text = manifest.title + placed.map((each) => each.text).join('')
  const families = familiesOf(await scriptsFor(manifest.locale, text), 'sans')
  const missing = await missingGlyphs(placed, families)
  if (missing.length > 0) {
    const { code, lines, remedy } = describeMissing(missing)
    throw notPrinted(
      code,
      `no font has:\n${lines}\n${remedy}Write the notes without, or export the handout with --no-notes.`,
    )
  }

  const { rest, files } = await fontStyleSheets(
    [400, 700].flatMap((weight) => [
      { families, name: family, weight, text },
      { families: [typefaces.latin.sans], name: latin, weight, text: latinCharacters(text) },
    ]),
  )
  await page.route(`${origin}/handout-fonts/*`, (route) =>
    route.fulfill({ path: files[Number(route.request().url().split('/').at(-1))] ?? '', contentType: 'font/woff2' }),
  )
  return rest((file) => `${origin}/handout-fonts/${files.indexOf(file)}`)
}
