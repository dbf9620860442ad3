import { fractionOf } from '../../../quantities/fraction.ts'
import { rounded } from '../../reading/digits.ts'
import type { Amount } from './finished.ts'
import type { Numeral } from './numeral.ts'

/** The 亿 of 3至5亿 and 四百至四百二十亿, or the 千万 of 三至五千万, which the first number shares; 1 for none. */
function sharedScale(first: Numeral, second: Numeral): number {
  if (first.scale === 1) return second.scale
  if (first.scale >= 1e4) return 1
  return second.scale >= 1e8 ? 10 ** (Math.floor(Math.log10(second.scale) / 4) * 4) : second.scale >= 1e4 ? 1e4 : 1
}

/** The same numeral with the unit of another amount: the 3 of 3至5亿元. Undefined where it has a unit of its own. */
export function withUnitOf(first: Amount, second: Amount): Amount | undefined {
  if (first.kind !== 'none' || !first.numeral || !second.numeral) return undefined
  const scale = sharedScale(first.numeral, second.numeral)
  const shares = scale > 1 && Math.abs(first.value) <= second.numeral.value / scale
  const factor = second.numeral.value === 0 ? 1 : Math.abs(second.value) / second.numeral.value
  const value = rounded(first.value * (shares ? scale : 1) * factor)
  const fraction =
    second.form === 'tenths' ? { fraction: fractionOf(Math.round(value * 100), 10_000), form: second.form } : {}
  return {
    ...first,
    value,
    unit: second.unit,
    kind: second.kind,
    ...fraction,
    ...(second.noun === undefined ? {} : { noun: second.noun }),
    ...(second.per ? { per: second.per } : {}),
    ...(second.unsure === undefined ? {} : { unsure: second.unsure }),
  }
}
