import { nameTable, type NameTable } from '../../reading/names.ts'
import { doubtful, measureNames } from './measureNames.ts'
import { moneyNames } from './moneyNames.ts'
import type { UnitName } from './unitNames.ts'

function names(isBritish: boolean): NameTable {
  const rows: [string, UnitName][] = []
  for (const [name, unit] of doubtful) rows.push([name, { unit, isMoney: false, isShared: false, isDoubtful: true }])
  for (const [name, unit] of measureNames(isBritish))
    rows.push([name, { unit, isMoney: false, isShared: false, isDoubtful: false }])
  for (const [name, { unit, isShared }] of moneyNames())
    rows.push([name, { unit, isMoney: true, isShared: isShared === true, isDoubtful: false }])
  return nameTable(rows)
}

/** The names of units behind a number, as a British text means them. */
export const britishNames = () => names(true)

/** The same as any other text means them. */
export const americanNames = () => names(false)
