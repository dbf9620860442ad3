import type { DeclaredUnit, Unit } from '../../../quantities/quantity.ts'
import { nameFinder } from '../../reading/names.ts'
import { doubtful, measureNames } from './measureNames.ts'
import { moneyNames } from './moneyNames.ts'

/** What a name behind a number says of it. */
export interface UnitName {
  unit: Unit
  isMoney: boolean
  isShared: boolean
  isDoubtful: boolean
}

/** A unit name found in a text. */
export interface NameRead {
  row: UnitName
  end: number
}

/** Finds the name of a unit at a place, whole words only. */
export type FindUnit = (text: string, place: number) => NameRead | undefined

function make(isBritish: boolean): FindUnit {
  return whole(
    nameFinder(() => namesIn(isBritish)),
    true,
  )
}

function namesIn(isBritish: boolean): [string, UnitName][] {
  const rows: [string, UnitName][] = []
  for (const [name, unit] of doubtful) rows.push([name, { unit, isMoney: false, isShared: false, isDoubtful: true }])
  for (const [name, unit] of measureNames(isBritish))
    rows.push([name, { unit, isMoney: false, isShared: false, isDoubtful: false }])
  for (const [name, { unit, isShared }] of moneyNames())
    rows.push([name, { unit, isMoney: true, isShared: isShared === true, isDoubtful: false }])
  return rows
}

/** Names end where a word ends. `isLower` finds names in small letters, however the text writes them. */
function whole(find: (text: string, place: number) => NameRead | undefined, isLower: boolean): FindUnit {
  return (text, place) => {
    const window = text.slice(place, place + longest)
    const found = find(isLower ? window.toLowerCase() : window, 0)
    // Short names are symbols: Mt is no mt, and a PC no pc.
    if (isLower && found && found.end <= 3 && window.slice(0, found.end) !== window.slice(0, found.end).toLowerCase())
      return undefined
    if (
      !found
      || /[A-Za-z\d]/.test(text.charAt(place + found.end))
      || /^'[a-z]/.test(text.slice(place + found.end, place + found.end + 2))
    )
      return undefined
    return { row: found.row, end: place + found.end }
  }
}

const longest = 48
let british: FindUnit | undefined
let american: FindUnit | undefined
const declaredFinders = new WeakMap<readonly DeclaredUnit[], FindUnit>()

/** The finder of the names that English has for units; they are read when they are first needed. */
export function unitFinder(isBritish: boolean): FindUnit {
  return isBritish ? (british ??= make(true)) : (american ??= make(false))
}

/** The finder of the units that a talk declares, by the names that it gives them in English. */
export function declaredFinder(units: readonly DeclaredUnit[]): FindUnit {
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
