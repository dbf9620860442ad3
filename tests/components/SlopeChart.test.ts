import { describe as group, expect, it } from 'vitest'
import { describe, slopeChart } from '../../components/SlopeChart/layout.ts'
import { factWidth } from '../../components/shared/endRows.ts'
import type { FigureData } from '../../scripts/talk/figures.ts'
import { wordsFor } from '../../scripts/locales/index.ts'
import { expectInside, han, latin, percent, rooms } from './build.ts'

const data = (ends: readonly (readonly [number, number])[], label = 'Row'): FigureData<'slope-chart'> => ({
  kind: 'slope-chart',
  measure: 'Trust',
  from: '2022',
  to: '2025',
  rows: ends.map(([from, to], index) => ({ label: `${label}${index}`, from: percent(from), to: percent(to) })),
})
/** Many rows, some of them at one place. */
const ends = (count: number) =>
  Array.from({ length: count }, (_, index) => [40 + ((index * 7) % 5), 50 - (index % 3)] as const)
const most = { full: 15, main: 12, aside: 6, tall: 15 } as Record<string, number>

group('slope-chart', () => {
  it.each(['full', 'tall'])('uses the height of its field, however few its rows are: %s', (name) => {
    const field = rooms[name] ?? { width: 0, height: 0 }
    const { top, bottom } = slopeChart(data(ends(3)), field)
    expect(bottom - top).toBeGreaterThanOrEqual(field.height * 0.7)
  })

  it.each(Object.entries(rooms))('keeps labels apart, and all in the field: %s', (name, field) => {
    for (const label of ['Row', name === 'aside' ? han(6) : han(9), name === 'aside' ? latin(12) : latin(18)])
      for (const count of [2, most[name] ?? 6]) {
        const drawing = slopeChart(data(ends(count), label), field)
        const { slopes, heights, plot, fromX, toX, leader, size, labelRight, labelWidth } = drawing
        expect(drawing.bottom).toBeLessThanOrEqual(field.height + 0.5)
        expect(toX - fromX).toBeGreaterThan(40)
        expectInside(
          { x: labelRight - labelWidth, y: plot.from, width: labelWidth, height: plot.to - plot.from },
          field,
        )
        for (const { from, to } of slopes) {
          expect(labelRight + factWidth(from, size)).toBeLessThanOrEqual(fromX - leader + 0.5)
          expect(toX + leader + factWidth(to, size)).toBeLessThanOrEqual(field.width + 0.5)
        }
        const [one, other] = drawing.heads
        expect((other?.x ?? 0) - (one?.x ?? 0)).toBeGreaterThanOrEqual(size * 2)
        for (const side of ['left', 'right'] as const) {
          const labels = slopes
            .map((slope, index) => ({
              middle: side === 'left' ? slope.leftY : slope.rightY,
              height: heights[side][index] ?? 0,
            }))
            .sort((a, b) => a.middle - b.middle)
          labels.slice(1).forEach(({ middle, height }, index) => {
            const before = labels[index]
            expect(middle - height / 2).toBeGreaterThanOrEqual((before?.middle ?? 0) + (before?.height ?? 0) / 2 - 0.5)
          })
        }
      }
  })

  it('draws the stressed row over the others', () => {
    const figure = data([
      [71, 48],
      [66, 58],
      [59, 55],
    ])
    const rows = (figure.rows ?? []).map((row, index) => (index === 0 ? { ...row, accent: true } : row))
    expect(slopeChart({ ...figure, rows }, { width: 1152, height: 440 }).slopes.at(-1)?.label).toBe('Row0')
  })

  it('lies level where nothing changed and all is equal', () => {
    const { slopes } = slopeChart(
      data([
        [5, 5],
        [5, 5],
      ]),
      { width: 1152, height: 440 },
    )
    for (const { fromY, toY } of slopes) expect(fromY).toBe(toY)
  })

  it('says both ends of each row, the highest at the end first', () => {
    expect(
      describe(
        data([
          [71, 48],
          [52, 60],
        ]),
        wordsFor('en'),
      ),
    ).toBe('Trust: Row1: 2022: 52%, 2025: 60%; Row0: 2022: 71%, 2025: 48%')
  })
})
