import { describe as group, expect, it } from 'vitest'
import { fitNumbers, magnitudeOf, numberWidth, spread } from '../../components/shared/fit.ts'
import { fact, percent } from './build.ts'

group('fit', () => {
  it('moves neighbours apart and back into the room', () => {
    expect(spread([0, 5, 95], [10, 10, 10], 2, 100)).toEqual([0, 12, 90])
    expect(spread([80, 85, 95], [10, 10, 10], 2, 100)).toEqual([66, 78, 90])
  })

  it('takes 萬 and 億 for a part of the number, and the unit for a word', () => {
    expect(magnitudeOf(fact(1, 'CNY', { suffix: '億元' }))).toEqual({ magnitude: '億', unit: '元' })
    expect(magnitudeOf(fact(1, 'count', { suffix: '萬個' }))).toEqual({ magnitude: '萬', unit: '個' })
    expect(magnitudeOf(fact(1, 'month', { suffix: '個月' }))).toEqual({ magnitude: '', unit: '個月' })
    expect(magnitudeOf(fact(1, 'kilowatt', { suffix: '亿千瓦' }))).toEqual({ magnitude: '亿', unit: '千瓦' })
    expect(magnitudeOf(fact(1, 'megawatt-hour', { suffix: '兆瓦时' }))).toEqual({ magnitude: '', unit: '兆瓦时' })
    expect(magnitudeOf(fact(1, 'TWD', { suffix: '兆元' }))).toEqual({ magnitude: '兆', unit: '元' })
    const [word, part] = ['元', '億'].map((suffix) =>
      numberWidth(fact(12, 'CNY', { suffix }), fitNumbers([fact(12, 'CNY', { suffix })], 100, 1152)),
    )
    expect((part ?? 0) - (word ?? 0)).toBeGreaterThan(40)
  })

  it('sets a number as large as the width allows, and long words over and under it', () => {
    expect(fitNumbers([percent(12)], 160, 1152)).toMatchObject({ size: 160, words: 40, stacked: false })
    expect(fitNumbers([percent(12)], 160, 240).size).toBeLessThan(160)
    expect(fitNumbers([fact(120, 'CNY', { prefix: 'over CN¥', suffix: ' billion' })], 160, 300)).toMatchObject({
      stacked: true,
      before: true,
      after: 1,
    })
  })
})
