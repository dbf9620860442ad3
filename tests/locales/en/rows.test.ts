import { expect, it } from 'vitest'
import { measureNames } from '../../../scripts/locales/en/reading/measureNames.ts'
import { moneyNames } from '../../../scripts/locales/en/reading/moneyNames.ts'
import { ownSigns, sharedSigns } from '../../../scripts/locales/en/reading/moneySigns.ts'
import { grammarOf } from '../../../scripts/locales/grammars.ts'
import { currencies, unitInfo } from '../../../scripts/quantities/units.ts'

it('every row of a unit names one that there is', () => {
  const measures = [...measureNames(false), ...measureNames(true)].map(([, unit]) => unit)
  const money = [...moneyNames().map(([, { unit }]) => unit), ...[...ownSigns, ...sharedSigns].map(([, unit]) => unit)]
  expect(measures.filter((unit) => unitInfo(unit) === undefined)).toEqual([])
  expect(money.filter((unit) => !currencies.has(unit))).toEqual([])
})

it('every currency of ISO 4217 is read by its code, and those of today by their names', () => {
  const { read } = grammarOf('en')
  const wrong = [...currencies].filter((code) => read(`It cost 40 million ${code}.`, [])[0]?.unit !== code)
  expect(wrong).toEqual([])
  const names: Record<string, string> = {
    AUD: 'Australian dollars',
    CHF: 'Swiss francs',
    KRW: 'South Korean won',
    BRL: 'Brazilian reals',
    XOF: 'West African CFA francs',
    ISK: 'Icelandic krónur',
    VND: 'Vietnamese dong',
  }
  for (const [code, name] of Object.entries(names))
    expect(read(`It cost 4 million ${name}.`, [])).toMatchObject([{ value: 4e6, unit: code }])
})

it('the names of measures are read in both spellings', () => {
  const { read } = grammarOf('en')
  for (const [text, unit] of [
    ['5 kilometres', 'kilometer'],
    ['5 kilometers', 'kilometer'],
    ['5 square metres', 'square-meter'],
    ['5 metric tons', 'tonne'],
    ['5 tonnes', 'tonne'],
    ['5 megawatt-hours', 'megawatt-hour'],
    ['5 Mt', 'megatonne'],
    ['5 ML', 'megaliter'],
    ['5 ml', 'milliliter'],
    ['5 mW', 'milliwatt'],
    ['5 MW', 'megawatt'],
  ]) {
    expect(read(`It was ${text}.`, []), text).toMatchObject([{ value: 5, unit }])
  }
})
