import type { Reading } from '../../../quantities/quantity.ts'
import { isShare } from '../../assertionWords.ts'
import { withPer } from '../../reading/composed.ts'
import { boundBehind } from './bounds.ts'
import type { Sentence } from './context.ts'
import type { Numeral } from './numeral.ts'
import { perBehind } from './per.ts'
import { matchAt } from './text.ts'
import type { UnitRead } from './units.ts'

/** An amount with what stands behind it, before its sign and the bound before it. */
export interface Amount extends Omit<Reading, 'text' | 'start' | 'value' | 'low' | 'high'> {
  value: number
  /** What gives the unit: a sign of money before it, a unit or a noun behind it, or nothing. */
  own: 'money' | 'unit' | 'noun' | 'none'
  numeral: Numeral
}

/** The numeral of an amount that is told by a word and has no digits or scale of its own. */
export function plainNumeral(value: number, end: number): Numeral {
  return { value, end, scale: 1, isWords: true }
}

/** The amount of a unit and a numeral, with what stands behind them: a bound, a rate, an age. */
export function amountOf(sentence: Sentence, read: UnitRead, numeral: Numeral, own: Amount['own']): Amount {
  const { text } = sentence
  const isLast = /^[.;:)]?$/.test(text.charAt(read.end))
  const old = isLast ? null : matchAt(/(?:-old(?:s)?| old)(?![A-Za-z])/y, text, read.end)
  const behind = boundBehind(text, old ? read.end + old[0].length : read.end)
  const place = behind?.place ?? read.end + (old?.[0].length ?? 0)
  const cold =
    !isLast && /^(?:count|celsius|degree|fahrenheit)$/.test(read.unit)
      ? matchAt(/ below (?:zero|freezing)\b/iy, text, read.end)
      : null
  const isMoney = own === 'money' || read.isMoney === true
  const each = isMoney ? matchAt(/ (?:each|apiece)\b/y, text, place) : null
  const firstPer =
    isLast || cold || old || each ? undefined : perBehind(sentence, place, { isMoney, isShare: isShare(read.unit) })
  const unit = cold && read.unit === 'count' ? (sentence.region === 'US' ? 'fahrenheit' : 'celsius') : read.unit
  const composed = firstPer ? withPer(unit, firstPer.per) : { unit }
  // 50 kWh/m² per year: a measure of two parts, and what it is for.
  const nextPer = firstPer && composed.per === undefined ? perBehind(sentence, firstPer.end) : undefined
  const rated = nextPer ? withPer(composed.unit, nextPer.per) : composed
  const per = nextPer ?? firstPer
  const unsure = read.unsure ?? numeral.unsure
  return {
    value: cold ? -Math.abs(numeral.value) : numeral.value,
    bound: behind?.bound ?? 'exactly',
    ...(read.noun === undefined ? {} : { noun: read.noun }),
    ...rated,
    ...(unsure === undefined ? {} : { unsure }),
    end: per?.end ?? place + (cold?.[0].length ?? each?.[0].length ?? 0),
    own,
    numeral,
  }
}
