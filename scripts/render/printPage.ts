import { createHash } from 'node:crypto'
import { copyFile, mkdir, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { canvas, type Deck } from '../deck/deck.ts'
import { projectRoot } from '../project.ts'
import type { Renderer } from './renderer.ts'

/** The page's name in the site. */
export const printPageName = 'print.html'

/**
 * Writes a page that holds every slide of the deck, finished, and needs no script: what the PDF is printed from, and
 * what prints well from any browser. Its styles and fonts lie in `assets` below the folder.
 * @param fonts the style sheet of the cut fonts, whose files are named by their place on this machine
 */
export async function writePrintPage(deck: Deck, renderer: Renderer, fonts: string, folder: string): Promise<void> {
  const assets = join(folder, 'assets')
  await mkdir(assets, { recursive: true })
  const files = [...new Set([...fonts.matchAll(/url\("([^"]+)"\)/g)].map(([, file = '']) => file))]
  const css = renderer.css + files.reduce((sheet, file) => sheet.replaceAll(JSON.stringify(file), JSON.stringify(basename(file))), fonts)
  const name = `print-${createHash('sha256').update(css).digest('hex').slice(0, 8)}.css`
  const slides = await renderer.draw(deck, deck.slides.map((_, index) => ({ index })))
  await Promise.all([
    ...files.map((file) => copyFile(file, join(assets, basename(file)))),
    copyFile(join(projectRoot, 'public', 'favicon.svg'), join(folder, 'favicon.svg')),
    writeFile(join(assets, name), css),
    writeFile(join(folder, printPageName), printPage(deck, slides, `./assets/${name}`)),
  ])
}

/**
 * The page: a slide a sheet of paper; on a screen, one under another at the width of the window.
 * @param slides the HTML of each slide
 * @param css the address of its style sheet
 */
export function printPage(deck: Deck, slides: readonly string[], css: string): string {
  const { width, height } = canvas(deck.aspect)
  return `<!DOCTYPE html>
<html lang="${escapeHtml(deck.locale)}" dir="ltr" data-theme="${deck.theme}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=${width}">
<title>${escapeHtml(deck.title)}</title>
<link rel="icon" href="./favicon.svg">
<link rel="stylesheet" href="${css}">
<style>
@page { size: ${width}px ${height}px; margin: 0 }
.print-slide-container { position: relative; width: ${width}px; height: ${height}px; overflow: hidden; break-after: page; break-inside: avoid }
.print-slide-container:last-child { break-after: auto }
</style>
</head>
<body>
<main id="print-content">
${slides.map((slide, index) => `<div class="print-slide-container" id="${escapeHtml(deck.slides[index]?.id ?? '')}" data-number="${index + 1}">${slide}</div>`).join('\n')}
</main>
</body>
</html>
`
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
}
