import { liveAddress } from './live/events.ts'
import type { PageData } from '../site/page.ts'
import type { StageDeck } from './stageDeck.ts'

/** What the page around the stage was told. */
export const pageData = JSON.parse(document.querySelector('#deck')?.textContent ?? '{}') as Partial<PageData>

/** The file that the page names. */
async function load(): Promise<StageDeck> {
  const response = await fetch(liveAddress('deck') ?? new URL(pageData.stage?.deck ?? '', document.baseURI))
  if (!response.ok) throw new Error(`${response.status} for ${response.url}`)
  return (await response.json()) as StageDeck
}

/** The deck on this stage. */
export const deck = await load()
