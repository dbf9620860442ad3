import { slideWords } from '../locales/grammars.ts'
import type { ArticleNumbers } from './articleNumbers.ts'
import type { SeriesReading } from '../source/series/read.ts'
import { says } from '../locales/says.ts'
import { isBare, type Directed } from './compare.ts'
import type { DeckSentence } from './sentences.ts'
import type { SlideContext } from './slideContext.ts'

/** Whether a sentence says that something rose to less than it was, or fell to more: rose from 97 to 63. */
export function contradictsItself(given: Directed, { text, readings }: DeckSentence): boolean {
  const before = readings.filter(({ end }) => end <= given.start).at(-1)
  if (!before || given.way === undefined || typeof given.value !== 'number' || typeof before.value !== 'number')
    return false
  const isAlike = before.unit === given.unit || isBare(before) || isBare(given)
  if (!isAlike || before.high !== undefined || !leadsTo(text, before.end, given.start)) return false
  return given.way === 'up' ? given.value < before.value : given.value > before.value
}

/** Whether an arrow leads to more where the words before it say less, or the other way: fewer hours: 32 → 65. */
export function isAgainstItsWords(given: Directed & { start?: number }, { text, readings }: DeckSentence): boolean {
  const at = readings.findIndex(({ start }) => start === given.start)
  const ends = [readings.slice(at - 1, at + 1), readings.slice(at, at + 2)].filter(({ length }) => length === 2)
  return ends.some(([one, other]) => {
    if (!one || !other || !/^[^\d,，;；]*(?:→|⟶|➔|➜)[^\d,，;；]*$/u.test(text.slice(one.end, other.start))) return false
    const isAlike = one.unit === other.unit || isBare(one) || isBare(other)
    const [from, to] = [Number(one.value), Number(other.value)]
    const before = text.slice(0, one.start)
    return isAlike && ((says('lessAhead', before) && to > from) || (says('moreAhead', before) && to < from))
  })
}

/**
 * Whether a slide says, or shows by an arrow, that something changed from this number to another, or from another to
 * this one, where the article has it come from the second to the first: 65 → 410 hours, where they fell from 410 to 65.
 */
export function isReversed(
  given: Directed,
  sentence: DeckSentence,
  { stated }: SlideContext,
  numbers: ArticleNumbers,
): boolean {
  const own = stated.filter(({ shownIn }) => shownIn === sentence)
  const self = own.find(({ from }) => from === given.start)
  if (!self) return false
  return own.some((other) => {
    if (other.cite !== self.cite || other.reading.unit !== self.reading.unit || other === self) return false
    const [first, second] = other.from < self.from ? [other, self] : [self, other]
    const between = sentence.text.slice(first.from, second.from)
    if (!/^[^,，;；]*(?:→|->|⟶|➔|➜)[^,，;；]*$/u.test(between) && !leadsTo(between, 0, between.length)) return false
    const { text = '', readings = [] } = numbers.sentenceOf(self.cite) ?? {}
    const [from, to] = [second, first].map(({ reading }) => readings.find(({ start }) => start === placeOf(reading)))
    if (!from || !to || from.start > to.start) return false
    return leadsTo(text, from.end, to.start) || areOfLaterYears(from, to)
  })
}

/** Whether the second of two numbers is of a later year than the first. */
function areOfLaterYears({ date: one = '' }: SeriesReading, { date: other = '' }: SeriesReading): boolean {
  const [year, later] = [one, other].map((date) => /^\d{4}(?!.*\/)/.exec(date)?.[0])
  return year !== undefined && later !== undefined && year < later
}

const placeOf = (reading: { start?: number }) => reading.start

/** Whether the words between two numbers say that it changed from the first to the second. */
const leadsTo = (text: string, from: number, to: number) => {
  const between = text.slice(from, to)
  return Object.values(slideWords).some(({ asChangedBy }) => asChangedBy(between) !== between)
}
