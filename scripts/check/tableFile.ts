import { createHash } from 'node:crypto'
import { relative } from 'node:path'
import { InputError } from '../article/diagnostic.ts'
import type { TalkSource, TalkTable } from '../article/sourcesOfTalk.ts'
import { CitedeckError, hasCode } from '../errors/citedeckError.js'
import { limits } from '../input/limits.ts'
import { readBounded } from '../input/readBounded.ts'
import { hasGrammar } from '../locales/grammars.ts'
import { readCells } from '../source/table/cells.ts'
import { readTable } from '../source/table/index.ts'
import type { SourceFile } from './sourceFile.ts'

/**
 * Reads a table of a talk; its cells stand where a text has its sentences.
 * @throws InputError where it cannot be read, is of a format that is not read, or too large
 */
export async function loadTable(path: string, { id, language }: TalkSource, given: TalkTable): Promise<SourceFile> {
  const name = relative(process.cwd(), path) || path
  try {
    const bytes = await readBounded(path, limits.table)
    const { table, encoding } = readTable(bytes, given.decimal)
    const locale = hasGrammar(language) ? language : 'en'
    const cells = readCells(table, { locale, columnUnits: given.units })
    return {
      name,
      encoding,
      text: '',
      sentences: cells.map(({ place, row, column, text }) => ({
        id: place,
        paragraph: row + 1,
        sentence: column + 1,
        text,
      })),
      repairs: [],
      problems: [],
      doubts: [],
      warnings: [],
      quotes: [],
      table: { table, columnUnits: given.units, hash: createHash('sha256').update(bytes).digest('hex') },
    }
  } catch (error) {
    if (error instanceof InputError || !(error instanceof CitedeckError)) throw error
    const hint = hasCode(error, 'no-such-file')
      ? `The table is named by --source ${id}=FILE, or lies in the data folder as ${given.file}.`
      : error.hint || undefined
    throw new InputError([
      { severity: 'error', code: error.code, file: name, line: 1, column: 1, message: error.message, hint },
    ])
  }
}
