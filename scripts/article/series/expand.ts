import type { Code } from '../../errors/citedeckError.js'
import { limits } from '../../input/limits.ts'
import { isLocale, nearestLocale, wordsFor } from '../../locales/index.ts'
import { daysOf } from '../../quantities/dateDays.ts'
import type { Citation } from '../../quantities/citation.ts'
import type { Entry, FactEntry } from '../factsSchema.ts'
import { readCell } from './cellValue.ts'
import { keyLabel } from './label.ts'
import { layOutSeries, layOutTable, type Layout, type SeriesKey, type Slot } from './layout.ts'
import type { CellEntry, SeriesEntry, TableEntry } from './schema.ts'
import type { Series, SeriesCell } from './series.ts'

/** Entries of `facts.yaml` with the cells of series as facts of their own. */
export interface Expanded {
  entries: Record<string, FactEntry>
  series: Map<string, Series>
  /** Where a cell stands, by the name of its fact. */
  paths: Map<string, readonly PropertyKey[]>
}

type Report = (code: Code, path: readonly PropertyKey[], message: string) => void

/** Takes series and tables apart into facts; one that is wrong by itself is left out and told of. */
export function expandSeries(entries: Readonly<Record<string, Entry>>, report: Report): Expanded {
  const found: Expanded = { entries: {}, series: new Map(), paths: new Map() }
  for (const [id, entry] of Object.entries(entries)) {
    if (!('series' in entry) && !('table' in entry)) {
      found.entries[id] = entry
      continue
    }
    const fault = faultOfForm(id, entry)
    if (fault) report(fault.code, fault.path, `${id} ${fault.message}`)
    else addSeries(found, id, entry, report)
  }
  return found
}

function layOut(id: string, entry: SeriesEntry | TableEntry): Layout<CellEntry> {
  if ('series' in entry) return layOutSeries(id, entry.series, entry.names)
  const { columns, rows } = entry.table
  const values = Object.entries(rows).map(
    ([name, row]) =>
      [name, Array.isArray(row) ? { values: row, path: [] } : { values: row.values, path: ['values'] }] as const,
  )
  return layOutTable(id, columns, Object.fromEntries(values), entry.names)
}

function addSeries(found: Expanded, id: string, entry: SeriesEntry | TableEntry, report: Report): void {
  const { columns, rows } = layOut(id, entry)
  const made = rows.map(({ key, slots }) => ({
    ...(key ? { key } : {}),
    cells: slots.flatMap((slot): SeriesCell[] => {
      const { value, bound, more } = readCell(slot.given)
      const cite = more?.cite ?? citeOfRow(entry, slot) ?? entry.cite
      if (cite === undefined) {
        report('key-missing', slot.path, `${slot.id} has no "cite", nor has all of "${id}"`)
        return []
      }
      if (value !== undefined) {
        found.entries[slot.id] = {
          value,
          unit: entry.unit,
          bound,
          ...(entry.noun ? { noun: entry.noun } : {}),
          ...(entry.per === undefined ? {} : { per: entry.per }),
          ...(more?.reading === undefined ? {} : { reading: more.reading }),
          of: labelled(entry.of, slot),
          cite,
        }
        found.paths.set(slot.id, slot.path)
      }
      return [cellOf(slot, cite, value !== undefined, more)]
    }),
  }))
  found.series.set(id, { id, unit: entry.unit, of: entry.of, columns, rows: made })
}

function cellOf(
  { id, path, column, row }: Slot<CellEntry>,
  cite: Citation,
  isGiven: boolean,
  more: ReturnType<typeof readCell>['more'],
): SeriesCell {
  const outlook = more?.forecast ? ('forecast' as const) : more?.estimate ? ('estimate' as const) : undefined
  return {
    ...(isGiven ? { fact: id } : {}),
    column,
    ...(row ? { row } : {}),
    cite,
    ...(outlook ? { outlook } : {}),
    path,
  }
}

function citeOfRow(entry: SeriesEntry | TableEntry, { row }: Slot<CellEntry>): Citation | undefined {
  const given = 'table' in entry && row ? entry.table.rows[row.key] : undefined
  return given && !Array.isArray(given) ? given.cite : undefined
}

/** What a cell is a figure of: what the series is, and where in it. */
function labelled(of: SeriesEntry['of'], { row, column }: Slot<CellEntry>): SeriesEntry['of'] {
  return Object.fromEntries(
    Object.entries(of).map(([tag, text]) => {
      const words = wordsFor(isLocale(tag) ? tag : nearestLocale(tag))
      const keys = [row, column].flatMap((key) => (key ? keyLabel(key, tag) : []))
      return [tag, words.pair(text, words.list(keys))]
    }),
  )
}

interface Fault {
  code: Code
  path: readonly PropertyKey[]
  message: string
}

/** What is wrong with the sides of a series, whatever its cells say. */
function faultOfForm(id: string, entry: SeriesEntry | TableEntry): Fault | undefined {
  const { columns, rows } = layOut(id, entry)
  const path = 'series' in entry ? [id, 'series'] : [id, 'table']
  const count = rows.reduce((sum, { slots }) => sum + slots.length, 0)
  if (count > limits.cells)
    return { code: 'too-much', path, message: `holds ${count} cells; a series or table has at most ${limits.cells}` }
  if (count === 0) return { code: 'too-little', path, message: 'holds no values' }
  const sides = [
    { keys: columns, path: 'series' in entry ? path : [...path, 'columns'] },
    { keys: rows.flatMap(({ key }) => key ?? []), path: [...path, 'rows'] },
  ]
  for (const side of sides) {
    const fault = faultOfKeys(side.keys)
    if (fault)
      return { code: 'series-keys', path: 'series' in entry ? [...path, fault.key] : side.path, message: fault.message }
  }
  if ('table' in entry)
    for (const [name, row] of Object.entries(entry.table.rows)) {
      const { length } = Array.isArray(row) ? row : row.values
      if (length !== columns.length)
        return {
          code: 'series-keys',
          path: [...path, 'rows', name],
          message: `has ${length} values for "${name}"; it has ${columns.length} columns, and '-' stands where there is no value`,
        }
    }
  const known = new Set([...columns, ...rows.flatMap(({ key }) => key ?? [])].map(({ key }) => key))
  const unknown = Object.keys(entry.names ?? {}).find((name) => !known.has(name))
  return unknown === undefined
    ? undefined
    : { code: 'series-keys', path: [id, 'names', unknown], message: `names "${unknown}", which no cell goes by` }
}

function faultOfKeys(keys: readonly SeriesKey[]): { key: string; message: string } | undefined {
  const slugs = new Map<string, string>()
  for (const { key, slug } of keys) {
    const other = slugs.get(slug)
    if (slug === '') return { key, message: `goes by "${key}", which holds no letter or digit` }
    if (other !== undefined)
      return { key, message: `goes by "${key}" and "${other}", which texts would name alike: {….${slug}}` }
    slugs.set(slug, key)
  }
  const [date, name] = [keys.find((key) => key.date !== undefined), keys.find((key) => key.date === undefined)]
  if (date && name) return { key: name.key, message: `goes by dates and by names: "${date.key}" and "${name.key}"` }
  for (const [index, { key }] of keys.entries()) {
    const before = keys[index - 1]
    const [one, other] = [before?.date, key].map((each) => (date && each !== undefined ? daysOf(each) : undefined))
    if (before && one && other && one.first > other.first)
      return { key, message: `has ${key} behind ${before.key}; put the dates in the order of time` }
  }
  return undefined
}
