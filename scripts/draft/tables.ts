import type { Place } from '../quantities/citation.ts'
import type { Sentence } from '../source/segment.ts'

/** A cell of a table: what it says, and where it stands in its line, in UTF-16 units. */
interface Cell {
  text: string
  start: number
  end: number
}

export interface Row {
  sentence: Sentence
  cells: readonly Cell[]
}

/** A table of an article, a line between bars for each row, as Markdown has it. */
export interface Table {
  /** What stands over its columns; undefined where nothing does. */
  head: Row | undefined
  rows: readonly Row[]
}

/** Whether a line is one of a table: cells between bars. */
export const isRow = (text: string): boolean => /^\s*\|.*\|\s*$/.test(text)
const isRule = (text: string): boolean => /^[\s|:-]+$/.test(text) && text.includes('--')

/** The tables of an article: lines between bars that follow one another, the first of them over a rule its head. */
export function tablesIn(sentences: readonly Sentence[]): Table[] {
  const runs: Sentence[][] = []
  for (const sentence of sentences) {
    const last = runs.at(-1)?.at(-1)
    if (!isRow(sentence.text)) continue
    if (last?.paragraph === sentence.paragraph - 1) runs.at(-1)?.push(sentence)
    else runs.push([sentence])
  }
  return runs.flatMap((run): Table[] => {
    const [first, second] = run
    const hasHead = first !== undefined && second !== undefined && isRule(second.text)
    const rows = run.filter(({ text }) => !isRule(text)).map(rowOf)
    const own = hasHead ? rows.slice(1) : rows
    return own.length < 2 ? [] : [{ head: hasHead ? rows[0] : undefined, rows: own }]
  })
}

/** The lines of tables that state nothing: heads and rules. */
export function silentLines(sentences: readonly Sentence[], tables: readonly Table[]): ReadonlySet<Place> {
  const heads = tables.flatMap(({ head }) => head?.sentence.id ?? [])
  return new Set([...heads, ...sentences.filter(({ text }) => isRow(text) && isRule(text)).map(({ id }) => id)])
}

/** The row that a sentence is, in its table. */
export function rowAt(tables: readonly Table[], place: Place): { table: Table; row: Row } | undefined {
  for (const table of tables) for (const row of table.rows) if (row.sentence.id === place) return { table, row }
  return undefined
}

/** The column of a row in which something stands. */
export const columnAt = ({ cells }: Row, start: number): number =>
  cells.findIndex((cell) => start >= cell.start && start <= cell.end)

function rowOf(sentence: Sentence): Row {
  const bars = [...sentence.text.matchAll(/\|/g)].map(({ index }) => index)
  return {
    sentence,
    cells: bars.slice(0, -1).map((bar, index): Cell => {
      const [start, end] = [bar + 1, bars[index + 1] ?? sentence.text.length]
      return { text: sentence.text.slice(start, end).trim(), start, end }
    }),
  }
}
