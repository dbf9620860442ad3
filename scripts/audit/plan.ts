import { says } from '../locales/says.ts'
import { unitInfo } from '../quantities/units.ts'
import type { SeriesReading } from '../source/series/read.ts'
import type { ArticleNumbers } from './articleNumbers.ts'
import type { Directed } from './compare.ts'
import type { Stated } from './finding.ts'
import type { ArticleSentence, DeckSentence } from './sentences.ts'
import type { SlideContext } from './slideContext.ts'

/** Where a clause ends. */
const ends = /[，；。;]|,(?!\d)|\.(?!\d)|[:：] ?| [–—] /u

/** The clause of a text that stretches over a number. */
function clauseAround(text: string, { start, end }: { start: number; end: number }): string {
  const before = text.slice(0, start).split(ends).at(-1) ?? ''
  return before + text.slice(start, end) + (text.slice(end).split(ends)[0] ?? '')
}

/** Whether a deck says of a number that it is done, before it in its clause or right behind it. */
function isSaidDone({ text, readings }: DeckSentence, { start, end }: { start: number; end: number }): boolean {
  const last = readings.filter((each) => each.end <= start).at(-1)?.end ?? 0
  const next = readings.find((each) => each.start >= end)?.start ?? text.length
  const before = text.slice(last, start).split(ends).at(-1) ?? ''
  return says('done', before) || says('doneBehind', text.slice(end, next).split(ends)[0] ?? '')
}

/** Whether the article says of a number that it is still to come. */
export function isPlanned({ text }: Pick<ArticleSentence, 'text'>, { start, end }: SeriesReading): boolean {
  const clause = clauseAround(text, { start, end })
  return says('planned', clause)
}

/**
 * What the article states of a number that the deck has as done, and that is still to come everywhere there: opened in
 * 2027, of a plan; or that the deck has as a goal, where it is so today and the goal is another.
 */
export function planOf(
  given: Directed & { start?: number; end?: number },
  sentence: DeckSentence,
  { stated }: SlideContext,
  numbers: ArticleNumbers,
): Stated | undefined {
  if (!numbers.nouns.areComparable) return undefined
  const same = numbers.sentences.flatMap((each, at) =>
    each.readings.flatMap((reading) =>
      isSame(reading, given) ? [{ reading, at, isPlan: isPlanned(each, reading) }] : [],
    ),
  )
  const [first] = same
  if (!first) return undefined
  const { start = 0, end = start } = given
  const isDone = isSaidDone(sentence, { start, end }) && !says('planned', sentence.text)
  if (isDone && same.every(({ isPlan }) => isPlan)) return numbers.stated(first)
  const isGoal = says('goalBefore', sentence.text.slice(0, start))
  if (!isGoal || same.some(({ isPlan }) => isPlan)) return undefined
  const shown = new Set(stated.map(({ cite, reading }) => `${cite} ${reading.start}`))
  for (const [at, each] of numbers.sentences.entries())
    for (const reading of each.readings)
      if (
        measuresSame(reading, given, numbers)
        && isPlanned(each, reading)
        && !shown.has(`${each.cite} ${reading.start}`)
      )
        return numbers.stated({ reading, at })
  return undefined
}

const isSame = (reading: SeriesReading, given: Directed) =>
  reading.value === given.value && (reading.unit === given.unit || given.unit === 'count' || reading.unit === 'count')

const measuresSame = (reading: SeriesReading, given: Directed, { nouns }: ArticleNumbers) =>
  reading.unit === given.unit
  && unitInfo(given.unit)?.kind !== 'date'
  && (given.unit !== 'count' || (given.noun !== undefined && nouns.same(reading.noun ?? '', given.noun)))
