import { describe, expect, it } from 'vitest'
import { comparisonTable } from '../../components/ComparisonTable/layout.ts'
import { regular, widestWord } from '../../components/shared/text.ts'
import type { FigureData } from '../../scripts/talk/figures.ts'
import { han, rooms } from './build.ts'
import { drawFigure } from './drawFigure.ts'

const data = (columns: number, rows: number, length: number): FigureData<'comparison-table'> => ({
  kind: 'comparison-table',
  columns: Array.from({ length: columns }, () => '開源'),
  rows: Array.from({ length: rows }, () => ({
    label: '算力',
    cells: Array.from({ length: columns }, () => han(length)),
  })),
})

describe('comparison-table', () => {
  it('gives the columns equal widths up to the edge', () => {
    const { columns, columnWidth } = comparisonTable(data(3, 3, 12), { width: 1152, height: 452 })
    expect((columns[1] ?? 0) - (columns[0] ?? 0)).toBeCloseTo(columnWidth)
    expect((columns[2] ?? 0) + columnWidth).toBeCloseTo(1152)
  })

  it.each(Object.entries(rooms))('keeps the rows in the field: %s', (_, field) => {
    for (const [columns, rows, length] of [
      [2, 1, 4],
      [2, 3, 12],
      [2, 5, 10],
    ] as const) {
      const table = comparisonTable(data(columns, rows, length), field)
      const last = table.rows[table.rows.length - 1]
      expect((last?.y ?? 0) + (last?.height ?? 0)).toBeCloseTo(table.top + table.height)
      expect(table.top + table.height).toBeLessThanOrEqual(field.height + 0.01)
    }
  })

  it('holds the fullest table in the whole width', () => {
    expect(comparisonTable(data(3, 5, 36), { width: 1152, height: 452 }).height).toBeLessThanOrEqual(452.01)
  })

  it('breaks no word where a smaller size keeps it whole', () => {
    const cells = ['standardisation', 'interoperability', 'open']
    const { cellWidth, size } = comparisonTable(
      { kind: 'comparison-table', columns: ['A', 'B', 'C'], rows: [{ label: 'label', cells }] },
      { width: 600, height: 440 },
    )
    expect(widestWord(['interoperability', regular(size)])).toBeLessThanOrEqual(cellWidth)
  })

  it('has one cell across the columns where they all say the same, and only there', async () => {
    const figure = { ...data(3, 1, 4), rows: [row('城市', ['杭州', '杭州', '杭州']), row('長處', ['快', '慢', '快'])] }
    for (const accent of [undefined, 2]) {
      const drawing = await drawFigure({ ...figure, accent }, { width: 1152, height: 452 })
      expect(drawing.match(/colspan="3"/g)).toHaveLength(1)
      expect(drawing.match(/杭州/g)).toHaveLength(1)
      expect(drawing.match(/<td[^>]*colspan[^>]*accent|<td[^>]*accent[^>]*colspan/g) ?? []).toHaveLength(accent ? 0 : 1)
      expect(drawing.match(/<td/g)).toHaveLength(1 + 1 + 3) // the corner, the one cell, and three
    }
  })

  it('gives what all columns say the room of them all', () => {
    const long = han(36)
    const [shared] = comparisonTable(
      { ...data(3, 1, 4), rows: [row('長', [long, long, long])] },
      rooms['main'] ?? full,
    ).rows
    const [apart] = comparisonTable(
      { ...data(3, 1, 4), rows: [row('長', [long, long, `${long}。`])] },
      rooms['main'] ?? full,
    ).rows
    expect(shared?.height).toBeLessThan(apart?.height ?? 0)
  })
})

const full = { width: 1152, height: 452 }
const row = (label: string, cells: string[]) => ({ label, cells })
