import type { Unit } from '../quantities/quantity.ts'

/** The names of units that CLDR has in a language: a pattern for one, where it differs, and one for others. */
export type UnitNames = Readonly<
  Record<string, { long: readonly string[]; short: readonly string[]; narrow: readonly string[] }>
>

/** Prefixes of the International System, by their letter. */
const prefixes: readonly (readonly [string, string])[] = [
  ['n', 'nano'],
  // The micro sign first, which is the one written: the Latin fonts have it, and not the Greek letter.
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
  ['t', 'tonne', 'kM'],
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
  ['Bq', 'becquerel', 'kMGTP'],
  ['Sv', 'sievert', 'mµμ'],
  ['Gy', 'gray', 'm'],
  ['VA', 'volt-ampere', 'kM'],
  ['F', 'farad', 'µμnm'],
]

/** Symbols that stand by themselves, by their unit, the one that is written first; `_` is a space. */
const plain: Readonly<Record<Unit, string>> = {
  percent: '%',
  permille: '‰',
  permyriad: '‱',
  'part-per-1e6': 'ppm',
  'part-per-1e9': 'ppb',
  'basis-point': 'bps bp',
  'percentage-point': 'pp ppt ppts',
  'meter-per-square-second': 'm/s² m/s2 m/s^2',
  celsius: '°C ℃ ºC °_C',
  fahrenheit: '°F ℉ ºF',
  degree: '°',
  kelvin: 'K',
  kilometer: 'km ㎞',
  hectare: 'ha',
  'kilometer-per-hour': 'km/h kph kmh',
  'mile-per-hour': 'mph',
  knot: 'kn',
  'cubic-centimeter': 'cc c.c. ㏄',
  foot: 'ft',
  inch: 'in',
  yard: 'yd',
  mile: 'mi',
  'nautical-mile': 'nmi',
  pound: 'lb lbs',
  ounce: 'oz',
  carat: 'ct',
  minute: 'min mins',
  hour: 'h hr hrs',
  second: 'sec',
  'pound-force-per-square-inch': 'psi',
  bar: 'bar',
  millibar: 'mbar',
  'millimeter-ofhg': 'mmHg mm_Hg',
  'newton-meter': 'Nm N·m N⋅m',
  'megabit-per-second': 'Mbps',
  'gigabit-per-second': 'Gbps',
  'kilobit-per-second': 'kbps Kbps',
  'terabit-per-second': 'Tbps',
  kilowatt: 'kWp',
  megawatt: 'MWp',
  gigawatt: 'GWp',
  'revolution-per-minute': 'rpm r/min',
  barrel: 'bbl',
  horsepower: 'hp',
  'square-meter': '㎡',
  'square-kilometer': '㎢',
  'cubic-meter': '㎥',
  kilogram: '㎏',
  milligram: '㎎',
  centimeter: '㎝',
  millimeter: '㎜',
  microgram: '㎍',
  milliliter: '㎖',
  liter: 'ℓ',
  kibibyte: 'KiB',
  mebibyte: 'MiB',
  gibibyte: 'GiB',
  tebibyte: 'TiB',
  pixel: 'px',
  'milliampere-hour': 'mAh',
}

/** Lengths of which areas and volumes are made. */
const isLength = (unit: Unit) => /^[a-z]*(?:meter|foot|inch|mile|yard)$/.test(unit)

function madeRows(): (readonly [string, Unit])[] {
  const own = Object.entries(plain).flatMap(([unit, symbols]) =>
    symbols.split(' ').map((symbol): readonly [string, Unit] => [symbol.replace('_', ' '), unit]),
  )
  const simple = prefixed.flatMap(([symbol, unit, uses]): (readonly [string, Unit])[] => [
    [symbol, unit],
    ...prefixes
      .filter(([letter]) => uses.includes(letter))
      .map(([letter, prefix]): readonly [string, Unit] => [
        letter + symbol,
        prefix === 'mega' && unit === 'gram' ? 'tonne' : prefix + unit,
      ]),
  ])
  const lengths = [...simple, ...own].filter(([, unit]) => isLength(unit))
  const powers = (
    [
      ['square', ['²', '2', '^2'], 'sq'],
      ['cubic', ['³', '3', '^3'], 'cu'],
    ] as const
  ).flatMap(([power, marks, word]) =>
    lengths.flatMap(([symbol, unit]): (readonly [string, Unit])[] => [
      ...marks.map((mark): readonly [string, Unit] => [symbol + mark, `${power}-${unit}`]),
      [`${word} ${symbol}`, `${power}-${unit}`],
    ]),
  )
  return [...simple, ...powers, ...own]
}

/** Letters that are a measure only under a slash: km/h, m/s. */
export const divisors: Readonly<Record<string, Unit>> = {
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

let kept: readonly (readonly [string, Unit])[] | undefined
let written: ReadonlyMap<Unit, string> | undefined

/**
 * Every symbol of a measure that all languages write alike, with its unit; of one unit, the one to write comes first.
 */
export function symbolRows(): readonly (readonly [symbol: string, unit: Unit])[] {
  return (kept ??= madeRows())
}

/** The international symbol of a unit: km², GWh, mg/L; undefined where it has none. */
export function symbolOf(unit: Unit): string | undefined {
  written ??= new Map([...symbolRows()].reverse().map(([symbol, of]) => [of, symbol]))
  const whole = written.get(unit)
  const [over = '', under, ...rest] = unit.split('-per-')
  if (whole !== undefined || under === undefined || rest.length > 0) return whole
  const [, many = '', divisor = under] = /^(\d+)-(.+)$/.exec(under) ?? []
  const [above, below] = [
    written.get(over),
    Object.entries(divisors).find(([, of]) => of === divisor)?.[0] ?? written.get(divisor),
  ]
  return above === undefined || below === undefined ? undefined : `${above}/${many && `${many} `}${below}`
}
