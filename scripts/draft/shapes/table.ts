import type { Plain } from '../../deck/yaml.ts'
import { firstAmount } from '../../article/typedAmounts.ts'
import { grammarOf } from '../../locales/grammars.ts'
import { titleClaim, variantsOf } from '../choose.ts'
import type { Claim } from '../claims.ts'
import type { Candidate } from '../drafted.ts'
import type { Scene } from '../scene.ts'
import { room } from '../../typography/room.ts'
import { shortened } from '../shortened.ts'
import type { Stated } from '../stated.ts'
import { columnAt, type Row, type Table } from '../tables.ts'
import { isAlike, isDrawable } from './amounts.ts'

/** As many rows and columns as a table on a slide has, and bars a chart. */
const [mostRows, mostColumns, mostBars] = [8, 5, 10]
/** The room of a name of a row and of a column, in Han characters. */
const [rowRoom, columnRoom] = [16, 12]

/** The number that each cell of a table states, by row and column; undefined where a cell states none, or several. */
type Grid = readonly (readonly (Stated | undefined)[])[]

/**
 * Tables of an article whose rows are no dates: as a table where a column is of one unit, as bars where there is one
 * column, and each row as before and after where there are two of one unit.
 */
export function tablesAsFigures(scene: Scene, tables: readonly Table[]): Candidate[] {
  return tables.flatMap((table) => {
    const grid = gridOf(scene, table)
    const columns = numberedColumns(grid)
    const rows = table.rows.filter((_, index) => columns.every((column) => grid[index]?.[column] !== undefined))
    if (columns.length === 0 || rows.length < 2) return []
    if (isByDate(scene, table))
      return columns
        .filter((column) => !seriesColumns(grid).includes(column))
        .flatMap((column) => datedBars(scene, table, rows, grid, column))
    const labels = columns.map((column) => columnLabel(scene, table.head?.cells[column]?.text ?? ''))
    const facts = rows.map((row) => columns.flatMap((column) => grid[table.rows.indexOf(row)]?.[column] ?? []))
    return [
      ...wholeOf(scene, table, rows, labels, facts),
      ...(columns.length === 2 ? rows.flatMap((row, index) => changeOf(scene, row, labels, facts[index] ?? [])) : []),
    ]
  })
}

/** The number of each cell, whose column is the one that it stands in. */
export function gridOf(scene: Pick<Scene, 'of'>, { rows }: Table): Grid {
  return rows.map((row) =>
    row.cells.map((_, column) => {
      const own = scene.of(row.sentence.id).filter((each) => columnAt(row, each.reading.start) === column)
      return own.length === 1 && own[0] && isDrawable(own[0]) ? own[0] : undefined
    }),
  )
}

/** The columns in which most rows have a number. */
function numberedColumns(grid: Grid): number[] {
  const width = Math.max(0, ...grid.map((row) => row.length))
  return Array.from({ length: width }, (_, column) => column).filter(
    (column) => column > 0 && grid.filter((row) => row[column] !== undefined).length > grid.length / 2,
  )
}

/** The columns of a table by date that are series: of several of one unit the first, a date goes with one. */
export function seriesColumns(grid: Grid): number[] {
  const columns = numberedColumns(grid)
  const firstOf = (column: number) => grid.find((row) => row[column])?.[column]
  return columns.filter((column) => {
    const own = firstOf(column)
    return !columns.some((other) => {
      const earlier = firstOf(other)
      return (
        other < column
        && own !== undefined
        && earlier !== undefined
        && own.reading.unit === earlier.reading.unit
        && own.reading.noun === earlier.reading.noun
      )
    })
  })
}

/** Whether each row of a table begins with a date. */
export const isByDate = (scene: Pick<Scene, 'of'>, { rows }: Table): boolean =>
  rows.every((row) => dateOf(scene, row) !== undefined)

/** The date that a row begins with, and the fact that it is; a year alone is none, since it may be any number. */
export function dateOf(scene: Pick<Scene, 'of'>, row: Row): { value: string; fact?: Stated } | undefined {
  const fact = scene
    .of(row.sentence.id)
    .find(({ reading }) => reading.unit === 'date' && columnAt(row, reading.start) === 0)
  if (typeof fact?.reading.value === 'string') return { value: fact.reading.value, fact }
  const year = /^(?:1[89]|20)\d\d$/.exec(row.cells[0]?.text ?? '')?.[0]
  return year === undefined ? undefined : { value: year }
}

/** What stands over a column: its words, or the date in them where that tells it from others. */
function columnLabel(scene: Scene, text: string): { label: string; date?: Stated } {
  const year = /\b(?:19|20)\d\d\b/.exec(text)?.[0]
  const date = scene.stated.find(({ reading }) => reading.unit === 'date' && reading.value === year)
  if (year !== undefined) return date ? { label: `{${date.id}}`, date } : { label: '' }
  const isPlain = firstAmount(text, grammarOf(scene.locale)) === undefined
  return { label: isPlain ? shortened(scene.words, text.replaceAll('{', ''), columnRoom) : '' }
}

function rowLabel({ words, locale }: Scene, row: Row): string {
  const text = row.cells[0]?.text ?? ''
  return firstAmount(text, grammarOf(locale)) === undefined ? shortened(words, text.replaceAll('{', ''), rowRoom) : ''
}

function wholeOf(
  scene: Scene,
  table: Table,
  given: readonly Row[],
  labels: readonly { label: string; date?: Stated }[],
  facts: readonly (readonly Stated[])[],
): Candidate[] {
  const rows = given.slice(0, mostRows)
  const names = rows.map((row) => rowLabel(scene, row))
  const columns = labels.slice(0, mostColumns)
  if (names.includes('') || columns.some(({ label }) => label === '')) return []
  const shown = facts.slice(0, mostRows).map((row) => row.slice(0, mostColumns))
  const asTable: Record<string, Plain> = {
    kind: 'data-table',
    columns: columns.map(({ label }) => ({ label })),
    rows: rows.map((_, index) => ({ label: names[index] ?? '', cells: shown[index]?.map(({ id }) => id) ?? [] })),
  }
  const largest = shown.flat().reduce((a, b) => (Number(b.reading.value) > Number(a.reading.value) ? b : a))
  const asBars: Record<string, Plain> = {
    kind: 'bar-chart',
    measure: columns[0]?.label ?? '',
    items: rows.map((_, index) => ({
      label: names[index] ?? '',
      fact: shown[index]?.[0]?.id ?? '',
      ...(shown[index]?.[0] === largest ? { accent: true } : {}),
    })),
  }
  const cites = rows.map(({ sentence }) => sentence.id)
  const dates = columns.flatMap(({ date }) => date ?? [])
  const drawn = new Set(shown.flat().map(({ id }) => id))
  return [
    {
      kind: 'comparison',
      cites: [...cites, ...dates.map(({ cite }) => cite)],
      facts: [...drawn, ...dates.map(({ id }) => id)],
      weight: 2.5,
      variants: variantsOf(
        claimsBeside(scene, table),
        columns.length === 1 && rows.length <= mostBars ? [asBars, asTable] : [asTable],
        drawn,
      ),
    },
  ]
}

/** A column that is no series, with the dates of its rows as names of its bars. */
function datedBars(scene: Scene, table: Table, rows: readonly Row[], grid: Grid, column: number): Candidate[] {
  const bars = rows.slice(0, mostBars).flatMap((row) => {
    const [date, fact] = [dateOf(scene, row)?.fact, grid[table.rows.indexOf(row)]?.[column]]
    return date && fact ? [{ date, fact }] : []
  })
  const [first, last] = [bars[0], bars.at(-1)]
  if (!first || !last || bars.length < 2) return []
  const measure = shortened(scene.words, first.fact.label, 28)
  const drawn = new Set(bars.map(({ fact }) => fact.id))
  const items = bars.map(({ date, fact }) => ({
    label: `{${date.id}}`,
    fact: fact.id,
    ...(fact === last.fact ? { accent: true } : {}),
  }))
  const figure = { kind: 'bar-chart', ...(measure === '' ? {} : { measure }), order: 'given', items }
  return [
    {
      kind: 'series',
      cites: bars.map(({ fact }) => fact.cite),
      facts: [...drawn, ...bars.map(({ date }) => date.id)],
      weight: 2.6,
      variants: variantsOf(
        [...changeClaim(scene, measure, first.fact, last.fact), ...claimsBeside(scene, table)],
        [figure],
        drawn,
      ),
    },
  ]
}

/** That something went from its first amount to its last, where it is known what that is. */
export function changeClaim(scene: Scene, what: string, first: Stated, last: Stated): Claim[] {
  if (what === '' || room(what) > 16) return []
  const text = scene.words.changed(what, `{${first.id}}`, `{${last.id}}`)
  return [{ text, cite: last.cite, facts: [first.id, last.id], refersBack: false, end: 0, room: room(what) }]
}

/** A row with two numbers of one unit, under columns that say when each was. */
function changeOf(
  scene: Scene,
  row: Row,
  labels: readonly { label: string; date?: Stated }[],
  [earlier, later]: readonly Stated[],
): Candidate[] {
  const [then, now] = labels
  const name = rowLabel(scene, row)
  if (!earlier || !later || !then || !now || name === '' || then.label === '' || !isAlike(earlier, later)) return []
  const isChange = (then.date !== undefined && now.date !== undefined) || scene.words.thenAndNow(then.label, now.label)
  if (!isChange) return []
  const figure = {
    kind: 'before-after',
    measure: name,
    before: { label: then.label, fact: earlier.id },
    after: { label: now.label, fact: later.id },
  }
  const dates = [then, now].flatMap(({ date }) => date ?? [])
  return [
    {
      kind: 'change',
      cites: [row.sentence.id, ...dates.map(({ cite }) => cite)],
      facts: [earlier.id, later.id, ...dates.map(({ id }) => id)],
      weight: 1.8,
      variants: variantsOf(changeClaim(scene, name, earlier, later), [figure], new Set([earlier.id, later.id])),
    },
  ]
}

/** What is said of a table: by sentences right before and behind it without numbers, or its section's title. */
export function claimsBeside(scene: Scene, { head, rows }: Table): Claim[] {
  const { sentences } = scene.part
  const [first, last] = [(head ?? rows[0])?.sentence.id, rows.at(-1)?.sentence.id]
  const [from, to] = [sentences.findIndex(({ id }) => id === first), sentences.findIndex(({ id }) => id === last)]
  const near = [sentences[from - 1], sentences[from - 2]].flatMap((each) => each ?? [])
  const behind = sentences.slice(to + 1, to + 2)
  const claims = (of: typeof near) =>
    of.flatMap((sentence) => scene.claims(sentence).filter(({ facts }) => facts.length === 0))
  return [...claims(near), ...(last === undefined ? [] : titleClaim(scene, last)), ...claims(behind)].slice(0, 4)
}
