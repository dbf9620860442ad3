import type { SeriesReading } from '../source/series/read.ts'
import type { ArticleNumbers } from './articleNumbers.ts'
import { says } from '../locales/says.ts'
import { unitInfo } from '../quantities/units.ts'
import { isBare } from './compare.ts'
import { asRest, restOnSlide } from './balance.ts'
import type { Stated, Verdict } from './finding.ts'
import { formulaOf } from './formula.ts'
import { differenceStated } from './oneSentence.ts'
import { planOf } from './plan.ts'
import { otherReadingsOf } from './rereadings.ts'
import type { DeckSentence } from './sentences.ts'
import type { SlideContext } from './slideContext.ts'
import { verdictAsRead } from './verdict.ts'

/**
 * Says of a number of a deck whether the article states it; where nothing was found at first, it is read as it may also
 * be meant, and held against the sum that its line shows, what its slide adds up to, and the differences that the
 * article's sentences make.
 */
export function verdictOn(
  reading: SeriesReading,
  sentence: DeckSentence,
  slide: SlideContext,
  numbers: ArticleNumbers,
): Verdict {
  const first = verdictAsRead(reading, sentence, slide, numbers)
  const plan = first.is === 'stated' ? planOf(reading, sentence, slide, numbers) : undefined
  if (plan) return { is: 'otherwise', differs: ['plan'], by: plan }
  if (first.is === 'stated' && isOfMoney(reading, sentence, first))
    return { is: 'otherwise', differs: ['unit'], by: first.by }
  if (!isOpen(first)) return first
  for (const other of otherReadingsOf(reading, sentence, numbers)) {
    const verdict = verdictAsRead(other, sentence, slide, numbers)
    if (verdict.is === 'stated' || (verdict.is === 'follows' && verdict.doubt === undefined)) return verdict
  }
  return (
    fromFormula(reading, sentence, slide)
    ?? fromRest(reading, sentence, slide)
    ?? differenceStated(reading, sentence, numbers, slide)
    ?? first
  )
}

/** Whether a number without its unit is said to be of money, where the article measures by it: 電費310萬, of 310萬度. */
const isOfMoney = (reading: SeriesReading, { text }: DeckSentence, { by }: { by: Stated }) =>
  isBare(reading) && says('moneyAhead', text.slice(0, reading.start)) && unitInfo(by.reading.unit)?.kind === 'measure'

/** Whether a number was not found, and what stands in its place in the article is only near it. */
const isOpen = (verdict: Verdict) =>
  verdict.is === 'absent' || verdict.is === 'look' || (verdict.is === 'otherwise' && verdict.isNear === true)

/** The result of a sum that its line shows, of numbers that the slide states. */
function fromFormula(reading: SeriesReading, sentence: DeckSentence, { stated }: SlideContext): Verdict | undefined {
  const formula = formulaOf(reading, sentence)
  if (!formula?.comesOut) return undefined
  const known = formula.parts.map(({ start }) =>
    stated.find(({ shownIn, from }) => shownIn.text === sentence.text && from === start),
  )
  const cites = [...new Set(known.flatMap((each) => each?.cite ?? []))]
  const isOfStated = known.filter((each) => each !== undefined).length >= known.length - 1
  return isOfStated && cites.length > 0 && formula.result.start === reading.start
    ? { is: 'follows', sum: formula.sum, cites }
    : { is: 'look', why: 'it is reckoned with here' }
}

function fromRest(reading: SeriesReading, sentence: DeckSentence, slide: SlideContext): Verdict | undefined {
  const operands = restOnSlide(reading, sentence, slide)
  return operands && { is: 'follows', sum: asRest(operands), cites: [...new Set(operands.map(({ cite }) => cite))] }
}
