import { readCells } from '../source/table/cells.ts'
import type { Table } from '../source/table/table.ts'
import type { SeriesReading } from '../source/series/read.ts'
import type { ArticleSentence } from './sentences.ts'
import { wordsOf } from './words.ts'

/**
 * The cells of a table as sentences, each with what it states and the words of its heads; a row is a paragraph, a cell
 * cited as `name B7`.
 * @param first the number of its first paragraph
 */
export function sentencesOfTable(table: Table, locale: string, name: string, first: number): ArticleSentence[] {
  return readCells(table, { locale }).map(({ place, row, text, numbers }) => {
    // What stands in the cell follows the words of its heads.
    const start = text.lastIndexOf(': ') < 0 ? 0 : text.lastIndexOf(': ') + 2
    const cell = { text: text.slice(start), start, end: text.length }
    return {
      cite: `${name} ${place}`,
      paragraph: first + row,
      text,
      readings: numbers.map((stated): SeriesReading => ({ ...stated, ...cell })),
      words: wordsOf(text),
    }
  })
}
