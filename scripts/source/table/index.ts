import { CitedeckError } from '../../errors/citedeckError.js'
import { inMegabytes, limits } from '../../input/limits.ts'
import { decodeSource, type Encoding } from '../decode.ts'
import { readSeparated } from './csv.ts'
import { decimalOf } from './numberText.ts'
import type { Decimal, Table, TableCell } from './table.ts'
import { readWorkbook } from './xlsx.ts'

const saveAs = 'Save it as an Excel workbook (.xlsx) or as CSV in UTF-8, and name that.'

/**
 * Reads a table from the bytes of its file: an Excel workbook, or values separated by commas, semicolons, tabs or bars.
 * @param decimal how its texts write numbers, where its talk says so
 * @throws CitedeckError where it is of another format, encrypted, damaged, or larger than what is read; its message
 *   follows the file's name
 */
export function readTable(bytes: Uint8Array, decimal?: Decimal): { table: Table; encoding: Encoding } {
  const head = Buffer.from(bytes.subarray(0, 1024)).toString('latin1')
  try {
    if (head.startsWith('PK\x03\x04')) return { table: readWorkbook(bytes), encoding: 'utf-8' }
    refuseOthers(bytes, head)
    const { text, encoding } = decodeSource(bytes)
    if (/^\s*(?:<!doctype|<html|<\?xml|<table)/i.test(text))
      throw new CitedeckError('table-unreadable', 'is a page or XML, whatever its name says, and no table', saveAs)
    return { table: tableOf(text, decimal), encoding }
  } catch (error) {
    if (!(error instanceof CitedeckError) || error.code.startsWith('table-')) throw error
    if (error.code === 'deck-too-long')
      throw new CitedeckError(
        'table-too-large',
        `unpacks to more than ${inMegabytes(limits.tableUnpacked)}, which is all that is read`,
        'Keep the rows and columns that the talk rests on in a file of their own, and name that.',
      )
    // The readers of archives and texts speak of decks and source texts.
    const said = error.message.replace(/^The (?:deck|source text) /, '').replace(/[.]\s*Save it as UTF-8[.]$|[.]$/, '')
    throw new CitedeckError('table-unreadable', said, saveAs)
  }
}

/** @throws CitedeckError for what is no text, by how it begins */
function refuseOthers(bytes: Uint8Array, head: string): void {
  const refuse = (what: string, hint = saveAs) => {
    throw new CitedeckError('table-unreadable', what, hint)
  }
  if (head.startsWith('\xd0\xcf\x11\xe0')) {
    const isEncrypted = Buffer.from(bytes).includes(Buffer.from('EncryptedPackage', 'utf16le'))
    if (isEncrypted) refuse('is protected by a password', 'Save a copy without a password, and name that.')
    refuse('is a workbook of Excel before 2007 (.xls), which is not read')
  }
  if (head.startsWith('%PDF-')) refuse('is a PDF, and no table')
  if (['\x89PNG', '\xff\xd8\xff', 'GIF8', '\x1f\x8b', 'SQLite format 3'].some((each) => head.startsWith(each)))
    refuse('is no table, nor text')
}

function tableOf(text: string, declared: Decimal | undefined): Table {
  const { rows, separator } = readSeparated(text)
  const grid = rows.map((row) => row.map((shown): TableCell | undefined => (shown === '' ? undefined : { shown })))
  const decimal = declared ?? decimalOf(rows, separator)
  return { sheets: [{ name: '', grid, merged: [] }], hidden: [], decimal }
}
