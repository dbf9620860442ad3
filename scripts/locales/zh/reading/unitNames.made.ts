import { nameTable } from '../../reading/names.ts'
import { countedNames } from './counted.ts'
import { leadingMoneyNames, moneyNames, sharedNames } from './currencies.ts'
import { measureNames } from './measures.ts'
import type { Row } from './unitRows.ts'

const own: [string, Row][] = [
  ['成', { kind: 'tenth' }],
  ['倍', { kind: 'multiple' }],
  ['打', { kind: 'dozen' }],
  ...sharedNames.map((name): [string, Row] => [name, { kind: 'shared' }]),
]

const all = (): (readonly [string, Row])[] => [...own, ...measureNames(), ...moneyNames(), ...countedNames()]

/** What stands behind a number. */
export const namesOfUnits = () => nameTable(all())

/** As `namesOfUnits`, without the words that only begin as a unit does. */
export const namesOfUnitsOnly = () => nameTable(all().filter(([, { kind }]) => kind !== 'word'))

const scales = new Set('十百千万亿兆仟')

/** Units whose first character is a scale too: the 千瓦 of 5万千瓦, the money of 百慕大. */
export const namesWithScales = () =>
  nameTable(
    [...measureNames(), ...moneyNames()]
      .filter(([name]) => scales.has(name.charAt(0)) && name.length > 1)
      .map(([name]) => [name, true]),
  )

/** The names of money that stand before a number. */
export const namesBeforeNumbers = () => nameTable(leadingMoneyNames())

/** The first two characters of each. */
export const beginningsBeforeNumbers = () => [...new Set(leadingMoneyNames().map(([name]) => name.slice(0, 2)))]
