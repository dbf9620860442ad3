import { describe, expect, it } from 'vitest'
import { fractionOf, parseFraction, toPercent } from '../../scripts/quantities/fraction.ts'

describe('fractions', () => {
  it('are kept in lowest terms', () => {
    expect(fractionOf(4, 10)).toEqual({ numerator: 2, denominator: 5 })
    expect(fractionOf(1, -3)).toEqual({ numerator: -1, denominator: 3 })
    expect(() => fractionOf(1, 0)).toThrow('1/0 is not a fraction')
  })

  it('are read from text, and told in percent', () => {
    expect(toPercent(parseFraction('2/3') ?? fractionOf(0, 1))).toBe(66.6666666666667)
    for (const text of ['2/0', '2', '1.5/2', 'a/b', '2/3/4']) expect(parseFraction(text), text).toBeUndefined()
  })
})
