import { existsSync, readdirSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Diagnostic } from '../article/diagnostic.ts'
import { deckPath } from '../talk/places.ts'
import { nameOf } from '../files/replaceable.ts'
import { isClone, projectRoot } from '../machine/project.js'

/** Where Slidev looks beside a deck for code that it puts into it, and for which files. */
const places: Readonly<Record<string, RegExp>> = {
  '.': /\.vue$|^(?:style\.(?:[jt]s|css)|(?:vite|uno|unocss)\.config\.[cm]?[jt]s)$/,
  components: /\.(?:vue|[jt]sx?)$/,
  layouts: /\.(?:vue|[jt]sx?)$/,
  setup: /\.[cm]?[jt]s$/,
  styles: /\.(?:[jt]s|css)$/,
}

/**
 * Components, layouts and styles that lie beside a talk. Slidev alone would take them; the site, the PDF and the pages
 * are drawn by what was compiled once for all talks, and would be without. So they are refused by every command alike.
 */
export function ownCode(data: string): Diagnostic[] {
  const home = dirname(deckPath(data))
  if (isClone && home === projectRoot) return []
  return Object.entries(places).flatMap(([place, files]) => {
    const folder = join(home, place)
    const isFolder = existsSync(folder) && statSync(folder).isDirectory()
    const names = isFolder ? readdirSync(folder).filter((name) => files.test(name)) : []
    return names.sort().map((name): Diagnostic => ({
      severity: 'error',
      code: 'own-code',
      file: nameOf(join(folder, name)),
      line: 1,
      column: 1,
      message: "is code of the talk's own, which no command takes: slides are drawn by what is the same for all talks",
      hint:
        'Show it with a kind of figure, a slide of Markdown or a picture in public/, and change the look in theme.yaml. '
        + 'A new kind of figure is made in a clone of citedeck: see its CONTRIBUTING.md. Move the file elsewhere.',
    }))
  })
}
