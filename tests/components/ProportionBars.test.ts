import { describe as group, expect, it } from 'vitest'
import { bold, measure } from '../../components/shared/text.ts'
import { describe, proportionBars } from '../../components/ProportionBars/layout.ts'
import type { FigureData } from '../../scripts/talk/figures.ts'
import { wordsFor } from '../../scripts/locales/index.ts'
import { fact, han, percent, rooms } from './build.ts'

const data = (...shares: number[]): FigureData<'proportion-bars'> => ({
  kind: 'proportion-bars',
  items: shares.map((share) => ({ label: han(16), fact: percent(share) })),
  gap: { fact: fact(23, 'percentage-point', { suffix: '個百分點' }), label: '高23個百分點' },
})

group('proportion-bars', () => {
  it('makes each bar its share of the scale', () => {
    const { bars, scale } = proportionBars(data(68, 45, 100, 0), { width: 1152, height: 452 })
    expect(bars.map((bar) => Math.round((bar.width / scale) * 1000))).toEqual([680, 450, 1000, 0])
  })

  it('brackets the gap between the ends of the first two', () => {
    const { gap, scale } = proportionBars(data(68, 45), { width: 1152, height: 452 })
    expect((gap?.to ?? 0) - (gap?.from ?? 0)).toBeCloseTo(scale * 0.23)
    expect(proportionBars(data(68), { width: 1152, height: 452 }).gap).toBeUndefined()
  })

  it.each(Object.entries(rooms))('keeps the bars apart and in the field: %s', (_, field) => {
    for (const shares of [[68], [68, 45], [68, 45, 4, 97, 30]]) {
      const { bars, thickness, top, bottom, labelWidth, scale } = proportionBars(data(...shares), field)
      bars.slice(1).forEach((bar, index) => expect(bar.y).toBeGreaterThan((bars[index]?.y ?? 0) + thickness))
      expect(labelWidth + scale).toBe(field.width)
      expect(top).toBeGreaterThanOrEqual(0)
      expect(bottom).toBeLessThanOrEqual(field.height + 0.01)
    }
  })

  it.each([
    [7.4, 2.1],
    [14, 11],
    [68, 70],
  ])('keeps the value of the second bar off the line of the gap: %d and %d', (first, second) => {
    const { bars, gap, labelWidth, valueSize } = proportionBars(data(first, second), { width: 1152, height: 452 })
    const { valueX = 0, labelInside } = bars[1] ?? {}
    const width = measure(percent(second).text, bold(valueSize)).width
    const line = (gap?.to ?? 0) - labelWidth
    const [from, to] = labelInside ? [valueX - width, valueX] : [valueX, valueX + width]
    expect(line < from - 10 || line > to + 10, `${from} to ${to}, the line at ${line}`).toBe(true)
  })

  it('says the shares and the gap', () => {
    const figure = data(68, 45)
    expect(
      describe(
        {
          ...figure,
          items: [
            { label: '杭州', fact: percent(68) },
            { label: '全國', fact: percent(45) },
          ],
        },
        wordsFor('zh-Hant'),
      ),
    ).toBe('杭州：68%；全國：45%；高23個百分點')
  })
})
