import type { Bound, Per, Unit } from '../../../quantities/quantity.ts'
import { tableFinder } from '../../reading/names.ts'
import type { CountedRow } from './counted.ts'
import type { MoneyRow } from './currencies.ts'
import type { MeasureRow } from './measures.ts'
import type { Sentence } from './sentence.ts'
import { namesOfUnits, namesOfUnitsOnly, namesWithScales } from './unitNames.made.ts'

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

export const findUnit = tableFinder<Row>(namesOfUnits)

/** As `findUnit`, without the words that only begin as a unit does. */
export const findUnitOnly = tableFinder<Row>(namesOfUnitsOnly)

const findScaled = tableFinder<true>(namesWithScales)

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
