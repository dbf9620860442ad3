import { createHash } from 'node:crypto'
import { copyFile, mkdir, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { Deck } from '../deck/deck.ts'
import { measuredIn } from '../../components/shared/pieces.ts'
import { narrowFields } from '../deck/narrowFields.ts'
import type { FontSheets } from '../fonts/subset.ts'
import type { Renderer } from '../render/renderer.ts'
import { deckCss } from '../theme/deckCss.ts'
import { placeIcon } from './favicon.ts'
import { page, type Page } from './page.ts'

/** The page's name in the site. */
export const readPageName = 'read.html'

/**
 * Writes the page that holds every slide of the deck, finished, and needs no script: it is read, printed from any
 * browser, and what the PDF is made from. Its fonts and its script lie in `assets` below the folder, and what the talk
 * itself publishes lies there already.
 * @returns what the site's first page shares with it
 */
export async function writeReadPage(deck: Deck, renderer: Renderer, fonts: FontSheets, folder: string): Promise<Page> {
  const assets = join(folder, 'assets')
  await mkdir(assets, { recursive: true })
  const write = async (name: string, extension: string, content: string) => {
    const file = `${name}-${digest(content)}.${extension}`
    await writeFile(join(assets, file), content)
    return `./assets/${file}`
  }
  const [css, slides, fontsAddress, icon] = await Promise.all([
    stylesOf(deck, renderer, fonts),
    drawReadPage(deck, renderer),
    write(
      'fonts',
      'css',
      fonts.rest((file) => basename(file)),
    ),
    placeIcon(folder),
    ...fonts.files.map((file) => copyFile(file, join(assets, basename(file)))),
  ])
  const whole: Page = {
    version: digest(slides.join('')),
    slides,
    css,
    fonts: fontsAddress,
    icon,
    script: renderer.viewScript,
  }
  await writeFile(join(folder, readPageName), page(deck, whole))
  return whole
}

/** The styles that stand in a page of the deck. */
export async function stylesOf(deck: Deck, renderer: Renderer, fonts: FontSheets): Promise<string> {
  return (await deckCss(deck)) + fonts.first + renderer.css
}

/** Draws every slide of the page, as HTML. */
export function drawReadPage(deck: Deck, renderer: Renderer): Promise<string[]> {
  return renderer.draw(
    deck,
    measuredIn(deck, () => deck.slides.map((slide, index) => ({ index, narrow: narrowFields(slide) }))),
  )
}

const digest = (content: string) => createHash('sha256').update(content).digest('hex').slice(0, 8)
