import { describe, expect, it } from 'vitest'
import { measureNames } from '../../../scripts/locales/en/reading/measureNames.ts'
import { composed, withPer } from '../../../scripts/locales/reading/composed.ts'
import { readDigits } from '../../../scripts/locales/reading/digits.ts'
import { readSymbol } from '../../../scripts/locales/reading/measureSymbols.ts'
import { readMoneyBefore, readMoneyBehind } from '../../../scripts/locales/reading/moneySymbols.ts'
import { nameFinder } from '../../../scripts/locales/reading/names.ts'
import { whyUnsure } from '../../../scripts/locales/reading/neighbours.ts'
import { foldWidths } from '../../../scripts/locales/reading/widths.ts'
import { symbolRows } from '../../../scripts/locales/symbols.ts'
import { measureNames as chineseMeasureNames } from '../../../scripts/locales/zh/reading/measures.ts'
import { unitInfo } from '../../../scripts/quantities/units.ts'

describe('digits', () => {
  it.each([
    ['12,500', 12_500],
    ['12 500', 12_500],
    ['.5', 0.5],
    ['1.2e-3', 0.0012],
    ['1.2×10⁻³', 0.0012],
    ['3.2x10^4', 32_000],
    ['2½', 2.5],
    ['⅔', 2 / 3],
    ['1,234,567.8', 1_234_567.8],
    ['007', 7],
  ])('%s', (text, value) => {
    expect(readDigits(text, 0)).toMatchObject({ value, end: text.length })
  })
  it('reads no version, and nothing from within a number', () => {
    expect(readDigits('1.2.3', 0)).toBeUndefined()
    expect(readDigits('12,500', 1)).toBeUndefined()
    expect(readDigits('1,200', 2)).toBeUndefined()
    expect(readDigits('9'.repeat(40), 0)).toBeUndefined()
  })
  it('reads no grouping where groups do not fit', () =>
    expect(readDigits('12 5000', 0)).toMatchObject({ value: 12, end: 2 }))
})

describe('symbols', () => {
  it.each([
    ['km²', 'square-kilometer'],
    ['kWh', 'kilowatt-hour'],
    ['MW', 'megawatt'],
    ['°C', 'celsius'],
    ['μg/m³', 'microgram-per-cubic-meter'],
    ['mg/L', 'milligram-per-liter'],
    ['km/h', 'kilometer-per-hour'],
    ['m/s', 'meter-per-second'],
    ['%', 'percent'],
    ['‰', 'permille'],
    ['ppm', 'part-per-1e6'],
    ['GB', 'gigabyte'],
    ['mAh', 'milliampere-hour'],
    ['G', undefined],
    ['kWx', undefined],
    ['D', undefined],
  ])('%s', (text, unit) => {
    expect(readSymbol(text, 0)?.unit).toBe(unit)
  })
  it.each([
    ['€3', 'EUR'],
    ['US$ 3', 'USD'],
    ['NT$3', 'TWD'],
    ['AU$3', 'AUD'],
    ['R$ 3', 'BRL'],
    ['CHF 3', 'CHF'],
    ['₩3', 'KRW'],
  ])('%s before a number', (text, unit) => {
    expect(readMoneyBefore(text, 0)).toEqual({ unit, end: text.length - 1 })
  })
  it('reads a code behind a number, and none in a word', () => {
    expect(readMoneyBehind('40 SGD', 2)).toEqual({ unit: 'SGD', end: 6 })
    expect(readMoneyBehind('40 ALLIES', 2)).toBeUndefined()
  })
})

describe('composed units', () => {
  it('are measures where two measures make one', () => {
    expect(composed('microgram', 'cubic-meter')).toBe('microgram-per-cubic-meter')
    expect(composed('CNY', 'kilowatt-hour')).toBeUndefined()
  })
  it('are rates for a day, for money and for more than one', () => {
    expect(withPer('liter', { value: 1, unit: 'day' })).toEqual({ unit: 'liter', per: { value: 1, unit: 'day' } })
    expect(withPer('kilometer', { value: 1, unit: 'hour' })).toEqual({ unit: 'kilometer-per-hour' })
    expect(withPer('gram', { value: 100, unit: 'kilometer' })).toHaveProperty('per')
  })
})

describe('names', () => {
  it('finds the longest, and the first of two alike', () => {
    const find = nameFinder(() => [
      ['米', 1],
      ['米饭', 2],
      ['米', 3],
      ['', 4],
    ])
    expect(find('3米饭', 1)).toEqual({ row: 2, end: 3 })
    expect(find('3米线', 1)).toEqual({ row: 1, end: 2 })
    expect(find('3', 1)).toBeUndefined()
  })
})

describe('what stands beside a reading', () => {
  const rules = { isNumeral: (character: string) => /[一二三万亿]/.test(character) }
  it.each([
    ['±3%', 1, 3, 'sign'],
    ['3.5亿', 0, 3, 'numeral'],
    ['53kWx', 0, 2, 'kWx'],
    ['12/10', 0, 2, 'digits'],
    ['5%', 0, 1, 'unit'],
    ['€5', 1, 2, 'money'],
  ])('%s', (text, start, end, reason) => {
    expect(whyUnsure(text, start, end, rules)).toContain(reason)
  })
  it.each([
    ['共3%，', 1, 3],
    ['3个', 0, 2],
    ['3, 4', 0, 1],
    ['(3)', 1, 2],
  ])('%s is whole', (text, start, end) => expect(whyUnsure(text, start, end, rules)).toBeUndefined())
})

describe('widths', () => {
  it('folds character for character', () => {
    const text = '１２，５％ ～—−–￥\u00A0\u2009'
    expect(foldWidths(text)).toBe('12,5% ~—--¥  ')
    expect(foldWidths(text)).toHaveLength(text.length)
  })
})

describe('every name of a measure', () => {
  it.each([
    ['symbols', symbolRows()],
    ['English', measureNames(false)],
    ['British English', measureNames(true)],
    ['Chinese', chineseMeasureNames().map(([name, { unit }]) => [name, unit] as const)],
  ])('is one of a unit: %s', (_, rows) => {
    expect(rows.length).toBeGreaterThan(100)
    expect(rows.filter(([, unit]) => unitInfo(unit) === undefined)).toEqual([])
  })
})
