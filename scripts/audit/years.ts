import type { ArticleNumbers } from './articleNumbers.ts'
import type { Directed } from './compare.ts'
import type { Verdict } from './finding.ts'
import type { Likeness } from './likeness.ts'
import type { SlideContext } from './slideContext.ts'
import { followsFromMonths, followsFromSince, followsFromYears, followsUntilTalk } from './spans.ts'

/** A stretch of years or months between dates that the slide names, or the likest sentences, or until the talk. */
export function fromYears(
  given: Directed,
  likest: readonly Likeness[],
  { dates, stated, talkYear }: SlideContext,
  numbers: ArticleNumbers,
  isOpening: boolean,
): Verdict | undefined {
  const near = likest.slice(0, 2)
  const ofOwn = likest.filter(({ own }) => own > 0).slice(0, 4)
  const nearDates = near.flatMap(({ at }) => numbers.datesAt(at))
  const cites = new Set(stated.map(({ cite }) => cite))
  const besideDates = numbers.sentences.flatMap(({ cite }, at) =>
    cites.has(cite) ? [at - 1, at].flatMap((place) => numbers.datesAt(place)) : [],
  )
  const found =
    followsFromYears(given, [...dates, ...nearDates])
    ?? followsFromMonths(given, [...dates, ...ofOwn.flatMap(({ at }) => numbers.datesAt(at))])
    ?? followsFromYears(given, besideDates)
    ?? followsUntilTalk(given, [...ofOwn.flatMap(({ at }) => numbers.datesAt(at)), ...dates, ...besideDates], talkYear)
    ?? followsFromSince(
      given,
      // What a talk is called may go for all of the article: nine years of a nursery.
      (isOpening ? [...numbers.sentences.keys()] : near.map(({ at }) => at)).flatMap((at) => numbers.sinceAt(at)),
      numbers.lastYear,
    )
  return found && { is: 'follows', ...found }
}
