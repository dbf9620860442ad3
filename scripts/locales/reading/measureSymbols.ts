import type { Unit } from '../../quantities/quantity.ts'
import { unitInfo } from '../../quantities/units.ts'
import { composed } from './composed.ts'
import { nameFinder } from './names.ts'

/** Prefixes of the International System, by their letter. */
const prefixes: readonly (readonly [string, string])[] = [
  ['n', 'nano'],
  ['µ', 'micro'],
  ['μ', 'micro'],
  ['u', 'micro'],
  ['m', 'milli'],
  ['c', 'centi'],
  ['d', 'deci'],
  ['h', 'hecto'],
  ['k', 'kilo'],
  ['K', 'kilo'],
  ['M', 'mega'],
  ['G', 'giga'],
  ['T', 'tera'],
  ['P', 'peta'],
  ['E', 'exa'],
]

/** Symbols that take a prefix, and the prefixes that are in use with each. */
const prefixed: readonly (readonly [string, Unit, string])[] = [
  ['m', 'meter', 'nµμumcdkK'],
  ['g', 'gram', 'nµμumkK'],
  ['L', 'liter', 'µμumcdhM'],
  ['l', 'liter', 'µμumcdh'],
  ['W', 'watt', 'mkKMGT'],
  ['Wh', 'watt-hour', 'mkKMGT'],
  ['J', 'joule', 'kKMGTP'],
  ['Hz', 'hertz', 'kKMGT'],
  ['Pa', 'pascal', 'hkKMG'],
  ['V', 'volt', 'mkKM'],
  ['A', 'ampere', 'mµμk'],
  ['s', 'second', 'nµμum'],
  ['B', 'byte', 'kKMGTPE'],
  ['b', 'bit', 'kKMGTP'],
  ['bit', 'bit', 'kKMGTP'],
  ['cal', 'calorie', 'k'],
  ['mol', 'mole', 'nµμum'],
  ['N', 'newton', 'kM'],
  ['eV', 'electronvolt', 'kMGT'],
  ['t', 'tonne', 'kM'],
  ['Bq', 'becquerel', 'kMGTP'],
  ['Sv', 'sievert', 'mµμ'],
  ['Gy', 'gray', 'm'],
  ['VA', 'volt-ampere', 'kM'],
  ['F', 'farad', 'µμnm'],
]

/** Single letters that more often belong to a name (3D, 4S) than to a measure: only with a prefix are they read. */
const nameLetters = new Set(['B', 'b', 'A', 'N', 'F', 'J', 's', 'V'])

/** Symbols that are read as they stand, by their unit; `_` is a space. */
const plain: Readonly<Record<Unit, string>> = {
  'percent': '%',
  'permille': '‰',
  'permyriad': '‱',
  'part-per-1e6': 'ppm',
  'part-per-1e9': 'ppb',
  'basis-point': 'bps bp',
  'percentage-point': 'pp ppt ppts',
  'celsius': '°C ℃ ºC °_C',
  'fahrenheit': '°F ℉ ºF',
  'degree': '°',
  'kelvin': 'K',
  'kilometer': 'km ㎞',
  'hectare': 'ha',
  'are': 'a',
  'kilometer-per-hour': 'kph kmh',
  'mile-per-hour': 'mph',
  'knot': 'kn',
  'cubic-centimeter': 'cc c.c. ㏄',
  'foot': 'ft',
  'inch': 'in',
  'yard': 'yd',
  'mile': 'mi',
  'nautical-mile': 'nmi',
  'pound': 'lb lbs',
  'ounce': 'oz',
  'carat': 'ct',
  'minute': 'min mins',
  'hour': 'h hr hrs',
  'second': 'sec',
  'pound-force-per-square-inch': 'psi',
  'bar': 'bar',
  'millibar': 'mbar',
  'millimeter-ofhg': 'mmHg mm_Hg',
  'newton-meter': 'Nm N·m N⋅m',
  'megabit-per-second': 'Mbps',
  'gigabit-per-second': 'Gbps',
  'kilobit-per-second': 'kbps Kbps',
  'terabit-per-second': 'Tbps',
  'kilowatt': 'kWp',
  'megawatt': 'MWp',
  'gigawatt': 'GWp',
  'barrel': 'bbl',
  'horsepower': 'hp',
  'square-meter': '㎡',
  'square-kilometer': '㎢',
  'cubic-meter': '㎥',
  'kilogram': '㎏',
  'milligram': '㎎',
  'centimeter': '㎝',
  'millimeter': '㎜',
  'microgram': '㎍',
  'milliliter': '㎖',
  'liter': 'ℓ',
  'kibibyte': 'KiB',
  'mebibyte': 'MiB',
  'gibibyte': 'GiB',
  'tebibyte': 'TiB',
  'pixel': 'px',
  'milliampere-hour': 'mAh',
}

/** Symbols that may be a letter of a name where they are glued to a number: 300 K is a measure, 4K is not. */
const lettersAlone = new Set(['K', 'a', 'h', 'in', 'ct', 'kn'])

function rows(): (readonly [string, Unit])[] {
  const found = Object.entries(plain).flatMap(([unit, symbols]) =>
    symbols.split(' ').map((symbol): readonly [string, Unit] => [symbol.replace('_', ' '), unit]),
  )
  for (const [symbol, unit, uses] of prefixed) {
    if (!nameLetters.has(symbol)) found.push([symbol, unit])
    for (const [letter, prefix] of prefixes) {
      if (uses.includes(letter))
        found.push([letter + symbol, prefix === 'mega' && unit === 'gram' ? 'tonne' : prefix + unit])
    }
  }
  const lengths = found.filter(([, unit]) => /(?:^|[a-z])(?:meter|foot|inch|mile|yard)$/.test(unit))
  for (const [power, marks] of [
    ['square', ['²', '2', '^2']],
    ['cubic', ['³', '3', '^3']],
  ] as const) {
    for (const [symbol, unit] of lengths) for (const mark of marks) found.push([symbol + mark, `${power}-${unit}`])
  }
  for (const [symbol, unit] of lengths)
    found.push([`sq ${symbol}`, `square-${unit}`], [`cu ${symbol}`, `cubic-${unit}`])
  return found
}

const find = nameFinder<Unit>(rows().filter(([, unit]) => unitInfo(unit) !== undefined))

/** A measure that is written by its symbol, alone or with others behind a slash. */
export interface SymbolRead {
  unit: Unit
  end: number
}

/**
 * Reads the symbol of a measure right behind a number, with or without a space: `km²`, `kWh`, `μg/m³`. Symbols are
 * those that every language writes alike. A letter behind it makes it a part of a word, which is no symbol.
 */
export function readSymbol(text: string, place: number): SymbolRead | undefined {
  const isApart = text.charAt(place) === ' '
  const first = symbolAt(text, isApart ? place + 1 : place)
  if (!first) return undefined
  const symbol = text.slice(isApart ? place + 1 : place, first.end)
  if (lettersAlone.has(symbol) && (!isApart || symbol === 'a' || symbol === 'in') && text.charAt(first.end) !== '/')
    return undefined
  return withDivisors(text, first)
}

/** The symbol that begins at `place` itself. */
export function symbolAt(text: string, place: number): SymbolRead | undefined {
  const found = find(text, place)
  if (!found) return undefined
  const isLetter = /[A-Za-zµμ]/.test(text.charAt(found.end - 1))
  if (isLetter && /[A-Za-z\d²³^]/.test(text.charAt(found.end))) return undefined
  return { unit: found.row, end: found.end }
}

function withDivisors(text: string, first: SymbolRead): SymbolRead {
  if (text.charAt(first.end) !== '/') return first
  const second = symbolAt(text, first.end + 1) ?? letterAt(text, first.end + 1)
  const unit = second && composed(first.unit, second.unit)
  return second && unit ? { unit, end: second.end } : first
}

/** Letters that are a measure only under a slash: km/h, m/s. */
const divisors: Readonly<Record<string, Unit>> = {
  h: 'hour',
  s: 'second',
  d: 'day',
  a: 'year',
  y: 'year',
  L: 'liter',
  l: 'liter',
  m: 'meter',
  g: 'gram',
  K: 'kelvin',
}

function letterAt(text: string, place: number): SymbolRead | undefined {
  const unit = divisors[text.charAt(place)]
  return unit && !/[A-Za-z\d²³]/.test(text.charAt(place + 1)) ? { unit, end: place + 1 } : undefined
}
