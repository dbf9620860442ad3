import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { readGrid } from '../../components/shared/grid.ts'
import type { Theme } from '../article/themes.ts'
import { renderer } from '../compilations.js'
import { compiled } from '../compiled.js'
import type { Deck } from '../deck/deck.ts'
import { notPrinted } from '../export/notPrinted.ts'
import { readLicences } from '../licences/licences.ts'
import type { Licence } from '../licences/packages.js'
import { unixLines } from '../lineEnds.ts'
import { projectRoot } from '../project.js'
import type { drawSlides, Shot } from './drawSlides.ts'

/** Draws slides without a browser, from the very components that the stage is made of. */
export interface Renderer {
  /** @throws CitedeckError with the slide that a component cannot draw */
  draw: (deck: Deck, shots: readonly Shot[]) => Promise<string[]>
  /** The style sheets of slides and figures, as one; fonts apart. */
  css: string
  /** The script of the site's own pages. */
  viewScript: string
  /** Of what that script holds. */
  licences: readonly Licence[]
}

const styles = [
  'type.css',
  'themes/lake.css',
  'themes/press.css',
  'page.css',
  'slide.css',
  'figure.css',
  'reading.css',
  'cards.css',
]

/** Loads the renderer; compiles it when its sources have changed since it last was. */
export async function loadRenderer(stop?: AbortSignal): Promise<Renderer> {
  const folder = await compiled(renderer, stop)
  const [module, own, viewScript, ...shared] = await Promise.all([
    import(pathToFileURL(join(folder, 'drawSlides.mjs')).href) as Promise<{ drawSlides: typeof drawSlides }>,
    readLines(join(folder, 'style.css')),
    readLines(join(folder, 'view.js')),
    ...styles.map((name) => readLines(join(projectRoot, 'styles', name))),
  ])
  const css = [...shared.slice(0, -2), own, ...shared.slice(-2)].join('\n').replace(/\/\*[^]*?\*\/\n?/g, '') // how slides are read comes after how they look
  return {
    css: css + nightWithoutScripts(css),
    viewScript,
    licences: await readLicences(folder),
    draw: async (deck, shots) => {
      try {
        return await module.drawSlides(deck, shots, readGrid(tokens(css, deck.theme)))
      } catch (error) {
        throw notPrinted('slide-not-drawn', error instanceof Error ? error.message : String(error), error)
      }
    },
  }
}

const readLines = async (path: string) => unixLines(await readFile(path, 'utf8'))

/** The dark scheme's tokens once more, for browsers that run no script to ask for it. */
function nightWithoutScripts(css: string): string {
  const rules = [...css.matchAll(/^:root[^{\n]*\.dark[^{\n]*\{[^}]*\}/gm)].map(([rule]) =>
    rule.replace('.dark', ':not([data-view])'),
  )
  return `@media screen and (prefers-color-scheme: dark) {\n${rules.join('\n')}\n}\n`
}

/** The value of a token in a theme: its own, or the first theme's. */
function tokens(css: string, theme: Theme): (name: string) => string | undefined {
  const block = (selector: string) => css.split(`${selector} {`)[1]?.split('}')[0] ?? ''
  return (name) =>
    [block(`:root[data-theme='${theme}']`), block(':root')]
      .map((rules) => new RegExp(`${name}:\\s*([^;]+);`).exec(rules)?.[1])
      .find((value) => value !== undefined)
}
