import { mkdtemp, realpath, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { loadRenderer } from '../../scripts/render/renderer.ts'
import type { Deck } from '../../scripts/deck/deck.ts'
import { articles } from '../draft/articles.ts'
import { mutated } from '../draft/mutate.ts'
import { draftOf } from '../draft/runDraft.ts'

/** So many inputs, in groups so that a failure names its seed at once; of each group the first deck is drawn. */
const [groups, ofGroup] = [10, 10]
const short = articles.map((article) => ({ ...article, lines: article.lines.slice(0, 4) }))

let folder: string
beforeAll(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'citedeck-mutated-')))
})
afterAll(() => rm(folder, { recursive: true }))

it.each(Array.from({ length: groups }, (_, index) => index * ofGroup))(
  'a file that something was done to is drafted, or refused as what it is: from seed %i',
  async (first) => {
    const decks: Deck[] = []
    for (let seed = first; seed < first + ofGroup; seed++) {
      const { name, bytes } = mutated(short, seed)
      const own = await mkdtemp(join(folder, 'input-'))
      const { deck } = await draftOf(own, bytes).catch((error: unknown) => {
        throw new Error(`${name}: ${error instanceof Error ? error.message : String(error)}`, { cause: error })
      })
      if (deck) decks.push(deck)
    }
    const [deck] = decks
    expect(decks.length).toBeGreaterThan(ofGroup / 4)
    if (!deck) return
    const { draw } = await loadRenderer()
    const drawn = await draw(deck, deck.slides.map((_, index) => ({ index }))) // prettier-ignore
    expect(drawn.filter((html) => html === '')).toEqual([])
  },
  // The first run loads what draws slides.
  120_000,
)

it('drafts an article with more numbers than a talk has facts', async () => {
  const paragraph = (from: number) =>
    Array.from({ length: 800 }, (_, index) => `磨坊一天磨了${from + index}吨大麦。`).join('')
  const text = Array.from({ length: 4 }, (_, index) => paragraph(1000 * (index + 1))).join('\n')
  const { deck, said } = await draftOf(await mkdtemp(join(folder, 'input-')), text)
  expect(deck?.slides.length).toBeGreaterThan(3)
  expect(said).toMatch(/of those that were read for certain the first 3\d{3} are in facts\.yaml/)
})
