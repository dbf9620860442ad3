import type { StageDeck } from './stageDeck.ts'

/** The file that the page names. */
async function load(): Promise<StageDeck> {
  const { stage } = JSON.parse(document.querySelector('#deck')?.textContent ?? '{}') as { stage?: { deck: string } }
  const response = await fetch(new URL(stage?.deck ?? '', document.baseURI))
  if (!response.ok) throw new Error(`${response.status} for ${response.url}`)
  return (await response.json()) as StageDeck
}

/** The deck on this stage. */
export const deck = await load()
