import { describe as group, expect, it } from 'vitest'
import { describe, waffleChart } from '../../components/WaffleChart/layout.ts'
import type { FigureData } from '../../scripts/talk/figures.ts'
import { wordsFor } from '../../scripts/locales/index.ts'
import { han, percent, rooms } from './build.ts'

const data = (value: number): FigureData<'waffle-chart'> => ({
  kind: 'waffle-chart',
  fact: percent(value),
  label: han(24),
  rest: han(24),
})

group('waffle-chart', () => {
  it.each([0, 12, 68.5, 100])('fills as much of a hundred squares as the share: %s', (value) => {
    const { squares } = waffleChart(data(value), { width: 1152, height: 452 })
    expect(squares).toHaveLength(100)
    expect(squares.reduce((sum, square) => sum + square.share, 0)).toBeCloseTo(value)
  })

  it.each(Object.entries(rooms))('keeps squares and words in the field: %s', (_, field) => {
    const { squares, side, textX, textWidth, bottom } = waffleChart(data(12), field)
    for (const square of squares) {
      expect(square.x + side).toBeLessThanOrEqual(field.width + 0.01)
      expect(square.y).toBeGreaterThanOrEqual(-0.01)
      expect(square.y + side).toBeLessThanOrEqual(field.height + 0.01)
    }
    expect(textX + textWidth).toBeLessThanOrEqual(field.width)
    expect(bottom).toBeLessThanOrEqual(field.height + 0.01)
  })

  it('says the share, of what, and the rest', () => {
    expect(
      describe(
        { kind: 'waffle-chart', fact: percent(12), label: '國有資本直投', rest: '社會資本' },
        wordsFor('zh-Hant'),
      ),
    ).toBe('國有資本直投：12%；社會資本')
  })
})
