import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { readGrid, type Grid } from '../../components/shared/grid.ts'
import type { Deck } from '../deck/deck.ts'
import { notPrinted } from '../export/notPrinted.ts'
import { readLicences } from '../licences/licences.ts'
import type { Licence } from '../licences/packages.js'
import { unixLines } from '../lineEnds.ts'
import { partFolder } from '../parts.js'
import { projectRoot } from '../project.js'
import { shapeOf } from '../theme/css.ts'
import { themeOf } from '../theme/look.ts'
import type { drawSlides, Shot } from './drawSlides.ts'

/** Draws slides without a browser, from the very components that the stage is made of. */
export interface Renderer {
  /** @throws CitedeckError with the slide that a component cannot draw */
  draw: (deck: Deck, shots: readonly Shot[]) => Promise<string[]>
  /** The style sheets of slides and figures, as one; fonts and the deck's theme apart. */
  css: string
  /** The script of the site's own pages. */
  viewScript: string
  /** Of what that script holds. */
  licences: readonly Licence[]
}

const styles = ['type.css', 'page.css', 'slide.css', 'figure.css', 'reading.css', 'cards.css']

/** Loads the renderer; compiles it when its sources have changed since it last was. */
export async function loadRenderer(stop?: AbortSignal): Promise<Renderer> {
  const folder = await partFolder('renderer', stop)
  const [module, own, viewScript, ...shared] = await Promise.all([
    import(pathToFileURL(join(folder, 'drawSlides.mjs')).href) as Promise<{ drawSlides: typeof drawSlides }>,
    readLines(join(folder, 'style.css')),
    readLines(join(folder, 'view.js')),
    ...styles.map((name) => readLines(join(projectRoot, 'styles', name))),
  ])
  const css = [...shared.slice(0, -2), own, ...shared.slice(-2)].join('\n').replace(/\/\*[^]*?\*\/\n?/g, '') // how slides are read comes after how they look
  return {
    css,
    viewScript,
    licences: await readLicences(folder),
    draw: async (deck, shots) => {
      try {
        return await module.drawSlides(deck, shots, gridOf(deck))
      } catch (error) {
        throw notPrinted('slide-not-drawn', error instanceof Error ? error.message : String(error), error)
      }
    },
  }
}

const readLines = async (path: string) => unixLines(await readFile(path, 'utf8'))

/** What the deck's theme leaves of the canvas. */
function gridOf(deck: Deck): Grid {
  const tokens = new Map(Object.entries(shapeOf(themeOf(deck))))
  return readGrid((name) => tokens.get(name.replace(/^--/, '')))
}
