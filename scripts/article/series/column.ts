import { directionOf } from '../direction.ts'
import type { Fact } from '../facts.ts'
import { writeFact } from '../format.ts'
import { drawValue } from './draw.ts'
import type { DrawnColumn, DrawnValue } from './drawn.ts'
import { formatOf } from './format.ts'
import type { SeriesCell } from './series.ts'

/** A place of a column: the name of a fact, and of a cell of a series what it says beside its value. */
export type ColumnCell = Pick<SeriesCell, 'fact' | 'outlook'>

const digits = /^[-−]?\d[\d,]*(?:\.\d+)?$/

/**
 * Facts under one another. Numbers of one unit have one format, which the head of the column names; changes of one unit
 * have their signs. Dates, shares in words and facts in several units are written in full.
 * @param cells without a fact where the article gives none
 */
export function drawColumn(
  cells: readonly ColumnCell[],
  facts: ReadonlyMap<string, Fact>,
  locale: string,
): DrawnColumn {
  const shown = cells.flatMap(({ fact }) => facts.get(fact ?? '') ?? [])
  const [first] = shown
  const isAlike = shown.every(
    (fact) => fact.unit === first?.unit && isNumber(fact, locale) && isForTheSame(fact.per, first.per),
  )
  const format = formatOf(isAlike ? shown : [], locale)
  if (!isAlike) return { ...format, cells: cells.map((cell) => inFull(cell, facts, locale)) }
  const isChange = shown.length > 0 && shown.every((fact) => directionOf(fact) !== undefined)
  const drawn = cells.map((cell): DrawnValue => {
    const value = drawValue(cell, facts, format, locale)
    const fact = facts.get(cell.fact ?? '')
    return isChange && fact ? signed(value, directionOf(fact) === 'down') : value
  })
  return { ...format, ...(isChange ? { isChange } : {}), cells: drawn }
}

/** Whether two rates are for the same: per day, per 100,000 people. */
function isForTheSame(one: Fact['per'], other: Fact['per']): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}

/** Whether a fact is written in digits; two in three is not. */
function isNumber(fact: Fact, locale: string): boolean {
  return typeof fact.value === 'number' && (fact.high !== undefined || digits.test(writeFact(fact, locale).number))
}

function inFull(cell: ColumnCell, facts: ReadonlyMap<string, Fact>, locale: string): DrawnValue {
  const fact = facts.get(cell.fact ?? '')
  if (!fact) return drawValue(cell, facts, formatOf([], locale), locale)
  const { text, cite, computed } = writeFact(fact, locale)
  return {
    fact: fact.id,
    ...(typeof fact.value === 'number' ? { value: fact.value } : {}),
    number: text,
    text,
    cite,
    ...(fact.bound === 'exactly' ? {} : { bound: fact.bound }),
    ...(computed ? { computed } : {}),
    ...(cell.outlook === undefined ? {} : { [cell.outlook]: true as const }),
  }
}

function signed(value: DrawnValue, falls: boolean): DrawnValue {
  const bare = value.number?.replace(/^[-−]/, '')
  return bare === undefined || value.value === 0
    ? value
    : { ...value, number: `${falls ? '−' : '+'}${bare}`, ...(falls ? { falls } : {}) }
}
