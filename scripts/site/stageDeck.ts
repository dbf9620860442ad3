import { createHash } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { clickMark, clicksOf, stressMark } from '../article/syntax.ts'
import { plain } from '../typography/text.ts'
import type { Deck, DeckSlide } from '../deck/deck.ts'
import { slidevConfig } from '../deck/slidevConfig.ts'
import type { StageDeck, StageSlide } from '../stage/stageDeck.ts'
import { escapeHtml } from './html.ts'

/** What the stage shows, and a file for what each slide shows: its text, by its address as a page calls it. */
export interface StageDeckFiles {
  deck: StageDeck
  files: ReadonlyMap<string, string>
}

/** Makes what the stage shows of a deck. */
export function stageDeck(deck: Deck, withNotes: boolean): StageDeckFiles {
  const files = new Map<string, string>()
  const slides = deck.slides.map((slide): StageSlide => {
    const { layout, id, title, level, clicks, standing, seconds, notes, content } = slide
    const text = JSON.stringify(content)
    const address = addressOf('slide', text)
    files.set(address, text)
    return {
      layout,
      id,
      title,
      level,
      ...(content.kicker === undefined ? {} : { topic: plain(content.kicker) }),
      clicks,
      standing,
      seconds,
      content: address,
      ...(withNotes && notes.trim() !== '' ? { note: note(notes) } : {}),
    }
  })
  return { deck: { configs: { title: deck.title, slidesTitle: deck.title, ...slidevConfig(deck) }, slides }, files }
}

/**
 * Writes what the stage shows into a site's `assets`: the deck, and a file for what each slide shows.
 * @returns the deck's address, as a page of the site calls it
 */
export async function writeStageDeck(deck: Deck, withNotes: boolean, folder: string): Promise<string> {
  await mkdir(join(folder, 'assets'), { recursive: true })
  const { deck: shown, files } = stageDeck(deck, withNotes)
  const text = JSON.stringify(shown)
  const address = addressOf('deck', text)
  await Promise.all(
    [...files, [address, text] as const].map(([each, content]) => writeFile(join(folder, each), content)),
  )
  return address
}

/** A file's address by what is in it: browsers may keep it for good. */
function addressOf(name: string, text: string): string {
  return `./assets/${name}-${createHash('sha256').update(text).digest('hex').slice(0, 8)}.json`
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
