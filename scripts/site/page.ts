import { readFileSync } from 'node:fs'
import { wordsFor } from '../locales/index.ts'
import { canvas } from '../article/themes.ts'
import type { Deck } from '../deck/deck.ts'
import { contents } from './contents.ts'
import { unixLines } from '../input/lineEnds.ts'
import { licencesName } from '../licences/licences.ts'
import { sharing } from './head.ts'
import { themeOf } from '../theme/look.ts'
import { escapeHtml, escapeJson } from './html.ts'
import { contentPolicy } from './policy.ts'

/** What the stage is made of, and the deck that it shows: addresses as the page calls them. */
export interface StageFiles {
  script: string
  preload: readonly string[]
  styles: readonly string[]
  deck: string
}

/** What the page's own script is told. */
export interface PageData {
  /** The page that holds all slides, where this one does not. */
  rest?: string
  stage?: StageFiles
  /** Where the live deck is served: the folder that tells of changes. A published page has none. */
  live?: string
  /** The slides' names, in their order. */
  ids: readonly string[]
  /** What is said of the copied link. */
  copied: string
  /** A slide's place, with `{number}` and `{count}` where these stand. */
  place: string
}

export interface Page {
  /** The same for pages of one build. */
  version: string
  /** The HTML of the first slides of the deck, or of all of them. */
  slides: readonly string[]
  /** The styles that stand in the page. */
  css: string
  /**
   * The address of the style sheet that brings the fonts of what is not on the first slide; of a live deck, all of
   * them, for which the page waits.
   */
  fonts: string
  /** The address of the icon. */
  icon: string
  /** The script of the page, which stands in it: a request less before it can be seen. */
  script: string
  stage?: StageFiles | undefined
  /** The address of the page with all slides, where this one has only the first. */
  rest?: string | undefined
  /** Where the live deck is served, of a page of that. */
  live?: string | undefined
  /** Of a page that stands alone, without scripts, controls and files beside it. */
  alone?: Alone | undefined
}

/** What a page holds that stands alone. */
export interface Alone {
  /** The style sheet of the fonts, these within. */
  fonts: string
  /** The licences of what is in it, where it goes to others. */
  licences?: string
}

/** The script that runs before anything is painted. */
const opening = unixLines(readFileSync(new URL('opening.js', import.meta.url), 'utf8'))

/**
 * A page of the site. Its slides are a sheet of paper each where they are printed, and a card each where they are read;
 * scripts put them on a stage. The first one can be seen as soon as this page is there, without another file.
 */
export function page(
  deck: Deck,
  { version, slides, css, fonts, icon, script, stage, rest, live, alone }: Page,
): string {
  const { width, height } = canvas(deck.aspect)
  const { controls } = wordsFor(deck.locale)
  const { first: scheme } = themeOf(deck)
  const [first = '', ...others] = slides.map((each, index) => card(deck, each, index))
  const data: PageData = {
    ...(rest === undefined ? {} : { rest }),
    ...(stage === undefined ? {} : { stage }),
    ...(live === undefined ? {} : { live }),
    ids: deck.slides.map(({ id }) => id),
    copied: controls.copied,
    place: controls.place('{number}', '{count}'),
  }
  return `<!DOCTYPE html>
<html lang="${escapeHtml(deck.locale)}" dir="ltr" data-theme="${deck.theme}"${alone ? '' : ` data-version="${version}"`}${scheme === undefined ? '' : ` data-first="${scheme}"`} data-canvas="${width}x${height}"${stage ? ' data-stage="waiting"' : ''}${live === undefined ? '' : ' data-live'}>
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${contentPolicy(alone ? undefined : [opening, script])}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(deck.title)}</title>
${sharing(deck, alone === undefined)}
<link rel="icon" href="${escapeHtml(icon)}">
${alone ? `<style>${alone.fonts}</style>` : linkTo(fonts, live === undefined ? 'print' : 'all')}
<style>@page { size: ${width}px ${height}px; margin: 0 } :root { --canvas-width: ${width}px; --canvas-height: ${height}px }
${css}</style>
${alone ? '' : `<script>${opening}</script>\n<script type="module">${script}</script>\n`}${rest === undefined ? '' : `<noscript><meta http-equiv="refresh" content="0; url=${rest}"></noscript>\n`}</head>
<body>
<main id="print-content">
${first}
${contents(deck)}
${others.join('\n')}
${rest === undefined ? '' : `<p class="more"><a href="${rest}">${escapeHtml(controls.more)}</a></p>\n`}</main>
${alone ? licencesWithin(deck, alone) : surroundings(deck, data)}
</body>
</html>
`
}

/**
 * What stands around the slides: the controls, what screen readers are told of, and where the stage will be. A live
 * deck has neither a PDF nor licences beside it.
 */
function surroundings({ locale }: Deck, data: PageData): string {
  const { controls } = wordsFor(locale)
  const isBuilt = data.live === undefined
  return `<nav class="tools" aria-label="${escapeHtml(controls.name)}">
<a class="to-read" href="./read.html" aria-keyshortcuts="r">${escapeHtml(controls.read)}</a>
<a class="to-stage" href="./" aria-keyshortcuts="r">${escapeHtml(controls.stage)}</a>
<button type="button" class="copy-link">${escapeHtml(controls.copyLink)}</button>
${isBuilt ? `<a href="./deck.pdf" download>${escapeHtml(controls.pdf)}</a>\n` : ''}</nav>
<nav class="turns" aria-label="${escapeHtml(controls.slides)}">
<button type="button" class="back" aria-label="${escapeHtml(controls.back)}">${chevron('M15 4 7 12l8 8')}</button>
<span class="place" aria-hidden="true">1 / ${data.ids.length}</span>
<button type="button" class="on" aria-label="${escapeHtml(controls.next)}">${chevron('m9 4 8 8-8 8')}</button>
</nav>
${isBuilt ? `<footer class="licences"><a href="./${licencesName}">${escapeHtml(controls.licences)}</a></footer>\n` : ''}<p id="announcer" role="status"></p>
<div id="app" role="main"></div>
<script type="application/json" id="deck">${escapeJson(data)}</script>`
}

/** The fonts, for which no slide waits. */
const linkTo = (fonts: string, media: string) =>
  `<link rel="stylesheet" id="fonts" href="${fonts}" media="${media}">\n<noscript><link rel="stylesheet" href="${fonts}"></noscript>`

/** The end of a page that stands alone. */
function licencesWithin({ locale }: Deck, { licences }: Alone): string {
  if (licences === undefined) return ''
  const name = escapeHtml(wordsFor(locale).controls.licences)
  return `<footer class="licences"><details><summary>${name}</summary><pre>${escapeHtml(licences)}</pre></details></footer>`
}

/** An arrow, as a path in a field of 24 × 24. */
const chevron = (path: string) =>
  `<svg viewBox="0 0 24 24" width="24" height="24" aria-hidden="true"><path d="${path}" fill="none" stroke="currentColor" stroke-width="2.5"/></svg>`

/** A slide in the page. Its address in the site finds it, by its id or its number, without a script too. */
function card(deck: Deck, slide: string, index: number): string {
  const id = escapeHtml(deck.slides[index]?.id ?? '')
  return `<div class="print-slide-container" id="${id}" data-number="${index + 1}"><span id="/${index + 1}"></span><span id="/${id}"></span>${slide}</div>`
}
