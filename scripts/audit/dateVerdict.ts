import { inWords } from '../article/states.ts'
import { dateFields } from '../quantities/dates.ts'
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
  if (given.high !== undefined) {
    const alone = { ...given, low: undefined, high: undefined }
    const [from, to] = [find({ ...alone, value: given.low ?? given.value }), find({ ...alone, value: given.high })]
    if (from && to) {
      const cites = [...new Set([numbers.citeOf(from.at), numbers.citeOf(to.at)])]
      return { is: 'follows', sum: `from ${given.low ?? given.value} to ${given.high}`, cites }
    }
  }
  const later = laterYear(given, likenesses, slide, numbers)
  if (later) return later
  const here = new Set(readings.filter(({ unit }) => unit === 'date').map(dateOf))
  const near = likest.find(({ at, reading }) => (likenesses.get(at)?.own ?? 0) >= related && !here.has(dateOf(reading)))
  return near ? { is: 'otherwise', differs: ['value'], by: numbers.stated(near) } : { is: 'absent' }
}

/** A year that lies a stated time behind one that the article states near it: 2034, of a loan of 2019 over 15 years. */
function laterYear(
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
      for (const { reading, cite } of [at - 1, at].flatMap((place) => numbers.datesAt(place))) {
        const { year } = dateFields(dateOf(reading))
        if (year !== undefined && year + span.value === Number(value))
          return { is: 'follows', sum: `${year} + ${inWords(span.reading)}`, cites: [...new Set([cite, span.cite])] }
      }
  return undefined
}
