import { describe, expect, it } from 'vitest'
import {
  exact,
  productPrecision,
  roundToPrecision,
  roundToStep,
  statedPrecision,
  sumPrecision,
} from '../../scripts/quantities/precision.ts'

describe('precision', () => {
  it.each([
    [68, 2, 0],
    [12.5, 3, -1],
    [0.05, 1, -2],
    [1500, 4, 0],
    [120_000_000_000, 2, 0],
    [640_000, 2, 0],
    [1_234_000, 4, 0],
    [1_234_500, 7, 0],
    [0, 1, 0],
    [-3.25, 3, -2],
  ])('of %d is %i digits, the last at 10^%i', (value, digits, place) => {
    expect(statedPrecision(value)).toEqual({ digits, place })
  })

  it('of a sum is that of the coarsest last place, of a product that of the fewest digits', () => {
    expect(sumPrecision(91.25, statedPrecision(68), statedPrecision(23.25))).toEqual({ digits: 2, place: 0 })
    expect(productPrecision(1581, statedPrecision(68), statedPrecision(23.25)).digits).toBe(2)
    expect(sumPrecision(1, exact, exact)).toEqual(exact)
  })

  it.each<[number, number, 'down' | 'up' | 'nearest', number]>([
    [265.517241379, 3, 'nearest', 266],
    [33.33333, 1, 'nearest', 33.3],
    [33.33333, 4, 'nearest', 33.33],
    [241.935, 4, 'up', 242],
    [3.337, 3, 'down', 3.33],
    [-3.337, 3, 'down', -3.34],
    [17_142_857_142.86, 12, 'nearest', 17_142_857_142.9],
    [45, 2, 'nearest', 45],
    [0, 1, 'nearest', 0],
  ])('rounds %d with %i digits %s to %d', (value, digits, way, rounded) => {
    expect(roundToPrecision(value, { digits, place: 0 }, way)).toBe(rounded)
  })

  it('cuts what has no end short', () => {
    expect(roundToPrecision(100 / 3, exact, 'nearest')).toBe(33.3)
    expect(roundToPrecision(12.345, exact, 'nearest')).toBe(12.345)
  })

  it.each<[number, number, number]>([
    [241.935, 0.1, 241.9],
    [241.935, 50, 250],
    [0.3, 0.1, 0.3],
    [1.005, 0.01, 1.01],
  ])('rounds %d to steps of %d: %d', (value, step, rounded) => {
    expect(roundToStep(value, step, 'nearest')).toBe(rounded)
  })
})
