import { tableWords } from '../../locales/grammars.ts'
import type { TableWords } from '../../locales/tableWords.ts'
import { isDateText } from '../../quantities/dates.ts'
import type { ReadOptions } from '../../quantities/quantity.ts'
import { recognise } from '../numbers.ts'
import { numberIn } from './numberText.ts'
import { mergedAt, type Sheet, type Table, type TableCell } from './table.ts'

/** What a column of a sheet holds. */
type ColumnRole = 'label' | 'date' | 'unit' | 'value' | 'empty'

/** How a sheet is laid out: where its head ends, and what each column holds. */
export interface Layout {
  /** Lines above the head: a title, the unit of all amounts. */
  above: readonly string[]
  /** The first row below the head; 0 where the sheet has none. */
  body: number
  columns: readonly {
    role: ColumnRole
    /** What stands over it, from the top. */
    heads: readonly string[]
    /** A date that stands over it. */
    date?: string
  }[]
}

/** Whether words of any language say what stands over a column. */
export const headSays = (what: keyof TableWords, text: string): boolean =>
  Object.values(tableWords).some((words) => words[what].test(text.trim()))

/** What stands in a cell, that of merged cells in each of them. */
export function cellAt(sheet: Sheet, row: number, column: number): TableCell | undefined {
  const own = sheet.grid[row]?.[column]
  if (own || sheet.merged.length === 0) return own
  const { from } = mergedAt(sheet, row, column) ?? {}
  return from && sheet.grid[from.row]?.[from.column]
}

/** The date that a cell is: of a spreadsheet, a year alone, or one as a sentence would write it. */
export function dateIn({ shown, date }: TableCell, options: ReadOptions): string | undefined {
  if (date !== undefined) return date
  const text = shown.normalize('NFKC').trim()
  // Of four digits alone only what may be a year of today.
  if (/^\d+$/.test(text)) return /^(?:1[5-9]|20|21)\d\d$/.test(text) ? text : undefined
  if (!/\d/.test(text) || text.length > 40) return undefined
  if (isDateText(text)) return text
  const [read, ...more] = recognise(text, options)
  const isWhole = read && more.length === 0 && read.text.trim() === text && read.unsure === undefined
  return isWhole && read.unit === 'date' && read.high === undefined ? String(read.value) : undefined
}

/** The date that a head says and nothing else, but for a unit behind it: 2024 (tonnes). */
export function dateOfHead(head: TableCell, options: ReadOptions): string | undefined {
  return dateIn(head, options) ?? dateIn({ ...head, shown: withoutUnit(head.shown) }, options)
}

/** A year among the words of a head (Jobs in 2024), as the language has it that takes most of them for it. */
function yearIn(head: string): RegExpExecArray | undefined {
  const found = Object.values(tableWords).flatMap(({ yearInWords }) => {
    const match = yearInWords.exec(head)
    return match ? [match] : []
  })
  return found.sort((one, other) => other[0].length - one[0].length)[0]
}

/** A head without its year and its unit: of Jobs in 2024 (thousand) Jobs. */
export function wordsOfHead(head: string): string {
  const bare = withoutUnit(head)
  return bare.replace(yearIn(bare)?.[0] ?? '', ' ').trim()
}

/** The year that stands among the words of a head; undefined where it has another number too, or no words. */
function yearOfHead(head: string): string | undefined {
  const found = yearIn(head)
  const others = head.replace(found?.[0] ?? '', ' ')
  return !/\d/.test(others) && /\p{L}{2}/u.test(withoutUnit(others)) ? found?.[1] : undefined
}

/** A head without the unit that it has in brackets. */
export function withoutUnit(head: string): string {
  return head.replace(/\s*[(（[][^()（）[\]]*[)）\]]\s*$/, '').trim()
}

/** `yearly`: words with what may be a year, as over a column, or an amount. */
type Kind = 'empty' | 'number' | 'date' | 'text' | 'yearly'

/** How far down a head is looked for. */
const deepest = 30

/** How a sheet is laid out, by what its cells hold and what stands over them. */
export function layOut(sheet: Sheet, { decimal }: Table, options: ReadOptions): Layout {
  const width = sheet.grid.reduce((most, row) => Math.max(most, row.length), 0)
  const kinds = sheet.grid.map((_, row) =>
    Array.from({ length: width }, (__, column) => kindOf(cellAt(sheet, row, column), decimal, options)),
  )
  const textAt = (row: number, column: number) => cellAt(sheet, row, column)?.shown ?? ''
  const head = headOf(kinds)
  let top = head ?? 0
  while (head !== undefined && top > 0 && isHead(sheet, kinds, top - 1)) top--
  const body = head === undefined ? 0 : head + 1
  const above = Array.from({ length: top }, (_, row) => textAt(row, 0) || textAt(row, 1)).filter((text) => text !== '')
  const rows = kinds.slice(body)
  const columns = Array.from({ length: width }, (_, column) => {
    const heads =
      head === undefined ? [] : Array.from({ length: body - top }, (__, index) => textAt(top + index, column))
    const own = [...new Set(heads.filter((text) => text !== ''))]
    const dates = heads.flatMap((_, index) => {
      const cell = cellAt(sheet, top + index, column)
      return (cell && (dateOfHead(cell, options) ?? yearOfHead(cell.shown))) ?? []
    })
    const date = dates.at(-1)
    return { heads: own, role: roleOf(rows, column, own), ...(date === undefined ? {} : { date }) }
  })
  // Of several columns of dates the first says when; a column of years alone is one of amounts, and so under a date.
  const first = columns.findIndex(({ role, date }) => role === 'date' && date === undefined)
  const hasValues = columns.some(({ role }) => role === 'value')
  return {
    above,
    body,
    columns: columns.map((each, index) => {
      const isOther =
        each.role === 'date'
        && (each.date !== undefined
          || index !== first
          || (!hasValues && !each.heads.some((one) => headSays('date', one))))
      return isOther ? { ...each, role: 'value' } : each
    }),
  }
}

function kindOf(cell: TableCell | undefined, decimal: Table['decimal'], options: ReadOptions): Kind {
  if (!cell) return 'empty'
  if (cell.date !== undefined) return 'date'
  // 2024 (tonnes) stands over amounts.
  if (dateIn(cell, options) === undefined && dateOfHead(cell, options) !== undefined) return 'text'
  if (cell.exact === undefined && dateIn(cell, options) === undefined && yearOfHead(cell.shown) !== undefined)
    return 'yearly'
  if (cell.exact === undefined ? numberIn(cell.shown, decimal) : true)
    return dateIn(cell, options) === undefined ? 'number' : 'date'
  return dateIn(cell, options) === undefined ? 'text' : 'date'
}

/** The last row of the head: texts and dates over a row with a number; undefined where there is none. */
function headOf(kinds: readonly (readonly Kind[])[]): number | undefined {
  for (const [row, own] of kinds.slice(0, deepest).entries()) {
    const filled = own.filter((kind) => kind !== 'empty')
    if (filled.includes('number')) return undefined
    const below = kinds.slice(row + 1).find((each) => each.some((kind) => kind !== 'empty'))
    if (filled.length < 2 || !below) continue
    const hasNumber = below.some((kind, column) => {
      const over = own[column]
      return (
        (kind === 'number' && over !== 'empty')
        || (kind === 'yearly' && over === 'text')
        || (kind === 'date' && over === 'yearly')
      )
    })
    // A row that begins with a date and goes on with what may be years is one of amounts.
    const isWords =
      filled.some((kind) => kind === 'text' || kind === 'yearly') || (own[0] === 'empty' && below[0] === 'text')
    const after = kinds.slice(kinds.indexOf(below) + 1).find((each) => each.some((kind) => kind !== 'empty'))
    const goesOn =
      below.some((kind, column) => kind === 'date' && own[column] === 'text')
      && (!below.includes('text') || after?.join() === below.join())
    if (isWords && (hasNumber || goesOn)) return row
  }
  return undefined
}

/** Whether a row above the last of a head belongs to it: it says several things, and no number. */
function isHead(sheet: Sheet, kinds: readonly (readonly Kind[])[], row: number): boolean {
  const own = kinds[row] ?? []
  const texts = new Set(own.flatMap((kind, column) => (kind === 'empty' ? [] : [cellAt(sheet, row, column)?.shown])))
  return !own.includes('number') && texts.size >= 2
}

function roleOf(rows: readonly (readonly Kind[])[], column: number, heads: readonly string[]): ColumnRole {
  const own = rows.map((row) => row[column] ?? 'empty').filter((kind) => kind !== 'empty')
  const count = (kind: Kind) => own.filter((each) => each === kind).length
  if (own.length === 0) return 'empty'
  if (heads.some((head) => headSays('unit', head)) && count('text') > 0) return 'unit'
  if (count('date') > 0 && count('number') + count('yearly') === 0 && count('text') <= count('date') / 4) return 'date'
  return count('text') > count('number') + count('yearly') + count('date') ? 'label' : 'value'
}
