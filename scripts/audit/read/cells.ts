import type { DeckText } from '../deck.ts'

/**
 * The texts of a table's rows; each cell is about what heads its row and its column.
 * @param isHeadless whether its first row heads no columns
 */
export function tableCells(
  rows: readonly (readonly string[])[],
  place: 'table' | 'chart' = 'table',
  caption?: string,
  isHeadless = false,
): DeckText[] {
  const [first = []] = rows
  // An empty corner may be left out: a tagged PDF has none.
  const isCornerLeftOut = rows.length > 1 && rows.slice(1).every(({ length }) => length === first.length + 1)
  const head = isCornerLeftOut ? ['', ...first] : first
  return rows.flatMap((row, rowIndex) =>
    row.flatMap((text, column) => {
      const about = [
        ...(rowIndex > 0 && !isHeadless ? [head[column] ?? ''] : []),
        ...(column > 0 ? [row[0] ?? ''] : []),
        ...(caption === undefined ? [] : [caption]),
      ].filter((each) => each !== '' && each !== text)
      return text === '' ? [] : [{ place, text, row: rowIndex, ...(about.length > 0 ? { about } : {}) }]
    }),
  )
}
