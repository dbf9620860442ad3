import { says } from '../locales/says.ts'
import { unitInfo } from '../quantities/units.ts'
import type { SeriesReading } from '../source/series/read.ts'
import type { ArticleNumbers } from './articleNumbers.ts'
import { isBare, mantissaOf } from './compare.ts'
import type { DeckSentence } from './sentences.ts'

const million = 1_000_000

/**
 * A deck's sentence with its numbers read as the article has them, where its writing leaves two readings: 1.34 m are
 * millions where the article counts 1.34 million and measures no such length.
 */
export function asArticleHas(sentence: DeckSentence, numbers: ArticleNumbers): DeckSentence {
  const readings = sentence.readings.map((reading) => inMillions(reading, numbers) ?? reading)
  return readings.some((each, index) => each !== sentence.readings[index]) ? { ...sentence, readings } : sentence
}

function inMillions(reading: SeriesReading, numbers: ArticleNumbers): SeriesReading | undefined {
  const { unit, value, text } = reading
  if (unit !== 'meter' || typeof value !== 'number' || !/\d ?m$/.test(text)) return undefined
  const isLength = numbers.ofSize(value).some(({ reading: of }) => of.unit === 'meter')
  const counted = numbers.ofSize(value * million).find(({ reading: of }) => of.value === value * million)
  if (isLength || !counted) return undefined
  const { unsure, ...rest } = reading
  void unsure
  return {
    ...rest,
    unit: unitInfo(counted.reading.unit)?.kind === 'count' ? 'count' : counted.reading.unit,
    value: value * million,
  }
}

/** What else a number may be that was not found as it was read, likeliest first. */
export function otherReadingsOf(
  reading: SeriesReading,
  sentence: DeckSentence,
  numbers: ArticleNumbers,
): SeriesReading[] {
  return [inUnitBefore(reading, sentence), forEachBehind(reading, sentence, numbers)].filter(
    (each) => each !== undefined,
  )
}

/** A bare number in the unit and scale of the one before it in its sentence: £186 m (plan: 162). */
function inUnitBefore(reading: SeriesReading, { readings }: DeckSentence): SeriesReading | undefined {
  if (!isBare(reading) || typeof reading.value !== 'number') return undefined
  const before = readings
    .filter(({ end, unit }) => end <= reading.start && ['money', 'measure'].includes(unitInfo(unit)?.kind ?? ''))
    .at(-1)
  if (!before) return undefined
  const scale = Number(before.value) / (mantissaOf(before.text) ?? Number(before.value))
  return { ...reading, unit: before.unit, value: reading.value * scale }
}

/** A number for each of what stands behind it, which the article counts: £30 a repair in the first year. */
function forEachBehind(
  reading: SeriesReading,
  { text }: DeckSentence,
  numbers: ArticleNumbers,
): SeriesReading | undefined {
  const noun = /^ (?:an?|per|each|every|\/) ?(\p{L}{3,})/u.exec(text.slice(reading.end))?.[1]
  if (reading.per !== undefined || noun === undefined || says('filler', noun)) return undefined
  return numbers.countsOf(noun).length > 0 ? { ...reading, per: { value: 1, unit: 'count', noun } } : undefined
}
