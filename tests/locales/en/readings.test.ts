import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isDateText } from '../../../scripts/quantities/dates.ts'
import { grammarOf } from '../../../scripts/locales/grammars.ts'
import type { DeclaredUnit, Reading } from '../../../scripts/quantities/quantity.ts'

const read = (sentence: string, locale = 'en', units: readonly DeclaredUnit[] = []): readonly Reading[] =>
  grammarOf(locale).read(sentence, units)

function states(examples: Record<string, Partial<Reading>>, locale = 'en'): void {
  it.each(Object.entries(examples))('%s', (sentence, expected) => {
    const found = read(sentence, locale)
    for (const key of Object.keys(expected)) {
      expect(
        found.map((reading) => Reflect.get(reading, key)),
        key,
      ).toEqual([Reflect.get(expected, key)])
    }
  })
}

describe('bounds are told apart', () =>
  states({
    'It has about 12 ships.': { bound: 'about' },
    'It has some 12 ships.': { bound: 'about' },
    'It has 12 ships or so.': { bound: 'about' },
    'It has nearly 12 ships.': { bound: 'nearly' },
    'It has more than 12 ships.': { bound: 'over' },
    'It has well over 12 ships.': { bound: 'over' },
    'It has 12+ ships.': { bound: 'over' },
    'It has at least 12 ships.': { bound: 'at-least' },
    'It has no fewer than 12 ships.': { bound: 'at-least' },
    'It must not have fewer than 12 ships.': { bound: 'at-least' },
    'It never falls below 12 ships.': { bound: 'at-least' },
    'It has 12 or more ships.': { bound: 'at-least' },
    'It has just under 12 ships.': { bound: 'under' },
    'It did not reach 12 ships.': { bound: 'under' },
    'It has no more than 12 ships.': { bound: 'at-most' },
    'It did not exceed 12 ships.': { bound: 'at-most' },
    'It is capped at 12 ships.': { bound: 'at-most' },
    'It has as many as 12 ships.': { bound: 'at-most' },
    'It has 12 ships at most.': { bound: 'at-most' },
    'It has only 12 ships.': { bound: 'exactly' },
    'They talked about 12 ships.': { bound: 'exactly' },
    'We discover 12 ships.': { bound: 'exactly' },
    'It grew over five years.': { bound: 'exactly' },
    'It lasted over five years.': { bound: 'over' },
    'It opens within a week and 12 days.': { bound: 'exactly' },
    'It opens before 2028.': { value: '2028', bound: 'under' },
    'It opens after 2028.': { value: '2028', bound: 'over' },
    'It opens no later than 2028.': { value: '2028', bound: 'at-most' },
    'It opens by 2028.': { value: '2028', bound: 'exactly' },
  }))

describe('parts of a whole are kept exact', () =>
  states({
    'two-thirds of them': { unit: 'percent', fraction: { numerator: 2, denominator: 3 }, form: 'fraction' },
    'Two in five agreed.': { value: 40, fraction: { numerator: 2, denominator: 5 }, form: 'in' },
    '9 out of 10 agreed': { value: 90, fraction: { numerator: 9, denominator: 10 }, form: 'in' },
    'a fifth of it': { value: 20, fraction: { numerator: 1, denominator: 5 }, form: 'fraction' },
    'Costs were halved.': { value: 50, fraction: { numerator: 1, denominator: 2 }, form: 'fraction' },
    '¾ of it': { value: 75, fraction: { numerator: 3, denominator: 4 } },
    'half an hour': { value: 0.5, unit: 'hour', fraction: undefined },
    'half a million ships': { value: 500_000, unit: 'count', noun: 'ships' },
    'a quarter of a percentage point': { value: 0.25, unit: 'percentage-point' },
    'One dollar in ten is lost.': { value: 10, fraction: { numerator: 1, denominator: 10 }, form: 'in' },
    'Two voters in every five left.': { value: 40, fraction: { numerator: 2, denominator: 5 }, form: 'in' },
    'one one hundred and fifth of it': { fraction: { numerator: 1, denominator: 105 } },
    'half a cent': { value: 0.5, noun: 'cent', fraction: undefined },
    'between a third and a half': { low: 33.3333333333333, high: 50, fraction: { numerator: 1, denominator: 3 } },
  }))

describe('rates have what they are for apart', () =>
  states({
    '12.5 deaths per 100,000 people': {
      value: 12.5,
      noun: 'deaths',
      per: { value: 100_000, unit: 'count', noun: 'people' },
    },
    '0.4 per million hours': { value: 0.4, unit: 'count', per: { value: 1e6, unit: 'hour' } },
    '14 cents per kWh': { value: 14, noun: 'cents', per: { value: 1, unit: 'kilowatt-hour' } },
    '$3 a barrel': { unit: 'USD', per: { value: 1, unit: 'barrel' } },
    '€350 per year after a rise': { unit: 'EUR', per: { value: 1, unit: 'year' } },
    '€350 a month': { unit: 'EUR', per: { value: 1, unit: 'month' } },
    '£38 a year on their bills': { unit: 'GBP', per: { value: 1, unit: 'year' } },
    '£38 a year on': { unit: 'GBP', per: undefined },
    '$98 a share': { unit: 'USD', per: { value: 1, unit: 'count', noun: 'share' } },
    '€290 a bed': { unit: 'EUR', per: { value: 1, unit: 'count', noun: 'bed' } },
    '€3 a hide, the guild said': { unit: 'EUR', per: { value: 1, unit: 'count', noun: 'hide' } },
    'called the €3 a snub': { unit: 'EUR', per: undefined },
    '€3 a hide dealer had paid': { unit: 'EUR', per: undefined },
    '€40 an ounce before it fell': { unit: 'EUR', per: { value: 1, unit: 'ounce' } },
    '€40 a week before': { unit: 'EUR', per: undefined },
    '4 hours a day on screens': { unit: 'hour', per: { value: 1, unit: 'day' } },
    'gave €290 a second chance': { unit: 'EUR', per: undefined },
    'The doctor came at 9.20 on average': { value: 9.2, unsure: 'it may be a time of day' },
    '105 men for every 100 women': { noun: 'men', per: { value: 100, unit: 'count', noun: 'women' } },
    '2,000 tonnes of coal a day': { unit: 'tonne', per: { value: 1, unit: 'day' } },
    '300 litres per second': { unit: 'liter-per-second', per: undefined },
    '60 miles an hour': { unit: 'mile-per-hour', per: undefined },
    '50 kWh/m² per year': { unit: 'kilowatt-hour-per-square-meter', per: { value: 1, unit: 'year' } },
    '12 ships a year ago': { noun: 'ships', per: undefined },
  }))

describe('multiples have their sense', () =>
  states({
    'three times as many': { value: 3, unit: 'multiple', sense: undefined },
    'three times more than before': { value: 3, unit: 'multiple', sense: 'more' },
    '2.5 times faster than before': { value: 2.5, unit: 'multiple', sense: 'more' },
    'it doubled': { value: 2, unit: 'multiple', sense: undefined },
    'a tenfold rise': { value: 10, unit: 'multiple' },
    'by a factor of three': { value: 3, unit: 'multiple' },
    'it met three times': { value: 3, unit: 'count', noun: 'times' },
  }))

it('the next of several is unsure where it may be a part', () => {
  const last = (sentence: string) => read(sentence).at(-1)
  for (const sentence of [
    'Two of the farms have closed, and a third will follow next year.',
    'The chain has lost 2 shops; a third is for sale.',
    'It has had three owners and will have a fourth.',
  ])
    expect(last(sentence)?.unsure).toMatch(/^it may be the (?:third|fourth) of several$/)
  for (const sentence of ['In the two towns a third are empty.', 'The two firms cut it by a third.'])
    expect(last(sentence)).toMatchObject({ unit: 'percent', fraction: { numerator: 1, denominator: 3 } })
  for (const sentence of [
    'In the two towns a third are empty.',
    'The two new kinds need a third less water.',
    'It gave 2.3 kilograms, and a third rotted.',
  ])
    expect(read(sentence).find(({ form }) => form === 'fraction')?.unsure).toBeUndefined()
})

it('a number whose unit may be another is unsure', () => {
  const unsure = (sentence: string) => read(sentence).map((reading) => reading.unsure !== undefined)
  expect(unsure('The waiting list fell below 7.4m.')).toEqual([true])
  expect(unsure('Entries rose to 6.09m.')).toEqual([true])
  expect(unsure('Visitors stood 7.4m above it.')).toEqual([false])
  expect(unsure('The panel is 73 x 92 cm.')).toEqual([true, false])
})

describe('a range is one reading', () =>
  states({
    '$3–5 million': { low: 3e6, high: 5e6, value: 3e6, text: '$3–5 million' },
    'between 10 and 20 days': { low: 10, high: 20, unit: 'day' },
    '-5 to -3 °C': { low: -5, high: -3, unit: 'celsius' },
    'about 5 to 10 ships': { low: 5, high: 10, bound: 'about', noun: 'ships' },
    'two or three ways': { low: 2, high: 3, noun: 'ways' },
    'by a factor of 10 to 100': { low: 10, high: 100, unit: 'multiple' },
    '1 to 2 in 10': { low: 10, high: 20, unit: 'percent' },
    '2021–2025': { low: '2021', high: '2025', unit: 'date' },
    '3 to 8 May 2024': { low: '2024-05-03', high: '2024-05-08' },
    'in 2019–21': { low: '2019', high: '2021' },
  }))

describe('a length of time in two units is one', () =>
  states({
    'It took 2 hours 40 minutes.': { value: 160, unit: 'minute', text: '2 hours 40 minutes' },
    'She ran it in 2 hours, 11 minutes and 5 seconds.': { value: 7865, unit: 'second' },
    'It took nearly three years and six months.': { value: 42, unit: 'month', bound: 'nearly' },
    'He needs two hours and 40 minutes a day.': { value: 160, per: { value: 1, unit: 'day' } },
  }))

it('two lengths of time that a range or a list has are not one', () => {
  expect(read('It lasts between two years and six months.')).toHaveLength(2)
  expect(read('He spent five years and 200 months there.')).toHaveLength(2)
  expect(read('Two goals in six games.').map(({ unit }) => unit)).toEqual(['count', 'count'])
})

it('a change is two readings, and not a range', () => {
  expect(read('From 17% to 19%, unemployment climbed.').map(({ value, high }) => [value, high])).toEqual([
    [17, undefined],
    [19, undefined],
  ])
  expect(read('It was a jump from 17% to 19%.')).toHaveLength(2)
  expect(read('From 17% to 19% of it is lost.')).toHaveLength(1)
  expect(read('It rose from 5 to 10%.')).toMatchObject([
    { value: 5, unit: 'percent' },
    { value: 10, unit: 'percent' },
  ])
  expect(read('It fell from 5 °C to minus 3 °C.')).toMatchObject([{ value: 5 }, { value: -3 }])
  expect(read('Oil fell $3 a barrel to $71.40.').map(({ low }) => low)).toEqual([undefined, undefined])
})

describe('dates are as precise as they are written', () =>
  states({
    'in mid-May': { value: 'mid --05' },
    'In mid-2025 sales fell.': { value: 'mid 2025' },
    'below 2019 levels': { value: '2019' },
    'In Q2 profits fell.': { value: '--Q2', text: 'Q2' },
    'in early 2024': { value: 'early 2024' },
    'at the end of 2019': { value: 'end 2019' },
    'the late 1990s': { value: 'late 1990s' },
    'in the nineties': { value: '--90s' },
    'the 19th century': { value: '19th century' },
    'in FY2023/24': { value: 'FY2023/24' },
    'in the 2018-19 academic year': { value: 'SY2018/19' },
    'in school year 2024/25': { value: 'SY2024/25' },
    'the third quarter of 2025': { value: '2025-Q3' },
    'in Q3': { value: '--Q3' },
    'the first half of 2023': { value: '2023-H1' },
    'in the summer of 2016': { value: '2016-summer' },
    'on the 5th of May': { value: '--05-05' },
    'in 221 BC': { value: '221 BC' },
    'a 2023 report': { value: '2023', unit: 'date' },
    '2023 patients': { value: 2023, unit: 'count' },
    'about 2000 tonnes': { value: 2000, unit: 'tonne' },
  }))

describe('a country tells what a word means', () => {
  it('days and months', () => {
    expect(read('on 3/4/2024', 'en-GB')).toMatchObject([{ value: '2024-04-03' }])
    expect(read('on 3/4/2024', 'en-US')).toMatchObject([{ value: '2024-03-04' }])
    expect(read('on 3/4/2024')[0]?.unsure).toBeDefined()
  })
  it('gallons and degrees', () => {
    expect(read('5 gallons', 'en-GB')[0]?.unit).toBe('gallon-imperial')
    expect(read('5 gallons', 'en-US')[0]?.unit).toBe('gallon')
    expect(read('It was 90 degrees in the shade', 'en-US')[0]?.unit).toBe('fahrenheit')
    expect(read('It was 30 degrees in the shade', 'en-GB')[0]?.unit).toBe('celsius')
    expect(read('The dish turned 90 degrees')[0]?.unit).toBe('degree')
  })
  it('pounds and rupees', () => {
    expect(read('It weighs 12 pounds')[0]?.unit).toBe('pound')
    expect(read('It costs 12 pounds')[0]?.unit).toBe('GBP')
    expect(read('Pakistan paid 12 rupees')).toMatchObject([{ unit: 'PKR', bound: 'exactly' }])
    expect(read('It paid 12 rupees')[0]?.unsure).toMatch('several currencies')
  })
})

it('reads the units that a talk declares, by its own names', () => {
  const units = [{ id: 'teu', names: { en: ['TEU', 'TEUs'], 'zh-Hant': ['標準箱'] } }]
  expect(read('It moved 14.8 million TEUs a year.', 'en', units)).toMatchObject([{ value: 14.8e6, unit: 'teu' }])
})

describe('what was not understood makes a reading unsure', () => {
  it.each([
    'It raised 5 zillion dollars.',
    'It cost 5 ₿.',
    'We saw 12±3 cases.',
    'He paid ¤500.',
    'Nine nine nine calls came.',
    '5 mg/foo was used.',
    'It was 12,34.',
    'two thousand and first',
    'one hundred thirty fifths',
    'The charity raised 5 m from donors.',
    'Some 250,000 meters have been swapped.',
    'Their line is 423 0000.',
    'It drew 1,674.5 G here.',
    'a 20-something',
    'They sold 3, 5 and 9 million.',
    'He paid 5 grand for it.',
    'Sales were $3.2-plus billion.',
    "A 6'2 man won.",
    'It lasted 2h 5m.',
    'They counted 5m-10m people.',
    'About 2-3,000 people came.',
    'The novel sold 1.1 m copies.',
  ])('%s', (sentence) => {
    expect(read(sentence).some(({ unsure }) => unsure !== undefined)).toBe(true)
  })
})

describe('names, codes and scores give nothing', () => {
  it.each([
    'Version 2.5.1',
    'Call 020 7946 0958',
    'COVID-19',
    'Section 4.2',
    'the G20',
    'Room 101',
    '24/7',
    'Route 66',
    'the S&P 500',
    'Nature 586, 123-130',
    'at 5.30pm',
    'at 10:30',
    'pp. 101-120',
    'won 3-1',
    'GPT-4',
    'a 5G network',
    'https://example.org/2024/05',
    'a@b1.org',
    'the Boeing 747',
    'iPhone 15',
    'one of the best',
    'no one',
    'first of all',
    'on the one hand',
    '192.168.1.2',
  ])('%s', (sentence) => {
    expect(read(`It was ${sentence} there.`)).toEqual([])
  })
})

describe('any text', () => {
  const piece = fc.constantFrom(
    ...(
      '0 1 12 2024 1,200 3.5 , . - – $ US$ € % ° km m kWh one two twenty hundred million dozen half a '
      + 'an third quarters in out of and point to or per times more than over under '
      + 'about not at least May March the early 1990s Q3 No. first fifth people ships rupees pounds '
      + 'degrees below zero ± ( ) / : m² é 三 😀'
    ).split(' '),
    ' ',
  )
  it('gives what stands from start to end, in order, as finite numbers and dates of the calendar', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 24 }), fc.constantFrom('', ' '), (pieces, gap) => {
        const sentence = pieces.join(gap)
        let last = 0
        for (const { text, start, end, value, low, high, unit } of read(sentence)) {
          expect(sentence.slice(start, end)).toBe(text)
          expect(text).not.toBe('')
          expect(start).toBeGreaterThanOrEqual(last)
          for (const one of [value, low ?? value, high ?? value]) {
            expect(unit === 'date' ? isDateText(String(one)) : Number.isFinite(one), sentence).toBe(true)
          }
          last = end
        }
      }),
      { numRuns: 200 },
    )
  })

  it.each([
    'nine ',
    '9',
    'one in ',
    '9 ',
    '1,',
    'half a ',
    '2024-',
    'twenty-',
    'not exceed ',
    '5% ',
    '0-',
    'A1',
    'May ',
    '1 hour, ',
    'one child in ',
  ])(
    'takes time in proportion to the length of a run of %s',
    (unit) => {
      const time = (length: number): number => {
        const text = unit.repeat(Math.ceil(length / unit.length))
        const begin = process.cpuUsage()
        read(text)
        grammarOf('en').amounts(text)
        const { user, system } = process.cpuUsage(begin)
        return (user + system) / 1000
      }
      time(1000)
      // The best of three: the machine also compiles and clears up.
      const short = Math.min(...[1, 2, 3].map(() => time(2000)))
      const most = 40 * Math.max(short, 2)
      let long = time(16_000)
      for (let again = 0; again < 2 && long >= most; again++) long = Math.min(long, time(16_000))
      expect(long).toBeLessThan(most)
    },
    20_000,
  )
})

it('reads scales with a word between, hanging hyphens, and thousands as the Swiss set them apart', () => {
  expect(read('Another dozen firms closed.')).toMatchObject([{ value: 12, noun: 'firms' }])
  expect(read('A two- to three-year wait.')).toMatchObject([{ low: 2, high: 3, unit: 'year' }])
  expect(read("It cost CHF 5'000.")).toMatchObject([{ value: 5000, unit: 'CHF' }])
  expect(read('The population is 1.2 to 1.3 billion.')).toMatchObject([{ low: 1.2e9, high: 1.3e9 }])
  expect(read('half-a-million people')).toMatchObject([{ value: 500_000, noun: 'people' }])
})
