import type { Bound, Quantity } from '../../../quantities/quantity.ts'
import { boundBehind } from './bounds.ts'
import type { Numeral } from './numeral.ts'
import type { UnitRead } from './unitRows.ts'

/** A number with its unit, read at a place; `start` includes its sign and a currency before it. */
export interface Amount extends Omit<Quantity, 'value' | 'bound'> {
  value: number
  bound: Bound
  start: number
  end: number
  kind: UnitRead['kind'] | 'share' | 'none'
  /** The other end, where one numeral names two: 七八十人, 百分之六七十. */
  high?: number | undefined
  /** A numeral is read without a unit, which it may share with what follows: 3至5亿元. */
  numeral?: Numeral
  sign: 1 | -1
  unsure?: string
}

export function finished(text: string, amount: Amount): Amount {
  const behind = boundBehind(text, amount.end)
  if (!behind) return amount
  // 50吨级 is the name of a class, 千亿级 a size.
  const isClass = behind.word === '级' && amount.kind === 'measure'
  return { ...amount, end: behind.place, bound: isClass ? amount.bound : behind.bound }
}
