import fc, { type Arbitrary } from 'fast-check'
import type { Style, Writable } from '../../scripts/locales/writer.ts'
import { fractionOf, toPercent } from '../../scripts/quantities/fraction.ts'
import { bounds } from '../../scripts/quantities/quantity.ts'
import { currencies } from '../../scripts/quantities/units.ts'
import { dates } from './generatedDates.ts'
import { currenciesNotRead } from './notReadAgain.ts'
import { measures } from './measures.ts'

/** A quantity to be written, in which style, and the kind that it belongs to. */
export interface Generated {
  kind: string
  quantity: Writable
  style: Style
}

/** What is counted in each language: a few with an irregular plural, of two words, with and without a classifier. */
const nouns = {
  en: [
    { one: 'ship', other: 'ships' },
    { one: 'turbine', other: 'turbines' },
    { one: 'person', other: 'people' },
    { one: 'household', other: 'households' },
    { one: 'factory', other: 'factories' },
    { one: 'child', other: 'children' },
    { one: 'company', other: 'companies' },
    { one: 'ferry', other: 'ferries' },
  ],
  zh: ['艘', '人', '家', '名', '个', '座', '例', '项', '台', '户'],
  hant: ['艘', '人', '家', '名', '個', '座', '例', '項', '台', '戶'],
}

const whole = fc.oneof(
  fc.integer({ min: 2, max: 999 }),
  fc.integer({ min: 1000, max: 99_999 }),
  fc.integer({ min: 1, max: 9999 }).map((n) => n * 1e4),
  fc.integer({ min: 1e6, max: 999_999_999 }),
  fc.integer({ min: 10, max: 9999 }).map((n) => n * 1e9),
)
const decimal = fc.oneof(
  fc.integer({ min: 1, max: 9999 }).map((n) => n / 100),
  fc.integer({ min: 1, max: 99 }).map((n) => n / 1000),
  fc.integer({ min: 11, max: 9999 }).map((n) => n / 10),
)
const scaled = fc
  .tuple(fc.integer({ min: 101, max: 99_999 }), fc.constantFrom(1e4, 1e6, 1e8, 1e9))
  .map(([n, scale]) => Math.round((n / 100) * scale))
const positive = fc.oneof(whole, decimal, scaled)
const signed = fc.tuple(positive, fc.constantFrom(1, 1, 1, -1)).map(([value, sign]) => value * sign)
const small = fc.oneof(
  fc.integer({ min: 1, max: 200 }),
  fc.integer({ min: 1, max: 999 }).map((n) => n / 10),
  fc.integer({ min: 1, max: 2000 }),
)
/** What can be spelled out: twenty-five, three million. */
const spellable = fc.oneof(
  fc.integer({ min: 1, max: 99 }),
  fc.integer({ min: 1, max: 9 }).chain((n) => fc.constantFrom(n * 100, n * 1000, n * 1e4, n * 1e6, n * 1e8)),
)
const bound = fc.constantFrom(...bounds)

const money = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom(
      ...'CNY USD EUR JPY GBP TWD HKD KRW INR AUD CAD SGD CHF NZD SEK NOK DKK PLN CZK HUF TRY RUB BRL MXN ZAR THB IDR MYR PHP VND ILS AED SAR QAR KWD EGP NGN KES UAH MOP'.split(
        ' ',
      ),
    ),
  },
  { weight: 1, arbitrary: fc.constantFrom(...[...currencies].filter((code) => !currenciesNotRead.includes(code))) },
)
const shares = fc.constantFrom(
  'percent',
  'percent',
  'permille',
  'permyriad',
  'part-per-1e6',
  'part-per-1e9',
  'percentage-point',
  'basis-point',
)

const kind = (
  name: string,
  quantity: Arbitrary<Omit<Writable, 'bound'>>,
  style: Arbitrary<Style> = fc.constant('default'),
): Arbitrary<Generated> =>
  fc
    .tuple(quantity, bound, style)
    .map(([given, said, how]) => ({ kind: name, quantity: { ...given, bound: said }, style: how }))

const range = (value: Arbitrary<number>, unit: Arbitrary<string>): Arbitrary<Omit<Writable, 'bound'>> =>
  fc
    .tuple(value, value, unit)
    .filter(([a, b]) => a !== b)
    .map(([a, b, of]) => ({ value: Math.min(a, b), low: Math.min(a, b), high: Math.max(a, b), unit: of }))

/** The commonest fractions of the press, by how it words them. */
const fraction = fc
  .tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 2, max: 10 }))
  .filter(([a, b]) => a < b)
  .map(([a, b]) => fractionOf(a, b))

/** Quantities of every kind as a language counts them, in every bound and style. */
export function generated(locale: string): Arbitrary<Generated> {
  const noun = fc.constantFrom(...(locale.startsWith('en') ? nouns.en : locale === 'zh-Hans' ? nouns.zh : nouns.hant))
  const perNoun = noun.map((of) => (typeof of === 'string' ? of : of.other))
  const per = fc.oneof(
    fc
      .constantFrom('day', 'month', 'year', 'kilowatt-hour', 'tonne', 'liter', 'square-meter', 'barrel')
      .map((unit) => ({ value: 1, unit })),
    fc
      .tuple(fc.constantFrom(100, 1000, 100_000, 1e6), perNoun)
      .map(([value, of]) => ({ value, unit: 'count', noun: of })),
    fc.constantFrom(100, 1000, 1e6).map((value) => ({ value, unit: 'hour' })),
  )
  const styles = fc.constantFrom<Style>('default', 'words')
  const spelled = fc.constant<Style>('words')
  return fc.oneof(
    { weight: 4, arbitrary: kind('money', fc.record({ value: signed, unit: money })) },
    { weight: 1, arbitrary: kind('money in words', fc.record({ value: spellable, unit: money }), spelled) },
    { weight: 1, arbitrary: kind('money range', range(positive, money)) },
    { weight: 4, arbitrary: kind('measure', fc.record({ value: signed, unit: fc.constantFrom(...measures) })) },
    {
      weight: 1,
      arbitrary: kind('measure in words', fc.record({ value: spellable, unit: fc.constantFrom(...measures) }), spelled),
    },
    { weight: 1, arbitrary: kind('measure range', range(small, fc.constantFrom(...measures))) },
    {
      weight: 1,
      arbitrary: kind(
        'temperature',
        fc.record({
          value: fc.integer({ min: -400, max: 400 }).map((n) => n / 10),
          unit: fc.constantFrom('celsius', 'fahrenheit'),
        }),
      ),
    },
    {
      weight: 1,
      arbitrary: kind(
        'temperature range',
        range(fc.integer({ min: -40, max: 40 }), fc.constantFrom('celsius', 'fahrenheit')),
      ),
    },
    {
      weight: 2,
      arbitrary: kind(
        'share',
        fc.record({
          value: fc.oneof(
            small,
            small.map((value) => -value),
          ),
          unit: shares,
        }),
      ),
    },
    {
      weight: 1,
      arbitrary: kind(
        'share in words',
        fc.record({ value: fc.integer({ min: 1, max: 100 }), unit: fc.constant('percent') }),
        spelled,
      ),
    },
    { weight: 1, arbitrary: kind('share range', range(small, shares)) },
    {
      weight: 2,
      arbitrary: kind(
        'fraction',
        fc
          .tuple(fraction, fc.constantFrom('fraction', 'in'))
          .map(([part, form]) => ({ value: toPercent(part), unit: 'percent', fraction: part, form })),
        styles,
      ),
    },
    {
      weight: 1,
      arbitrary: kind(
        'tenths',
        fc.integer({ min: 10, max: 99 }).map((value) => ({ value, unit: 'percent', form: 'tenths' })),
        styles,
      ),
    },
    {
      weight: 1,
      arbitrary: kind(
        'multiple',
        fc.record(
          {
            value: fc.oneof(
              fc.integer({ min: 2, max: 60 }),
              fc.integer({ min: 11, max: 99 }).map((n) => n / 10),
            ),
            unit: fc.constant('multiple'),
          },
          {},
        ),
        styles,
      ),
    },
    {
      weight: 1,
      arbitrary: kind(
        'multiple more',
        fc
          .oneof(
            fc.integer({ min: 2, max: 60 }),
            fc.integer({ min: 11, max: 99 }).map((n) => n / 10),
          )
          .map((value) => ({ value, unit: 'multiple', sense: 'more' })),
      ),
    },
    {
      weight: 1,
      arbitrary: kind(
        'rank',
        fc.integer({ min: 1, max: 10 }).map((value) => ({ value, unit: 'rank' })),
        styles,
      ),
    },
    {
      weight: 1,
      arbitrary: kind(
        'rank',
        fc.integer({ min: 1, max: 120 }).map((value) => ({ value, unit: 'rank' })),
      ),
    },
    {
      weight: 3,
      arbitrary: kind('count', fc.record({ value: fc.oneof(whole, scaled), unit: fc.constant('count'), noun })),
    },
    {
      weight: 1,
      arbitrary: kind('count in words', fc.record({ value: spellable, unit: fc.constant('count'), noun }), spelled),
    },
    {
      weight: 1,
      arbitrary: kind(
        'count range',
        fc.tuple(range(whole, fc.constant('count')), noun).map(([ends, of]) => ({ ...ends, noun: of })),
      ),
    },
    {
      weight: 2,
      arbitrary: kind('rate of a count', fc.record({ value: small, unit: fc.constant('count'), noun, per })),
    },
    { weight: 2, arbitrary: kind('rate of money', fc.record({ value: positive, unit: money, per })) },
    {
      weight: 1,
      arbitrary: kind(
        'rate of a measure',
        fc.record({
          value: positive,
          unit: fc.constantFrom('liter', 'kilogram', 'cubic-meter', 'megawatt-hour', 'tonne'),
          per: fc.constantFrom('day', 'week', 'month', 'year').map((unit) => ({ value: 1, unit })),
        }),
      ),
    },
    { weight: 5, arbitrary: kind('date', dates) },
  )
}
