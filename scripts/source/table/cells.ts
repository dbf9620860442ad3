import { createHash } from 'node:crypto'
import { cellPlace, lettersOf, type CellPlace } from '../../quantities/citation.ts'
import { tableWords } from '../../locales/grammars.ts'
import type { ReadOptions } from '../../quantities/quantity.ts'
import { unitInfo } from '../../quantities/units.ts'
import { readWithUnit, unitsIn } from '../headUnits.ts'
import type { LockedQuantity, LockedSentence, SourceLock } from '../lockSchema.ts'
import { lockFormat } from '../lockSchema.ts'
import { recognise } from '../numbers.ts'
import { cellAt, dateIn, dateOfHead, headSays, layOut, withoutUnit, type Layout } from './layout.ts'
import { numberIn, type NumberText } from './numberText.ts'
import { type Merged, type Sheet, type Table, type TableCell } from './table.ts'

/** What a table is read with: its language, and what its talk says of its columns. */
export interface TableOptions extends ReadOptions {
  /** The units of columns that the table names none for, by their letters: `{ B: 'million EUR' }`. */
  columnUnits?: Readonly<Record<string, string>> | undefined
}

/** A cell of a table with what it states, and in words what it says of what. */
export interface ReadCell extends Pick<LockedSentence, 'numbers' | 'holds'> {
  place: CellPlace
  row: number
  column: number
  /** What stands before and over it, and in it: `Northport · 2024: 410`. */
  text: string
}

/** The cells of a table that hold something, with what each states. */
export function readCells(table: Table, options: TableOptions): ReadCell[] {
  return table.sheets.flatMap((sheet) => {
    const layout = layOut(sheet, table, options)
    const found: ReadCell[] = []
    for (const [row, cells] of sheet.grid.entries())
      for (let column = 0; column < cells.length; column++) {
        const cell = cells[column]
        if (cell) found.push(readCell({ table, sheet, layout, options, row, column, cell }))
      }
    found.push(...sheet.merged.flatMap((each) => partsOfMerged(sheet, each)))
    return found
  })
}

/** The lock of a table: what each of its cells states, and a hash of what it says of what. */
export function lockTable(table: Table, options: TableOptions): SourceLock {
  const sentences = readCells(table, options).map(({ place, text, numbers, holds }) => [
    place,
    {
      hash: createHash('sha256').update(text.trim()).digest('hex').slice(0, 16),
      numbers,
      ...(holds === undefined ? {} : { holds }),
    },
  ])
  return {
    format: lockFormat,
    language: options.locale,
    sheets: table.sheets.map(({ name }) => name),
    sentences: Object.fromEntries(sentences) as SourceLock['sentences'],
  }
}

interface Place {
  table: Table
  sheet: Sheet
  layout: Layout
  options: TableOptions
  row: number
  column: number
  cell: TableCell
}

function readCell(at: Place): ReadCell {
  const { sheet, row, column, cell } = at
  const { names, date } = aboutCell(at)
  const said = names.filter((name) => !names.some((other) => other !== name && other.startsWith(name)))
  const isSaid = date === undefined || said.some((name) => name.includes(date))
  const words = [...said, ...(isSaid ? [] : [date])]
  const text = words.length > 0 ? `${words.join(' · ')}: ${cell.shown}` : cell.shown
  const { numbers, holds } = quantitiesIn(at)
  return {
    place: cellPlace(sheet.name, column, row + 1),
    row,
    column,
    text,
    numbers: numbers.map((number) => ({
      ...number,
      ...(date === undefined || number.unit === 'date' ? {} : { date }),
      ...(names.length === 0 || number.unit === 'date' ? {} : { names }),
    })),
    ...(holds === undefined ? {} : { holds }),
  }
}

/** So many rows and columns of merged cells are told of. */
const mostMerged = 50

/** The cells that are merged into another, which has what they show. */
function partsOfMerged(sheet: Sheet, { from, to }: Merged): ReadCell[] {
  if (!sheet.grid[from.row]?.[from.column]) return []
  const holds = `part of the merged cell ${lettersOf(from.column)}${from.row + 1}`
  const [height, width] = [to.row - from.row + 1, to.column - from.column + 1].map((side) => Math.min(side, mostMerged))
  return Array.from({ length: (height ?? 1) * (width ?? 1) }, (_, index): ReadCell => {
    const [row, column] = [from.row + Math.floor(index / (width ?? 1)), from.column + (index % (width ?? 1))]
    return { place: cellPlace(sheet.name, column, row + 1), row, column, text: holds, numbers: [], holds }
  }).slice(1)
}

/** What a cell is of: the names before and over it, and the date that its row or column has. */
export function aboutCell({ sheet, layout, options, row, column }: Omit<Place, 'cell'>): {
  names: string[]
  date?: string
} {
  const own = layout.columns[column]
  if (row < layout.body) return { names: [] }
  const labels = layout.columns.flatMap(({ role }, index) =>
    role === 'label' && index !== column ? (cellAt(sheet, row, index)?.shown ?? []) : [],
  )
  const heads = (own?.heads ?? []).filter((head) => dateOfHead({ shown: head }, options) === undefined)
  const dateColumn = layout.columns.findIndex(({ role }) => role === 'date')
  const dated = dateColumn >= 0 && dateColumn !== column ? cellAt(sheet, row, dateColumn) : undefined
  const date = (dated && dateIn(dated, options)) ?? own?.date
  const names = [...new Set([...labels, ...heads.flatMap((head) => [head, withoutUnit(head)])])]
  return { names: names.filter((name) => name !== ''), ...(date === undefined ? {} : { date }) }
}

/** What a cell states: as it is shown, and where a spreadsheet keeps more digits than it shows, that too. */
function quantitiesIn(at: Place): Pick<LockedSentence, 'numbers' | 'holds'> {
  const { table, layout, options, row, column, cell } = at
  if (cell.lacks === 'formula') return { numbers: [], holds: 'a formula without a stored result' }
  if (cell.lacks === 'error') return { numbers: [], holds: `the error ${cell.shown}` }
  const { role } = layout.columns[column] ?? { role: 'value' }
  const date = dateIn(cell, options)
  const isAmount = role === 'value' && row >= layout.body && /^\d{4}$/.test(cell.shown) && cell.date === undefined
  if (date !== undefined && !isAmount) return { numbers: [{ value: date, unit: 'date', bound: 'exactly' }] }
  const found = numberIn(cell.shown, table.decimal)
  if (!found) {
    const [read, ...more] = recognise(cell.shown, options)
    const isWhole = read && more.length === 0 && read.unsure === undefined && read.text.trim() === cell.shown.trim()
    return isWhole ? { numbers: [stated(read, true)] } : { numbers: [], holds: 'text' }
  }
  const shown = withUnit(found, at)
  const { exact } = cell
  if (exact === undefined || Number(found.digits) === exact) return { numbers: [shown] }
  const more = withUnit({ ...found, digits: plain(exact) }, at)
  // Some formats show millions as 3.1 M.
  if (isScaled(exact / Number(found.digits)) && Math.abs(exact) > 100)
    return { numbers: [withUnit({ before: '', digits: plain(exact), behind: '' }, at)] }
  return { numbers: shown.value === more.value ? [shown] : [shown, more] }
}

/** A number's digits without an exponent. */
const plain = (number: number): string => {
  const text = String(number)
  return text.includes('e') ? number.toFixed(20).replace(/\.?0+$/, '') : text
}

/** A number with what stands around it in its cell, else with the unit that the table or its talk gives it. */
function withUnit({ before, digits, behind, unsure }: NumberText, at: Place): LockedQuantity {
  const { options } = at
  const bare: LockedQuantity = { value: Number(digits), unit: 'count', bound: 'exactly' }
  const doubt = (why: string): LockedQuantity => ({ ...bare, unsure: why, at: [0, at.cell.shown.length] })
  if (unsure !== undefined) return doubt(unsure)
  let own = bare
  if (before !== '' || behind !== '') {
    const isUnit = unitInfo(behind) !== undefined && before === ''
    const read = isUnit ? undefined : wholeReading([before, behind], digits, options)
    if (isUnit) return { ...bare, unit: behind }
    if (!read)
      return doubt(`"${[before, behind].filter((each) => each !== '').join('" and "')}" beside it was not understood`)
    own = stated(read, true)
    if (own.unit !== 'count') return own
  }
  const value = plain(Number(own.value))
  for (const { unit, keepsNoun, isHead } of unitsFor(at)) {
    const info = unitInfo(unit) ?? (options.units ?? []).find(({ id }) => id === unit)
    if (info) return { ...own, unit }
    const scale = thousands.test(unit) ? 1000 : undefined
    if (scale !== undefined) return { ...own, value: Number((Number(value) * scale).toPrecision(15)) }
    const read = /^\d/.test(unit) ? undefined : inSomeLanguage(value, unit, options)
    if (read && (read.unit !== 'count' || keepsNoun || (!isHead && isScaled(Number(read.value) / Number(value)))))
      return { ...stated(read, keepsNoun), bound: own.bound }
  }
  return own
}

/** Whether one amount is another in thousands, millions, ten thousands. */
const isScaled = (ratio: number): boolean => ratio > 9 && Math.abs(Math.log10(ratio) % 1) < 0.01

/** A head that says that its amounts are in thousands. */
const thousands = /^(?:in |x ?|× ?)?(?:['’]?0{3}s?|1[,.]?000s?|thousands?)$/i

/** What may be the unit of a cell; the whole of a head is no scale. */
interface UnitGiven {
  unit: string
  keepsNoun: boolean
  isHead?: boolean
}

/** The units that a table gives a cell, the nearest first; a noun is taken only from where a unit is named as such. */
function* unitsFor({ sheet, layout, options, row, column }: Place): Generator<UnitGiven> {
  const letters = lettersOf(column)
  const declared = options.columnUnits?.[sheet.name === '' ? letters : `${sheet.name}!${letters}`]
  if (declared !== undefined) yield { unit: declared, keepsNoun: true }
  const unitColumn = layout.columns.findIndex(({ role }) => role === 'unit')
  const named = unitColumn >= 0 && unitColumn !== column ? cellAt(sheet, row, unitColumn)?.shown : undefined
  if (named !== undefined) yield { unit: named, keepsNoun: true }
  const heads = [...(layout.columns[column]?.heads ?? [])].reverse()
  const labels = layout.columns.flatMap(({ role }, index) =>
    role === 'label' ? (cellAt(sheet, row, index)?.shown ?? []) : [],
  )
  for (const head of heads)
    for (const unit of unitsIn(head)) {
      const isHead = unit === head
      // A single letter names a column and no unit.
      if (!isHead || !/^\p{L}$/u.test(unit)) yield { unit, keepsNoun: false, isHead }
    }
  for (const label of labels) for (const unit of bracketed(label)) yield { unit, keepsNoun: false }
  for (const line of layout.above) {
    if (headSays('unitNote', line)) yield { unit: withoutNote(line), keepsNoun: false }
    for (const unit of bracketed(line)) yield { unit: withoutNote(unit), keepsNoun: false }
  }
}

const bracketed = (text: string): string[] =>
  [...text.matchAll(/[(（[]([^()（）[\]]{1,40})[)）\]]/g)].map(([, unit = '']) => unit.trim())

function withoutNote(line: string): string {
  return notes.reduce((rest, note) => rest.replace(note, ''), line).trim()
}

const notes = Object.values(tableWords).map(({ unitNote }) => unitNote)

/** A number with what stands beside it, read as one amount. */
function wholeReading([before = '', behind = '']: readonly string[], digits: string, options: ReadOptions) {
  for (const locale of languages(options))
    for (const gap of ['', ' ']) {
      const text = `${before}${before === '' || /[€$£¥<>≥≤~≈-]$/.test(before) ? '' : gap}${digits}${behind === '' ? '' : gap}${behind}`
      const [read, ...more] = recognise(text, { ...options, locale })
      if (read && more.length === 0 && read.unsure === undefined && read.text.length >= text.trim().length) return read
    }
  return undefined
}

function inSomeLanguage(value: string, unit: string, options: ReadOptions) {
  for (const locale of languages(options)) {
    const read = readWithUnit(value, unit, { ...options, locale })
    if (read) return read
  }
  return undefined
}

/** The language of a table, and those that its units may be written in besides. */
const languages = ({ locale }: ReadOptions): string[] => [...new Set([locale, 'en', 'zh-Hans'])]

/** What a lock keeps of a reading. */
function stated(read: ReturnType<typeof recognise>[number], keepsNoun: boolean): LockedQuantity {
  const { value, unit, bound, noun, per, fraction, form, low, high } = read
  return {
    value,
    unit,
    bound,
    ...(noun === undefined || !keepsNoun ? {} : { noun }),
    ...(per
      ? { per: { value: per.value, unit: per.unit, ...(per.noun === undefined ? {} : { noun: per.noun }) } }
      : {}),
    ...(fraction ? { fraction } : {}),
    ...(form ? { form } : {}),
    ...(low === undefined ? {} : { low }),
    ...(high === undefined ? {} : { high }),
  }
}
