import names from '../../scripts/locales/en/units-en.json' with { type: 'json' }
import { unitInfo } from '../../scripts/quantities/units.ts'
import { measuresNotRead } from './notReadAgain.ts'

/** Simple measures beside CLDR's own names, with prefixes of the International System. */
const prefixed = [
  'terawatt',
  'megawatt-hour',
  'gigawatt-hour',
  'terawatt-hour',
  'watt-hour',
  'megajoule',
  'gigajoule',
  'kilotonne',
  'megatonne',
  'microgram',
  'nanogram',
  'kilovolt',
  'kilonewton',
  'millisievert',
  'microsievert',
  'millimole',
  'micromole',
  'exabyte',
  'kilohertz',
  'microliter',
]
/** Measures of measures. */
const composed = [
  'milligram-per-liter',
  'microgram-per-liter',
  'gram-per-liter',
  'microgram-per-cubic-meter',
  'milligram-per-cubic-meter',
  'kilogram-per-cubic-meter',
  'gram-per-kilometer',
  'milligram-per-kilogram',
  'gram-per-kilogram',
  'kilogram-per-hectare',
  'tonne-per-hectare',
  'cubic-meter-per-second',
  'liter-per-second',
  'liter-per-minute',
  'cubic-meter-per-hour',
  'kilowatt-hour-per-square-meter',
  'watt-per-square-meter',
  'watt-hour-per-kilogram',
  'megabit-per-second',
  'gigabit-per-second',
  'megabyte-per-second',
  'gram-per-kilowatt-hour',
  'millimeter-per-hour',
  'kilometer-per-second',
  'mile-per-hour',
  'gram-per-cubic-centimeter',
  'milligram-per-deciliter',
  'mole-per-liter',
  'joule-per-kilogram',
  'newton-per-square-meter',
  'revolution-per-minute',
]

/** Every measure that has a name in CLDR, and others that are put together, without what the list leaves out. */
export const measures: readonly string[] = [...new Set([...Object.keys(names), ...prefixed, ...composed])].filter(
  (unit) => unitInfo(unit)?.kind === 'measure' && !Object.hasOwn(measuresNotRead, unit),
)
