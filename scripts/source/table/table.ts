/** A cell of a table, as far as it holds something. */
export interface TableCell {
  /** What a reader of the file sees in it. */
  shown: string
  /** The number that a spreadsheet keeps, where what it shows is rounded. */
  exact?: number
  /** A date of a spreadsheet, as `dates.ts` defines it. */
  date?: string
  /** Why no number can be read in it, though something is there. */
  lacks?: 'formula' | 'error'
}

/** The cells of a sheet, by row and column from 0. */
type Grid = readonly (readonly (TableCell | undefined)[])[]

export interface Sheet {
  /** Empty where the file has but one sheet. */
  name: string
  grid: Grid
  /** Where cells are merged, the first of them holds what all show: the rows and columns of both ends, from 0. */
  merged: readonly Merged[]
}

export interface Merged {
  from: { row: number; column: number }
  to: { row: number; column: number }
}

/** How numbers are written as text: with a decimal comma or point; undefined where nothing tells. */
export type Decimal = 'comma' | 'point'

/** A table as its file has it. */
export interface Table {
  sheets: readonly Sheet[]
  /** Names of sheets that the file hides. */
  hidden: readonly string[]
  /** How the file writes numbers that are text; undefined where that cannot be told. */
  decimal: Decimal | undefined
}

/** The merged cells that a cell is one of. */
export function mergedAt({ merged }: Sheet, row: number, column: number): Merged | undefined {
  return merged.find(({ from, to }) => row >= from.row && row <= to.row && column >= from.column && column <= to.column)
}
