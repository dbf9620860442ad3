import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Deck } from '../deck/deck.ts'
import { page, type Page, type Stage } from './page.ts'
import { readPageName } from './readPage.ts'

/** As many slides as a visitor sees before the others have come: the cover fills a phone. */
const opening = 1

/**
 * Writes the site's first page over the one that Slidev built: the first slides, and a stage that is loaded by those
 * who want one.
 * @param whole what the page that holds all slides is made of
 */
export async function writeStagePage(deck: Deck, whole: Page, folder: string): Promise<void> {
  const path = join(folder, 'index.html')
  const stage = readStage(await readFile(path, 'utf8'))
  const more = deck.slides.length > opening
  await writeFile(path, page(deck, { ...whole, slides: whole.slides.slice(0, opening), stage, rest: more ? `./${readPageName}` : undefined }))
}

/**
 * What a page that Slidev built loads.
 * @throws where it does not look as expected
 */
export function readStage(html: string): Stage {
  const script = /<script type="module"[^>]*\ssrc="([^"]+)"/.exec(html)?.[1]
  if (script === undefined) throw new Error('the page that Slidev built has no script')
  const links = (rel: string) => [...html.matchAll(/<link\s([^>]*)>/g)].flatMap(([, attributes = '']) => {
    const href = /href="([^"]+)"/.exec(attributes)?.[1]
    return attributes.includes(`rel="${rel}"`) && href !== undefined ? [href] : []
  })
  return { script, preload: links('modulepreload'), styles: links('stylesheet') }
}
