import type { DrawnSeries, DrawnValue } from '../../scripts/article/series/drawn.ts'
import type { Text, WrittenFact } from '../../scripts/typography/text.ts'

/** A cell of a series as the fact that it is; none of a gap. */
export function factOf({ unit }: Pick<DrawnSeries, 'unit'>, cell: DrawnValue): WrittenFact | undefined {
  const { fact, value, number, text, cite = '', bound, computed } = cell
  if (fact === undefined || value === undefined || number === undefined) return undefined
  return { fact, value, unit, text, number, cite, ...(bound ? { bound } : {}), ...(computed ? { computed } : {}) }
}

/** A cell as it is written in a chart whose head names the unit: ≈330; of a gap, what says so. */
export function cellText({ number, mark = '', fact, cite, computed, text }: DrawnValue): Text {
  return number === undefined ? text : [{ text: `${mark}${number}`, fact, cite, ...(computed ? { computed } : {}) }]
}

/** A cell as a fact that is written in the format of its series, whose unit stands elsewhere: ≈330. */
export function compactFact(series: Pick<DrawnSeries, 'unit'>, cell: DrawnValue): WrittenFact | undefined {
  const fact = factOf(series, cell)
  const { mark = '' } = cell
  return fact && { ...fact, text: `${mark}${fact.number}`, ...(mark === '' ? {} : { prefix: mark }) }
}

/** Whether a cell is drawn otherwise than a plain number: not known for sure, or not yet so. */
export function certaintyOf({ bound, estimate, forecast }: DrawnValue): 'exact' | 'inexact' | 'forecast' {
  if (forecast) return 'forecast'
  return estimate || bound ? 'inexact' : 'exact'
}
