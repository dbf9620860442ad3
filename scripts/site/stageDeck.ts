import { createHash } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { clickMark, clicksOf, stressMark } from '../article/syntax.ts'
import { plain } from '../article/text.ts'
import type { Deck, DeckSlide } from '../deck/deck.ts'
import { slidevConfig } from '../deck/slidevConfig.ts'
import type { StageDeck, StageSlide } from '../stage/stageDeck.ts'
import { escapeHtml } from './html.ts'

/**
 * Writes what the stage shows into a site's `assets`: the deck, and a file for what each slide shows.
 * @returns the deck's address, as a page of the site calls it
 */
export async function writeStageDeck(deck: Deck, withNotes: boolean, folder: string): Promise<string> {
  const assets = join(folder, 'assets')
  await mkdir(assets, { recursive: true })
  const write = async (name: string, value: unknown) => {
    const text = JSON.stringify(value)
    const file = `${name}-${createHash('sha256').update(text).digest('hex').slice(0, 8)}.json`
    await writeFile(join(assets, file), text)
    return `./assets/${file}`
  }
  const slides = await Promise.all(
    deck.slides.map(async (slide): Promise<StageSlide> => {
      const { layout, id, title, level, clicks, standing, seconds, notes, content } = slide
      return {
        layout,
        id,
        title,
        level,
        ...(content.kicker === undefined ? {} : { topic: plain(content.kicker) }),
        clicks,
        standing,
        seconds,
        content: await write('slide', content),
        ...(withNotes && notes.trim() !== '' ? { note: note(notes) } : {}),
      }
    }),
  )
  const configs = { title: deck.title, slidesTitle: deck.title, ...slidevConfig(deck) }
  return write('deck', { configs, slides } satisfies StageDeck)
}

/**
 * A speaker's note with its marks for clicks as Slidev's presenter reads them, and with what it stresses; a paragraph
 * after each empty line.
 */
function note(text: DeckSlide['notes']): { text: string; html: string } {
  let clicks = 0
  const marked = escapeHtml(text.trim())
    .replace(stressMark, (_, strong?: string, stressed?: string) =>
      strong === undefined ? `<em>${stressed ?? ''}</em>` : `<strong>${strong}</strong>`,
    )
    .replace(clickMark, (_, count?: string) => {
      clicks += clicksOf(count)
      return `<span class="slidev-note-click-mark" data-clicks="${clicks}"></span>`
    })
  return {
    text: text.trim(),
    html: marked
      .split(/\n[ \t]*\n\s*/)
      .map((paragraph) => `<p>${paragraph}</p>`)
      .join('\n'),
  }
}
