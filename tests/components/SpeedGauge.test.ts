import { describe as group, expect, it } from 'vitest'
import { describe, speedGauge } from '../../components/SpeedGauge/layout.ts'
import type { FigureData } from '../../scripts/talk/figures.ts'
import { wordsFor } from '../../scripts/locales/index.ts'
import { fact, han, rooms } from './build.ts'
import { drawFigure } from './drawFigure.ts'

const data: FigureData<'speed-gauge'> = {
  kind: 'speed-gauge',
  duration: fact(9, 'month', { suffix: '個月' }),
  label: '從研究到商業化',
  multiple: { fact: fact(3, 'multiple', { suffix: '倍' }), label: '效率提升' },
}
const full = { width: 1152, height: 440 }

group('speed-gauge', () => {
  it('has a block of equal width for each unit of the duration', () => {
    const { blocks, rest } = speedGauge(data, full).duration
    expect(blocks).toHaveLength(9)
    expect(new Set(blocks.map((block) => block.width.toFixed(3))).size).toBe(1)
    expect(rest).toBeUndefined()
  })

  it('cuts the last unit where the duration ends in it', () => {
    const { blocks, rest, width } = speedGauge({ ...data, duration: fact(2.5, 'year') }, full).duration
    expect(blocks).toHaveLength(3)
    expect(rest?.width).toBeCloseTo(width / 6, -1)
  })

  it('is one bar where its units are too many to count', () => {
    const { blocks, width } = speedGauge({ ...data, duration: fact(1000, 'day') }, full).duration
    expect(blocks).toEqual([{ x: 0, width }])
  })

  it('draws no bar of a multiple, which has no base that is known', async () => {
    const bars = (drawing: string) => drawing.match(/<rect/g)?.length
    expect(bars(await drawFigure(data, full))).toBe(9)
    expect(bars(await drawFigure({ ...data, multiple: undefined }, full))).toBe(9)
  })

  it.each(Object.entries(rooms))('keeps tracks and words in the field: %s', (_, field) => {
    for (const value of [1.2, 2, 3, 12]) {
      const { top, bottom, multiple } = speedGauge(
        { ...data, label: han(28), multiple: { fact: fact(value, 'multiple'), label: han(28) } },
        field,
      )
      expect(top).toBeGreaterThanOrEqual(0)
      expect(bottom).toBeLessThanOrEqual(field.height + 0.01)
      expect((multiple?.x ?? 0) + (multiple?.width ?? 0)).toBeLessThanOrEqual(field.width + 0.01)
    }
  })

  it('says the duration and its multiple', () => {
    expect(describe(data, wordsFor('zh-Hant'))).toBe('從研究到商業化：9個月；效率提升：3倍')
  })
})
