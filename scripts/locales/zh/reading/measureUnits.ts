import { rounded } from '../../reading/digits.ts'
import type { MeasureRow } from './measures.ts'
import { type Numeral } from './numeral.ts'
import { withRest } from './perUnits.ts'
import type { Sentence } from './sentence.ts'
import { digitOf, more } from './tenths.ts'
import type { UnitRead } from './unitRows.ts'

export function readMeasure(sentence: Sentence, numeral: Numeral, row: MeasureRow, end: number): UnitRead | undefined {
  const { text } = sentence
  let value = rounded(numeral.value * row.factor)
  const rest = /^半(?![年天月日夜个时数径导价])/.exec(text.slice(end, end + 2))
  const decimals = row.unit === 'meter' || row.unit === 'second' ? measureDecimals(text, numeral, end) : undefined
  if (decimals) value = rounded(numeral.value + decimals.value)
  else if (rest) value = rounded(value + 0.5 * row.factor)
  const last = decimals?.end ?? end + (rest ? 1 : 0)
  return withRest(sentence, more(text, { kind: 'measure', unit: row.unit, value, end: last }))
}

/** The 58 of 9秒58 and the 75 of 1米75: decimals, where no unit follows them. */
function measureDecimals(text: string, numeral: Numeral, end: number): { value: number; end: number } | undefined {
  if (!Number.isInteger(numeral.value) || numeral.value > 99) return undefined
  const match =
    /^(?:(\d{1,3})(?![\d%万亿千百十米个名人年月日号点分秒只场]|[.,]\d)|([一二三四五六七八九]{1,2})(?=$|[，。、；,.)）的]))/.exec(
      text.slice(end, end + 5),
    )
  if (!match) return undefined
  const digits = match[1] ?? [...(match[2] ?? '')].map(digitOf).join('')
  return { value: Number(`0.${digits}`), end: end + match[0].length }
}
