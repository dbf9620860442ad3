import type { SeriesReading } from '../source/series/read.ts'
import { isBare } from './compare.ts'
import { says } from '../locales/says.ts'

/** An entry of a list behind the first: `, Ludden 341`, `and the Senn Valley 112`. */
const entry = /^[,;]?\s(?:and\s)?(?:the\s)?(?:\p{Lu}[\p{L}’'-]*\s){1,4}(?<number>\d[\d,]*(?:\.\d+)?)(?=[,;.]?(?:\s|$))/u

/** So many entries make a list. */
const fewest = 2

/**
 * Readings with the numbers of a list whose unit the first alone has: Gannet Coast lost 388 litres a day, Ludden 341,
 * Eastfell 317. By themselves they look like parts of names.
 */
export function withListed(text: string, readings: readonly SeriesReading[]): readonly SeriesReading[] {
  for (const first of readings) {
    if (typeof first.value !== 'number' || first.unsure !== undefined || isBare(first)) continue
    // The list begins where the clause of the first ends.
    const gap = /^[^,;.\d]*/.exec(text.slice(first.end))?.[0].length ?? 0
    const found: SeriesReading[] = []
    for (let at = first.end + gap; ;) {
      const next = entry.exec(text.slice(at))
      const number = next?.groups?.['number']?.replace(/,$/, '')
      if (!next || number === undefined) break
      const end = at + next[0].length - (next.groups?.['number']?.endsWith(',') === true ? 1 : 0)
      const start = end - number.length
      const { low, high, form, fraction, ...rest } = first
      void [low, high, form, fraction]
      found.push({ ...rest, value: Number(number.replaceAll(',', '')), bound: 'exactly', text: number, start, end })
      at = end
    }
    const isRead = ({ start }: SeriesReading) => found.some((each) => start >= each.start && start < each.end)
    if (found.length >= fewest && !readings.some(isRead))
      return [...readings, ...found].sort((one, other) => one.start - other.start)
  }
  return readings
}

/** Readings with the noun of the sentence before, where they are said to be of these: Of these, 1,036 were sold. */
export function withNounBefore(
  text: string,
  readings: readonly SeriesReading[],
  before: readonly SeriesReading[],
): readonly SeriesReading[] {
  const noun = before.find(({ unit, noun: counted }) => unit === 'count' && counted !== undefined)?.noun
  if (noun === undefined || !says('ofThese', text)) return readings
  return readings.map((each) => (isBare(each) && typeof each.value === 'number' ? { ...each, noun } : each))
}
