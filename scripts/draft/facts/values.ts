import { citationIn, type Citation } from '../../quantities/citation.ts'
import type { LockedQuantity } from '../../source/lockSchema.ts'
import { aboutCell, readCells, type TableOptions } from '../../source/table/cells.ts'
import { cellAt, dateOfHead, headSays, layOut, wordsOfHead, type Layout } from '../../source/table/layout.ts'
import type { Sheet, Table } from '../../source/table/table.ts'

/** An amount of a table, with what it is of. */
export interface TableValue {
  cite: Citation
  number: LockedQuantity
  /** What is measured, as the row or the head names it; empty where neither does. */
  what: string
  /** The place, group or thing that its row is of; empty where the row names none. */
  label: string
  date: string | undefined
}

/** What of a table cannot be taken as it stands, and why. */
export interface LeftOutOfTable {
  what: string
  why: string
}

/** The amounts of a table, and what is left out of it. */
export function valuesIn(
  table: Table,
  id: string,
  options: TableOptions,
): { values: TableValue[]; leftOut: LeftOutOfTable[] } {
  const cells = new Map(readCells(table, options).map((cell) => [cell.place as string, cell]))
  const values: TableValue[] = []
  const leftOut: LeftOutOfTable[] = []
  for (const sheet of table.sheets) {
    const layout = layOut(sheet, table, options)
    const twice = headsTwice(layout)
    const { name, place } = labelColumns(layout, sheet)
    for (let row = layout.body; row < sheet.grid.length; row++)
      for (const [column, { role, heads }] of layout.columns.entries()) {
        const cell = role === 'value' ? [...at(sheet, row, column, cells)] : []
        const [read] = cell
        const [number] = read?.numbers ?? []
        if (!read || !number || number.unit === 'date') continue
        const cite = citationIn(id, read.place)
        if (number.unsure !== undefined) leftOut.push({ what: cite, why: number.unsure })
        else if (number.high !== undefined) leftOut.push({ what: cite, why: 'it is a range' })
        else if (twice !== undefined) leftOut.push({ what: cite, why: `two columns are called "${twice}"` })
        else {
          const { date } = aboutCell({ table, sheet, layout, options, row, column })
          const head = heads.filter((each) => dateOfHead({ shown: each }, options) === undefined).map(wordsOfHead)
          const said = head.filter((each) => each !== '' && !headSays('value', each))
          const textAt = (at: number | undefined) => (at === undefined ? '' : (cellAt(sheet, row, at)?.shown ?? ''))
          const what = [textAt(name), ...said].filter((each) => each !== '').join(', ')
          values.push({ cite, number, what, label: textAt(place), date })
        }
      }
  }
  return { values, leftOut }
}

function* at(
  sheet: Sheet,
  row: number,
  column: number,
  cells: ReadonlyMap<string, ReturnType<typeof readCells>[number]>,
) {
  for (const cell of cells.values())
    if (cell.row === row && cell.column === column && cell.place.startsWith(sheet.name === '' ? '' : `${sheet.name}!`))
      yield cell
}

/** What two columns of values are called alike, with their dates; undefined where each has a name of its own. */
function headsTwice({ columns }: Layout): string | undefined {
  const seen = new Set<string>()
  for (const { role, heads } of columns) {
    const head = heads.join(', ')
    if (role !== 'value' || head === '') continue
    if (seen.has(head)) return head
    seen.add(head)
  }
  return undefined
}

/** The columns that name what amounts are of, and the place or thing: of one column alone, the latter. */
function labelColumns(
  { columns, body }: Layout,
  sheet: Sheet,
): { name: number | undefined; place: number | undefined } {
  // Notes that a few rows have name nothing.
  const rows = sheet.grid.slice(body).filter((cells) => cells.some((cell) => cell !== undefined))
  const isFilled = (index: number) => rows.filter((cells) => cells[index] !== undefined).length * 2 > rows.length
  const labels = columns.flatMap(({ role }, index) => (role === 'label' && isFilled(index) ? [index] : []))
  const says = (what: 'name' | 'place') =>
    labels.find((index) => columns[index]?.heads.some((head) => headSays(what, head)))
  const hasDates = columns.some(({ role, date }) => role === 'date' || date !== undefined)
  const [first, second] = labels
  const name = says('name') ?? (second !== undefined && says('place') !== first ? first : undefined)
  const place = says('place') ?? labels.find((index) => index !== name)
  // Names alone are things to compare, where nothing else tells rows apart.
  return place === undefined && !hasDates && !columns.some(({ role }) => role === 'unit')
    ? { name: undefined, place: name }
    : { name, place }
}
