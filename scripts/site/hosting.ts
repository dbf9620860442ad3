import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Deck } from '../deck/deck.ts'
import { notFoundPage, search } from './notFound.ts'
import { opening } from './page.ts'
import { caching, contentPolicy, securityHeaders } from './policy.ts'

/** What the site's pages are sent with. */
export const pageHeaders: Readonly<Record<string, string>> = { ...securityHeaders, 'Content-Security-Policy': contentPolicy([opening, search]) }

/** Writes what hosts read beside the pages: the page for unknown addresses, and headers where a file can set them. */
export async function writeHosting(deck: Deck, folder: string): Promise<void> {
  const files: Record<string, string> = {
    '404.html': notFoundPage(deck),
    // Netlify and Cloudflare Pages. Both send HTML to be asked for again each time of their own accord.
    '_headers': `/*\n${Object.entries(pageHeaders).map(([name, value]) => `  ${name}: ${value}\n`).join('')}\n/assets/*\n  Cache-Control: ${caching.assets}\n`,
    'vercel.json': `${JSON.stringify({
      headers: [
        { source: '/(.*)', headers: Object.entries(pageHeaders).map(([key, value]) => ({ key, value })) },
        { source: '/assets/(.*)', headers: [{ key: 'Cache-Control', value: caching.assets }] },
      ],
    }, undefined, 2)}\n`,
    // GitHub Pages would leave out what begins with an underscore.
    '.nojekyll': '',
  }
  await Promise.all(Object.entries(files).map(([name, content]) => writeFile(join(folder, name), content)))
}
