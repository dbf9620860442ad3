import { readFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { parseSync } from '@slidev/parser'
import type { Plugin } from 'vite'
import { deckCss } from '../scripts/theme/deckCss.ts'
import { themedOf } from './themedOf.ts'

const source = 'virtual:citedeck-theme.css'
const id = '/citedeck-theme.css'

/**
 * Gives a deck its theme while it is edited, and where Slidev itself builds it; when the head of the deck changes it,
 * the page is loaded again.
 * @param head the head of `slides.md` as it was when Slidev started
 */
export function themePlugin(entry: string, head: () => unknown): Plugin {
  let current: Promise<string> | undefined
  const css = (frontmatter: unknown) => deckCss(themedOf(frontmatter, dirname(entry)), 'live')
  return {
    name: 'citedeck:theme',
    resolveId: (name) => (name === source ? id : undefined),
    load: (name) => (name === id ? (current ??= css(head())) : undefined),
    async handleHotUpdate({ file, server }) {
      if (file !== entry) return
      // Slidev keeps what Vite would read to itself.
      const [first] = parseSync(await readFile(file, 'utf8'), file).slides
      const now = css(first?.frontmatter)
      if (current === undefined || (await now) === (await current)) return
      current = now
      const module = server.moduleGraph.getModuleById(id)
      if (module) server.moduleGraph.invalidateModule(module)
      server.ws.send({ type: 'full-reload' })
    },
  }
}
