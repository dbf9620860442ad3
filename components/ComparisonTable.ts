import type { FigureData } from '../scripts/article/figures.ts'
import { plain } from '../scripts/article/text.ts'
import type { Field } from './field.ts'
import { firstFitting, wrappedLines } from './fit.ts'
import { textWidth } from './measure.ts'

const leading = 1.4
const inset = 24

/** A table: the criteria at the left, or in a narrow field each over its row; a column of equal width for each thing compared. */
export function comparisonTable(data: FigureData<'comparison-table'>, field: Field) {
  const wide = field.width > 560
  const count = data.columns.length
  const gutter = wide ? inset : 12
  const at = (size: number) => {
    const longest = Math.max(...data.rows.map((row) => textWidth(plain(row.label), size)))
    const labelWidth = wide ? Math.min(longest + inset, field.width * 0.24) : 0
    const width = (field.width - labelWidth) / count
    const lines = (text: string, em: number) => wrappedLines(text, em, width - gutter * 2) * em * leading
    const head = Math.max(...data.columns.map((column) => lines(plain(column), size + 2)))
    const rows = data.rows.map((row) => {
      const label = wide ? wrappedLines(plain(row.label), size, labelWidth - 8) * size * leading : 0
      return Math.max(label, ...row.cells.map((cell) => lines(plain(cell), size)))
    })
    const over = wide ? 0 : size * leading
    const content = head + rows.reduce((sum, row) => sum + row + over, 0)
    return { labelWidth, width, head, rows, over, content }
  }
  const size = firstFitting([...(field.height > 600 ? [28, 26] : []), 24, 22, 20, 18, 17], (candidate) => at(candidate).content + (data.rows.length + 1) * 20, field.height)
  const table = at(size)
  const padding = Math.max(4, Math.min(field.height * 0.125, (field.height - table.content) / (data.rows.length + 1)))
  const height = table.content + padding * (data.rows.length + 1)
  const top = Math.max(0, (field.height - height) / 2)

  let y = top + table.head + padding
  const rows = table.rows.map((inner) => {
    const row = { y, height: inner + table.over + padding }
    y += row.height
    return row
  })
  return {
    wide, size, gutter, top, height, rows, padding, over: table.over,
    labelWidth: table.labelWidth, columnWidth: table.width, headHeight: table.head + padding,
    columns: data.columns.map((_, index) => table.labelWidth + index * table.width),
  }
}

/** The figure in words. */
export function describe(data: FigureData<'comparison-table'>): string {
  return data.rows.map((row) => {
    const cells = row.cells.map((cell, index) => `${plain(data.columns[index] ?? '')} ${plain(cell)}`)
    return `${plain(row.label)}: ${cells.join(', ')}`
  }).join('; ')
}
