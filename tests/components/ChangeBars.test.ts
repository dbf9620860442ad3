import { describe as group, expect, it } from 'vitest'
import { changeBars, describe, signed } from '../../components/ChangeBars/layout.ts'
import type { FigureData } from '../../scripts/talk/figures.ts'
import { wordsFor } from '../../scripts/locales/index.ts'
import { fact, han, percent, rooms } from './build.ts'

const data = (value: number, direction: 'up' | 'down'): FigureData<'change-bars'> => ({
  kind: 'change-bars',
  label: '單位算力成本',
  change: percent(value),
  direction,
  before: '之前',
  after: '現在',
})

group('change-bars', () => {
  it('draws before and after from zero on one scale', () => {
    const [before, after] = changeBars(data(40, 'down'), { width: 1000, height: 452 }).bars
    expect(before?.width).toBe(1000)
    expect(after?.width).toBeCloseTo(600)
    const [less, more] = changeBars(data(150, 'up'), { width: 1000, height: 452 }).bars
    expect(less?.width).toBe(400)
    expect(more?.width).toBe(1000)
  })

  it.each(Object.entries(rooms))('keeps bars and bracket in the field: %s', (_, field) => {
    for (const value of [1, 40, 100]) {
      const { top, height, bars, change } = changeBars({ ...data(value, 'down'), label: han(24) }, field)
      expect(top).toBeGreaterThanOrEqual(0)
      expect(top + height).toBeLessThanOrEqual(field.height)
      for (const bar of bars) expect(bar.width).toBeLessThanOrEqual(field.width)
      expect(change.x).toBeLessThan(field.width)
    }
  })

  it.each(Object.entries(rooms))('finds room for names of full length in the bar or after it: %s', (_, field) => {
    for (const [value, direction] of [
      [50, 'down'],
      [38, 'down'],
      [95, 'down'],
      [100, 'up'],
      [1200, 'up'],
    ] as const) {
      const { bars, nameSize } = changeBars({ ...data(value, direction), before: han(8), after: han(8) }, field)
      for (const { inside = false, width, x = 0 } of bars) {
        expect(x + han(8).length * nameSize).toBeLessThanOrEqual((inside ? width : field.width) + 0.5)
        expect(inside || x > width).toBe(true)
      }
    }
  })

  it('marks a hundred on the after-bar that has grown past it', () => {
    const { lines, hundred } = changeBars(data(150, 'up'), { width: 1000, height: 440 })
    expect(lines.filter((line) => line.over).map((line) => line.x)).toEqual([hundred])
    expect(changeBars(data(40, 'down'), { width: 1000, height: 440 }).lines.some((line) => line.over)).toBe(false)
  })

  it('puts the sign before the number, whatever sign the fact has', () => {
    expect(signed(data(40, 'down'))).toBe('−40%')
    expect(signed({ ...data(40, 'up'), change: fact(40, 'percent', { prefix: '約', suffix: '%' }) })).toBe('約+40%')
    expect(signed({ ...data(40, 'down'), change: fact(-40, 'percent', { number: '−40', suffix: '%' }) })).toBe('−40%')
  })

  it('says what changed and by how much', () => {
    expect(describe(data(40, 'down'), wordsFor('zh-Hant'))).toBe('單位算力成本：之前 100、現在 −40%')
  })
})
