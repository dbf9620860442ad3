import { describe as group, expect, it } from 'vitest'
import { conflictsOf } from '../../components/DataTable/conflicts.ts'
import { dataTable, describe, heightAt } from '../../components/DataTable/layout.ts'
import { tableOf } from '../../components/DataTable/table.ts'
import type { FigureData } from '../../scripts/talk/figures.ts'
import type { DrawnTable, DrawnValue } from '../../scripts/article/series/drawn.ts'
import { plain } from '../../scripts/typography/text.ts'
import { wordsFor } from '../../scripts/locales/index.ts'
import { han, latin, rooms } from './build.ts'
import { drawFigure } from './drawFigure.ts'

type Data = FigureData<'data-table'>

const value = (number: number): DrawnValue => ({
  fact: `fact-${number}`,
  value: number,
  number: number.toFixed(1),
  text: `${number.toFixed(1)} GWh`,
  cite: '1.1',
})

/** A table of facts by name, with a gap where there is no number. */
function tableWith(numbers: readonly (readonly (number | undefined)[])[], label = 'Row', dated = false): DrawnTable {
  const head = (name: string, index: number, isDate: boolean) => {
    const key = isDate ? String(2019 + index) : `${name}${index}`
    return { key, label: key, ...(isDate ? { date: key } : {}) }
  }
  return {
    id: 'made',
    unit: 'gigawatt-hour',
    unitText: 'GWh',
    scale: 1,
    decimals: 1,
    columns: (numbers[0] ?? []).map((_, index) => head('Column', index, true)),
    rows: numbers.map((cells, index) => ({
      ...head(label, index, dated),
      cells: cells.map((number, column) => ({
        ...head('Column', column, true),
        ...(number === undefined ? { text: 'no figure', missing: 'not-given' as const } : value(number)),
      })),
    })),
  }
}
const ofTable = (table: DrawnTable, more: Partial<Data> = {}): Data => ({ kind: 'data-table', table, ...more })
const grid = (rows: number, columns: number, label?: string) =>
  tableWith(
    Array.from({ length: rows }, (_, row) => Array.from({ length: columns }, (_, column) => 1234.5 + row + column)),
    label,
  )
const order = (data: Data) => tableOf(data).rows.map(({ label }) => plain(label))
const full = { width: 1152, height: 440 }

group('data table', () => {
  it('sorts by the column of the claim, of moments by the last, rows of dates not at all; gaps come last', () => {
    const table = tableWith([
      [3, 1],
      [1, undefined],
      [2, 4],
    ])
    expect(order(ofTable(table))).toEqual(['Row2', 'Row0', 'Row1'])
    expect(order(ofTable(table, { accent: { column: '2019' } }))).toEqual(['Row0', 'Row2', 'Row1'])
    expect(order(ofTable(table, { sort: 'given' }))).toEqual(['Row0', 'Row1', 'Row2'])
    const dated = tableWith([[3], [1], [2]], '', true)
    expect(order(ofTable(dated))).toEqual(['2019', '2020', '2021'])
    expect(order(ofTable(dated, { sort: 'column' }))).toEqual(['2019', '2021', '2020'])
  })

  it('sorts a fall below a rise, though its number carries no minus in the data', () => {
    const falls: DrawnValue = { ...value(8), number: '−8.0', falls: true }
    const rows = [
      { label: 'Fell', cells: [falls] },
      { label: 'Rose', cells: [{ ...value(2), number: '+2.0' }] },
    ]
    const data: Data = {
      kind: 'data-table',
      columns: [{ label: 'Change' }],
      rows: { columns: [{ unit: 'percent', unitText: '%' }], rows },
    }
    expect(order(data)).toEqual(['Rose', 'Fell'])
    expect(describe(data, wordsFor('en'))).toBe('Rose: Change: 2.0 GWh; Fell: Change: −8.0 %')
  })

  it.each([
    [{ row: 'Row1' }, ['1 0', '1 1']],
    [{ column: '2020' }, ['0 1', '1 1']],
    [{ row: 'Row1', column: '2020' }, ['1 1']],
  ])('stresses a row, a column or a cell: %j', (accent, cells) => {
    const { rows } = tableOf(ofTable(grid(2, 2), { accent, sort: 'given' }))
    const stressed = rows.flatMap((row, line) =>
      row.cells.flatMap(({ isAccent }, column) => (isAccent ? [`${line} ${column}`] : [])),
    )
    expect(stressed).toEqual(cells)
  })

  it.each(Object.entries(rooms))('has room for its texts and numbers: %s', (name, field) => {
    const columns = name === 'aside' ? 3 : 5
    for (const label of ['Row', name === 'aside' ? han(9) : han(15), latin(name === 'aside' ? 18 : 30)])
      for (const [rows, count] of [
        [1, 1],
        [8, 1],
        [3, columns],
        [8, columns],
      ] as const) {
        const data = ofTable(grid(rows, count, label), { measure: latin(30), head: latin(10) })
        const drawing = dataTable(data, field)
        expect(drawing.isWide).toBe(true)
        expect(drawing.top + drawing.height).toBeLessThanOrEqual(field.height + 0.5)
        expect(drawing.width).toBeLessThanOrEqual(field.width + 0.5)
        expect(drawing.size).toBeGreaterThanOrEqual(16)
      }
  })

  it('sets five long columns one under another on a phone, at the height that it asks for', () => {
    const big = grid(6, 5, latin(20))
    const rows = big.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell) => ({ ...cell, number: '123,456,789.0' })),
    }))
    const data = ofTable({ ...big, rows })
    const drawing = dataTable(data, { width: 400, height: heightAt(data, 400) })
    expect(drawing.form).toBe('stacked')
    expect(drawing.isWide).toBe(true)
    expect(drawing.top + drawing.height).toBeLessThanOrEqual(heightAt(data, 400))
    expect(dataTable(ofTable(grid(6, 5)), { width: 400, height: heightAt(ofTable(grid(6, 5)), 400) }).form).not.toBe(
      'stacked',
    )
  })

  it('is a table to who reads tables, in each form, with its numbers in the order of its columns', async () => {
    const long = grid(2, 5, 'Row')
    const wide = {
      ...long,
      rows: long.rows.map((row) => ({
        ...row,
        cells: row.cells.map((cell) => ({ ...cell, number: `9,999,99${cell.number ?? ''}` })),
      })),
    }
    const drawn = (figure: Data, field: { width: number; height: number }) => drawFigure(figure, field)
    const side = await drawn(ofTable(grid(2, 2)), full)
    expect(side.match(/scope="col"/g)).toHaveLength(2)
    expect(side.match(/scope="row"/g)).toHaveLength(2)
    const over = await drawn(ofTable(grid(2, 3, 'Schifffahrtsgesellschaften')), { width: 368, height: 452 })
    expect(over.match(/scope="rowgroup"/g)).toHaveLength(2)
    const stacked = await drawn(ofTable(wide), { width: 368, height: 452 })
    expect(stacked.match(/scope="row"/g)).toHaveLength(10)
    const numbers = [...side.matchAll(/>(\d+\.\d)</g)].map(([, text]) => text)
    expect(numbers).toEqual(['1235.5', '1236.5', '1234.5', '1235.5'])
  })

  it('says what its marks mean, and of a gap that the article gives no number', async () => {
    const table = tableWith([[1, undefined]])
    const rows = table.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell, index) =>
        index === 0 ? { ...cell, mark: '≈', bound: 'about' as const, estimate: true as const } : cell,
      ),
    }))
    const drawing = await drawFigure(ofTable({ ...table, rows }), full)
    for (const said of ['≈1.0', '≈ about', '– no figure', 'p provisional']) expect(drawing).toContain(said)
    expect(describe(ofTable(table), wordsFor('en'))).toBe('GWh; Row0: 2019: 1.0 GWh, 2020: no figure')
    expect(await drawFigure(ofTable(grid(1, 1)), full)).not.toContain('notes')
  })

  it('refuses numbers from two places, keys that are not there, and columns that are not those of its rows', () => {
    const messages = (data: Data) => conflictsOf(data).map(({ message }) => message)
    expect(messages({ kind: 'data-table' })[0]).toContain('has no numbers')
    const { table, ...bare } = ofTable(grid(2, 2))
    expect(table).toBeDefined()
    expect(messages(ofTable(grid(2, 2), { accent: { row: 'Row7' } }))).toEqual([
      'there is no row "Row7"; one of Row1, Row0',
    ])
    const rows = { columns: [{ unit: 'percent', unitText: '%' }], rows: [{ label: 'One', cells: [value(1)] }] }
    expect(messages({ ...bare, rows })[0]).toContain('need columns')
    expect(messages({ ...bare, rows, columns: [{ label: 'A' }, { label: 'B' }] })).toEqual([
      'needs 2 cells, one for each column; has 1',
    ])
    expect(messages({ ...ofTable(grid(1, 1)), rows })[0]).toContain('stands beside table')
  })
})
