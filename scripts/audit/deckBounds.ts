import { slideWords } from '../locales/grammars.ts'
import { says } from '../locales/says.ts'
import type { SeriesReading } from '../source/series/read.ts'

const shortBounds = [
  ['aboutApart', 'about'],
  ['mostBefore', 'at-most'],
  ['leastBefore', 'at-least'],
] as const

/** Readings with what their number is for each of by the words before it: 日均300人. */
export const withRatesBefore = (readings: readonly SeriesReading[], text: string): readonly SeriesReading[] =>
  readings.map((reading) => {
    const before = text.slice(0, reading.start)
    const unit = Object.values(slideWords).flatMap(({ rateBefore }) => rateBefore(before) ?? [])[0]
    const isRate = unit !== undefined && reading.per === undefined && !['date', 'percent', unit].includes(reading.unit)
    return isRate ? { ...reading, per: { value: 1, unit } } : reading
  })

/** Readings with the bound that a verb parts from its number: 約省9.8億元, 约占三成. */
export function withBoundsBefore(readings: readonly SeriesReading[], text: string): readonly SeriesReading[] {
  return readings.map((reading) => {
    const before = text.slice(0, reading.start).trimEnd()
    const word = shortBounds.find(([what]) => says(what, before))
    return reading.bound === 'exactly' && word ? { ...reading, bound: word[1] } : reading
  })
}

/** Readings with the bound that stands behind their line: 2 km a night – at most, 40人（最多）. */
export const withBoundsBehind = (readings: readonly SeriesReading[], text: string): readonly SeriesReading[] =>
  readings.map((reading, index) => {
    const behind = text.slice(reading.end)
    if (reading.bound !== 'exactly' || index < readings.length - 1) return reading
    return says('mostBehind', behind)
      ? { ...reading, bound: 'at-most' }
      : says('leastBehind', behind)
        ? { ...reading, bound: 'at-least' }
        : reading
  })
