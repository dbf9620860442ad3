import type { ArticleNumbers, Placed } from './articleNumbers.ts'
import type { Candidate } from './candidates.ts'
import type { Directed } from './compare.ts'
import { haveCommon, labelOf } from './labels.ts'
import type { SlideContext } from './slideContext.ts'
import { wordsOf } from './words.ts'

/** How many times one of two numbers may be the other that are taken for each other. */
const mostTimes = 5

/**
 * The number of the same sentence of which the article says what the deck says of this one, between it and its noun: 40
 * electric vans, where 40 vans were bought, and 25 of them are electric.
 */
export function modifiedOther(
  given: Directed,
  same: readonly Candidate[],
  { stated }: SlideContext,
  numbers: ArticleNumbers,
): Placed | undefined {
  const words = wordsOf(given.text.replace(/\s*[\p{L}’'-]+$/u, ''))
  const [best] = same
  if (given.unit !== 'count' || given.noun === undefined || words.size === 0 || !best) return undefined
  const areSaid = (at: number, reading: Directed) => {
    const { text = '', readings = [] } = numbers.sentences[at] ?? {}
    const placed = readings.find((each) => each.value === reading.value && each.text === reading.text)
    return (
      placed !== undefined
      && haveCommon(words, new Set([...labelOf(text, placed, readings, true), ...wordsOf(placed.text)]))
    )
  }
  if (same.some(({ at, reading }) => areSaid(at, reading))) return undefined
  const { readings = [], cite } = numbers.sentences[best.at] ?? {}
  const value = Number(given.value)
  const other = readings.find(
    (each) =>
      each.unit === 'count'
      && each.value !== given.value
      && Number(each.value) <= value * mostTimes
      && value <= Number(each.value) * mostTimes
      && !stated.some((shown) => shown.cite === cite && shown.reading.start === each.start)
      && areSaid(best.at, each),
  )
  return other && { reading: other, at: best.at }
}
