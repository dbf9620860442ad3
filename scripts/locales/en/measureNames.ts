import { unitInfo } from '../../quantities/units.ts'
import type { Unit } from '../../quantities/quantity.ts'
import { rowsOf } from './rows.ts'
import british from './units-en-GB.json' with { type: 'json' }
import american from './units-en.json' with { type: 'json' }

/**
 * The press's names of measures, beside CLDR's. Where a name is a measure of its own in the two countries (gallon),
 * the country's CLDR row decides.
 */
const own = rowsOf(`
  percent: percent, per cent, percents, pct, pc, percentage
  percentage-point: percentage point, percentage points, percent point, percent points, per cent points, pct point
  percentage-point: pct points, pps
  basis-point: basis point, basis points, basis-point, bps, bp
  permille: permille, per mille, per mil, per thousand
  part-per-1e6: parts per million, part per million
  part-per-1e9: parts per billion, part per billion
  tonne: tonne, tonnes, metric ton, metric tons, metric tonnes
  ton: short ton, short tons
  kilogram: kilo, kilos, kgs
  microgram: mcg
  pound: lbs
  ounce-troy: troy ounce, troy ounces
  kilometer: kms, klick, klicks
  yard: yds, yards
  micrometer: micron, microns
  square-kilometer: sq. km, sqkm
  square-foot: sq. ft, sq feet, sqft
  square-meter: sq. m, sq metres, sq meters, sqm
  square-mile: sq. miles, sq miles
  cubic-foot: cu ft
  cubic-meter: cu m
  cubic-meter-per-second: cumecs
  cubic-foot-per-second: cusecs
  knot: knots
  gallon: gal, gals
  meter-per-square-second: m/s², m/s2
  kilometer-per-hour: km/h, km per hour, kilometres an hour, kilometers an hour
  mile-per-hour: miles an hour, mile an hour
  mile-per-gallon: mpg
  megabit-per-second: mbps, megabits per second, megabits a second
  gigabit-per-second: gbps, gigabits per second, gigabits a second
  kilowatt-hour: kwh
  british-thermal-unit: btu
  therm-us: therm, therms
  horsepower: bhp, brake horsepower
  celsius: degrees c, degree c, deg c, degrees centigrade, degree centigrade, celsius, centigrade
  fahrenheit: degrees f, degree f, deg f, fahrenheit
  second: sec, secs, second
  minute: min, mins
  hour: hr, hrs
  week: wk, wks
  year: yr, yrs
  decade: decades
  century: centuries
  fortnight: fortnights
  light-year: light-years, light-year
  liter: ltr, ltrs
  barrel: bpd, bbl, barrels of oil, barrel of oil, boe
  acre-foot: acre-feet, acre feet
  gigabyte: gigs
  revolution-per-minute: rpm
`)

/** What a British text means by short names of American measures. */
const imperial: Readonly<Record<string, Unit>> = {
  'gallon': 'gallon-imperial',
  'mile-per-gallon': 'mile-per-gallon-imperial',
}

/** What an international prefix can stand before, by its names: mega- and watt-hour, kilo- and litre. */
const prefixes = [
  'nano',
  'micro',
  'milli',
  'centi',
  'deci',
  'hecto',
  'kilo',
  'mega',
  'giga',
  'tera',
  'peta',
  'exa',
  'zetta',
]
const prefixed = rowsOf(`
  watt: watt, watts
  watt-hour: watt hour, watt hours
  joule: joule, joules
  gram: gram, grams, gramme, grammes
  tonne: tonne, tonnes, ton, tons
  liter: liter, liters, litre, litres
  meter: meter, meters, metre, metres
  byte: byte, bytes
  bit: bit, bits
  hertz: hertz
  pascal: pascal, pascals
  volt: volt, volts
  ampere: ampere, amperes, amps
  second: second, seconds
  mole: mole, moles
  sievert: sievert, sieverts
  becquerel: becquerel, becquerels
`)

/** CLDR units whose names are words of other meanings more often than they are measures. */
const notRead = new Set([
  'point',
  'dot',
  'em',
  'part',
  'item',
  'drop',
  'pinch',
  'chain',
  'rod',
  'slug',
  'cup',
  'cup-imperial',
  'jigger',
  'grain',
  'gray',
  'henry',
  'quarter',
  'rin',
  'sun',
  'light-speed',
  'fun',
  'to-jp',
  'sai',
  'ofglucose',
  'ofhg',
  'revolution',
  'bar',
  'stone',
  'mole',
  'degree',
  'night',
  'tablespoon',
  'teaspoon',
  'dram',
  'hertz-',
  'pound',
])

/** Names that may be the measure or something else, which the sentence decides: pounds, degrees, quarters, stone. */
export const doubtful: ReadonlyMap<string, Unit> = new Map([
  ['pound', 'pound'],
  ['pounds', 'pound'],
  ['degree', 'degree'],
  ['degrees', 'degree'],
  ['quarter', 'quarter'],
  ['quarters', 'quarter'],
  ['stone', 'stone'],
])

/**
 * Names of measures in small letters, by CLDR and own rows, without the symbols that all languages share. Both
 * spellings are read everywhere: a paper in London quotes one in New York.
 */
export function measureNames(isBritish: boolean): [string, Unit][] {
  const rows: [string, Unit][] = own.map(([name, unit]) => [name, isBritish ? (imperial[unit] ?? unit) : unit])
  for (const prefix of prefixes) for (const [name, unit] of prefixed) rows.push([prefix + name, prefix + unit])
  rows.push(['gramme', 'gram'], ['grammes', 'gram'], ['amp', 'ampere'], ['amps', 'ampere'], ['watt hours', 'watt-hour'])
  for (const names of isBritish ? [british, american] : [american, british]) {
    for (const [unit, { long }] of Object.entries(names)) {
      if (notRead.has(unit) || !unitInfo(unit)) continue
      for (const pattern of long) {
        const name = pattern.replace('{0}', '').trim().toLowerCase()
        if (name.length > 2 && !/[[\]]/.test(name)) rows.push([name, unit])
      }
    }
  }
  return rows.flatMap(([name, unit]) =>
    name.includes(' ')
      ? [
          [name, unit],
          [name.replaceAll(' ', '-'), unit],
        ]
      : [[name, unit]],
  )
}
