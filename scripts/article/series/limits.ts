import type { Unit } from '../../quantities/quantity.ts'
import { instead } from '../agreement/instead.ts'
import { AuthorError } from '../authorError.ts'
import type { DrawnSeries, DrawnTable } from './drawn.ts'

/** What a figure can draw of a series. */
export interface SeriesLimits {
  /** The units that it draws; any where none are given. */
  units?: readonly Unit[]
  /** The least and the most values. */
  min: number
  max: number
}

/** @throws AuthorError where a figure cannot draw the series */
export function checkLine({ id, unit, cells }: DrawnSeries, { units, min, max }: SeriesLimits): void {
  mustHaveUnit(id, unit, units)
  const count = cells.filter(({ value }) => value !== undefined).length
  if (count < min || count > max)
    throw new AuthorError(
      count < min ? 'too-little' : 'too-much',
      `"${id}" has ${count} ${count === 1 ? 'value' : 'values'}; this figure draws ${min} to ${max}${other(id, cells, count < min)}`,
    )
}

/** What draws one value alone, or more dates or names than there is room for as bars or rows. */
function other(id: string, cells: DrawnSeries['cells'], isTooFew: boolean): string {
  const stated = cells.filter(({ value }) => value !== undefined)
  const [only, ...others] = stated
  if (isTooFew) return only?.fact && others.length === 0 ? `; ${instead({ kind: 'big-number', fact: only.fact })}` : ''
  const areDates = cells.every(({ date }) => date !== undefined)
  if (areDates)
    return stated.length <= mostDates
      ? `; ${instead({ kind: 'line-chart', lines: [{ series: id }] })}`
      : '; give facts.yaml a series of every second date, or of those that the claim speaks of, and draw that'
  const largest = [...stated].sort((one, next) => (next.value ?? 0) - (one.value ?? 0)).slice(0, mostBars)
  const items = largest.map(({ label, fact }) => ({ label, fact }))
  return `; show those that the claim speaks of, as the largest: ${instead({ kind: 'bar-chart', items })}`
}

/** The values that a line has room for, and those that bars have. */
const [mostDates, mostBars] = [120, 15]

/** @throws AuthorError where a figure cannot draw the table */
export function checkTable(
  { id, unit, rows, columns }: DrawnTable,
  limits: { units?: readonly Unit[]; rows: readonly [number, number]; columns: readonly [number, number] },
): void {
  mustHaveUnit(id, unit, limits.units)
  for (const [what, count, [min, max]] of [
    ['rows', rows.length, limits.rows],
    ['columns', columns.length, limits.columns],
  ] as const)
    if (count < min || count > max)
      throw new AuthorError(
        count < min ? 'too-little' : 'too-much',
        `"${id}" has ${count} ${what}; this figure draws ${min} to ${max}`,
      )
}

function mustHaveUnit(id: string, unit: Unit, units: readonly Unit[] | undefined): void {
  if (units && !units.includes(unit))
    throw new AuthorError('figure-unit', `"${id}" is of ${unit}; this figure shows ${units.join(' or ')}`)
}
