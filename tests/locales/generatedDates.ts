import fc, { type Arbitrary } from 'fast-check'
import type { Writable } from '../../scripts/locales/writer.ts'
import { isDateText } from '../../scripts/quantities/dates.ts'

const two = (value: number) => String(value).padStart(2, '0')
const ordinal = (value: number) =>
  `${value}${value % 100 > 10 && value % 100 < 14 ? 'th' : (['th', 'st', 'nd', 'rd'][value % 10] ?? 'th')}`
const year = fc.integer({ min: 1850, max: 2060 }).map(String)
const month = fc.integer({ min: 1, max: 12 }).map(two)
const day = fc.integer({ min: 1, max: 28 }).map(two)
const part = fc.constantFrom('early', 'mid', 'late', 'start', 'end')
const joined = (...texts: readonly (string | Arbitrary<string>)[]) =>
  fc.tuple(...texts.map((text) => (typeof text === 'string' ? fc.constant(text) : text))).map((found) => found.join(''))

/** Every form of `quantities/dates.ts`; what has parts is given in each. */
const months = joined(year, '-', month)
const decades = fc.integer({ min: 185, max: 205 }).map((tens) => `${tens}0s`)
const shortDecades = fc.integer({ min: 2, max: 9 }).map((tens) => `--${tens}0s`)
const centuries = fc.integer({ min: 1, max: 21 }).map((number) => `${ordinal(number)} century`)
const quarters = fc.constantFrom('Q1', 'Q2', 'Q3', 'Q4')
const halves = fc.constantFrom('H1', 'H2')
const seasons = fc.constantFrom('spring', 'summer', 'autumn', 'winter')
const points: readonly Arbitrary<string>[] = [
  year,
  months,
  joined(year, '-', month, '-', day),
  joined('--', month),
  joined('--', month, '-', day),
  joined('---', day),
  joined(year, '-', quarters),
  joined('--', quarters),
  joined(year, '-', halves),
  joined('--', halves),
  joined(year, '-', seasons),
  joined('--', seasons),
  decades,
  shortDecades,
  centuries,
  fc.integer({ min: 1, max: 21 }).map((number) => `${ordinal(number)} century BC`),
  joined('SY', fc.integer({ min: 1900, max: 2060 }).map(String)),
  fc.integer({ min: 1960, max: 2040 }).map((first) => `SY${first}/${two((first + 1) % 100)}`),
  fc.integer({ min: 1960, max: 2040 }).map((first) => `season ${first}/${two((first + 1) % 100)}`),
  joined('FY', fc.integer({ min: 1900, max: 2060 }).map(String)),
  fc.integer({ min: 1960, max: 2040 }).map((first) => `FY${first}/${two((first + 1) % 100)}`),
  fc.integer({ min: 1, max: 3000 }).map((before) => `${before} BC`),
]
const parts = fc
  .oneof(year, months, joined('--', month), decades, shortDecades, centuries)
  .chain((core) => joined(part, ' ', core))

/**
 * Spans have two ends of one kind, the first before the second; a day or month may leave the year out on both sides.
 */
const spans = fc.oneof(
  ...[
    year,
    months,
    joined(year, '-', month, '-', day),
    joined('--', month),
    joined('--', month, '-', day),
    joined(year, '-', quarters),
    decades,
  ].map((end) => fc.tuple(end, end).filter(([a, b]) => a < b)),
)

const span = spans.map(([low, high]) => ({ value: low, low, high, unit: 'date' }))
export const dates: Arbitrary<Omit<Writable, 'bound'>> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .oneof(...points)
      .filter(isDateText)
      .map((value) => ({ value, unit: 'date' })),
  },
  { weight: 2, arbitrary: parts.map((value) => ({ value, unit: 'date' })) },
  { weight: 1, arbitrary: span },
)
