import { oneOf } from '../../scripts/article/agreement/oneOf.ts'
import { instead } from '../../scripts/article/agreement/instead.ts'
import type { DrawnSeries } from '../../scripts/article/series/drawn.ts'
import { plain } from '../../scripts/typography/text.ts'
import type { Conflict } from '../shared/defineFigure.ts'
import type { Data } from './figure.ts'
import { lineNamed, linesOf, momentsOf } from './lines.ts'

export const mostLines = 4
/** Ten years of months. */
export const mostValues = 120

/** Fields that do not go together, and series that other kinds draw. */
export function conflicts(data: Data): Conflict[] {
  const unfit = data.lines.flatMap(({ series }, index) => unfitSeries(series, index))
  return unfit.length > 0 ? unfit : [...mixedUnits(data), ...linesApart(data), ...namesThatAreNot(data)]
}

function unfitSeries(series: DrawnSeries, index: number): Conflict[] {
  const path = ['lines', index, 'series']
  const facts = series.cells.flatMap(({ fact }) => fact ?? [])
  if (series.cells.some(({ days }) => days === undefined)) {
    const what = `"${series.id}" goes by ${series.cells.some(({ date }) => date) ? 'dates without a year' : 'names'}`
    return [
      { path, message: `${what}, so it has no place in time; ${instead({ kind: 'bar-chart', series: series.id })}` },
    ]
  }
  if (facts.length > 1) return []
  return [{ path, message: `"${series.id}" has one value; ${instead({ kind: 'big-number', fact: facts[0] ?? '…' })}` }]
}

function mixedUnits({ lines }: Data): Conflict[] {
  const [first] = lines
  const other = lines.findIndex(({ series }) => series.unit !== first?.series.unit)
  if (!first || other < 0) return []
  const { id, unit } = lines[other]?.series ?? first.series
  const chartOf = (of: string) =>
    instead({
      kind: 'line-chart',
      lines: lines.flatMap(({ series, label }) => (series.unit === of ? [{ series: series.id, label }] : [])),
    })
  const message = `"${id}" is of ${unit}, "${first.series.id}" of ${first.series.unit}, which have no scale in common`
  return [
    {
      path: ['lines', other, 'series'],
      message: `${message}; ${chartOf(first.series.unit)}, and on a slide of its own, or beside it, ${chartOf(unit)}`,
    },
  ]
}

/** Several lines are told apart by their names, and no more than one is stressed. */
function linesApart(data: Data): Conflict[] {
  const lines = linesOf(data)
  const names = lines.map(({ name }) => (name === undefined ? undefined : plain(name)))
  return lines.flatMap(({ id, isAccent }, index): Conflict[] => {
    const before = lines.slice(0, index)
    const path = ['lines', index]
    return [
      ...(before.some((line) => line.id === id)
        ? [{ path: [...path, 'series'], message: `"${id}" is drawn already; leave one out` }]
        : []),
      ...(lines.length > 1 && names[index] === undefined
        ? [{ path: [...path, 'label'], message: `is missing; of ${lines.length} lines each is named at its end` }]
        : []),
      ...(names[index] !== undefined && names.indexOf(names[index]) < index
        ? [{ path: [...path, 'label'], message: `"${names[index]}" is what another line is called` }]
        : []),
      ...(isAccent && before.some((line) => line.isAccent)
        ? [{ path: [...path, 'accent'], message: 'stresses a second line; keep the one that the claim speaks of' }]
        : []),
    ]
  })
}

function namesThatAreNot(data: Data): Conflict[] {
  const { values = [], notes = [], band, change, reference } = data
  const lines = linesOf(data)
  const moments = momentsOf(data)
  const isDate = (key: string) => moments.some((moment) => moment.key === key)
  const date = (key: string, path: Conflict['path']): Conflict[] => {
    const [first, last] = [moments[0], moments.at(-1)]
    return isDate(key)
      ? []
      : [{ path, message: `there is no "${key}" in the lines, from ${first?.key} to ${last?.key}` }]
  }
  const line = (name: string | undefined, path: Conflict['path']): Conflict[] =>
    name === undefined || lineNamed(lines, name)
      ? []
      : [{ path, message: `there is no line "${name}"; ${oneOf(lines.map(({ id }) => id))}` }]
  const point = (key: string, name: string | undefined, path: Conflict['path']): Conflict[] => {
    const of = lineNamed(lines, name)
    if (!of) return [{ path: path.slice(0, -1).concat('line'), message: 'is missing; name the line that this is of' }]
    return of.points.some((each) => each.key === key && each.value !== undefined)
      ? []
      : [{ path, message: `"${of.id}" has no value at "${key}"; name one of its dates` }]
  }
  const order = (key: 'band' | 'change', from: string, to: string): Conflict[] => {
    const [one, other] = [from, to].map((each) => moments.findIndex((moment) => moment.key === each))
    const isBefore = key === 'band' ? (one ?? 0) <= (other ?? 0) : (one ?? 0) < (other ?? 0)
    return isBefore ? [] : [{ path: [key, 'to'], message: `"${to}" is not after "${from}"` }]
  }
  const inTurn = (...steps: (() => Conflict[])[]): Conflict[] =>
    steps.reduce<Conflict[]>((found, next) => (found.length > 0 ? found : next()), [])
  return [
    ...values.flatMap((key, index) => date(key, ['values', index])),
    ...notes.flatMap(({ at, line: name }, index) =>
      inTurn(
        () => date(at, ['notes', index, 'at']),
        () => line(name, ['notes', index, 'line']),
        () => (name === undefined ? [] : point(at, name, ['notes', index, 'at'])),
      ),
    ),
    ...(band
      ? inTurn(
          () => [...date(band.from, ['band', 'from']), ...date(band.to, ['band', 'to'])],
          () => order('band', band.from, band.to),
        )
      : []),
    ...(change
      ? inTurn(
          () => [...date(change.from, ['change', 'from']), ...date(change.to, ['change', 'to'])],
          () => line(change.line, ['change', 'line']),
          () => point(change.from, change.line, ['change', 'from']),
          () => point(change.to, change.line, ['change', 'to']),
          () => order('change', change.from, change.to),
        )
      : []),
    ...(reference && change
      ? [{ path: ['reference'], message: 'and a change do not both fit; keep one of the two' }]
      : []),
  ]
}

/** What a chart of too many lines is told: their first and last values are rows of a slope-chart. */
export function tooManyLines(input: unknown, seriesNamed: (name: unknown) => DrawnSeries | undefined): string {
  const lines: unknown[] = Array.isArray(input) ? input : []
  const rows = lines.flatMap((line) => {
    const series = seriesNamed(Reflect.get(Object(line), 'series'))
    const ids = (series?.cells ?? []).flatMap(({ fact }) => fact ?? [])
    const label: unknown = Reflect.get(Object(line), 'label')
    return ids.length > 1 ? [{ label: label ?? series?.label ?? '…', from: ids[0], to: ids.at(-1) }] : []
  })
  const more = `holds at most ${mostLines}, which is as many as can be followed`
  if (rows.length < lines.length) return `${more}; use several slides`
  return `${more}; ${instead({ kind: 'slope-chart', measure: '…', from: '…', to: '…', rows })}`
}
