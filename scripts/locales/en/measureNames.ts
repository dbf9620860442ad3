import { unitInfo } from '../../quantities/units.ts'
import type { Unit } from '../../quantities/quantity.ts'
import british from './units-en-GB.json' with { type: 'json' }
import american from './units-en.json' with { type: 'json' }

type Rows = readonly (readonly [string, Unit])[]

/**
 * The press's names of measures, beside CLDR's. Where a name is a measure of its own in the two countries (gallon),
 * the country's CLDR row decides.
 */
const own: Rows = [
  ['percent', 'percent'], ['per cent', 'percent'], ['percents', 'percent'], ['pct', 'percent'], ['pc', 'percent'], ['percentage', 'percent'],
  ['percentage point', 'percentage-point'], ['percentage points', 'percentage-point'], ['percent point', 'percentage-point'], ['percent points', 'percentage-point'],
  ['per cent points', 'percentage-point'], ['pct point', 'percentage-point'], ['pct points', 'percentage-point'], ['pps', 'percentage-point'],
  ['basis point', 'basis-point'], ['basis points', 'basis-point'], ['basis-point', 'basis-point'], ['bps', 'basis-point'], ['bp', 'basis-point'],
  ['permille', 'permille'], ['per mille', 'permille'], ['per mil', 'permille'], ['per thousand', 'permille'],
  ['parts per million', 'part-per-1e6'], ['part per million', 'part-per-1e6'], ['parts per billion', 'part-per-1e9'], ['part per billion', 'part-per-1e9'],
  ['tonne', 'tonne'], ['tonnes', 'tonne'], ['metric ton', 'tonne'], ['metric tons', 'tonne'], ['metric tonnes', 'tonne'], ['mt', 'tonne'],
  ['short ton', 'ton'], ['short tons', 'ton'],
  ['kilo', 'kilogram'], ['kilos', 'kilogram'], ['kgs', 'kilogram'],
  ['gt', 'gigatonne'], ['kt', 'kilotonne'],
  ['mcg', 'microgram'],
  ['lbs', 'pound'], ['troy ounce', 'ounce-troy'], ['troy ounces', 'ounce-troy'],
  ['kms', 'kilometer'], ['klick', 'kilometer'], ['klicks', 'kilometer'], ['yds', 'yard'], ['yards', 'yard'], ['micron', 'micrometer'], ['microns', 'micrometer'],
  ['nm', 'nanometer'], ['sq. km', 'square-kilometer'], ['sq. ft', 'square-foot'], ['sq. m', 'square-meter'], ['sq. miles', 'square-mile'], ['sq miles', 'square-mile'],
  ['sq feet', 'square-foot'], ['sq metres', 'square-meter'], ['sq meters', 'square-meter'], ['sqkm', 'square-kilometer'], ['sqm', 'square-meter'], ['sqft', 'square-foot'],
  ['cu ft', 'cubic-foot'], ['cu m', 'cubic-meter'], ['cumecs', 'cubic-meter-per-second'], ['cusecs', 'cubic-foot-per-second'],
  ['knots', 'knot'], ['gal', 'gallon'], ['gals', 'gallon'], ['m/s²', 'meter-per-square-second'], ['m/s2', 'meter-per-square-second'], ['km/h', 'kilometer-per-hour'], ['km per hour', 'kilometer-per-hour'], ['kilometres an hour', 'kilometer-per-hour'], ['kilometers an hour', 'kilometer-per-hour'],
  ['miles an hour', 'mile-per-hour'], ['mile an hour', 'mile-per-hour'], ['mpg', 'mile-per-gallon'], ['mbps', 'megabit-per-second'], ['gbps', 'gigabit-per-second'],
 
  ['kwh', 'kilowatt-hour'], ['mwh', 'megawatt-hour'], ['gwh', 'gigawatt-hour'],
  ['btu', 'british-thermal-unit'], ['therm', 'therm-us'], ['therms', 'therm-us'], ['bhp', 'horsepower'], ['brake horsepower', 'horsepower'],
 
  ['degrees c', 'celsius'], ['degree c', 'celsius'], ['degrees f', 'fahrenheit'], ['degree f', 'fahrenheit'], ['deg c', 'celsius'], ['deg f', 'fahrenheit'],
  ['degrees centigrade', 'celsius'], ['degree centigrade', 'celsius'], ['celsius', 'celsius'], ['fahrenheit', 'fahrenheit'], ['centigrade', 'celsius'],
  ['sec', 'second'], ['secs', 'second'], ['second', 'second'], ['min', 'minute'], ['mins', 'minute'], ['hr', 'hour'], ['hrs', 'hour'], ['wk', 'week'], ['wks', 'week'], ['yr', 'year'], ['yrs', 'year'],
  ['decades', 'decade'], ['centuries', 'century'], ['fortnights', 'fortnight'], ['light-years', 'light-year'], ['light-year', 'light-year'],
  ['ml', 'milliliter'], ['cl', 'centiliter'], ['ltr', 'liter'], ['ltrs', 'liter'], ['bpd', 'barrel'], ['bbl', 'barrel'], ['barrels of oil', 'barrel'], ['barrel of oil', 'barrel'], ['boe', 'barrel'],
  ['acre-feet', 'acre-foot'], ['acre feet', 'acre-foot'],
  ['megabits per second', 'megabit-per-second'], ['gigabits per second', 'gigabit-per-second'], ['megabits a second', 'megabit-per-second'], ['gigabits a second', 'gigabit-per-second'],
  ['gigs', 'gigabyte'],
 
  ['rpm', 'revolution-per-minute'],
]

/** What a British text means by short names of American measures. */
const imperial: Readonly<Record<string, Unit>> = { 'gallon': 'gallon-imperial', 'mile-per-gallon': 'mile-per-gallon-imperial' }

/** What an international prefix can stand before, by its names: mega- and watt-hour, kilo- and litre. */
const prefixes = ['nano', 'micro', 'milli', 'centi', 'deci', 'hecto', 'kilo', 'mega', 'giga', 'tera', 'peta', 'exa', 'zetta']
const prefixed: Rows = [
  ['watt', 'watt'], ['watts', 'watt'], ['watt hour', 'watt-hour'], ['watt hours', 'watt-hour'], ['joule', 'joule'], ['joules', 'joule'],
  ['gram', 'gram'], ['grams', 'gram'], ['gramme', 'gram'], ['grammes', 'gram'], ['tonne', 'tonne'], ['tonnes', 'tonne'], ['ton', 'tonne'], ['tons', 'tonne'],
  ['liter', 'liter'], ['liters', 'liter'], ['litre', 'liter'], ['litres', 'liter'], ['meter', 'meter'], ['meters', 'meter'], ['metre', 'meter'], ['metres', 'meter'],
  ['byte', 'byte'], ['bytes', 'byte'], ['bit', 'bit'], ['bits', 'bit'], ['hertz', 'hertz'], ['pascal', 'pascal'], ['pascals', 'pascal'],
  ['volt', 'volt'], ['volts', 'volt'], ['ampere', 'ampere'], ['amperes', 'ampere'], ['amps', 'ampere'], ['second', 'second'], ['seconds', 'second'],
  ['mole', 'mole'], ['moles', 'mole'], ['sievert', 'sievert'], ['sieverts', 'sievert'], ['becquerel', 'becquerel'], ['becquerels', 'becquerel'],
]

/** CLDR units whose names are words of other meanings more often than they are measures. */
const notRead = new Set([
  'point', 'dot', 'em', 'part', 'item', 'drop', 'pinch', 'chain', 'rod', 'slug', 'cup', 'cup-imperial', 'jigger', 'grain', 'gray', 'henry', 'quarter', 'rin', 'sun',
  'light-speed', 'fun', 'to-jp', 'sai', 'ofglucose', 'ofhg', 'revolution', 'bar', 'stone', 'mole', 'degree', 'night', 'tablespoon', 'teaspoon', 'dram', 'hertz-', 'pound',
])

/** Names that may be the measure or something else, which the sentence decides: pounds, degrees, quarters, stone. */
export const doubtful: ReadonlyMap<string, Unit> = new Map([
  ['pound', 'pound'], ['pounds', 'pound'], ['degree', 'degree'], ['degrees', 'degree'], ['quarter', 'quarter'], ['quarters', 'quarter'], ['stone', 'stone'],
])

/**
 * Names of measures in small letters, by CLDR and own rows, without the symbols that all languages share. Both
 * spellings are read everywhere: a paper in London quotes one in New York.
 */
export function measureNames(isBritish: boolean): [string, Unit][] {
  const rows: [string, Unit][] = own.map(([name, unit]) => [name, isBritish ? imperial[unit] ?? unit : unit])
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
  return rows.flatMap(([name, unit]) => (name.includes(' ') ? [[name, unit], [name.replaceAll(' ', '-'), unit]] : [[name, unit]]))
}
