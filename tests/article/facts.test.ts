import { describe, expect, it } from 'vitest'
import { resolveFacts, type Fact } from '../../scripts/article/facts.ts'
import { entriesSchema } from '../../scripts/article/factsSchema.ts'
import { expandSeries } from '../../scripts/article/series/expand.ts'

const of = { en: 'something' }
const cite = '1.1'
const units = [{ id: 'teu', names: { en: ['TEU'] } }]

/** What becomes of the entries: the facts, and what the author is told. */
function resolve(entries: Record<string, unknown>, faulty: string[] = []) {
  const told: string[] = []
  const sameNoun = (_: string, one: string, other: string) => one.replace(/s$/, '') === other.replace(/s$/, '')
  const options = { language: 'en', units, sameNoun }
  const facts = resolveFacts(
    expandSeries(entriesSchema.parse(entries), () => {}).entries,
    options,
    (id, key, message) => told.push(`${id}.${key}: ${message}`),
    faulty,
  )
  return { facts, told }
}

/** A stated fact, or what its author is told. */
function state(given: object): Fact | string | undefined {
  const { facts, told } = resolve({ it: { of, cite, ...given } })
  return told[0]?.replace(/^it\./, '') ?? facts.get('it')
}

describe('the value of a stated fact', () => {
  it.each<[object, Partial<Fact>]>([
    [
      { value: 3, unit: 'percent' },
      { value: 3, unit: 'percent', bound: 'exactly', cites: ['1.1'] },
    ],
    [
      { value: 3, unit: 'percent', bound: 'at-least' },
      { value: 3, bound: 'at-least' },
    ],
    [{ value: '120_000_000_000', unit: 'CNY' }, { value: 120_000_000_000 }],
    [{ value: '1_000.5', unit: 'kilowatt-hour' }, { value: 1000.5 }],
    [{ value: '-3', unit: 'celsius' }, { value: -3 }],
    [
      { value: '2/3', unit: 'percent' },
      { value: 66.6666666666667, fraction: { numerator: 2, denominator: 3 }, form: 'fraction' },
    ],
    [
      { value: '1/5', unit: 'percent', form: 'in' },
      { value: 20, fraction: { numerator: 1, denominator: 5 }, form: 'in' },
    ],
    [
      { value: 63, unit: 'percent', form: 'tenths' },
      { value: 63, form: 'tenths' },
    ],
    [
      { value: [20, 30], unit: 'EUR' },
      { value: 20, low: 20, high: 30 },
    ],
    [
      { value: ['1_000', 2000], unit: 'EUR' },
      { value: 1000, low: 1000, high: 2000 },
    ],
    [
      { value: 2, unit: 'multiple', sense: 'more' },
      { value: 2, sense: 'more' },
    ],
    [{ value: '2024-02-29', unit: 'date' }, { value: '2024-02-29' }],
    [{ value: 2002, unit: 'date' }, { value: '2002' }],
    [{ value: '2024-Q3', unit: 'date' }, { value: '2024-Q3' }],
    [
      { value: '2021/2025', unit: 'date' },
      { value: '2021', low: '2021', high: '2025' },
    ],
    [
      { value: [2021, 2025], unit: 'date' },
      { value: '2021', low: '2021', high: '2025' },
    ],
    [
      { value: 5, unit: 'teu' },
      { value: 5, unit: 'teu', unitNames: { en: ['TEU'] } },
    ],
    [
      {
        value: 12.5,
        unit: 'count',
        noun: { en: 'deaths' },
        per: { value: 100_000, unit: 'count', noun: { en: 'people' } },
      },
      { noun: 'deaths', per: { value: 100_000, unit: 'count', noun: 'people', nouns: { en: 'people' } } },
    ],
    [{ value: 120, unit: 'liter', per: 'day' }, { per: { value: 1, unit: 'day', noun: undefined, nouns: {} } }],
    [{ value: 3, unit: 'count', noun: { en: { one: 'boat', other: 'boats' }, fr: 'bateaux' } }, { noun: 'boats' }],
    [{ value: 3, unit: 'count', noun: { fr: 'bateaux' } }, { noun: undefined }],
    [{ value: 3, unit: 'count', reading: 'the caption says so' }, { ownReading: 'the caption says so' }],
  ])('%j is read', (given, wanted) => {
    expect(state(given)).toMatchObject(wanted)
  })

  it.each<[object, string]>([
    [
      { value: '1,000', unit: 'percent' },
      'value: "1,000" is not a number; a percent needs one: write it without commas, 1_000',
    ],
    [
      { value: '71％', unit: 'percent' },
      'value: "71％" is not a number; a percent needs one: write 71 with unit: percent',
    ],
    ...['_1', '1_', '1__0', 'many', '', '0x10', '1e3'].map((value): [object, string] => [
      { value, unit: 'percent' },
      `value: "${value}" is not a number; a percent needs one`,
    ]),
    ...['2024-13', '2024-7-15', '15.7.2024', '24', 'April'].map((value): [object, string] => [
      { value, unit: 'date' },
      `value: "${value}" is not a date; write ISO 8601, such as '2024-07-15', '2024-07', '2002' or '--04-02', or '2024-Q3', '1990s', '2021/2025'`,
    ]),
    ...['2023-02-29', '2024-06-31', '--04-31'].map((value): [object, string] => [
      { value, unit: 'date' },
      `value: "${value}" is not a date; that month has no such day`,
    ]),
    [{ value: '2/3', unit: 'kilometer' }, 'value: "2/3" is a fraction, which is a percent; this is a kilometer'],
    [{ value: [30, 20], unit: 'EUR' }, 'value: [30, 20] is not a range; the lower end comes first'],
    [{ value: 2.5, unit: 'rank' }, 'value: 2.5 is not a rank; ranks are whole and begin at 1'],
    [{ value: 3, unit: 'percent', noun: { en: 'boats' } }, 'noun: a noun goes with the unit count; this is a percent'],
    [{ value: 3, unit: 'percent', sense: 'more' }, 'sense: sense goes with the unit multiple; this is a percent'],
    [{ value: 3, unit: 'percent', form: 'in' }, "form: form: in needs a fraction as value, such as '2/3'"],
    [{ value: 3, unit: 'kilometre' }, 'unit: unknown unit "kilometre"; did you mean "kilometer"?'],
    [{ value: 3, unit: 'kWh' }, 'unit: unknown unit "kWh"; did you mean "kilowatt-hour"?'],
    [{ value: 3, unit: 'usd' }, 'unit: unknown unit "usd"; did you mean "USD"?'],
    [
      { value: 3, unit: 'quidditch' },
      'unit: unknown unit "quidditch"; a unit is a currency such as EUR, a measure as CLDR names it, or declared under units',
    ],
    [{ value: 3, unit: 'EUR', per: 'huor' }, 'per: unknown unit "huor"; did you mean "hour"?'],
    [
      { value: 3, unit: 'EUR', per: 'count' },
      'per: needs a noun, which says for how many of what: per: { value: 100_000, unit: count, noun: { en: people } }',
    ],
  ])('%j is refused', (given, message) => {
    expect(state(given)).toBe(message)
  })
})

const boats = { value: 3, unit: 'count', noun: { en: { one: 'boat', other: 'boats' } }, of, cite: '2.2' }
const share = (value: number) => ({ value, unit: 'percent', of, cite: '2.1' })
const given = {
  rate: share(68),
  part: share(20),
  third: { ...share(0), value: '1/3' },
  lead: { value: 23, unit: 'percentage-point', of, cite: '3.1' },
  boats,
  ferries: { ...boats, value: 12, noun: { en: 'boat' } },
  over: { ...boats, bound: 'over' },
  none: { ...boats, value: 0 },
  people: { value: 6200, unit: 'count', noun: { en: 'people' }, of, cite },
  fund: { value: 1_500_000, unit: 'CNY', of, cite: '4.1' },
  dollars: { value: 5, unit: 'USD', of, cite },
  day: { value: 2, unit: 'day', of, cite },
  hour: { value: 12, unit: 'hour', of, cite },
  year: { value: 1, unit: 'year', of, cite },
  month: { value: 6, unit: 'month', of, cite },
  tripled: { value: 3, unit: 'multiple', of, cite },
  grown: { value: 2, unit: 'multiple', sense: 'more', of, cite },
  way: { value: 150, unit: 'kilometer', of, cite },
  yard: { value: 500, unit: 'meter', of, cite },
  hot: { value: 30, unit: 'celsius', of, cite },
  cold: { value: -5, unit: 'celsius', of, cite },
  deaths: {
    value: 12.5,
    unit: 'count',
    noun: { en: 'deaths' },
    per: { value: 100_000, unit: 'count', noun: { en: 'people' } },
    of,
    cite,
  },
  boxes: { value: 40, unit: 'teu', of, cite },
  date: { value: '2024', unit: 'date', of, cite },
  range: { value: [20, 30], unit: 'CNY', of, cite },
  place: { value: 2, unit: 'rank', of, cite },
}

function derive(expression: string, more: object | string) {
  const entry = typeof more === 'string' ? { unit: more } : more
  const { facts, told } = resolve({ ...given, found: { derive: expression, of, ...entry } })
  return told.length > 0 ? told.map((line) => line.replace(/^found\./, '')).join('\n') : facts.get('found')
}

describe('a computed fact', () => {
  it('stands on the sentences of its operands, without those of their operands twice', () => {
    expect(derive('rate - lead + lead', 'percent')).toMatchObject({
      value: 68,
      cites: ['2.1', '3.1'],
      bound: 'exactly',
      derive: 'rate - lead + lead',
    })
  })

  it.each<[string, string | object, number]>([
    ['rate - lead', 'percent', 45],
    ['rate - part', 'percentage-point', 48],
    ['rate + part', 'percent', 88],
    ['100% - rate', 'percent', 32],
    ['100% - rate - part', 'percent', 12],
    ['100% - (rate + part)', 'percent', 12],
    ['fund / 2', 'CNY', 750_000],
    ['rate / 2', 'percent', 34],
    ['boats + ferries', 'count', 15],
    ['ferries - boats - boats', 'count', 6],
    ['fund * rate', 'CNY', 1_020_000],
    ['people * part', 'count', 1240],
    ['tripled * boats', 'count', 9],
    ['grown * boats', 'count', 9],
    ['people * third', 'count', 2067],
    ['boats / ferries', 'percent', 25],
    ['ferries / boats', 'multiple', 4],
    ['rate / part', 'multiple', 3.4],
    ['lead / rate', 'percent', 33.8],
    ['hour + day', 'day', 2.5],
    ['hour + day', 'hour', 60],
    ['year + month', 'month', 18],
    ['year + month', 'year', 1.5],
    ['way + yard', 'kilometer', 151],
    ['way + yard', { unit: 'kilometer', round: 0.1 }, 150.5],
    ['way / hour', 'kilometer-per-hour', 12.5],
    ['way / hour', { unit: 'kilometer', per: 'hour' }, 12.5],
    ['hot - cold', 'celsius', 35],
    ['hot - cold', 'kelvin', 35],
    ['fund / people', { unit: 'CNY', per: { unit: 'count', noun: { en: 'people' } } }, 242],
    ['fund / people', { unit: 'CNY', per: { unit: 'count', noun: { en: 'people' } }, round: 0.01 }, 241.94],
    ['deaths * people', { unit: 'count', noun: { en: 'deaths' } }, 0.775],
    ['boxes + boxes', 'teu', 80],
  ])('%s in %j comes to %d', (expression, unit, value) => {
    expect(derive(expression, unit)).toMatchObject({ value })
  })

  it('counts what its operands count, unless it has a noun of its own', () => {
    expect(derive('ferries - boats', 'count')).toMatchObject({ noun: 'boat' })
    expect(derive('ferries - boats', { unit: 'count', noun: { en: 'boats' } })).toMatchObject({ noun: 'boats' })
  })

  it.each<[string, string | object, string]>([
    ['rate + boats', 'percent', 'derive: "rate + boats" adds a share and boats, which do not go together'],
    ['rate + tripled', 'percent', 'derive: "rate + tripled" adds a share and a multiple, which do not go together'],
    ['people + boats', 'count', 'derive: "people + boats" adds people and boats, which do not go together'],
    ['fund + dollars', 'CNY', 'derive: "fund + dollars" adds CNY and USD, which do not go together'],
    ['day + month', 'day', 'derive: "day + month" adds seconds and years, which do not go together'],
    ['hot + cold', 'celsius', 'derive: "hot + cold" adds kelvins and kelvins, which do not go together'],
    [
      'hot / 2',
      'celsius',
      'derive: "hot / 2" divides a temperature that does not begin at 0; take a difference of two',
    ],
    [
      'rate - part',
      'percent',
      'unit: "rate - part" gives a difference of shares, but this says percent; what lies between two shares is a percentage-point',
    ],
    [
      'rate / part',
      'percentage-point',
      'unit: "rate / part" gives a share or a multiple, but this says percentage-point',
    ],
    [
      'boats / people',
      'percent',
      'unit: "boats / people" gives boats per people, but this says percent; a rate says what it is for: per: { unit: count, noun: … }',
    ],
    [
      'fund / people',
      'CNY',
      'unit: "fund / people" gives CNY per people, but this says CNY; a rate says what it is for: per: { unit: count, noun: … }',
    ],
    ['fund * fund', 'CNY', 'unit: "fund * fund" gives CNY^2, but this says CNY'],
    [
      'boats + ferries',
      { unit: 'count', noun: { en: 'people' } },
      'unit: "boats + ferries" gives boats, but this says people',
    ],
    ['rate', 'CNY', 'unit: "rate" gives a share, but this says CNY'],
    ['rate / none', 'percent', 'derive: "rate / none" divides by zero'],
    ['rate / (boats - boats)', 'percent', 'derive: "rate / (boats - boats)" divides by zero'],
    ['date - date', 'day', 'derive: "date" is a date; dates cannot be computed with: show the dates themselves'],
    ['range / 2', 'CNY', 'derive: "range" is a range; ranges cannot be computed with'],
    ['place + place', 'rank', 'derive: "place" is a rank; ranks cannot be computed with'],
    ['rat - lead', 'percent', 'derive: unknown fact "rat"; did you mean "rate"?'],
    ['constructor', 'percent', 'derive: unknown fact "constructor"'],
    [
      'rate - 5',
      'percent',
      'derive: "rate - 5" has "5" where a fact\'s name belongs; numbers must be facts too, but for "100% -" and "/ 2"',
    ],
    [
      '2 * rate',
      'percent',
      'derive: "2 * rate" has "2" where a fact\'s name belongs; numbers must be facts too, but for "100% -" and "/ 2"',
    ],
    ['rate -', 'percent', 'derive: "rate -" has nothing where a fact\'s name belongs'],
    ['', 'percent', 'derive: "" has nothing where a fact\'s name belongs'],
    ['(rate', 'percent', 'derive: "(rate" lacks a closing bracket'],
    ['rate)', 'percent', 'derive: "rate)" has ")" where + - * / belongs'],
    ['rate lead', 'percent', 'derive: "rate lead" has "lead" where + - * / belongs'],
    ['found', 'percent', 'derive: "found" is computed from itself'],
  ])('%j in %j is refused', (expression, unit, message) => {
    expect(derive(expression, unit)).toBe(message)
  })

  it('says whether it was rounded, and is computed with as it was before', () => {
    expect(derive('rate / part', 'multiple')).not.toHaveProperty('rounded')
    expect(derive('lead / rate', 'percent')).toMatchObject({ value: 33.8, rounded: true })
    const { facts } = resolve({
      ...given,
      once: { derive: 'people * third', unit: 'count', of },
      thrice: { derive: 'once * tripled', unit: 'count', of },
    })
    expect(facts.get('thrice')).toMatchObject({ value: 6200 })
    expect(facts.get('thrice')).not.toHaveProperty('rounded')
  })

  it('gives a divided share three digits, but whole ones and what is nearly all', () => {
    const share = (part: number, whole: number, derive: string) =>
      resolve({
        ...given,
        it: { ...boats, value: part },
        whole: { ...boats, value: whole },
        found: { derive, unit: 'percent', of },
      }).facts.get('found')?.value
    expect(share(9801, 6201, '(it - whole) / whole')).toBe(58.1)
    expect(share(9999, 10001, 'it / whole')).toBe(99.98)
    expect(share(98765, 6201, '(it - whole) / whole')).toBe(1493)
  })

  it('rounds so that its bound still holds', () => {
    const third = (bound: string) =>
      resolve({
        ...given,
        it: { ...boats, value: 10, bound },
        found: { derive: 'it / boats', unit: 'multiple', of },
      }).facts.get('found')
    expect(third('exactly')).toMatchObject({ value: 3.33, bound: 'exactly' })
    expect(third('over')).toMatchObject({ value: 3.33, bound: 'over' })
    expect(third('under')).toMatchObject({ value: 3.34, bound: 'under' })
  })

  it.each([
    ['over + boats', 'over'],
    ['boats - over', 'under'],
    ['over + over', 'over'],
    ['over - over', 'about'],
  ])('of %s has the bound %s', (expression, bound) => {
    expect(derive(expression, 'count')).toMatchObject({ bound })
  })

  it('may be computed from computed ones, in any order', () => {
    const { facts, told } = resolve({
      third: { derive: 'second - boats', unit: 'count', of },
      second: { derive: 'boats + boats', unit: 'count', of },
      boats,
    })
    expect(told).toEqual([])
    expect(facts.get('third')).toMatchObject({ value: 3, cites: ['2.2'] })
  })

  it('is told of once where several lead back to each other, or stand on a wrong one', () => {
    const { told } = resolve(
      {
        a: { derive: 'b', unit: 'count', of },
        b: { derive: 'a', unit: 'count', of },
        c: { derive: 'a', unit: 'count', of },
        user: { derive: 'broken', unit: 'count', of },
        broken: { ...boats, value: 'x' },
        other: { derive: 'elsewhere', unit: 'count', of },
      },
      ['elsewhere'],
    )
    expect(told).toEqual([
      'b.derive: "a" is computed from itself',
      'broken.value: "x" is not a number; a count needs one',
    ])
  })
})
