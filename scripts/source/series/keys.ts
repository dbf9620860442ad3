import { dateFields, spanEnds } from '../../quantities/dates.ts'
import type { Reading } from '../../quantities/quantity.ts'
import type { SeriesWords } from '../../locales/seriesWords.ts'
import type { Key, Mention } from './pairing.ts'

/** Where a sentence names these, each as a whole word; a longer name before one that it holds. */
export function namesIn(text: string, names: readonly string[], { longer }: SeriesWords): Key[] {
  const found: Key[] = []
  for (const name of [...names].sort((a, b) => b.length - a.length)) {
    for (let start = name === '' ? -1 : text.indexOf(name); start >= 0; start = text.indexOf(name, start + 1)) {
      const end = start + name.length
      const isPart = isWithinWord(text, start) || isWithinWord(text, end) || longer.test(text.slice(0, start))
      if (!isPart && !found.some((other) => overlap(other, { start, end }))) found.push({ key: name, start, end })
    }
  }
  return found
}

/** Han is written without gaps, so that a name may stand between any two characters. */
function isWithinWord(text: string, at: number): boolean {
  const around = text.slice(Math.max(0, at - 1), at + 1)
  return /^(?:(?!\p{Script=Han})[\p{L}\p{N}]){2}$/u.test(around)
}

export function overlap(one: Mention, other: Mention): boolean {
  return one.start < other.end && other.start < one.end
}

/**
 * The dates of a sentence that amounts may be of: those that were read, and those that a list names before the last of
 * them; none with which an amount is only compared.
 */
export function datesIn(text: string, readings: readonly Reading[], { listed, comparedWith }: SeriesWords): Key[] {
  const [than, behind] = comparedWith
  return readings.flatMap((reading): Key[] => {
    if (reading.unit !== 'date') return []
    const { start, end, low, high } = reading
    if (than.test(text.slice(Math.max(0, start - 60), start)) && behind.test(text.slice(end))) return []
    const isSpan = high !== undefined
    const key = isSpan ? `${low ?? reading.value}/${high}` : String(reading.value)
    const before = /^\d{4}$/.test(key) ? (listed.exec(text.slice(0, start))?.[0] ?? '') : ''
    const years = [...before.matchAll(/\d{4}年?/g)].map(({ 0: year, index }) => {
      const place = start - before.length + index
      return { key: year.slice(0, 4), start: place, end: place + year.length }
    })
    return [...years, { key, start, end, ...(isSpan ? { span: yearsOf(key) } : {}) }]
  })
}

/** All the years of a span of years; of another, its two ends. */
function yearsOf(span: string): string[] {
  const ends = spanEnds(span) ?? []
  const [from, to] = ends.map((end) => (/^\d{4}$/.test(end) ? dateFields(end).year : undefined))
  if (from === undefined || to === undefined || to - from > 200) return [...ends]
  return Array.from({ length: to - from + 1 }, (_, index) => String(from + index))
}

/** The readings, with the year that ends a span where it was read as a number: the 2025 of between 2021 and 2025. */
export function withEndsOfSpans(
  text: string,
  readings: readonly Reading[],
  { spans: [before, between] }: SeriesWords,
): Reading[] {
  return readings.map((reading, index) => {
    const last = readings[index - 1]
    const [year] = /^(?:1[5-9]|20)\d\d(?![\d.,])/.exec(text.slice(reading.start)) ?? []
    const isEnd =
      year !== undefined
      && reading.unit === 'count'
      && last?.unit === 'date'
      && between.test(text.slice(last.end, reading.start))
      && before.test(text.slice(0, last.start))
    if (!isEnd) return reading
    const { start } = reading
    return { value: year, unit: 'date', bound: 'exactly', text: year, start, end: start + year.length }
  })
}
