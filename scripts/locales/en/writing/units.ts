import type { DeclaredUnit, Unit } from '../../../quantities/quantity.ts'
import { noBreak } from '../../digits.ts'
import { symbolOf, type UnitNames } from '../../symbols.ts'
import american from '../units-en.json' with { type: 'json' }
import british from '../units-en-GB.json' with { type: 'json' }

/** How English is spelled: in the United States or in Britain. */
export type Spelling = 'american' | 'british'

const cldr: Readonly<Record<Spelling, UnitNames>> = { american, british }

/** Measures that the press spells out; others are told by their symbol: km, kWh, °C. */
const spelledOut = new Set<Unit>([
  'second',
  'minute',
  'hour',
  'day',
  'week',
  'month',
  'quarter',
  'year',
  'decade',
  'century',
  'night',
  'fortnight',
  'tonne',
  'ton',
  'mile',
  'foot',
  'inch',
  'yard',
  'acre',
  'hectare',
  'pound',
  'ounce',
  'stone',
  'gallon',
  'pint',
  'barrel',
  'liter',
  'knot',
  'light-year',
  'carat',
  // Their symbols are letters of names: 5 V, 3 B.
  'newton',
  'volt',
  'ampere',
  'joule',
  'farad',
  'byte',
  'bit',
])

/** What the press writes where CLDR has another name or none: for one, and for others. */
const press: Readonly<Record<Unit, readonly [one: string, other: string]>> = {
  percent: ['{0}%', '{0}%'],
  permille: ['{0}‰', '{0}‰'],
  permyriad: ['{0}‱', '{0}‱'],
  'part-per-1e6': ['{0} ppm', '{0} ppm'],
  'part-per-1e9': ['{0} ppb', '{0} ppb'],
  'percentage-point': ['{0} percentage point', '{0} percentage points'],
  'basis-point': ['{0} basis point', '{0} basis points'],
  tonne: ['{0} tonne', '{0} tonnes'],
  stone: ['{0} stone', '{0} stone'],
  quarter: ['{0} quarter', '{0} quarters'],
  'mile-per-hour': ['{0} mph', '{0} mph'],
}

/** Whether `one` is said of a number: 1 kilometre, but 1.5 and 0 kilometres. */
const isOne = (value: number) => value === 1

/**
 * The pattern of a unit, `{0}` where the number goes: {0} tonnes, {0} km/h.
 * @throws RangeError where English has no name for it
 */
export function patternOf(
  unit: Unit,
  value: number,
  spelling: Spelling,
  spelled: boolean,
  declared: readonly DeclaredUnit[],
): string {
  const own = declared.find(({ id }) => id === unit)
  const pattern = own
    ? `{0} ${named(own)}`
    : spelled
      ? (inWordsPattern(unit, spelling) ?? cldrPattern(unit, value, spelling, true) ?? pressPattern(unit, value))
      : (pressPattern(unit, value)
        ?? cldrPattern(unit, value, spelling, false)
        ?? symbolPattern(unit)
        ?? cldrPattern(unit, value, spelling, true))
  if (pattern === undefined && spelled) throw new RangeError(`${unit} has no name in words`)
  if (pattern === undefined) throw new RangeError(`English has no name for the unit ${unit}`)
  // The number does not part from the first word of its unit.
  return pattern.replace('{0} ', `{0}${noBreak}`)
}

function pressPattern(unit: Unit, value: number): string | undefined {
  const row = Object.hasOwn(press, unit) ? press[unit] : undefined
  return row?.[isOne(value) ? 0 : 1]
}

/** @throws RangeError for quarters: three quarters are a share */
function inWordsPattern(unit: Unit, spelling: Spelling): string | undefined {
  if (unit === 'quarter') throw new RangeError('quarters of a year cannot be spelled out')
  return unit === 'percent' ? `{0} ${spelling === 'british' ? 'per cent' : 'percent'}` : undefined
}

function cldrPattern(unit: Unit, value: number, spelling: Spelling, spelled: boolean): string | undefined {
  const names = Object.hasOwn(cldr[spelling], unit) ? cldr[spelling][unit] : undefined
  if (!names || !(spelled || spelledOut.has(unit))) return undefined
  return isOne(value) ? names.long[0] : (names.long[1] ?? names.long[0])
}

function symbolPattern(unit: Unit): string | undefined {
  const symbol = symbolOf(unit)
  if (symbol === undefined) return undefined
  return /^[°%′″]/.test(symbol) ? `{0}${symbol}` : `{0} ${symbol}`
}

function named({ id, names }: DeclaredUnit): string {
  return (names['en'] ?? Object.values(names)[0])?.[0] ?? id
}

/** The name alone, as it follows per: kWh, hour; of several hours. */
export function nameOf(unit: Unit, value: number, spelling: Spelling, declared: readonly DeclaredUnit[]): string {
  return patternOf(unit, value, spelling, false, declared).replace('{0}', '').trim()
}
