import type { Data } from './figure.ts'
import { plain } from '../../scripts/typography/text.ts'
import type { Words } from '../../scripts/locales/words.ts'
import { roomOf, type Field } from '../shared/field.ts'
import { hang, lacking } from '../shared/hang.ts'
import { bold, heightOf, largestThatFits, measure, regular, widestWord, type Styled } from '../shared/text.ts'
import { sizesFrom, type } from '../shared/typeScale.ts'

/** Whether all columns say the same in a row, which is then one cell across them. */
export const isShared = ({ cells }: Data['rows'][number]): boolean =>
  cells.length > 1 && cells.every((cell) => plain(cell) === plain(cells[0] ?? ''))

/**
 * A table: the criteria at the left, or where that leaves too little each over its row; a column of equal width for
 * each thing compared.
 */
export function comparisonTable(data: Data, field: Field) {
  const wide = roomOf(field) !== 'aside'
  const choices = sizesFrom(wide ? type.label : type.text).flatMap((size) =>
    (wide ? [true, false] : [false]).map((atSide) => table(data, field, size, atSide)),
  )
  const chosen =
    choices.find(({ least, whole }) => whole && least <= field.height)
    ?? largestThatFits(choices, ({ least }) => least <= field.height)
  const lines = data.rows.length + 1
  const loose = Math.min(field.height * 0.16, chosen.size * 2.4)
  const wanted = loose + lacking(chosen.content + loose * (lines - 1), field) / (lines - 1)
  const padding = Math.max(4, Math.min(wanted, (field.height - chosen.content) / lines))
  const height = chosen.content + padding * lines
  const top = hang(field.height - height)

  let y = top + chosen.head + padding
  const rows = chosen.rows.map((inner) => {
    const row = { y, height: inner + padding }
    y += row.height
    return row
  })
  return {
    ...chosen,
    top,
    height,
    rows,
    padding,
    headHeight: chosen.head + padding,
    columns: data.columns.map((_, index) => chosen.labelWidth + index * chosen.columnWidth),
  }
}

/** The table at one size, `least` its least height. */
function table(data: Data, field: Field, size: number, atSide: boolean) {
  const gutter = roomOf(field) !== 'aside' ? Math.min(24, size) : 10
  const longest = Math.max(...data.rows.map((row) => measure(row.label, bold(size)).width))
  const labelWord = widestWord(...data.rows.map((row): Styled => [row.label, bold(size)]))
  const labelWidth = atSide ? Math.max(Math.min(longest + gutter, field.width * 0.2), labelWord + 8) : 0
  const columnWidth = (field.width - labelWidth) / data.columns.length
  const cellWidth = columnWidth - gutter * 2
  const allWidth = field.width - labelWidth - gutter * 2
  const head = Math.max(...data.columns.map((column) => heightOf(cellWidth, [column, bold(size)])))
  const weightOf = (index: number) => (data.accent === index + 1 ? bold : regular)
  const over = atSide ? 0 : heightOf(field.width, ['.', regular(size)])
  const rows = data.rows.map((row) => {
    const label = atSide ? heightOf(labelWidth - 8, [row.label, bold(size)]) : 0
    if (isShared(row)) return over + Math.max(label, heightOf(allWidth, [row.cells[0], bold(size)]))
    return over + Math.max(label, ...row.cells.map((cell, index) => heightOf(cellWidth, [cell, weightOf(index)(size)])))
  })
  const texts = [
    ...data.columns.map((column): Styled => [column, bold(size)]),
    ...data.rows
      .filter((row) => !isShared(row))
      .flatMap((row) => row.cells.map((cell, index): Styled => [cell, weightOf(index)(size)])),
  ]
  const content = head + rows.reduce((sum, row) => sum + row, 0)
  return {
    size,
    gutter,
    labelWidth,
    columnWidth,
    cellWidth,
    allWidth,
    head,
    over,
    rows,
    atSide,
    whole: widestWord(...texts) <= cellWidth,
    content,
    least: content + (rows.length + 1) * (size > 20 ? size * 0.8 : 8),
  }
}

/** The figure in words; on a slide it is a table and needs none. */
export function describe(data: Data, words: Words): string {
  return words.statements(
    data.rows.map(({ label, cells }) =>
      words.pair(
        plain(label),
        words.list(cells.map((cell, index) => words.pair(plain(data.columns[index] ?? ''), plain(cell)))),
      ),
    ),
  )
}
