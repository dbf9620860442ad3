import { describe as group, expect, it } from 'vitest'
import { describe, statRow } from '../../components/StatRow/layout.ts'
import { heightOf, regular } from '../../components/shared/text.ts'
import type { FigureData } from '../../scripts/talk/figures.ts'
import { wordsFor } from '../../scripts/locales/index.ts'
import { fact, han, percent, rooms } from './build.ts'

const data = (count: number): FigureData<'stat-row'> => ({
  kind: 'stat-row',
  items: [
    fact(100_000, 'count', { prefix: '超過', number: '100,000', suffix: '個' }),
    percent(40),
    fact(9, 'month', { suffix: '個月' }),
    percent(68),
  ]
    .slice(0, count)
    .map((number) => ({ fact: number, label: han(28) })),
})

group('stat-row', () => {
  it('shares the width evenly', () => {
    const { stats, width } = statRow(data(3), { width: 1152, height: 320 })
    expect(stats.map((stat) => stat.x)).toEqual([0, 400, 800])
    expect(width).toBe(352)
  })

  it('stands one under the other where side by side it would leave the field bare', () => {
    for (const height of [452, 680]) {
      const { stats, ...row } = statRow(data(3), { width: 1152, height })
      expect(stats.map((stat) => stat.x)).toEqual([0, 0, 0])
      expect(row.height).toBeGreaterThan(height * 0.6)
      for (const { labelX } of stats) expect(labelX).toBeGreaterThan(row.width * 0.3)
    }
  })

  it('stands one under the other in a narrow field', () => {
    const { stats } = statRow(data(4), { width: 368, height: 452 })
    expect(new Set(stats.map((stat) => stat.x)).size).toBe(1)
    expect(stats.map((stat) => stat.y)).toEqual([0, 113, 226, 339])
  })

  it('ends each label above the rule of the next, in a narrow field', () => {
    const { stats, labelWidth, size } = statRow(data(4), { width: 369, height: 388 })
    stats
      .slice(1)
      .forEach((next, index) =>
        expect((stats[index]?.labelY ?? 0) + heightOf(labelWidth, [han(28), regular(size)])).toBeLessThan(next.y),
      )
  })

  it.each(Object.entries(rooms))('keeps inside the field: %s', (_, field) => {
    for (const count of [2, 3, 4]) {
      const { stats, height, width, labelWidth } = statRow(data(count), field)
      for (const { x, y, labelX } of stats) {
        expect(x + width).toBeLessThanOrEqual(field.width + 0.01)
        expect(labelX + labelWidth).toBeLessThanOrEqual(field.width + 0.01)
        expect(y).toBeGreaterThanOrEqual(0)
      }
      expect(height).toBeLessThanOrEqual(field.height)
    }
  })

  it('says each number with its label', () => {
    const figure: FigureData<'stat-row'> = {
      kind: 'stat-row',
      items: [
        { fact: percent(40), label: '成本' },
        { fact: percent(68), label: '存活率' },
      ],
    }
    expect(describe(figure, wordsFor('zh-Hant'))).toBe('40%：成本；68%：存活率')
  })
})
