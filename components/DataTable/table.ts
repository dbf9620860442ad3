import type { DrawnValue } from '../../scripts/article/series/drawn.ts'
import { plain, type Text } from '../../scripts/typography/text.ts'
import { namesUnit } from '../shared/figureHead.ts'
import type { Data } from './figure.ts'

/** A table in one form, wherever its numbers come from, its rows in the order in which they are drawn. */
export interface Table {
  /** A unit that all columns share, which is then said once. */
  unitText: string
  columns: Column[]
  rows: Row[]
}

interface Column {
  /** What the data may call it: its key and its label. */
  names: string[]
  label: Text | undefined
  /** Stands under its label; none where all columns share one. */
  unitText: string
  isDate: boolean
  isAccent: boolean
}

export interface Row {
  names: string[]
  label: Text
  isDate: boolean
  isAccent: boolean
  cells: (DrawnValue & { isAccent: boolean })[]
}

type Bare = Omit<Row, 'isAccent' | 'cells'> & { accent?: boolean | undefined; cells: readonly DrawnValue[] }

export function tableOf(data: Data): Table {
  const { columns, rows } = bareTable(data)
  const { accent = {} } = data
  const isColumn = ({ names }: { names: string[] }) => accent.column !== undefined && names.includes(accent.column)
  const isRow = ({ names, accent: own = false }: Bare) =>
    own || (accent.row !== undefined && names.includes(accent.row))
  const isCell = rows.some(isRow) && columns.some(isColumn)
  const [first, ...others] = columns
  const isShared = others.length > 0 && others.every(({ unitText }) => unitText === first?.unitText)
  return {
    unitText: isShared ? (first?.unitText ?? '') : '',
    columns: columns.map((column) => ({
      ...column,
      unitText: isShared || isSaid(column) ? '' : column.unitText,
      isAccent: !isCell && isColumn(column),
    })),
    rows: sorted(data, columns, rows).map((row) => ({
      names: row.names,
      label: row.label,
      isDate: row.isDate,
      isAccent: !isCell && isRow(row),
      cells: row.cells.map((cell, index) => {
        const column = columns[index]
        return {
          ...cell,
          isAccent: isCell
            ? isRow(row) && column !== undefined && isColumn(column)
            : isRow(row) || (column !== undefined && isColumn(column)),
        }
      }),
    })),
  }
}

/** Whether the name of a column says its unit: Beds, of beds. */
function isSaid({ label, unitText }: BareColumn): boolean {
  return label !== undefined && namesUnit(label, unitText)
}

type BareColumn = Omit<Column, 'isAccent'>

function bareTable({ table, series, columns = [], rows, items }: Data): { columns: BareColumn[]; rows: Bare[] } {
  if (table)
    return {
      columns: table.columns.map((column) => ({ ...headOf(column), unitText: table.unitText })),
      rows: table.rows.map((row) => ({ ...headOf(row), cells: row.cells })),
    }
  const drawn = series ? [{ series, label: undefined }] : columns
  const first = drawn[0]?.series
  if (first)
    return {
      columns: drawn.map(({ series: line, label = line?.label }) => ({
        names: [...(line ? [line.id] : []), ...(label === undefined ? [] : [plain(label)])],
        label,
        unitText: line?.unitText ?? '',
        isDate: false,
      })),
      rows: first.cells.map((cell, index) => ({
        ...headOf(cell),
        cells: drawn.map(({ series: line }): DrawnValue => line?.cells[index] ?? { text: '' }),
      })),
    }
  const given = rows ?? items
  return {
    columns: (given?.columns ?? []).map(({ unitText }, index) => {
      const label = rows ? columns[index]?.label : undefined
      return { names: label === undefined ? [] : [plain(label)], label, unitText, isDate: false }
    }),
    rows: (given?.rows ?? []).map((row) => ({ ...row, names: [plain(row.label)], isDate: false })),
  }
}

function headOf({ key, label, date }: { key: string; label: string; date?: string | undefined }) {
  return { names: [key, label], label, isDate: date !== undefined }
}

/** By the column of the claim, the largest first and what has no number last. */
function sorted({ accent, sort }: Data, columns: readonly BareColumn[], rows: readonly Bare[]): readonly Bare[] {
  const areDates = rows.every(({ isDate }) => isDate)
  if ((sort ?? (areDates ? 'given' : 'column')) === 'given') return rows
  const named = columns.findIndex(({ names }) => accent?.column !== undefined && names.includes(accent.column))
  const by = named >= 0 ? named : columns.every(({ isDate }) => isDate) ? columns.length - 1 : 0
  return [...rows].sort((one, other) => rank(other.cells[by]) - rank(one.cells[by]))
}

function rank(cell: DrawnValue | undefined): number {
  if (cell?.value === undefined) return -Number.MAX_VALUE
  return cell.falls ? -Math.abs(cell.value) : cell.value
}
