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
  await writeNew(folder, {
    '404.html': notFoundPage(deck),
    ...headerFiles(`/assets/*\n  Cache-Control: ${caching.assets}\n`, '/assets/(.*)'),
  })
}

/**
 * Writes what hosts read at the top of a folder that holds the sites of several talks: they pass over such files below
 * it. What is there already stays.
 */
export async function writeHostingOfSeveral(folder: string): Promise<void> {
  // Not all hosts know a pattern with two stars: there, files are asked for again each time.
  await writeNew(folder, headerFiles('', '/(?:[^/]+)/assets/(.*)'))
}

/**
 * Files in which hosts find headers, and one for GitHub Pages, which would leave out what begins with an underscore.
 * @param rules further ones of Netlify and Cloudflare Pages; both send HTML to be asked for again each time of their
 * own accord
 * @param assets where Vercel finds files that may be kept
 */
function headerFiles(rules: string, assets: string): Record<string, string> {
  const security = Object.entries(securityHeaders)
  const headers = [
    { source: '/(.*)', headers: security.map(([key, value]) => ({ key, value })) },
    { source: assets, headers: [{ key: 'Cache-Control', value: caching.assets }] },
  ]
  return {
    _headers: `/*\n${security.map(([name, value]) => `  ${name}: ${value}\n`).join('')}${rules === '' ? '' : `\n${rules}`}`,
    'vercel.json': `${JSON.stringify({ headers }, undefined, 2)}\n`,
    '.nojekyll': '',
  }
}

async function writeNew(folder: string, files: Readonly<Record<string, string>>): Promise<void> {
  await Promise.all(
    Object.entries(files).map(([name, content]) =>
      writeFile(join(folder, name), content, { flag: 'wx' }).catch((error: unknown) => {
        if (codeOf(error) !== 'EEXIST') throw error
      }),
    ),
  )
}
