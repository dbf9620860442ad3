import { daysOf } from '../../quantities/dateDays.ts'
import type { Bound } from '../../quantities/quantity.ts'
import { isLocale, nearestLocale, wordsFor } from '../../locales/index.ts'
import { joinCitations } from '../../quantities/citation.ts'
import type { Fact } from '../facts.ts'
import { writeFact } from '../format.ts'
import type { DrawnCell, DrawnSeries, DrawnTable, DrawnValue, SeriesFormat } from './drawn.ts'
import { formatOf, inFormat } from './format.ts'
import { keyLabel } from './label.ts'
import type { SeriesKey } from './layout.ts'
import type { Line, Series, SeriesCell } from './series.ts'
import { keysLeftOut } from './steps.ts'

type Facts = ReadonlyMap<string, Fact>

const marks: Readonly<Record<Bound, string | undefined>> = {
  exactly: undefined,
  about: '≈',
  nearly: '≈',
  over: '>',
  'at-least': '≥',
  under: '<',
  'at-most': '≤',
}

/** A series, or a row or column of a table, as a figure draws it: in the order of the data, gaps in their places. */
export function drawLine({ id, key, cells }: Line, facts: Facts, locale: string): DrawnSeries {
  const format = formatOf(
    factsIn(
      cells.map(({ cell }) => cell),
      facts,
    ),
    locale,
  )
  const drawn = cells.map((each) => drawCell(each.key, each.cell, facts, format, locale))
  const label = key ? keyLabel(key, locale) : undefined
  return { id, ...(label === undefined ? {} : { label }), ...format, cells: withGaps(drawn, locale) }
}

/** A table as a figure draws it. */
export function drawTable({ id, columns, rows }: Series, facts: Facts, locale: string): DrawnTable {
  const format = formatOf(
    factsIn(
      rows.flatMap(({ cells }) => cells),
      facts,
    ),
    locale,
  )
  const head = (key: SeriesKey) => ({
    key: key.key,
    label: keyLabel(key, locale),
    ...(key.date === undefined ? {} : { date: key.date }),
  })
  return {
    id,
    ...format,
    columns: columns.map(head),
    rows: rows.flatMap(({ key, cells }) =>
      key ? [{ ...head(key), cells: cells.map((cell) => drawCell(cell.column, cell, facts, format, locale)) }] : [],
    ),
  }
}

function factsIn(cells: readonly SeriesCell[], facts: Facts): Fact[] {
  return cells.flatMap(({ fact }) => (fact === undefined ? [] : (facts.get(fact) ?? [])))
}

function drawCell(key: SeriesKey, cell: SeriesCell, facts: Facts, format: SeriesFormat, locale: string): DrawnCell {
  return { ...placeOf(key, locale), ...drawValue(cell, facts, format, locale) }
}

/** A value in the format of those beside it; where there is none, what says so. */
export function drawValue(
  cell: Pick<SeriesCell, 'fact' | 'outlook'> & { cite?: SeriesCell['cite'] },
  facts: Facts,
  format: SeriesFormat,
  locale: string,
): DrawnValue {
  const fact = cell.fact === undefined ? undefined : facts.get(cell.fact)
  const outlook = cell.outlook === undefined ? {} : { [cell.outlook]: true as const }
  if (!fact || typeof fact.value !== 'number')
    return {
      text: noFigure(locale),
      ...(cell.cite === undefined ? {} : { cite: joinCitations([cell.cite]) }),
      missing: 'not-given',
      ...outlook,
    }
  const { value, high, bound } = fact
  const ends = typeof high === 'number' ? [value, high] : [value]
  const mark = marks[bound]
  return {
    fact: fact.id,
    value,
    ...(typeof high === 'number' ? { high } : {}),
    number: ends.map((end) => inFormat(end, format, locale)).join('–'),
    text: writeFact(fact, locale).text,
    ...(bound === 'exactly' ? {} : { bound }),
    ...(mark === undefined ? {} : { mark }),
    cite: joinCitations(fact.cites),
    ...(fact.derive === undefined ? {} : { computed: true as const }),
    ...outlook,
  }
}

function placeOf(key: SeriesKey, locale: string): Pick<DrawnCell, 'key' | 'label' | 'date' | 'days'> {
  const { date } = key
  const days = date === undefined ? undefined : daysOf(date)
  return {
    key: key.key,
    label: keyLabel(key, locale),
    ...(date === undefined ? {} : { date }),
    ...(days ? { days } : {}),
  }
}

const noFigure = (locale: string) => wordsFor(isLocale(locale) ? locale : nearestLocale(locale)).noFigure

/** A run of dates with even steps, and a gap where the data has no cell for one of them. */
function withGaps(cells: readonly DrawnCell[], locale: string): DrawnCell[] {
  const dates = cells.flatMap(({ date }) => date ?? [])
  if (dates.length < cells.length) return [...cells]
  return cells.flatMap((cell, index): DrawnCell[] => {
    const gaps = keysLeftOut(dates, index).map((date): DrawnCell => ({
      ...placeOf({ key: date, slug: date, date, names: {} }, locale),
      text: noFigure(locale),
      missing: 'no-cell',
    }))
    return [...gaps, cell]
  })
}
