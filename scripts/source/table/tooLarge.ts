import { CitedeckError } from '../../errors/citedeckError.js'
import { limits } from '../../input/limits.ts'

/** What is told of a table with more cells than are read. */
export function tooLarge(): CitedeckError {
  return new CitedeckError(
    'table-too-large',
    `has more than ${limits.tableCells.toLocaleString('en')} cells that hold something, which is all that is read of a table`,
    'Keep the rows and columns that the talk rests on in a file of their own, and name that.',
  )
}
