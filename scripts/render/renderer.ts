import { fork } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readdir, readFile, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { readGrid } from '../../components/grid.ts'
import type { Theme } from '../article/themes.ts'
import type { Deck } from '../deck/deck.ts'
import { PrintError } from '../export/printError.ts'
import { cacheFolder, projectRoot } from '../project.ts'
import { isAlive } from '../temporary.ts'
import type { drawSlides, Shot } from './drawSlides.ts'

/** Draws slides without a browser, from the very components that the stage is made of. */
export interface Renderer {
  /** @throws PrintError with the slide that a component cannot draw */
  draw: (deck: Deck, shots: readonly Shot[]) => Promise<string[]>
  /** The style sheets of slides and figures, as one; fonts apart. */
  css: string
  /** The script of the site's own pages. */
  viewScript: string
}

/** What the compiled module is made from: its own sources and what they import. */
const sources = ['components', 'layouts', 'scripts/render', 'scripts/article', 'scripts/deck', 'scripts/site']
const styles = ['themes/lake.css', 'themes/press.css', 'page.css', 'slide.css', 'figure.css', 'reading.css']

/** Loads the renderer; compiles it when its sources have changed since it last was. */
export async function loadRenderer(): Promise<Renderer> {
  const folder = join(cacheFolder, 'renderer', await digest())
  if (!existsSync(folder)) await compile(folder)
  const [module, own, viewScript, ...shared] = await Promise.all([
    import(pathToFileURL(join(folder, 'drawSlides.mjs')).href) as Promise<{ drawSlides: typeof drawSlides }>,
    readFile(join(folder, 'style.css'), 'utf8'),
    readFile(join(folder, 'view.js'), 'utf8'),
    ...styles.map((name) => readFile(join(projectRoot, 'styles', name), 'utf8')),
  ])
  const css = [...shared.slice(0, -1), own, ...shared.slice(-1)].join('\n').replace(/\/\*[^]*?\*\/\n?/g, '') // how slides are read comes after how they look
  return { css: css + nightWithoutScripts(css), viewScript, draw: async (deck, shots) => {
    try {
      return await module.drawSlides(deck, shots, readGrid(tokens(css, deck.theme)))
    } catch (error) {
      throw new PrintError(error instanceof Error ? error.message : String(error), { cause: error })
    }
  } }
}

async function digest(): Promise<string> {
  const hash = createHash('sha256').update(process.version)
  for (const source of sources) {
    for (const name of (await readdir(join(projectRoot, source))).filter((file) => /\.(?:ts|js|vue)$/.test(file)).sort()) {
      hash.update(name).update(await readFile(join(projectRoot, source, name)))
    }
  }
  return hash.update(await readFile(join(projectRoot, 'package-lock.json'))).digest('hex').slice(0, 16)
}

/** Compiles beside, then moves into place: a folder under its own name is whole. What other versions, and runs that were killed, have left goes. */
async function compile(folder: string): Promise<void> {
  for (const name of await readdir(dirname(folder)).catch(() => [])) {
    const [, pid] = /\.(\d+)$/.exec(name) ?? []
    if (pid === undefined || !isAlive(Number(pid))) await rm(join(dirname(folder), name), { recursive: true, force: true })
  }
  const beside = `${folder}.${process.pid}`
  const compiler = fork(fileURLToPath(new URL('compile.js', import.meta.url)), { execArgv: [], stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
  await new Promise<void>((resolve, reject) => {
    compiler.once('error', reject)
    compiler.once('message', ({ fault }: { fault?: string }) => {
      if (fault === undefined) resolve()
      else reject(new Error(fault))
    })
    compiler.once('exit', (code, signal) => { reject(new Error(`the process that compiles the slides ended early (${signal ?? code})`)) })
    compiler.send({ root: projectRoot, folder: beside })
  })
  await rename(beside, folder).catch(() => rm(beside, { recursive: true, force: true }))
}

/** The dark scheme's tokens once more, for browsers that run no script to ask for it. */
function nightWithoutScripts(css: string): string {
  const rules = [...css.matchAll(/^:root[^{\n]*\.dark[^{\n]*\{[^}]*\}/gm)].map(([rule]) => rule.replace('.dark', ':not([data-view])'))
  return `@media screen and (prefers-color-scheme: dark) {\n${rules.join('\n')}\n}\n`
}

/** The value of a token in a theme: its own, or the first theme's. */
function tokens(css: string, theme: Theme): (name: string) => string | undefined {
  const block = (selector: string) => css.split(`${selector} {`)[1]?.split('}')[0] ?? ''
  return (name) => [block(`:root[data-theme='${theme}']`), block(':root')].map((rules) => new RegExp(`${name}:\\s*([^;]+);`).exec(rules)?.[1]).find((value) => value !== undefined)
}
