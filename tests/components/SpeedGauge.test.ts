import { describe as group, expect, it } from 'vitest'
import { describe, speedGauge } from '../../components/SpeedGauge.ts'
import type { FigureData } from '../../scripts/article/figures.ts'
import { wordsFor } from '../../scripts/article/words.ts'
import { fact, han, rooms } from './build.ts'

const data: FigureData<'speed-gauge'> = {
  kind: 'speed-gauge', duration: fact(9, 'month', { suffix: '個月' }), label: '從研究到商業化',
  multiple: { fact: fact(3, 'multiple', { suffix: '倍' }), label: '效率提升', base: '傳統模式' },
}
const full = { width: 1152, height: 440 }
const times = (value: number) => speedGauge({ ...data, multiple: { fact: fact(value, 'multiple'), label: '效率' } }, full).multiple

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

  it('draws one against as many, each unit as long as the one', () => {
    const { one, many = [] } = times(3) ?? {}
    expect(many).toHaveLength(3)
    for (const unit of many) expect(unit.width).toBeCloseTo(one?.width ?? 0)
    expect(times(2.5)?.many[2]?.width).toBeCloseTo((times(2.5)?.width ?? 0) / 5, -1)
  })

  it('draws no multiple whose one could not be seen, and no percentage', () => {
    expect(times(1000)?.one).toBeUndefined()
    expect(speedGauge({ ...data, multiple: { fact: fact(40, 'percent'), label: '效率' } }, full).multiple?.one).toBeUndefined()
  })

  it.each(Object.entries(rooms))('keeps tracks and words in the field: %s', (_, field) => {
    for (const value of [1.2, 2, 3, 12]) {
      const { top, bottom, multiple } = speedGauge({ ...data, label: han(28), multiple: { fact: fact(value, 'multiple'), label: han(28), base: han(8) } }, field)
      expect(top).toBeGreaterThanOrEqual(0)
      expect(bottom).toBeLessThanOrEqual(field.height + 0.01)
      expect((multiple?.x ?? 0) + (multiple?.width ?? 0)).toBeLessThanOrEqual(field.width + 0.01)
      expect(multiple?.base?.size).toBeGreaterThanOrEqual(16)
    }
  })

  it('says the duration, its multiple and of what', () => {
    expect(describe(data, wordsFor('zh-Hant'))).toBe('從研究到商業化：9個月；效率提升：3倍；傳統模式：1')
  })
})
