import type { Unit } from '../../../quantities/quantity.ts'
import { own, prefixed, prefixes } from './measureRows.ts'
import { wordsOf } from './rows.ts'
import british from '../units-en-GB.json' with { type: 'json' }
import american from '../units-en.json' with { type: 'json' }

/** What a British text means by short names of American measures. */
const imperial: Readonly<Record<string, Unit>> = {
  gallon: 'gallon-imperial',
  'mile-per-gallon': 'mile-per-gallon-imperial',
}

/** CLDR units whose names are words of other meanings more often than they are measures. */
const notRead = new Set(
  wordsOf(`
  point dot em part item drop pinch chain rod slug cup cup-imperial jigger grain gray henry quarter rin sun
  light-speed fun to-jp sai ofglucose ofhg revolution bar stone mole degree night tablespoon teaspoon dram pound
  beaufort
`),
)

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
      if (notRead.has(unit)) continue
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
