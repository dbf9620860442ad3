import { Parser } from 'htmlparser2'
import { CitedeckError } from '../../errors/citedeckError.js'
import { limits } from '../../input/limits.ts'
import { unpack } from '../../input/unpack.ts'
import { allNamed, parseXml, type XmlElement, type XmlNode } from '../../input/xml.ts'
import { columnOf } from '../../quantities/citation.ts'
import { formatted, numberFormats } from './numberFormat.ts'
import type { Merged, Sheet, Table, TableCell } from './table.ts'
import { tooLarge } from './tooLarge.ts'

const wanted =
  /^(?:xl\/(?:workbook|sharedStrings|styles|worksheets\/[^/]+)\.xml|xl\/_rels\/workbook\.xml\.rels|content\.xml|mimetype|xl\/workbook\.bin)$/

const saveAs = 'Save it as an Excel workbook (.xlsx) or as CSV, and name that.'

/**
 * Reads the sheets of an Excel workbook that can be seen (ECMA-376, part 1, SpreadsheetML).
 * @throws CitedeckError where it is damaged, of another program, or larger than what is read
 */
export function readWorkbook(bytes: Uint8Array): Table {
  const files = unpack(bytes, (name) => wanted.test(name), limits.tableUnpacked)
  const workbook = files.get('xl/workbook.xml')
  if (workbook === undefined) throw new CitedeckError('table-unreadable', otherProgram(files), saveAs)
  const nodes = parseXml(workbook)
  const targets = new Map(
    named(parseXml(files.get('xl/_rels/workbook.xml.rels') ?? ''), 'Relationship').map(({ attribs }) => [
      attribs['Id'] ?? '',
      (attribs['Target'] ?? '').replace(/^\/?(?:xl\/)?/, 'xl/'),
    ]),
  )
  const isFrom1904 = named(nodes, 'workbookPr').some(({ attribs }) => /^(?:1|true)$/.test(attribs['date1904'] ?? ''))
  const formats = numberFormats(parseXml(files.get('xl/styles.xml') ?? ''))
  const strings = sharedStrings(files.get('xl/sharedStrings.xml') ?? '')
  const all = named(nodes, 'sheet').flatMap(({ attribs }) => {
    const id = Object.entries(attribs).find(([name]) => /(?:^|:)id$/.test(name) && name !== 'sheetId')?.[1] ?? ''
    const content = files.get(targets.get(id) ?? '')
    const name = (attribs['name'] ?? '').replace(/\s+/g, ' ').trim()
    return content === undefined ? [] : [{ name, content, isHidden: (attribs['state'] ?? 'visible') !== 'visible' }]
  })
  const seen = all.filter(({ isHidden }) => !isHidden)
  let left: number = limits.tableCells
  const sheets = seen.map(({ name, content }): Sheet => {
    const { count, ...sheet } = readSheet(content, { strings, formats, isFrom1904 }, left)
    left -= count
    return { name: seen.length === 1 ? '' : name, ...sheet }
  })
  const hidden = all.filter(({ isHidden }) => isHidden).map(({ name }) => name)
  return { sheets, hidden, decimal: 'point' }
}

/** What an archive is that is no Excel workbook. */
function otherProgram(files: ReadonlyMap<string, string>): string {
  if (files.get('mimetype')?.includes('opendocument.spreadsheet') ?? files.has('content.xml'))
    return 'is an OpenDocument spreadsheet (.ods), which is not read'
  if (files.has('xl/workbook.bin')) return 'is a binary Excel workbook (.xlsb), which is not read'
  return 'is an archive without an Excel workbook in it'
}

/** Elements of a name, whatever prefix their namespace goes by. */
function named(nodes: readonly XmlNode[], name: string): XmlElement[] {
  const prefixes = nodes.flatMap((node) => ('attribs' in node ? [/^.*:/.exec(node.name)?.[0] ?? ''] : []))
  return [...new Set(prefixes)].flatMap((prefix) => allNamed(nodes, `${prefix}${name}`))
}

const local = (name: string): string => name.slice(name.indexOf(':') + 1)

/** The texts that cells share, without how they are pronounced. */
function sharedStrings(xml: string): string[] {
  const strings: string[] = []
  let text: string | undefined
  let isShown = false
  let spoken = 0
  const parser = new Parser(
    {
      onopentag(name) {
        if (local(name) === 'si') text = ''
        else if (local(name) === 'rPh') spoken++
        else if (local(name) === 't') isShown = spoken === 0
      },
      ontext(data) {
        if (isShown && text !== undefined) text += data
      },
      onclosetag(name) {
        if (local(name) === 't') isShown = false
        else if (local(name) === 'rPh') spoken--
        else if (local(name) === 'si') {
          strings.push(text ?? '')
          text = undefined
        }
      },
    },
    { xmlMode: true },
  )
  parser.end(xml)
  return strings
}

interface Book {
  strings: readonly string[]
  formats: readonly string[]
  isFrom1904: boolean
}

/** A cell as the file has it: its type, the index of its style, its value, and whether it is computed. */
interface RawCell {
  type: string
  style: number
  value: string
  isComputed: boolean
}

/**
 * Reads a sheet without making a tree of it: it may be long.
 * @param most cells that are read
 */
function readSheet(xml: string, book: Book, most: number): Pick<Sheet, 'grid' | 'merged'> & { count: number } {
  const grid: (TableCell | undefined)[][] = []
  const merged: Merged[] = []
  let [row, column, count, spoken] = [-1, -1, 0, 0]
  let cell: RawCell | undefined
  let reads = false
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        switch (local(name)) {
          case 'row':
            row = attributes['r'] === undefined ? row + 1 : Number(attributes['r']) - 1
            column = -1
            break
          case 'c': {
            const [, letters, number] = /^([A-Z]{1,3})(\d{1,7})$/.exec(attributes['r'] ?? '') ?? []
            column = letters === undefined ? column + 1 : columnOf(letters)
            if (number !== undefined) row = Number(number) - 1
            cell = { type: attributes['t'] ?? 'n', style: Number(attributes['s'] ?? 0), value: '', isComputed: false }
            break
          }
          case 'f':
            if (cell) cell.isComputed = true
            break
          case 'rPh':
            spoken++
            break
          case 'v':
          case 't':
            reads = spoken === 0
            break
          case 'mergeCell':
            merged.push(...mergedIn(attributes['ref'] ?? ''))
            break
        }
      },
      ontext(data) {
        if (reads && cell) cell.value += data
      },
      onclosetag(name) {
        if (local(name) === 'v' || local(name) === 't') reads = false
        else if (local(name) === 'rPh') spoken--
        else if (local(name) === 'c' && cell) {
          const read = cellOf(cell, book)
          if (read && row >= 0) {
            if (++count > most) throw tooLarge()
            ;(grid[row] ??= [])[column] = read
          }
          cell = undefined
        }
      },
    },
    { xmlMode: true },
  )
  parser.end(xml)
  return { grid: Array.from(grid, (cells) => cells ?? []), merged, count }
}

function mergedIn(ref: string): Merged[] {
  const [, from, first, to, last] = /^([A-Z]{1,3})(\d+):([A-Z]{1,3})(\d+)$/.exec(ref) ?? []
  if (from === undefined || to === undefined) return []
  return [
    {
      from: { column: columnOf(from), row: Number(first) - 1 },
      to: { column: columnOf(to), row: Number(last) - 1 },
    },
  ]
}

function cellOf({ type, style, value, isComputed }: RawCell, book: Book): TableCell | undefined {
  const text = (shown: string): TableCell | undefined => {
    const plain = shown
      .replace(/_x000D_/g, ' ')
      .replace(/\s+/g, ' ')
      .trim()
    return plain === '' ? undefined : { shown: plain }
  }
  if (type === 's') return text(book.strings[Number(value)] ?? '')
  if (type === 'e') return { shown: value, lacks: 'error' }
  if (value.trim() === '') return isComputed ? { shown: '', lacks: 'formula' } : undefined
  if (type === 'str' || type === 'inlineStr') return text(value)
  if (type === 'b') return { shown: value.trim() === '1' ? 'TRUE' : 'FALSE' }
  if (type === 'd') return { shown: value, date: value.slice(0, 10) }
  const number = Number(value)
  if (!Number.isFinite(number)) return text(value)
  return formatted(number, book.formats[style] ?? 'General', book.isFrom1904)
}
