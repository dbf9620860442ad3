import { readFileSync } from 'node:fs'
import type { Reading } from '../scripts/quantities/quantity.ts'

/** A sentence and what is to be found in it, in the notation of a table: see `tests/locales/zh/numbers.tsv`. */
export interface Expectation {
  locale: string
  sentence: string
  expected: string
}

/** Reads a table of sentences: language, sentence and expected readings, parted by tabs. */
export function readTable(url: URL): Expectation[] {
  return readFileSync(url, 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => {
      const [locale = '', sentence = '', expected = ''] = line.split('\t')
      return { locale, sentence, expected }
    })
}

type End = Pick<Reading, 'unit' | 'bound' | 'noun'> & { value: number | string }

const lenient: Readonly<Record<string, string>> = { 'at-least': 'over', 'at-most': 'under', nearly: 'about' }

/** What of an expectation was not found, and what was found besides. */
export interface Comparison {
  missing: string[]
  besides: readonly End[]
}

/**
 * Holds readings against what is expected: `;` between readings, `|` between readings that are both right, `+` between
 * readings that go together, `? ` before what may be missing, `? any` where whatever else is found does not matter. A
 * range is its two ends; bounds are over, under or about.
 */
export function compare(readings: readonly Reading[], expected: string): Comparison {
  const ends: End[] = readings.flatMap((reading) =>
    reading.low === undefined
      ? [reading]
      : [
          { ...reading, value: reading.low },
          { ...reading, value: reading.high ?? reading.low },
        ],
  )
  const left = new Set(ends)
  const missing: string[] = []
  for (const item of expected
    .split('; ')
    .filter(Boolean)
    .sort((a, b) => Number(a === '? any') - Number(b === '? any'))) {
    if (item === '? any') {
      left.clear()
      continue
    }
    const options = item
      .replace(/^\? /, '')
      .split(' | ')
      .map((option) => option.split(' + ').map((part) => [...left].find((end) => matches(end, part))))
    const hit = options.find((found) => found.every((end) => end !== undefined))
    if (hit) hit.flatMap((end) => end ?? []).forEach((end) => left.delete(end))
    else if (!item.startsWith('? ')) missing.push(item)
  }
  return { missing, besides: [...left] }
}

/** What is wrong with the readings of a sentence, in words; undefined where they are as expected. */
export function mismatch(readings: readonly Reading[], expected: string): string | undefined {
  const { missing, besides } = compare(readings, expected)
  if (missing.length === 0 && besides.length === 0) return undefined
  return `missing ${missing.join('; ') || 'nothing'}, found besides ${besides.map((end) => `${end.bound} ${end.value} ${end.unit} ${end.noun ?? ''}`).join('; ') || 'nothing'}`
}

function matches(end: End, wanted: string): boolean {
  // A date may have a blank in it: mid 2014, 19th century.
  const [, bound = '', value = '', unit = '', noun] =
    /^(over |under |about )?(.+?) (date)$/.exec(wanted)
    ?? /^(over |under |about )?(\S+) ([^(]+?)(?: \((.*)\))?$/.exec(wanted)
    ?? []
  if ((end.bound === 'exactly' ? '' : `${lenient[end.bound] ?? end.bound} `) !== bound || end.unit !== unit)
    return false
  if (unit === 'date') return String(end.value) === value
  return (
    Math.abs(Number(end.value) - Number(value)) <= 1e-6 * Math.abs(Number(value))
    && (noun === undefined || end.noun === noun)
  )
}
