import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Deck } from '../deck/deck.ts'
import { page, type Page, type StageFiles } from './page.ts'
import { readPageName } from './readPage.ts'

/** As many slides as a visitor sees before the others have come: the cover fills a phone. */
const opening = 1

/**
 * Writes the site's first page: the first slides, and a stage that is loaded by those who want one.
 * @param whole what the page that holds all slides is made of
 */
export async function writeStagePage(deck: Deck, whole: Page, stage: StageFiles, folder: string): Promise<void> {
  const more = deck.slides.length > opening
  await writeFile(
    join(folder, 'index.html'),
    page(deck, {
      ...whole,
      slides: whole.slides.slice(0, opening),
      stage,
      rest: more ? `./${readPageName}` : undefined,
    }),
  )
}
