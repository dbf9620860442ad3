import { describe, expect, it } from 'vitest'
import { convert, currencies, sameDimension, unitInfo } from '../../scripts/quantities/units.ts'

describe('units', () => {
  it('knows the currencies of ISO 4217, past ones too', () => {
    for (const code of ['CNY', 'TWD', 'HKD', 'EUR', 'KRW', 'DEM']) expect(currencies.has(code), code).toBe(true)
    expect(unitInfo('XXX')).toBeUndefined()
  })

  it('does not add unlike money', () => {
    expect(sameDimension('CNY', 'TWD')).toBe(false)
    expect(sameDimension('CNY', 'CNY')).toBe(true)
  })

  it.each([
    [1.5, 'kilometer', 'meter', 1500],
    [1, 'square-kilometer', 'hectare', 100],
    [1, 'cubic-meter', 'liter', 1000],
    [1, 'kilowatt-hour', 'joule', 3_600_000],
    [2, 'terawatt-hour', 'gigawatt-hour', 2000],
    [300, 'megawatt', 'gigawatt', 0.3],
    [0, 'celsius', 'kelvin', 273.15],
    [212, 'fahrenheit', 'celsius', 100],
    [36, 'kilometer-per-hour', 'meter-per-second', 10],
    [12.5, 'milligram-per-liter', 'gram-per-cubic-meter', 12.5],
    [1, 'tonne', 'kilogram', 1000],
    [2, 'week', 'day', 14],
    [1, 'century', 'decade', 10],
    [3, 'year', 'month', 36],
    [1, 'gigabyte', 'megabyte', 1000],
    [3, 'permille', 'percent', 0.3],
    [25, 'basis-point', 'percentage-point', 0.25],
    [8, 'liter-per-100-kilometer', 'liter-per-kilometer', 0.08],
  ])('%d %s is as much in %s', (value, from, to, expected) => {
    expect(convert(value, from, to)).toBeCloseTo(expected, 9)
  })

  it('keeps apart what is not of one length or not of one kind', () => {
    expect(sameDimension('month', 'day')).toBe(false)
    expect(sameDimension('percent', 'percentage-point')).toBe(false)
    expect(sameDimension('kilowatt', 'kilowatt-hour')).toBe(false)
    expect(() => convert(1, 'kilometer', 'hour')).toThrow('kilometer cannot be turned into hour')
  })

  it('has none of other names', () => {
    for (const id of [
      '',
      'constructor',
      'toString',
      'kilo',
      'per',
      'per-',
      'kilometer-per-',
      'square',
      'furlonghs',
      'x'.repeat(100),
    ])
      expect(unitInfo(id), id).toBeUndefined()
  })
})
