import { inWords } from '../article/states.ts'
import { dateFields, spanEnds } from '../quantities/dates.ts'
import type { ArticleNumbers } from './articleNumbers.ts'
import { compare, dateOf, type Directed } from './compare.ts'
import type { Verdict } from './finding.ts'
import type { Likeness } from './likeness.ts'
import { says } from '../locales/says.ts'
import type { DeckSentence } from './sentences.ts'
import type { SlideContext } from './slideContext.ts'

/** Says of a date of a deck whether the article has it, or one that lies in it; of a span, its two ends. */
export function dateVerdict(
  given: Directed,
  { readings, text }: DeckSentence,
  likenesses: ReadonlyMap<number, Likeness>,
  slide: SlideContext,
  numbers: ArticleNumbers,
): Verdict {
  const { dates, nouns, related } = numbers
  const likenessOf = (at: number) => likenesses.get(at)?.whole ?? 0
  const likest = [...dates].sort((a, b) => likenessOf(b.at) - likenessOf(a.at))
  const find = (date: Directed) => likest.find(({ reading }) => compare(reading, date, nouns).length === 0)
  const same = find(given)
  if (same && isOtherEnd(text, numbers.sentences[same.at]?.text ?? ''))
    return { is: 'otherwise', differs: ['bound'], by: numbers.stated(same) }
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
  const apart = yearApart(given, likenesses, slide, numbers) ?? yearBeside(given, readings, slide)
  if (apart) return apart
  const here = new Set(readings.filter(({ unit }) => unit === 'date').map(dateOf))
  // The year before 2024, of which the article has numbers.
  const before = numbers.sentences.find(({ readings: all }) => all.some(({ date }) => date === String(given.value)))
  const isYear = /^\d{4}$/.test(String(given.value))
  // 64 per cent fewer than in 2020, where they are fewer than in the year before 2021.
  const next = String(Number(given.value) + 1)
  const ofNext = dates.find(
    ({ reading, at }) => isYear && reading.value === next && says('yearBeforeNamed', numbers.sentences[at]?.text ?? ''),
  )
  if (ofNext) return { is: 'follows', sum: `the year before ${next}`, cites: [numbers.citeOf(ofNext.at)] }
  if (before && isYear)
    return { is: 'follows', sum: `the year before ${Number(given.value) + 1}`, cites: [before.cite] }
  const near = likest.find(({ at, reading }) => (likenesses.get(at)?.own ?? 0) >= related && !here.has(dateOf(reading)))
  if (mayBeNamed(given, numbers))
    return { is: 'look', why: 'it may be the year that the article calls last or this year' }
  return near ? { is: 'otherwise', differs: ['value'], by: numbers.stated(near) } : { is: 'absent' }
}

/** Whether the one sentence has the latest of a date, of which the other has the earliest. */
const isOtherEnd = (one: string, other: string) =>
  [
    [one, other],
    [other, one],
  ].some(([a = '', b = '']) => says('earliest', a) && !says('latest', a) && says('latest', b) && !says('earliest', b))

/** Whether a year follows one that the article names, and it speaks of the last or the next without naming that. */
function mayBeNamed({ value }: Directed, { dates, sentences }: ArticleNumbers): boolean {
  if (!/^\d{4}$/.test(String(value)) || !sentences.some(({ text }) => says('relativeYear', text))) return false
  const years = dates.map(({ reading }) => dateFields(dateOf(reading)).year)
  return [1, 2].some((before) => years.includes(Number(value) - before))
}

/** A year that lies as long as its sentence says from a date that the slide states: ten years, until 2025. */
function yearBeside(
  { value }: Directed,
  beside: DeckSentence['readings'],
  { dates }: SlideContext,
): Verdict | undefined {
  const spans = beside.filter(({ unit, high }) => unit === 'year' && high === undefined)
  for (const span of spans)
    for (const { reading, cite } of dates) {
      const { year } = dateFields(dateOf(reading))
      if (year === undefined || Math.abs(Number(value) - year) !== span.value) continue
      return { is: 'follows', sum: `${year} ${Number(value) > year ? '+' : '−'} ${inWords(span)}`, cites: [cite] }
    }
  return undefined
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
