import type { Bound, Per, Unit } from '../../../quantities/quantity.ts'
import { nameFinder } from '../../reading/names.ts'
import { countedNames, type CountedRow } from './counted.ts'
import { moneyNames, sharedNames, type MoneyRow } from './currencies.ts'
import { measureNames, type MeasureRow } from './measures.ts'
import type { Sentence } from './sentence.ts'

/** What a name behind a number means. */
export type Row = MoneyRow | MeasureRow | CountedRow | { kind: 'tenth' | 'multiple' | 'shared' | 'dozen' }

/** A unit behind a numeral, and the value that the two make. */
export interface UnitRead {
  kind: Row['kind'] | 'declared'
  unit: Unit
  value: number
  end: number
  noun?: string
  per?: Per
  bound?: Bound
  unsure?: string
}

const own: [string, Row][] = [
  ['成', { kind: 'tenth' }],
  ['倍', { kind: 'multiple' }],
  ['打', { kind: 'dozen' }],
  ...sharedNames.map((name): [string, Row] => [name, { kind: 'shared' }]),
]

const named = (): (readonly [string, Row])[] => [...own, ...measureNames(), ...moneyNames(), ...countedNames()]

export const findUnit = nameFinder<Row>(named)

/** As `findUnit`, without the words that only begin as a unit does. */
export const findUnitOnly = nameFinder<Row>(() => named().filter(([, { kind }]) => kind !== 'word'))

const scales = new Set('十百千万亿兆仟')

/** Units whose first character is a scale too: the 千瓦 of 5万千瓦, the money of 百慕大. */
const findScaled = nameFinder<true>(() => [
  ...[...measureNames(), ...moneyNames()]
    .filter(([name]) => scales.has(name.charAt(0)) && name.length > 1)
    .map(([name]) => [name, true] as const),
])

/** Whether a unit, and no scale, begins at a place inside a numeral: 三千米 is 3000 meters, 30千米 are kilometers. */
export function beginsUnit({ text, script }: Sentence): (text: string, place: number, start: number) => boolean {
  return (_, place, start) => {
    const found = findScaled(text, place)
    if (found)
      return !(
        text.startsWith('千米', place)
        && found.end === place + 2
        && /[一二三四五六七八九两]/.test(text.charAt(place - 1))
        && !text.slice(start, place).includes('点')
      )
    return (
      script === 'Hans'
      && text.charAt(place) === '兆'
      && !/^$|[元圆美日韩港欧英人亿万零一二三四五六七八九两\d，。]/.test(text.charAt(place + 1))
    )
  }
}
