import { describe as group, expect, it } from 'vitest'
import { describe, dumbbell, sorted } from '../../components/Dumbbell/layout.ts'
import { endsConflicts } from '../../components/shared/endsConflicts.ts'
import type { FigureData } from '../../scripts/talk/figures.ts'
import type { DrawnTable } from '../../scripts/article/series/drawn.ts'
import { wordsFor } from '../../scripts/locales/index.ts'
import { drawnTable, expectInside, fact, han, latin, percent, rooms } from './build.ts'

const data = (ends: readonly (readonly [number, number])[], label = 'Row'): FigureData<'dumbbell'> => ({
  kind: 'dumbbell',
  measure: 'Trust',
  from: '2022',
  to: '2025',
  rows: ends.map(([from, to], index) => ({ label: `${label}${index}`, from: percent(from), to: percent(to) })),
})
/** Many rows, some of them at one place. */
const ends = (count: number) =>
  Array.from({ length: count }, (_, index) => [40 + ((index * 7) % 5), 50 - (index % 3)] as const)
const most = { full: 15, main: 12, aside: 6, tall: 15 } as Record<string, number>

group('dumbbell', () => {
  it('sorts the rows by their second end, the first, the change, or not at all', () => {
    const figure = data([
      [10, 30],
      [50, 20],
      [5, 60],
    ])
    const order = (sort?: 'to' | 'from' | 'change' | 'given') =>
      sorted({ ...figure, ...(sort ? { sort } : {}) }).map(({ label }) => label)
    expect(order()).toEqual(['Row2', 'Row0', 'Row1'])
    expect(order('from')).toEqual(['Row1', 'Row0', 'Row2'])
    expect(order('change')).toEqual(['Row2', 'Row0', 'Row1'])
    expect(order('given')).toEqual(['Row0', 'Row1', 'Row2'])
  })

  it.each(Object.entries(rooms))('keeps rows, dots and names of the ends apart and in the field: %s', (name, field) => {
    for (const label of ['Row', name === 'aside' ? han(6) : han(9), name === 'aside' ? latin(12) : latin(18)])
      for (const count of [2, most[name] ?? 6]) {
        const { rows, heads, key, size, radius, bottom, labelWidth } = dumbbell(data(ends(count), label), field)
        expect(bottom).toBeLessThanOrEqual(field.height + 0.5)
        rows.forEach((row, index) => {
          expectInside(
            { x: Math.min(row.fromX, row.toX) - radius, y: row.y - radius, width: 2 * radius, height: 2 * radius },
            field,
          )
          const next = rows[index + 1]
          if (next) expect(next.labelY).toBeGreaterThanOrEqual(row.labelY + row.labelHeight - 0.5)
          if (next) expect(next.y - row.y).toBeGreaterThanOrEqual(size * 1.2)
          // A value of four characters has room between its dot and the label, and between its dot and the edge.
          const isOver = row.labelY + row.labelHeight <= row.y - size * 0.4
          expect(isOver || Math.min(row.fromX, row.toX) - radius - 6 - size * 2 >= labelWidth).toBe(true)
          expect(Math.max(row.fromX, row.toX) + radius + 6 + size * 2).toBeLessThanOrEqual(field.width)
        })
        expect((key[1]?.labelX ?? 0) + (key[1]?.width ?? 0)).toBeLessThanOrEqual(field.width)
        const [from, to] = [...heads].sort((a, b) => a.middle - b.middle)
        expect((from?.middle ?? 0) + (from?.width ?? 0) / 2).toBeLessThanOrEqual(
          (to?.middle ?? 0) - (to?.width ?? 0) / 2,
        )
      }
  })

  it('puts values that are too long to stand beside their dots under them in a narrow field', () => {
    const figure = data(ends(3))
    const long = fact(1_234_567, 'count', { number: '1.234567', suffix: ' million companies' })
    const rows = (figure.rows ?? []).map((row, index) => (index === 0 ? { ...row, to: long } : row))
    const narrow = dumbbell({ ...figure, rows }, { width: 368, height: 452 })
    expect(narrow.valueBelow).toBeGreaterThan(0)
    const [one, next] = narrow.rows
    expect((one?.y ?? 0) + narrow.valueBelow * 1.5).toBeLessThanOrEqual(next?.labelY ?? 0)
    expect(dumbbell(figure, { width: 368, height: 452 }).valueBelow).toBe(0)
    const both = dumbbell({ ...figure, rows: rows.map((row) => ({ ...row, from: long })) }, { width: 368, height: 452 })
    expect(both.toBelow).toBeGreaterThan(both.valueBelow)
  })

  it('draws a line at zero where values lie on both sides of it', () => {
    expect(
      dumbbell(
        data([
          [-5, 5],
          [3, 4],
        ]),
        { width: 1152, height: 440 },
      ).zero,
    ).toBeDefined()
    expect(
      dumbbell(
        data([
          [5, 6],
          [3, 4],
        ]),
        { width: 1152, height: 440 },
      ).zero,
    ).toBeUndefined()
  })

  it('takes two columns of a table, whose unit stands once and whose estimates are drawn otherwise', () => {
    const table = drawnTable(['2019', '2021', '2024'], { Poland: [410, 400, '≈395'], Norway: [120, 130, 150] })
    const figure = { kind: 'dumbbell' as const, measure: 'Power', table, accent: 'Norway' }
    const columns: [string, string] = ['2019', '2024']
    const drawing = dumbbell({ ...figure, columns }, rooms['full'] ?? { width: 0, height: 0 })
    expect(drawing.measure).toBe('Power, GWh')
    expect(drawing.heads.map(({ label }) => label)).toEqual(['2019', '2024'])
    expect(drawing.rows.map((row) => [row.label, row.from.text, row.to.text, row.isUnsure.to, row.accent])).toEqual([
      ['Poland', '410', '≈395', true, undefined],
      ['Norway', '120', '150', false, true],
    ])
    expect(describe({ ...figure, columns }, wordsFor('en'))).toContain('2024: about 395 GWh')
    expect(sorted({ ...figure, columns, only: ['Norway'] }).map(({ label }) => label)).toEqual(['Norway'])
  })

  it('says of a value that it is a forecast, and of a column of forecasts at its head', () => {
    const table = drawnTable(['2019', '2030'], { Poland: [410, 395], Norway: [120, 150] })
    const forecast = (isForecast: (row: number) => boolean) => ({
      ...table,
      rows: table.rows.map((row, index) => ({
        ...row,
        cells: row.cells.map((cell, at) =>
          at === 1 && isForecast(index) ? { ...cell, forecast: true as const } : cell,
        ),
      })),
    })
    const draw = (drawn: DrawnTable) => {
      const figure = { kind: 'dumbbell' as const, measure: 'Power', table: drawn }
      const { heads, rows } = dumbbell(figure, rooms['full'] ?? { width: 0, height: 0 })
      return [heads[1]?.label, ...rows.map(({ to, isUnsure }) => `${to.text} ${isUnsure.to}`)]
    }
    expect(draw(forecast(() => true))).toEqual(['2030 (forecast)', '395 true', '150 true'])
    expect(draw(forecast((row) => row === 1))).toEqual(['2030', '395 false', '150 (forecast) true'])
  })

  it('names the kind that fits a table which it cannot draw, with its data rewritten, or the part of it that it can', () => {
    const told = (table: DrawnTable, given: object = {}) =>
      endsConflicts({ kind: 'dumbbell', measure: 'Power', table, ...given }).map(({ message }) => message)
    const two = drawnTable(['2019', '2024'], { Poland: [410, 395], Norway: [120, 150] })
    expect(told(two)).toEqual([])
    expect(told(drawnTable(['2019'], { Poland: [410], Norway: [120] }))).toEqual([
      '"made" has one column; draw it as { kind: bar-chart, measure: Power, series: made.2019 }',
    ])
    expect(told(drawnTable(['2019', '2021', '2024'], { Poland: [410, 400, 395], Norway: [120, 130, 150] }))).toEqual([
      '"made" has 3 columns; name the two that are drawn, as in columns: [2019, 2024];'
        + ' or draw it as { kind: line-chart, lines: [ { series: made.Poland }, { series: made.Norway } ] }',
    ])
    expect(told(drawnTable(['home', 'abroad'], { Poland: [410, 395] }))).toEqual([
      '"made" has one row; draw it as { kind: before-after, measure: Poland,'
        + ' before: { label: home, fact: made.Poland.home }, after: { label: abroad, fact: made.Poland.abroad } }',
    ])
    expect(told(drawnTable(['2019', '2024'], { Poland: [410, null], Norway: [120, 150] }))).toEqual([
      '"made" has no value at one end of Poland; draw it as { kind: data-table, table: made }',
    ])
    const many = Object.fromEntries(Array.from({ length: 17 }, (_, index) => [`Row ${index}`, [index, index + 1]]))
    const [tooMany] = told(drawnTable(['2019', '2024'], many))
    expect(tooMany).toContain('"made" has 17 rows; a slide takes 15, those that the claim speaks of: draw it as {')
    expect(tooMany).toContain('only: [ Row 0, Row 1,')
    expect(tooMany).not.toContain('Row 15')
    const only = Object.keys(many).slice(0, 15)
    expect(told(drawnTable(['2019', '2024'], many), { only })).toEqual([])
    expect(told(two, { columns: ['2024', '2019'] })).toEqual(['go back in time; turn them round: [2019, 2024]'])
    expect(told(two, { accent: 'Spain', from: 'Then' })).toEqual([
      'is named by the column of the table; leave this out',
      'there is no row "Spain"; one of Poland, Norway',
    ])
    expect(endsConflicts({ kind: 'dumbbell', measure: 'Power' })).toHaveLength(3)
  })

  it('says both ends of each row and the change with its sign, in the order in which they are drawn', () => {
    const figure = data([
      [10, 30],
      [50, 48],
    ])
    const rows = (figure.rows ?? []).map((row, index) => (index === 1 ? { ...row, change: percent(2) } : row))
    expect(describe({ ...figure, rows }, wordsFor('en'))).toBe(
      'Trust: Row1: 2022: 50%, 2025: 48%, −2%; Row0: 2022: 10%, 2025: 30%',
    )
  })
})
