import { isCitation } from '../quantities/citation.ts'
import { toPercent } from '../quantities/fraction.ts'
import type { Bound, Reading, Unit } from '../quantities/quantity.ts'
import type { LockedQuantity } from '../source/lockSchema.ts'
import type { TalkLock } from '../source/talkLock.ts'
import type { DataChange } from './change.ts'
import { namesOfUnit } from './unitOfFact.ts'
import { entriesOf } from './untyped.ts'

/** The format of the data files that this version reads and writes. */
export const dataFormat = 1

/** What older facts are turned into the present format with. */
export interface OlderOptions {
  /** The language of the article. */
  language: string
  /** Reads a text in that language. */
  read: (text: string) => Reading[]
  /** Tells what the article says where the older format had no word for it. */
  lock?: TalkLock | undefined
}

/**
 * The changes that bring an older `facts.yaml` to format 1: nouns by their name of today, dates of one unit, measures
 * and currencies that had to be counts, bounds and rates for which there were no words.
 */
export function olderFacts(value: unknown, options: OlderOptions): DataChange[] {
  return [...entriesOf(value).flatMap(([id, entry]) => olderFact(id, entry, options)), head]
}

/** The changes that bring an older `article.yaml` to format 1. */
export function olderArticle(): DataChange[] {
  return [head]
}

const head: DataChange = { kind: 'add', path: [], key: 'citedeck', value: dataFormat }

function olderFact(id: string, entry: unknown, options: OlderOptions): DataChange[] {
  const get = (key: string): unknown =>
    entry !== null && typeof entry === 'object' ? Reflect.get(entry, key) : undefined
  const counted = entriesOf(get('counter'))
  const value = numberOf(get('value'))
  const numbers = numbersOf(get('cite'), options.lock)
  const measured =
    get('unit') === 'count' ? (unitOf(counted, options) ?? unitMeant(counted, value, numbers)) : undefined
  const unit = get('unit') === 'year-month' ? 'date' : measured?.unit
  const scaled = typeof value === 'number' && measured ? value * measured.factor : value
  return [
    // A noun that names a measure or currency stood for the unit, which the older format did not have.
    ...(measured
      ? [{ kind: 'remove', path: [id, 'counter'] } as const]
      : counted.length > 0
        ? [{ kind: 'rename', path: [id, 'counter'], to: 'noun' } as const]
        : []),
    ...(unit === undefined ? [] : [{ kind: 'set', path: [id, 'unit'], value: unit } as const]),
    ...(get('span') === undefined ? [] : [{ kind: 'remove', path: [id, 'span'] } as const]),
    ...(scaled === value ? [] : [{ kind: 'set', path: [id, 'value'], value: scaled } as const]),
    ...asStated(
      id,
      { value: scaled, unit: unit ?? get('unit'), bound: get('bound') ?? 'exactly' },
      numbers,
      options.lock?.language ?? '',
    ),
  ]
}

/** A unit that a noun stands for, and how many of it one is: 万吨 is 10 000 tonnes. */
interface Meant {
  unit: Unit
  factor: number
}

/** A number to try nouns with. */
const probe = 2

/** The unit that a noun of the article's language names, where it names one: 5.6 with the noun GWh. */
function unitOf(counter: readonly [string, unknown][], { language, read }: OlderOptions): Meant | undefined {
  for (const [locale, given] of counter) {
    const noun = wordOf(given)
    if (noun === undefined || locale.split('-')[0] !== language.split('-')[0]) continue
    const text = `${probe}${/^[\p{Script=Latin}]/u.test(noun) ? ' ' : ''}${noun}`
    const [reading, more] = read(text)
    if (!reading || more || reading.unsure !== undefined || reading.sense || reading.end < text.length) continue
    if (reading.unit !== 'count' && typeof reading.value === 'number') {
      return { unit: reading.unit, factor: reading.value / probe }
    }
  }
  return undefined
}

/** The unit of a quantity of the sentence that ends with the noun, which by itself names none: 度 of 摄氏度. */
function unitMeant(
  counter: readonly [string, unknown][],
  value: number | string | undefined,
  numbers: readonly LockedQuantity[],
): Meant | undefined {
  const isNamed = ({ unit }: LockedQuantity) =>
    counter.some(([locale, given]) => {
      const noun = wordOf(given)
      return noun !== undefined && namesOfUnit(unit, locale).some((name) => name.endsWith(noun))
    })
  const found = numbers.find((number) => number.value === value && isNamed(number))
  return found ? { unit: found.unit, factor: 1 } : undefined
}

function wordOf(given: unknown): string | undefined {
  const word: unknown = typeof given === 'string' ? given : Reflect.get(Object(given), 'other')
  return typeof word === 'string' && word !== '' ? word : undefined
}

interface OlderValue {
  value: number | string | undefined
  unit: unknown
  bound: unknown
}

/** The bounds of the older format, and those that it had no other word for. */
const bounds: Readonly<Record<string, readonly Bound[]>> = {
  exactly: ['exactly'],
  about: ['about', 'nearly'],
  over: ['over', 'at-least'],
  under: ['under', 'at-most'],
}

/** What the sentence that a fact cites states, as far as it is known. */
function numbersOf(cite: unknown, lock: TalkLock | undefined): readonly LockedQuantity[] {
  return (typeof cite === 'string' && isCitation(cite) ? lock?.sentences[cite]?.numbers : undefined) ?? []
}

/** What the article says of the same number where the older format had no word for it: its bound, rate, fraction. */
function asStated(
  id: string,
  { value, unit, bound }: OlderValue,
  numbers: readonly LockedQuantity[],
  language: string,
): DataChange[] {
  const meant = numbers.find(
    (number) => number.unit === unit && isSame(number, value) && bounds[String(bound)]?.includes(number.bound),
  )
  if (!meant) return []
  const isEndless = meant.fraction && Number(toPercent(meant.fraction).toPrecision(12)) !== toPercent(meant.fraction)
  return [
    ...(meant.bound === bound ? [] : [{ kind: 'set', path: [id, 'bound'], value: meant.bound } as const]),
    ...(meant.per
      ? [{ kind: 'add', path: [id], key: 'per', value: perOf(meant.per, language), after: 'unit' } as const]
      : []),
    ...(meant.fraction && isEndless
      ? [
          {
            kind: 'set',
            path: [id, 'value'],
            value: `${meant.fraction.numerator}/${meant.fraction.denominator}`,
          } as const,
        ]
      : []),
  ]
}

function isSame({ value, fraction, high, unsure }: LockedQuantity, older: number | string | undefined): boolean {
  if (unsure !== undefined || high !== undefined) return false
  return (
    value === older
    || (fraction !== undefined && typeof older === 'number' && Math.abs(toPercent(fraction) - older) < 1e-9)
  )
}

function perOf({ value, unit, noun }: NonNullable<LockedQuantity['per']>, language: string): unknown {
  return value === 1 && noun === undefined
    ? unit
    : { ...(value === 1 ? {} : { value }), unit, ...(noun === undefined ? {} : { noun: { [language]: noun } }) }
}

function numberOf(value: unknown): number | string | undefined {
  if (typeof value === 'number') return value
  if (typeof value !== 'string') return undefined
  return /^-?\d+(_\d+)*(\.\d+)?$/.test(value) ? Number(value.replaceAll('_', '')) : value
}
