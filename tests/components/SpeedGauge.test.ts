import { describe as group, expect, it } from 'vitest'
import { describe, speedGauge } from '../../components/SpeedGauge.ts'
import type { FigureData } from '../../scripts/article/figures.ts'
import { fact, han, rooms } from './build.ts'

const data: FigureData<'speed-gauge'> = {
  kind: 'speed-gauge', duration: fact(9, 'month', { suffix: '個月' }), label: '從研究到商業化',
  multiple: { fact: fact(3, 'multiple', { suffix: '倍' }), label: '效率提升' },
}
const full = { width: 1152, height: 452 }

group('speed-gauge', () => {
  it('fills nine of the twelve months of the dial', () => {
    const { segments, whole, ticks } = speedGauge(data, full)
    expect(whole).toBe(12)
    expect(segments.map((segment) => segment.filled)).toEqual([...Array.from({ length: 9 }, () => true), ...Array.from({ length: 3 }, () => false)])
    expect(ticks.map((tick) => tick.text)).toEqual(['3', '6', '9', '12'])
  })

  it('turns as often as the duration needs, and cuts a part of a unit', () => {
    expect(speedGauge({ ...data, duration: fact(10, 'day') }, full).whole).toBe(14)
    expect(speedGauge({ ...data, duration: fact(2.5, 'year') }, full).segments.filter((segment) => segment.filled)).toHaveLength(3)
  })

  it.each(Object.entries(rooms))('keeps dial and words in the field: %s', (_, field) => {
    const { centre, radius, tickSize, textX, textWidth, bottom, labelY } = speedGauge({ ...data, label: han(28), multiple: { fact: fact(3, 'multiple'), label: han(28) } }, field)
    expect(centre.x - radius - tickSize).toBeGreaterThanOrEqual(0)
    expect(centre.y - radius - tickSize).toBeGreaterThanOrEqual(0)
    expect(centre.y + radius + tickSize).toBeLessThanOrEqual(field.height)
    expect(radius).toBeGreaterThan(80)
    expect(textX + textWidth).toBeLessThanOrEqual(field.width)
    expect(labelY).toBeGreaterThanOrEqual(0)
    expect(bottom).toBeLessThanOrEqual(field.height + 0.01)
  })

  it('says the duration and its multiple', () => {
    expect(describe(data)).toBe('9個月: 從研究到商業化; 3倍 效率提升')
  })
})
