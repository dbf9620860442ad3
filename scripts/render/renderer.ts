import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { readGrid, type Grid } from '../../components/shared/grid.ts'
import type { Deck } from '../deck/deck.ts'
import { notPrinted } from './notPrinted.ts'
import { readLicences } from '../licences/licences.ts'
import type { Licence } from '../licences/packages.js'
import { unixLines } from '../input/lineEnds.ts'
import { partFolder } from '../start/partFolder.js'
import { projectRoot } from '../machine/project.js'
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
  const [module, page] = await Promise.all([
    import(pathToFileURL(join(folder, 'drawSlides.mjs')).href) as Promise<{ drawSlides: typeof drawSlides }>,
    readPageParts(folder),
  ])
  return {
    ...page,
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

/** What pages are made of beside slides; it can be had without what draws those. */
export async function loadPageParts(stop?: AbortSignal): Promise<Pick<Renderer, 'css' | 'viewScript'>> {
  return readPageParts(await partFolder('renderer', stop))
}

async function readPageParts(folder: string): Promise<Pick<Renderer, 'css' | 'viewScript'>> {
  const [own, viewScript, ...shared] = await Promise.all([
    readLines(join(folder, 'style.css')),
    readLines(join(folder, 'view.js')),
    ...styles.map((name) => readLines(join(projectRoot, 'styles', name))),
  ])
  // How slides are read comes after how they look.
  const css = [...shared.slice(0, -2), own, ...shared.slice(-2)].join('\n').replace(/\/\*[^]*?\*\/\n?/g, '')
  return { css, viewScript }
}

const readLines = async (path: string) => unixLines(await readFile(path, 'utf8'))

/** What the deck's theme leaves of the canvas. */
function gridOf(deck: Deck): Grid {
  const tokens = new Map(Object.entries(shapeOf(themeOf(deck))))
  return readGrid((name) => tokens.get(name.replace(/^--/, '')))
}
