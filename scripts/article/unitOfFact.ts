import english from '../locales/en/units-en.json' with { type: 'json' }
import simplified from '../locales/zh/units-zh-Hans.json' with { type: 'json' }
import traditional from '../locales/zh/units-zh-Hant.json' with { type: 'json' }
import { symbolAt } from '../locales/reading/measureSymbols.ts'
import { currencies, unitInfo, unitNames, type UnitInfo } from '../quantities/units.ts'
import type { DeclaredUnit, Unit } from '../quantities/quantity.ts'
import type { FactPer } from './facts.ts'
import { FactError } from './factError.ts'
import { recognise } from '../source/numbers.ts'
import { nearest } from '../input/nearest.ts'
import { forLocale, nounFor, type Nouns } from './nouns.ts'

/**
 * A unit of a fact. One that the talk declares is a dimension of its own.
 * @param key the key of the fact that names it, for the message
 * @throws FactError where there is no such unit
 */
export function readUnit(id: Unit, declared: readonly DeclaredUnit[], key = 'unit'): UnitInfo {
  const own = declared.find((unit) => unit.id === id)
  if (own) return { id, kind: 'measure', dimension: `${id}^1`, scale: 1, offset: 0 }
  const known = unitInfo(id)
  if (known) return known
  const meant = unitMeant(id, declared)
  throw new FactError(
    key,
    'unknown-unit',
    `unknown unit "${id}"${meant === undefined ? `; a unit is ${units}` : `; did you mean "${meant}"?`}`,
    meant === undefined ? undefined : { from: id, to: meant },
  )
}

const units = 'a currency such as EUR, a measure as CLDR names it, or declared under units'

/** The unit that was probably meant: that of a symbol such as km², else the one with the nearest name. */
function unitMeant(id: string, declared: readonly DeclaredUnit[]): string | undefined {
  const symbol = symbolAt(id, 0)
  if (symbol?.end === id.length) return symbol.unit
  const read = unitOfWord(id)
  if (read !== undefined) return read
  // A currency is meant by three letters only, or every short slip would be near one.
  const names = [...unitNames(), ...Object.keys(english), ...declared.map((unit) => unit.id)]
  return nearest(id, id.length === 3 ? names : names.filter((name) => !currencies.has(name)))
}

/** The unit that a word stands for in one of the languages that are read: 美元, dollars. */
function unitOfWord(word: string): Unit | undefined {
  for (const locale of ['en', 'zh-Hans', 'zh-Hant']) {
    const text = locale === 'en' ? `2 ${word}` : `2${word}`
    const [reading, more] = recognise(text, { locale })
    if (reading && !more && reading.unsure === undefined && reading.end === text.length && reading.unit !== 'count')
      return reading.unit
  }
  return undefined
}

/** The names of a measure in CLDR, by locale. */
const names: Readonly<Record<string, Readonly<Record<string, { long: readonly string[]; short: readonly string[] }>>>> =
  {
    en: english,
    'zh-Hans': simplified,
    'zh-Hant': traditional,
  }

/** How a locale writes a measure, in full and short: 摄氏度, °C. */
export function namesOfUnit(unit: Unit, locale: string): string[] {
  const table = forLocale(names, locale)
  const found = table && Object.hasOwn(table, unit) ? table[unit] : undefined
  return found ? [...found.long, ...found.short].map((pattern) => pattern.replace('{0}', '').trim()) : []
}

/** What a rate is for, from a unit alone or all of it. */
export function readPer(
  given: string | { value: number; unit: Unit; noun?: Nouns | undefined } | undefined,
  { language, units }: { language: string; units: readonly DeclaredUnit[] },
): FactPer | undefined {
  if (given === undefined) return undefined
  const { value, unit, noun = {} } = typeof given === 'string' ? { value: 1, unit: given } : given
  const { id } = readUnit(unit, units, 'per')
  if (unit !== 'count' && Object.keys(noun).length > 0)
    throw new FactError('per', 'key-conflict', `a noun goes with the unit count; per has ${unit}`)
  if (unit === 'count' && Object.keys(noun).length === 0)
    throw new FactError(
      'per',
      'rate-noun-missing',
      'needs a noun, which says for how many of what: per: { value: 100_000, unit: count, noun: { en: people } }',
    )
  const names = units.find((each) => each.id === id)?.names
  return { value, unit, noun: nounFor(noun, language), nouns: noun, ...(names ? { unitNames: names } : {}) }
}

/** Why a unit cannot be declared under a name; undefined where it can. */
export function faultOfDeclared({ id }: DeclaredUnit): string | undefined {
  return unitInfo(id) ? `"${id}" is a unit already; name facts of it by that, or give yours another name` : undefined
}
