import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Deck } from '../deck/deck.ts'
import { codeOf } from '../files/place.ts'
import { notFoundPage } from './notFound.ts'
import { caching, securityHeaders } from './policy.ts'

/**
 * Writes what hosts read beside the pages: the page for unknown addresses, and headers where a file can set them. What
 * the talk's own `public` folder has brought stays.
 */
export async function writeHosting(deck: Deck, folder: string): Promise<void> {
  const files: Record<string, string> = {
    '404.html': notFoundPage(deck),
    // Netlify and Cloudflare Pages. Both send HTML to be asked for again each time of their own accord.
    _headers: `/*\n${Object.entries(securityHeaders)
      .map(([name, value]) => `  ${name}: ${value}\n`)
      .join('')}\n/assets/*\n  Cache-Control: ${caching.assets}\n`,
    'vercel.json': `${JSON.stringify(
      {
        headers: [
          { source: '/(.*)', headers: Object.entries(securityHeaders).map(([key, value]) => ({ key, value })) },
          { source: '/assets/(.*)', headers: [{ key: 'Cache-Control', value: caching.assets }] },
        ],
      },
      undefined,
      2,
    )}\n`,
    // GitHub Pages would leave out what begins with an underscore.
    '.nojekyll': '',
  }
  await Promise.all(
    Object.entries(files).map(([name, content]) =>
      writeFile(join(folder, name), content, { flag: 'wx' }).catch((error: unknown) => {
        if (codeOf(error) !== 'EEXIST') throw error
      }),
    ),
  )
}
