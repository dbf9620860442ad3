import { fontLicence, fontNames } from '../fonts/families.ts'
import type { DeckInfo } from './manifest.ts'
import { bookmarks, pageInfo, type SlidePage } from './pages.ts'
import { finishPdf, type Finishing } from './pdf/finish.ts'
import { strangeFonts } from './pdf/fonts.ts'
import { readPdf } from './pdf/read.ts'

/** What every document made from a deck says of itself. */
export function documentInfo(
  { title, locale, description, author, keywords, date, sources, fonts = [] }: DeckInfo,
  origin: string,
): Omit<Finishing, 'pages' | 'bookmarks'> {
  const licences = [fontLicence, ...new Set(fonts.map(({ licence }) => licence))].join('; ')
  return { title, locale, description, author, keywords, date, sources, licences, origin }
}

/** The names of all fonts that a deck's documents may have. */
export function fontNamesOf({ fonts = [] }: Pick<DeckInfo, 'fonts'>): string[] {
  return [...fontNames, ...fonts.flatMap(({ names }) => names)]
}

/** Finishes a print that has one of these to a page; a fault is a font that should not be in it. */
export function finishDeck(
  print: Uint8Array,
  manifest: DeckInfo,
  pages: readonly SlidePage[],
  origin: string,
): { bytes: Uint8Array; faults: string[] } {
  const file = readPdf(print)
  const faults = strangeFonts(file, fontNamesOf(manifest)).map(({ name, pages: on, problem }) => {
    const slides = on.slice(0, 5).map((page) => `slide ${pages[page]?.number ?? page + 1} (${pages[page]?.id ?? ''})`)
    return `${slides.join(', ')}${on.length > 5 ? ` and ${on.length - 5} more` : ''}: the font ${name} ${problem}`
  })
  const bytes = finishPdf(file, {
    ...documentInfo(manifest, origin),
    pages: pageInfo(pages),
    bookmarks: bookmarks(pages),
  })
  return { bytes, faults }
}
