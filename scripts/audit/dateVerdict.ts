import { inWords } from '../article/states.ts'
import { dateFields, spanEnds } from '../quantities/dates.ts'
import type { ArticleNumbers } from './articleNumbers.ts'
import { compare, dateOf, type Directed } from './compare.ts'
import type { Verdict } from './finding.ts'
import type { Likeness } from './likeness.ts'
import type { DeckSentence } from './sentences.ts'
import type { SlideContext } from './slideContext.ts'

/** Says of a date of a deck whether the article has it, or one that lies in it; of a span, its two ends. */
export function dateVerdict(
  given: Directed,
  { readings }: DeckSentence,
  likenesses: ReadonlyMap<number, Likeness>,
  slide: SlideContext,
  numbers: ArticleNumbers,
): Verdict {
  const { dates, nouns, related } = numbers
  const likenessOf = (at: number) => likenesses.get(at)?.whole ?? 0
  const likest = [...dates].sort((a, b) => likenessOf(b.at) - likenessOf(a.at))
  const find = (date: Directed) => likest.find(({ reading }) => compare(reading, date, nouns).length === 0)
  const same = find(given)
  if (same) return { is: 'stated', by: numbers.stated(same) }
  const asEnd = likest.find(({ reading }) =>
    spanEnds(dateOf(reading))?.some(
      (value) => compare({ ...reading, low: undefined, high: undefined, value }, given, nouns).length === 0,
    ),
  )
  if (asEnd) return { is: 'stated', by: numbers.stated(asEnd) }
  const endVerdict = (date: Directed): Verdict | undefined => {
    const end = find(date)
    return end ? { is: 'stated', by: numbers.stated(end) } : yearApart(date, likenesses, slide, numbers)
  }
  if (given.high !== undefined) {
    const ends = [given.low ?? given.value, given.high].map((value) =>
      endVerdict({ ...given, low: undefined, high: undefined, value }),
    )
    const cites = ends.flatMap((each) =>
      each?.is === 'stated' ? [each.by.cite] : each?.is === 'follows' ? each.cites : [],
    )
    if (ends.every((each) => each !== undefined))
      return { is: 'follows', sum: `from ${given.low ?? given.value} to ${given.high}`, cites: [...new Set(cites)] }
  }
  const apart = yearApart(given, likenesses, slide, numbers)
  if (apart) return apart
  const here = new Set(readings.filter(({ unit }) => unit === 'date').map(dateOf))
  const near = likest.find(({ at, reading }) => (likenesses.get(at)?.own ?? 0) >= related && !here.has(dateOf(reading)))
  return near ? { is: 'otherwise', differs: ['value'], by: numbers.stated(near) } : { is: 'absent' }
}

/**
 * A year that lies a stated time behind or before one that the article states near it: 2034, of a loan of 2019 over
 * 15 years.
 */
function yearApart(
  { value }: Directed,
  likenesses: ReadonlyMap<number, Likeness>,
  { stated }: SlideContext,
  numbers: ArticleNumbers,
): Verdict | undefined {
  if (!/^\d{4}$/.test(String(value))) return undefined
  const cites = new Set(stated.map(({ cite }) => cite))
  const places = numbers.sentences.flatMap(({ cite }, at) => (cites.has(cite) || likenesses.has(at) ? [at] : []))
  for (const at of places)
    for (const span of numbers.operandsAt(at).filter(({ reading: { unit } }) => unit === 'year'))
      for (const { reading, cite } of [at - 1, at, at + 1].flatMap((place) => numbers.datesAt(place))) {
        const { year } = dateFields(dateOf(reading))
        if (year === undefined || Math.abs(Number(value) - year) !== span.value) continue
        const sign = Number(value) > year ? '+' : '−'
        return {
          is: 'follows',
          sum: `${year} ${sign} ${inWords(span.reading)}`,
          cites: [...new Set([cite, span.cite])],
        }
      }
  return undefined
}
