import { describe as group, expect, it } from 'vitest'
import { firstFitting, fitNumbers, spacedWidth, spread, wrappedLines } from '../../components/fit.ts'
import { fact, percent } from './build.ts'

group('fit', () => {
  it('breaks Han anywhere and Latin between words', () => {
    expect(wrappedLines('杭州杭州杭州', 20, 60)).toBe(2)
    expect(wrappedLines('open models', 20, 80)).toBe(2)
    expect(wrappedLines('open', 20, 80)).toBe(1)
  })

  it('counts the space between Han and Latin', () => {
    expect(spacedWidth('2023年8月', 24) - spacedWidth('年月', 24)).toBeCloseTo(0.59 * 24 * 5 + 3 * 3)
  })

  it('takes the first size that fits, or the last', () => {
    expect(firstFitting([30, 20, 10], (size) => size * 2, 45)).toBe(20)
    expect(firstFitting([30, 20, 10], (size) => size * 2, 5)).toBe(10)
  })

  it('moves neighbours apart and back into the room', () => {
    expect(spread([0, 5, 95], [10, 10, 10], 2, 100)).toEqual([0, 12, 90])
    expect(spread([80, 85, 95], [10, 10, 10], 2, 100)).toEqual([66, 78, 90])
  })

  it('sets a number as large as the width allows, and long words over and under it', () => {
    expect(fitNumbers([percent(12)], 160, 1152)).toMatchObject({ size: 160, words: 40, stacked: false })
    expect(fitNumbers([percent(12)], 160, 240).size).toBeLessThan(160)
    expect(fitNumbers([fact(120, 'CNY', { prefix: 'over CN¥', suffix: ' billion' })], 160, 300)).toMatchObject({ stacked: true, before: true, after: 1 })
  })
})
