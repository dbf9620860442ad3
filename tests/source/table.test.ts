import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { CitedeckError } from '../../scripts/errors/citedeckError.js'
import { readCells, type TableOptions } from '../../scripts/source/table/cells.ts'
import { readTable } from '../../scripts/source/table/index.ts'
import type { Decimal } from '../../scripts/source/table/table.ts'
import { text, workbook } from './workbook.ts'

interface Told {
  text: string
  says: string
}

/** What each cell of a table says, by its place. */
function cellsOf(
  given: string | Uint8Array,
  options: Partial<TableOptions> & { decimal?: Decimal } = {},
): Record<string, Told> {
  const { decimal, ...reading } = options
  const { table } = readTable(typeof given === 'string' ? strToU8(given) : given, decimal)
  return Object.fromEntries(
    readCells(table, { locale: 'en', ...reading }).map(({ place, text: said, numbers, holds }) => [
      place,
      {
        text: said,
        says:
          holds
          ?? numbers
            .map(({ value, unit, bound, noun, unsure }) =>
              unsure === undefined
                ? [bound === 'exactly' ? '' : bound, value, noun ?? unit].filter((each) => each !== '').join(' ')
                : `? ${unsure}`,
            )
            .join(', '),
      },
    ]),
  )
}

/** What single cells say. */
const says = (...given: Parameters<typeof cellsOf>) =>
  Object.fromEntries(Object.entries(cellsOf(...given)).map(([place, told]) => [place, told.says]))

/** The fault of a file that is no table. */
function faultOf(bytes: Uint8Array): string {
  try {
    readTable(bytes)
    return ''
  } catch (error) {
    if (error instanceof CitedeckError) return `${error.code}: ${error.message} ${error.hint}`
    throw error
  }
}

describe('separated values', () => {
  it('are read with what stands before and over them', () => {
    const cells = cellsOf('Harbour,2019,2024\nNorthport,410,395\nEastness,120,150\n')
    expect(cells['B2']).toEqual({ text: 'Northport · 2019: 410', says: '410 count' })
    expect(cells['C3']).toEqual({ text: 'Eastness · 2024: 150', says: '150 count' })
    expect([cells['A1']?.says, cells['B1']?.says]).toEqual(['text', '2019 date'])
  })

  it('are told from the dates over them, which may have a unit behind them', () => {
    const amounts = cellsOf('Port,2022,2023\nNorthport,3100,3400\nElm Quay,2600,800\n')
    expect(amounts['C2']).toEqual({ text: 'Northport · 2023: 3400', says: '3400 count' })
    expect(amounts['B3']).toEqual({ text: 'Elm Quay · 2022: 2600', says: '2600 count' })
    const freight = cellsOf('Port,2022 (million tonnes),2023 (million tonnes)\nNorthport,3.1,3.4\nElm Quay,1.1,0.8\n')
    expect(freight['C2']?.says).toBe('3400000 tonne')
    const grain = cellsOf('镇,2022年（吨）,2023年（吨）\n东港镇,3100,2000\n西山镇,1900,1800\n', { locale: 'zh-Hans' })
    expect([grain['B2']?.says, grain['C3']?.says]).toEqual(['3100 tonne', '1800 tonne'])
  })

  it.each([
    [
      'words behind a year',
      '水库,2024年供水（万吨）\n清溪,380\n白石,241.5\n',
      '清溪 · 2024年供水（万吨）: 380',
      '3800000 tonne',
    ],
    [
      'a year behind words',
      'Port,Jobs in 2024\nNorthport,310\nEastness,205\n',
      'Northport · Jobs in 2024: 310',
      '310 count',
    ],
    ['years over amounts that look like years', 'Town,2024 census\nSandby,1950\nElm,1870\n', 'Sandby · 2024 census: 1950', '1950 count'], // prettier-ignore
    ['words over amounts with units', 'Town,Grain\nSandby,1950 tonnes\nElm,1870 tonnes\n', 'Sandby · Grain: 1950 tonnes', '1950 tonne'], // prettier-ignore
  ])('have a head: %s', (_, csv, text, says) => {
    const locale = /\p{Script=Han}/u.test(csv) ? 'zh-Hans' : 'en'
    expect(cellsOf(csv, { locale })['B2']).toEqual({ text, says })
  })

  it('have none where amounts begin at the top', () => {
    const cells = cellsOf('Sandby,1950 tonnes\nElm,1870 tonnes\nOdmouth,1790 tonnes\n')
    expect(cells['B1']?.says).toBe('1950 tonne')
  })

  it.each([
    ['semicolons', 'A;B\nx;1,5\ny;2,25\n'],
    ['tabs', 'A\tB\nx\t1.5\ny\t2.25\n'],
    ['bars', 'A|B\nx|1.5\ny|2.25\n'],
    ['a separator that is said', 'sep=;\nA;B\nx;1,5\ny;2,25\n'],
    ['CR LF', 'A,B\r\nx,1.5\r\ny,2.25\r\n'],
    ['a byte order mark', '\uFEFFA,B\nx,1.5\ny,2.25\n'],
  ])('may have %s', (_, given) => {
    expect(says(given)).toEqual({ A1: 'text', B1: 'text', A2: 'text', B2: '1.5 count', A3: 'text', B3: '2.25 count' })
  })

  it('may be UTF-16, GB18030 and Windows-1252', () => {
    expect(says(Uint8Array.from(Buffer.from('\uFEFFA,B\nx,1.5\n', 'utf16le')))['B2']).toBe('1.5 count')
    const windows = Uint8Array.from([...Buffer.from('Name,2020\nCaf'), 0xe9, ...Buffer.from(' of the old town,31\n')])
    expect(cellsOf(windows)['B2']).toEqual({ text: 'Café of the old town · 2020: 31', says: '31 count' })
  })

  it('count rows as spreadsheet programs do, where a cell has line ends and quotation marks', () => {
    const cells = cellsOf('Name,Boats\n"The ""old""\npier",3\n\nThe new one,4\n')
    expect(cells['B2']?.text).toBe('The "old" pier · Boats: 3')
    expect(cells['B4']?.text).toBe('The new one · Boats: 4')
  })

  it.each([
    ['1,234', '1234 count'],
    ['1,234.5', '1234.5 count'],
    ['1 234', '1234 count'],
    ["1'234'567", '1234567 count'],
    ['-3.5', '-3.5 count'],
    ['−3.5', '-3.5 count'],
    ['(310)', '-310 count'],
    ['１２', '12 count'],
    ['12.5%', '12.5 percent'],
    ['€3.1', '3.1 EUR'],
    ['3.1 million', '3100000 count'],
    ['>200', 'over 200 count'],
    ['n/a', 'text'],
    ['007', 'text'],
    ['410 (p)', '? "(p)" beside it was not understood'],
  ])('%s is %s', (written, said) => {
    expect(says(`Name,Value\nx,"${written}"\ny,2.5\n`)['B2']).toBe(said)
  })

  it('leave open what a comma parts where nothing tells', () => {
    expect(says('Name;Value\nx;1,234\n')['B2']).toMatch(/^\? "," may part thousands or decimals/)
    expect(says('Name;Value\nx;1,234\n', { decimal: 'comma' })['B2']).toBe('1.234 count')
    expect(says('Name;Value\nx;1.234,5\ny;2.000\n')['B3']).toBe('2000 count')
  })
})

describe('the unit of a cell', () => {
  it.each([
    ['Freight (million tonnes)', '12.5', '12500000 tonne'],
    ['Delivered, GWh', '96', '96 gigawatt-hour'],
    ['Share (%)', '12.5', '12.5 percent'],
    ['Revenue in million EUR', '3', '3000000 EUR'],
    ['Visitors (thousands)', '412', '412000 count'],
    ["Visitors ('000)", '412', '412000 count'],
    ['Days', '31', '31 day'],
    ['Ships', '31', '31 count'],
    ['2024 (provisional)', '31', '31 count'],
  ])('stands over it: %s', (head, value, said) => {
    expect(says(`Harbour,"${head}"\nNorthport,${value}\nEastness,5\n`)['B2']).toBe(said)
  })

  it('stands beside it, above the table, or is said by the talk', () => {
    expect(says('Name,Value,Unit\nPower,96,GWh\nBoats,3,boats\n')).toMatchObject({
      B2: '96 gigawatt-hour',
      B3: '3 boats',
    })
    expect(says('Unit: million EUR,\nHarbour,2024\nNorthport,3\n')['B3']).toBe('3000000 EUR')
    expect(says('Harbour,2024\nNorthport,3\n', { columnUnits: { B: 'million EUR' } })['B2']).toBe('3000000 EUR')
    expect(says('Harbour,2024\nNorthport,3\n', { columnUnits: { B: 'square-kilometer' } })['B2']).toBe(
      '3 square-kilometer',
    )
  })

  it('is read in Chinese', () => {
    const given = '单位：万元,,\n港口,2019年,2024年\n北港,410,395\n'
    expect(cellsOf(given, { locale: 'zh-Hans' })['B3']).toEqual({ text: '北港 · 2019: 410', says: '4100000 CNY' })
    expect(says('港口,占比（%）\n北港,12.5\n', { locale: 'zh-Hans' })['B2']).toBe('12.5 percent')
  })
})

describe('an Excel workbook', () => {
  const formats = ['0%', '0.0%', '#,##0.0', '[$€-407]#,##0', 'yyyy-mm-dd', 'mmm yyyy', '#,##0;(#,##0)']
  const one = (cell: object, more: object = {}) =>
    says(
      workbook([{ name: 'S', cells: { A1: text('Name'), B1: text('What'), A2: text('x'), B2: cell } }], {
        formats,
        ...more,
      }),
    )['B2']

  it.each([
    ['a number', { v: 12.5 }, '12.5 count'],
    ['what binary fractions add', { v: 0.30000000000000004 }, '0.3 count'],
    ['a share', { v: 0.12, s: 1 }, '12 percent'],
    ['a share that is rounded, and the whole of it', { v: 0.1234, s: 2 }, '12.3 percent, 12.34 percent'],
    ['a number that is rounded', { v: 1234.56, s: 3 }, '1234.6 count, 1234.56 count'],
    ['money', { v: 310, s: 4 }, '310 EUR'],
    ['a day', { v: 45366, s: 5 }, '2024-03-15 date'],
    ['a month', { v: 45366, s: 6 }, '2024-03 date'],
    ['a negative in brackets', { v: -5, s: 7 }, '-5 count'],
    ['a formula with its result', { f: 'A1+1', v: 7 }, '7 count'],
    ['a formula without one', { f: 'A1+1' }, 'a formula without a stored result'],
    ['an error', { t: 'e', v: '#DIV/0!' }, 'the error #DIV/0!'],
    ['a number that is text', { t: 'inlineStr', is: '1,234' }, '1234 count'],
    ['a shared text', { t: 's', v: 0 }, 'text', { strings: ['none & nothing'] }],
  ] as const)('has %s', (_, cell, said, more: object = {}) => {
    expect(one(cell, more)).toBe(said)
  })

  it('counts days as its calendar does', () => {
    expect(one({ v: 43904, s: 5 }, { from1904: true })).toBe('2024-03-15 date')
  })

  it('names the sheets where it has several, and leaves out those that are hidden', () => {
    const cells = { A1: text('Harbour'), B1: { v: 2024 }, A2: text('Northport'), B2: { v: 7 } }
    expect(
      Object.keys(
        says(
          workbook([
            { name: 'Only', cells },
            { name: 'Gone', state: 'hidden', cells },
          ]),
        ),
      ),
    ).toContain('B2')
    expect(
      says(
        workbook([
          { name: 'One', cells },
          { name: 'Data 2', cells },
        ]),
      )['Data 2!B2'],
    ).toBe('7 count')
  })

  it('has merged cells in the place of their first', () => {
    const cells = {
      B1: text('Imports'),
      D1: text('Exports'),
      A2: text('Harbour'),
      B2: { v: 2019 },
      C2: { v: 2024 },
      D2: { v: 2019 },
      A3: text('Northport'),
      B3: { v: 1 },
      C3: { v: 2 },
      D3: { v: 3 },
    }
    const told = cellsOf(workbook([{ name: 'S', cells, merged: ['B1:C1', 'D3:E3'] }]))
    expect(told['C3']?.text).toBe('Northport · Imports · 2024: 2')
    expect(told['E3']?.says).toBe('part of the merged cell D3')
  })
})

describe('a file that is no table', () => {
  const compound = (more: string) =>
    Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, ...Buffer.alloc(100), ...Buffer.from(more, 'utf16le')])
  it.each([
    [
      'a workbook with a password',
      compound('EncryptedPackage'),
      'table-unreadable: is protected by a password Save a copy without',
    ],
    ['an .xls', compound('Workbook'), 'table-unreadable: is a workbook of Excel before 2007'],
    [
      'an .ods',
      zipSync({ mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet'), 'content.xml': strToU8('<x/>') }),
      'table-unreadable: is an OpenDocument spreadsheet',
    ],
    ['an .xlsb', zipSync({ 'xl/workbook.bin': strToU8('x') }), 'table-unreadable: is a binary Excel workbook'],
    [
      'another archive',
      zipSync({ 'a.txt': strToU8('x') }),
      'table-unreadable: is an archive without an Excel workbook',
    ],
    ['a damaged archive', workbook([{ name: 'S', cells: {} }]).slice(0, 200), 'table-unreadable: is no whole archive'],
    ['a page', strToU8('<!doctype html><table></table>'), 'table-unreadable: is a page'],
    ['a PDF', strToU8('%PDF-1.7\n'), 'table-unreadable: is a PDF'],
    ['nothing', new Uint8Array(), 'table-unreadable: is empty'],
    [
      'bytes of no encoding',
      Uint8Array.from([0x41, 0x2c, 0x8f, 0x0a, 0x42, 0x2c, 0x81, 0x0a]),
      'table-unreadable: is not UTF-8',
    ],
    ['an open quotation mark', strToU8('a,b\n"c,1\nd,2\n'), 'table-unreadable: a quotation mark opens in row 2'],
    [
      'a million rows',
      strToU8('a,b\n'.concat('x,1\n'.repeat(1_000_000))),
      'table-too-large: has more than 20,000 cells',
    ],
    [
      'a zip bomb',
      zipSync({
        'xl/workbook.xml': strToU8('<workbook/>'),
        'xl/worksheets/sheet1.xml': new Uint8Array(70 * 1024 * 1024),
      }),
      'table-too-large: unpacks to more',
    ],
  ])('%s is refused', (_, bytes, said) => {
    expect(faultOf(bytes)).toContain(said)
  })
})
