import { describe, expect, it } from 'vitest'
import { factsSchema, resolveFacts } from '../../scripts/article/facts.ts'

const of = { en: 'something' }
const rate = { value: 68, unit: 'percent', of, cite: '2.1' }
const lead = { value: 23, unit: 'percentage-point', of, cite: '3.1' }
const boats = { value: 3, unit: 'count', of, cite: '2.2' }
const none = { value: 0, unit: 'count', of, cite: '2.2' }
const fund = { value: '1_500_000', unit: 'CNY', of, cite: '4.1' }
const dollars = { value: 5, unit: 'USD', of, cite: '4.1' }
const given = { rate, lead, boats, none, fund, dollars, date: { value: '2024', unit: 'date', of, cite: '1.1' }, day: { value: 2, unit: 'day', of, cite: '1.1' }, hour: { value: 12, unit: 'hour', of, cite: '1.1' }, year: { value: 1, unit: 'year', of, cite: '1.1' }, month: { value: 6, unit: 'month', of, cite: '1.1' }, tripled: { value: 3, unit: 'multiple', of, cite: '1.1' }, over: { ...boats, bound: 'over' } }

/** What becomes of the entries: the facts, and what the author is told. */
function resolve(entries: Record<string, unknown>, faulty: string[] = []) {
  const told: string[] = []
  const facts = resolveFacts(factsSchema.parse(entries), (id, key, message) => told.push(`${id}.${key}: ${message}`), faulty)
  return { facts, told }
}

function derive(expression: string, unit: string) {
  const { facts, told } = resolve({ ...given, found: { derive: expression, unit, of } })
  return told.length > 0 ? told.map((line) => line.replace(/^found\.derive: /, '')).join('\n') : facts.get('found')
}

function read(value: number | string, unit: string) {
  const { facts, told } = resolve({ it: { value, unit, of, cite: '1.1' } })
  return told[0]?.replace(/^it\.value: /, '') ?? facts.get('it')?.value
}

describe('a stated fact', () => {
  it('is exact unless a bound says otherwise', () => {
    expect(resolve(given).facts.get('boats')).toMatchObject({ value: 3, bound: 'exactly', cites: ['2.2'] })
    expect(resolve(given).facts.get('over')).toMatchObject({ value: 3, bound: 'over' })
  })

  it.each([['120_000_000_000', 120_000_000_000], ['1_000.5', 1000.5], ['-3', -3], [0.5, 0.5]])('reads %j as a number', (written, value) => {
    expect(read(written, 'CNY')).toBe(value)
  })

  it.each(['1,000', '_1', '1_', '1__0', 'many', '', '0x10', '1e3'])('refuses %j as a number', (written) => {
    expect(read(written, 'percent')).toBe(`"${written}" is not a number; a percent needs one`)
  })

  it.each(['2024-07-15', '2024-02-29', '2024-07', '2002', '--04-02', '--02-29'])('reads %j as a date', (written) => {
    expect(read(written, 'date')).toBe(written)
  })

  it('reads a year without quotes as a date', () => {
    expect(read(2002, 'date')).toBe('2002')
  })

  it.each(['2024-13', '2024-00-01', '2024-7-15', '15.7.2024', '--04', '24', 'April'])('refuses %j as a date', (written) => {
    expect(read(written, 'year-month')).toBe(`"${written}" is not a date; write ISO 8601, such as '2024-07-15', '2024-07', '2002' or '--04-02'`)
  })

  it.each(['2023-02-29', '2024-02-30', '2024-06-31', '--04-31'])('refuses %j, a day that no calendar has', (written) => {
    expect(read(written, 'date')).toBe(`"${written}" is not a date; that month has no such day`)
  })
})

describe('a computed fact', () => {
  it('stands on the sentences of its operands, without those of their operands twice', () => {
    expect(derive('rate - lead + rate', 'percent')).toMatchObject({ value: 113, cites: ['2.1', '3.1'], bound: 'exactly', derive: 'rate - lead + rate' })
  })

  it('is about right where an operand is not exact', () => {
    expect(derive('over + boats', 'count')).toMatchObject({ value: 6, bound: 'about' })
    expect(derive('over + over', 'count')).toMatchObject({ bound: 'about' })
  })

  it.each([
    ['rate - lead', 'percent', 45],
    ['boats + boats * boats', 'count', 12],
    ['(boats + boats) * boats', 'count', 18],
    ['boats - boats - boats', 'count', -3],
    ['fund / boats', 'CNY', 500_000],
    ['fund * rate', 'CNY', 1_020_000],
    ['boats * rate', 'count', 2.04],
    ['tripled * boats', 'count', 9],
    ['boats / boats', 'multiple', 1],
    ['lead / rate', 'percent', 33.8235294118],
    ['rate / lead', 'multiple', 2.95652173913],
    ['rate + tripled', 'percent', 368],
    ['hour + day', 'day', 2.5],
    ['hour + day', 'hour', 60],
    ['year + month', 'month', 18],
    ['year + month', 'year', 1.5],
  ])('%s in %s comes to %d', (expression, unit, value) => {
    expect(derive(expression, unit)).toMatchObject({ value, unit })
  })

  it('may be computed from computed ones, in any order', () => {
    const { facts, told } = resolve({ third: { derive: 'second - boats', unit: 'count', of }, second: { derive: 'boats * boats', unit: 'count', of }, boats })
    expect(told).toEqual([])
    expect(facts.get('third')).toMatchObject({ value: 6, cites: ['2.2'] })
  })

  it.each([
    ['rate + boats', 'percent', '"rate + boats" adds or subtracts ratio and count, which do not go together'],
    ['fund + dollars', 'CNY', '"fund + dollars" adds or subtracts money in CNY and money in USD, which do not go together'],
    ['day + month', 'day', '"day + month" adds or subtracts time in days and time in months, which do not go together'],
    ['fund * fund', 'CNY', '"fund * fund" multiplies or divides money in CNY by money in CNY; one of them must be a count or a ratio'],
    ['boats / fund', 'count', '"boats / fund" multiplies or divides count by money in CNY; one of them must be a count or a ratio'],
    ['rate', 'CNY', '"rate" gives ratio, but "unit" says CNY'],
    ['rate / none', 'percent', '"rate / none" divides by zero'],
    ['rate / (boats - boats)', 'percent', '"rate / (boats - boats)" divides by zero'],
    ['date - date', 'day', '"date" is a date; dates cannot be computed with'],
    ['rat - lead', 'percent', 'unknown fact "rat"; did you mean "rate"?'],
    ['constructor', 'percent', 'unknown fact "constructor"'],
    ['rate - 5', 'percent', '"rate - 5" has "5" where a fact\'s name belongs; numbers must be facts too'],
    ['rate -', 'percent', '"rate -" has nothing where a fact\'s name belongs'],
    ['', 'percent', '"" has nothing where a fact\'s name belongs'],
    ['(rate', 'percent', '"(rate" lacks a closing bracket'],
    ['rate)', 'percent', '"rate)" has ")" where + - * / belongs'],
    ['rate lead', 'percent', '"rate lead" has "lead" where + - * / belongs'],
    ['found', 'percent', '"found" is computed from itself'],
  ])('%j in %s is refused', (expression, unit, message) => {
    expect(derive(expression, unit)).toBe(message)
  })

  it('is told of once where several lead back to each other, or stand on a wrong one', () => {
    const { told } = resolve({
      a: { derive: 'b', unit: 'count', of }, b: { derive: 'a', unit: 'count', of }, c: { derive: 'a', unit: 'count', of },
      user: { derive: 'broken', unit: 'count', of }, broken: { ...boats, value: 'x' }, other: { derive: 'elsewhere', unit: 'count', of },
    }, ['elsewhere'])
    expect(told).toEqual(['b.derive: "a" is computed from itself', 'broken.value: "x" is not a number; a count needs one'])
  })
})
