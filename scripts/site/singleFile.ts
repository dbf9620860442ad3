import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { lookup } from 'mrmime'
import { srcOf } from '../article/markdown/media.ts'
import type { Deck } from '../deck/deck.ts'
import { cutFonts } from '../fonts/cutFonts.ts'
import { sheetWithin, type FontSheets } from '../fonts/subset.ts'
import { licencesOf } from '../licences/licences.ts'
import { projectRoot } from '../machine/project.js'
import { loadRenderer } from '../render/renderer.ts'
import { filesShown, namedByContent, withFileNames } from './contentNames.ts'
import { page, type Alone } from './page.ts'
import type { PublicFiles } from './publicFolder.ts'
import { drawReadPage, stylesOf } from './readPage.ts'
import { icons } from './siteFiles.ts'

type Files = PublicFiles['files']

/**
 * All slides as one page that asks for nothing: fonts, styles, pictures and the licences of these within, no scripts.
 * It opens from a disk or from a mail.
 * @param files what the talk publishes beside its deck
 */
export async function singleFile(deck: Deck, files: Files, stop?: AbortSignal): Promise<string> {
  const fonts = await cutFonts(deck)
  const own = icons.flatMap((name) => files.filter(({ path }) => path === name))[0]
  return drawAlone(
    withFileNames(deck, await contentsOf(deck, files)),
    fonts,
    await within(own?.from ?? join(projectRoot, 'public', 'favicon.svg')),
    { fonts: await sheetWithin(fonts), licences: licencesOf(fonts.families) },
    stop,
  )
}

/**
 * The page that a deck is printed from, which asks for nothing but pictures, of which those of a site are named by what
 * is in them.
 */
export async function drawPrintPage(deck: Deck, files: Files, stop?: AbortSignal): Promise<string> {
  const [fonts, named] = [await cutFonts(deck), await namedByContent(deck, files)]
  return drawAlone(named.deck, fonts, noIcon, { fonts: await sheetWithin(fonts) }, stop)
}

/** The same of slides that were drawn for a site. */
export async function printPage(
  deck: Deck,
  { slides, css }: { slides: readonly string[]; css: string },
  fonts: FontSheets,
): Promise<string> {
  const nothing = { version: '', fonts: '', script: '' } // of what a page loads beside it
  return page(deck, { ...nothing, slides, css, icon: noIcon, alone: { fonts: await sheetWithin(fonts) } })
}

const noIcon = 'data:,'

async function drawAlone(
  deck: Deck,
  fonts: FontSheets,
  icon: string,
  alone: Alone,
  stop: AbortSignal | undefined,
): Promise<string> {
  const renderer = await loadRenderer(stop)
  const [slides, css] = await Promise.all([drawReadPage(deck, renderer), stylesOf(deck, renderer, fonts)])
  return page(deck, { version: '', fonts: '', script: '', slides, css, icon, alone })
}

/** The files that a deck's slides show, by their names; a video stays out, and its poster stands for it. */
async function contentsOf(deck: Deck, files: Files): Promise<Map<string, string>> {
  const shown = filesShown(deck)
  const each = files
    .map(({ path, from }) => ({ src: srcOf(path), from }))
    .filter(({ src }) => shown.has(src))
    .map(async ({ src, from }) => [src, typeOf(from).startsWith('video/') ? '' : await within(from)] as const)
  return new Map(await Promise.all(each))
}

const typeOf = (path: string) => lookup(path) ?? 'application/octet-stream'

async function within(path: string): Promise<string> {
  return `data:${typeOf(path)};base64,${(await readFile(path)).toString('base64')}`
}
