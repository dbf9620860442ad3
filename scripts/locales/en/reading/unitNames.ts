import type { DeclaredUnit, Unit } from '../../../quantities/quantity.ts'
import { nameFinder, tableFinder } from '../../reading/names.ts'
import { americanNames, britishNames } from './unitNames.made.ts'

/** What a name behind a number says of it. */
export interface UnitName {
  unit: Unit
  isMoney: boolean
  isShared: boolean
  isDoubtful: boolean
}

/** A unit name found in a text. */
interface NameRead {
  row: UnitName
  end: number
}

/** Finds the name of a unit at a place, whole words only. */
export type FindUnit = (text: string, place: number) => NameRead | undefined

/** Names end where a word ends. `isLower` finds names in small letters, however the text writes them. */
function whole(find: (text: string, place: number) => NameRead | undefined, isLower: boolean): FindUnit {
  const inWhole: FindUnit = (text, place) => {
    const found = find(text, place)
    if (!found) return undefined
    // Short names are symbols: Mt is no mt, and a PC no pc.
    if (isLower && found.end - place <= 3 && /[A-Z]/.test(text.slice(place, found.end))) return undefined
    const isWhole = !/[A-Za-z\d]/.test(text.charAt(found.end)) && !/^'[a-z]/.test(text.slice(found.end, found.end + 2))
    if (isWhole) return found
    // The degrees f of "180 degrees for an hour" are degrees.
    const last = text.slice(place, found.end).search(/[ -][^ -]*$/)
    return last > 0 ? inWhole(text.slice(0, place + last), place) : undefined
  }
  return inWhole
}

const british = whole(tableFinder(britishNames, true), true)
const american = whole(tableFinder(americanNames, true), true)
const findNone: FindUnit = () => undefined
const declaredFinders = new WeakMap<readonly DeclaredUnit[], FindUnit>()

/** The finder of the names that English has for units. */
export function unitFinder(isBritish: boolean): FindUnit {
  return isBritish ? british : american
}

/** The finder of the units that a talk declares, by the names that it gives them in English. */
export function declaredFinder(units: readonly DeclaredUnit[]): FindUnit {
  if (units.length === 0) return findNone
  const known = declaredFinders.get(units)
  if (known) return known
  const rows = units.flatMap(({ id, names }) =>
    Object.entries(names)
      .filter(([language]) => /^en\b/.test(language))
      .flatMap(([, given]) =>
        given.map((name): [string, UnitName] => [
          name,
          { unit: id, isMoney: false, isShared: false, isDoubtful: false },
        ]),
      ),
  )
  const find = whole(
    nameFinder(() => rows),
    false,
  )
  declaredFinders.set(units, find)
  return find
}
