import { describe, expect, it } from 'vitest'
import { differences, inWords, nameOf, type Difference } from '../../scripts/article/states.ts'
import type { Fact } from '../../scripts/article/facts.ts'
import type { LockedQuantity } from '../../scripts/source/lockSchema.ts'
import { fact } from '../article/build.ts'

const sameNoun = (one: string, other: string) => one.replace(/s$/, '') === other.replace(/s$/, '')
const number = (value: number | string, unit: string, more: Partial<LockedQuantity> = {}): LockedQuantity => ({
  value,
  unit,
  bound: 'exactly',
  ...more,
})
const people = { value: 100_000, unit: 'count', noun: 'people' }
const third = { numerator: 1, denominator: 3 }

describe('a fact and a quantity of the article', () => {
  it.each<[string, LockedQuantity, Fact, Difference[]]>([
    ['the same', number(68, 'percent'), fact(68, 'percent'), []],
    ['another value', number(68, 'percent'), fact(86, 'percent'), ['value']],
    ['another sign', number(-3.5, 'percent'), fact(3.5, 'percent'), ['value']],
    ['another unit', number(18, 'percent'), fact(18, 'percentage-point'), ['unit']],
    ['another currency', number(5, 'AUD'), fact(5, 'USD'), ['unit']],
    ['a unit by another name', number(5, 'tonne'), fact(5, 'megagram'), []],
    [
      'a rate for a night as a unit, and as what is counted',
      number(95, 'USD', { per: { value: 1, unit: 'count', noun: 'night' } }),
      fact(95, 'USD', { per: { value: 1, unit: 'night', nouns: {} } }),
      [],
    ],
    [
      'a rate for a day, which is no night',
      number(95, 'USD', { per: { value: 1, unit: 'count', noun: 'night' } }),
      fact(95, 'USD', { per: { value: 1, unit: 'day', nouns: {} } }),
      ['per'],
    ],
    ['a unit of another size', number(1.5, 'kilometer'), fact(1500, 'meter'), ['value', 'unit']],
    ['a weaker bound', number(3, 'count', { bound: 'at-least' }), fact(3, 'count', { bound: 'about' }), ['bound']],
    ['a stronger bound', number(3, 'count', { bound: 'at-least' }), fact(3, 'count', { bound: 'over' }), ['bound']],
    ['a noun in another form', number(3, 'count', { noun: 'turbines' }), fact(3, 'count', { noun: 'turbine' }), []],
    ['another noun', number(412, 'count', { noun: 'turbines' }), fact(412, 'count', { noun: 'homes' }), ['noun']],
    ['no noun where the sentence has one', number(480, 'count', { noun: '名' }), fact(480, 'count'), ['noun']],
    ['a noun of its own where the sentence has none', number(1, 'count'), fact(1, 'count', { noun: 'hub' }), []],
    ['a rank has no noun', number(1, 'rank', { noun: '層' }), fact(1, 'rank'), []],
    [
      'the same rate',
      number(12.5, 'count', { noun: 'deaths', per: people }),
      fact(12.5, 'count', { noun: 'deaths', per: { ...people, nouns: {} } }),
      [],
    ],
    [
      'a rate for another number',
      number(12.5, 'count', { per: people }),
      fact(12.5, 'count', { per: { ...people, value: 1000, nouns: {} } }),
      ['per'],
    ],
    ['a rate without what it is for', number(12.5, 'count', { per: people }), fact(12.5, 'count'), ['per']],
    [
      'a rate where there is none',
      number(350, 'EUR'),
      fact(350, 'EUR', { per: { value: 1, unit: 'month', nouns: {} } }),
      ['per'],
    ],
    [
      'a measure per measure in two forms',
      number(120, 'kilometer-per-hour'),
      fact(120, 'kilometer', { per: { value: 1, unit: 'hour', nouns: {} } }),
      [],
    ],
    ['two more is three', number(2, 'multiple', { sense: 'more' }), fact(3, 'multiple'), []],
    ['two more as such', number(2, 'multiple', { sense: 'more' }), fact(2, 'multiple', { sense: 'more' }), []],
    ['two more is not two', number(2, 'multiple', { sense: 'more' }), fact(2, 'multiple'), ['sense']],
    ['three is not three more', number(3, 'multiple'), fact(3, 'multiple', { sense: 'more' }), ['sense']],
    [
      'a fraction',
      number(33.3333333333333, 'percent', { fraction: third }),
      fact(33.3333333333333, 'percent', { fraction: third }),
      [],
    ],
    [
      'a fraction as a decimal',
      number(33.3333333333333, 'percent', { fraction: third }),
      fact(33.3333333333333, 'percent'),
      ['fraction'],
    ],
    [
      'a fraction cut short',
      number(33.3333333333333, 'percent', { fraction: third }),
      fact(33.3, 'percent'),
      ['value'],
    ],
    [
      'a fifth as 20 percent',
      number(20, 'percent', { fraction: { numerator: 1, denominator: 5 } }),
      fact(20, 'percent'),
      [],
    ],
    [
      '20 percent as a fifth',
      number(20, 'percent'),
      fact(20, 'percent', { fraction: { numerator: 1, denominator: 5 } }),
      [],
    ],
    ['a range', number(20, 'CNY', { low: 20, high: 30 }), fact(20, 'CNY', { low: 20, high: 30 }), []],
    [
      'a range with another end',
      number(20, 'CNY', { low: 20, high: 30 }),
      fact(20, 'CNY', { low: 20, high: 40 }),
      ['value'],
    ],
    ['one end of a range', number(20, 'CNY', { low: 20, high: 30 }), fact(20, 'CNY'), ['end']],
    ['the upper end of a range', number(20, 'CNY', { low: 20, high: 30 }), fact(30, 'CNY'), ['end']],
    ['at least the lower end', number(20, 'CNY', { low: 20, high: 30 }), fact(20, 'CNY', { bound: 'at-least' }), []],
    ['at most the upper end', number(20, 'CNY', { low: 20, high: 30 }), fact(30, 'CNY', { bound: 'at-most' }), []],
    ['at most the lower end', number(20, 'CNY', { low: 20, high: 30 }), fact(20, 'CNY', { bound: 'at-most' }), ['end']],
    ['a range where there is none', number(20, 'CNY'), fact(20, 'CNY', { low: 20, high: 30 }), ['value']],
    [
      'a span',
      number('2021', 'date', { low: '2021', high: '2025' }),
      fact('2021', 'date', { low: '2021', high: '2025' }),
      [],
    ],
    ['a year of a span', number('2021', 'date', { low: '2021', high: '2025' }), fact('2021', 'date'), ['end']],
    ['a month of the day', number('2024-07-15', 'date'), fact('2024-07', 'date'), ['value']],
    ['a year as a count', number('2019', 'date'), fact(2019, 'count', { noun: '名' }), ['value', 'unit']],
  ])('%s', (_, stated, given, wrong) => {
    expect(differences(stated, given, sameNoun)).toEqual(wrong)
  })
})

describe('a quantity in words', () => {
  it.each<[LockedQuantity, string]>([
    [number(200, 'count', { bound: 'over', noun: '款' }), 'over 200 款'],
    [number(3, 'count', { bound: 'at-least' }), 'at least 3 count'],
    [number(23, 'percentage-point'), '23 percentage-points'],
    [number(24, 'hour'), '24 hours'],
    [number(1, 'hour'), '1 hour'],
    [number(5, 'celsius'), '5 celsius'],
    [number(20, 'CNY', { low: 20, high: 30 }), '20–30 CNY'],
    [number('2021', 'date', { low: '2021', high: '2025' }), '2021/2025'],
    [number('2028', 'date', { bound: 'under' }), 'under 2028'],
    [number(12.5, 'count', { noun: 'deaths', per: people }), '12.5 deaths per 100000 people'],
    [number(350, 'EUR', { per: { value: 1, unit: 'month' } }), '350 EUR per month'],
    [number(2, 'multiple', { sense: 'more' }), '2 multiple more'],
    [number(33.3333333333333, 'percent', { fraction: third }), '1/3, 33.3333333333333 percent'],
  ])('%j', (quantity, words) => {
    expect(inWords(quantity)).toBe(words)
  })

  it('is named in waivers without what it counts', () => {
    expect(nameOf(number(200, 'count', { noun: '款' }))).toBe('200 count')
  })
})
