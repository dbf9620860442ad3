import { compose } from '../scripts/deck/compose.ts'
import type { Deck } from '../scripts/deck/deck.ts'
import { readTalk } from '../scripts/check/index.ts'
import { readSamples } from '../scripts/gallery/sample.ts'
import { loadRenderer } from '../scripts/render/renderer.ts'
import { writeSyntheticTalk } from './syntheticTalk.ts'

/** What drawing without a browser costs: milliseconds a slide, at first and once the code is warm. */
export interface DrawCost {
  deck: string
  slides: number
  first: number
  warm: number
}

/** Milliseconds that a slide may take. */
const target = 4
const slideCount = 500

/**
 * Draws 500 slides of an ordinary talk, and as many that show every kind of figure at its fewest, its most and its
 * longest, in this process.
 * @param folder an empty one, for the data of the talk
 */
export async function drawCosts(folder: string): Promise<DrawCost[]> {
  await writeSyntheticTalk(folder, slideCount)
  const samples = (await readSamples()).map(({ talk }) => compose(talk))
  const inAll = samples.reduce((sum, { slides }) => sum + slides.length, 0)
  const rounds = Math.ceil(slideCount / inAll)
  return [
    await drawCost('synthetic', [compose(await readTalk(folder))]),
    await drawCost('every kind', Array.from({ length: rounds }, () => samples).flat()),
  ]
}

async function drawCost(deck: string, decks: readonly Deck[]): Promise<DrawCost> {
  const { draw } = await loadRenderer()
  const slides = decks.reduce((sum, each) => sum + each.slides.length, 0)
  const once = async () => {
    const start = performance.now()
    for (const each of decks)
      await draw(
        each,
        [...each.slides.keys()].map((index) => ({ index })),
      )
    return (performance.now() - start) / slides
  }
  const first = await once()
  return { deck, slides, first, warm: Math.min(await once(), await once()) }
}

/** The costs as Markdown. */
export function drawCostTable(costs: readonly DrawCost[]): string {
  const cell = (milliseconds: number) => `${milliseconds.toFixed(1)} ms`
  return [
    '## Drawing without a browser',
    '',
    'Each slide once, at the size of a slide; the first time in a process, and the best of two after that.',
    '',
    '| deck | slides | a slide at first | once warm | target |',
    '|---|---:|---:|---:|---:|',
    ...costs.map(
      ({ deck, slides, first, warm }) => `| ${deck} | ${slides} | ${cell(first)} | ${cell(warm)} | ≤ ${target} ms |`,
    ),
    '',
  ].join('\n')
}
