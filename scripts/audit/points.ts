import type { ArticleNumbers } from './articleNumbers.ts'
import type { Candidate } from './candidates.ts'
import { isChange, type Directed } from './compare.ts'
import type { Stated, Verdict } from './finding.ts'
import { said, type Operand } from './operands.ts'
import type { DeckSentence } from './sentences.ts'
import type { SlideContext } from './slideContext.ts'

/**
 * The later of two shares that lie so many points apart, where the deck says that something rose or fell by so many per
 * cent: from 20 to 25 per cent are five points, and a rise by a quarter.
 */
export function pointsOf(
  given: Directed,
  operands: readonly Operand[],
  sentence: DeckSentence,
  { stated }: SlideContext,
  numbers: ArticleNumbers,
): Stated | undefined {
  if (given.unit !== 'percent' || given.form !== undefined || !isChange(given)) return undefined
  const [one, other] = operands.map((operand) => {
    const shown = stated.find(({ shownIn, from }) => shownIn === sentence && from === operand.reading.start)
    const { cite, reading: of } = numbers.sentenceOf(operand.cite) ? operand : (shown ?? operand)
    const { text = '', readings = [] } = numbers.sentenceOf(cite) ?? {}
    const reading = readings.find((each) => each.start === of.start)
    return reading && { cite, reading, sentence: text }
  })
  if (!one || !other || one.cite !== other.cite) return undefined
  return one.reading.start > other.reading.start ? one : other
}

/**
 * A change by so many per cent of a share that a sentence gives both ends of, where they lie so many points apart: from
 * 20 to 25 per cent, up 5 per cent. Something else in the article may have risen by as much.
 */
export function pointsBeside(
  given: Directed,
  sentence: DeckSentence,
  same: readonly Candidate[],
  slide: SlideContext,
  numbers: ArticleNumbers,
): Verdict | undefined {
  if (given.unit !== 'percent' || !isChange(given)) return undefined
  const ends = slide.stated.filter(
    ({ shownIn, from, reading: { unit } }) => shownIn === sentence && from !== given.start && unit === 'percent',
  )
  for (const one of ends)
    for (const other of ends) {
      if (Math.abs(one.value - other.value - Math.abs(Number(given.value))) > 1e-9) continue
      if (same.some(({ at }) => [one.cite, other.cite].includes(numbers.citeOf(at)))) continue
      const by = pointsOf(given, [one, other], sentence, slide, numbers)
      if (by) return { is: 'otherwise', differs: ['unit'], by, sum: `${said(one)} − ${said(other)}` }
    }
  return undefined
}
