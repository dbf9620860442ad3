import { describe, expect, it } from 'vitest'
import { formatDiagnostic } from '../../scripts/article/diagnostic.ts'
import { foundIn, ofForm } from './told.ts'

const eggs = 'The farm sold 900 crates of eggs in 2020, 840 crates in 2022 and 610 crates in 2024.'
const swings = 'The pool had 400 swimmers in 2020, 900 swimmers in 2022 and 700 swimmers in 2024.'
const rent = 'A berth cost 40 euros in 2020 and 31 euros in 2024.'
const rise = 'The rise in rents was 4 percent in 2022 and 2 percent in 2024.'
const trees = '果园2020年种苹果树500棵，2022年种560棵，2024年种720棵。'
const rate = '物價年增率2022年為4%，2024年為2%。'

const series = (unit: string, values: object, of: object, noun?: object) => ({
  x: { unit, of, ...(noun ? { noun } : {}), series: values, cite: '1.1' },
})
const crates = series('count', { 2020: 900, 2022: 840, 2024: 610 }, { en: 'eggs sold in a year' }, { en: 'crates' })
const swimmers = series('count', { 2020: 400, 2022: 900, 2024: 700 }, { en: 'swimmers in a year' }, { en: 'swimmers' })
const berth = series('EUR', { 2020: 40, 2024: 31 }, { en: 'price of a berth' })
const rents = series('percent', { 2022: 4, 2024: 2 }, { en: 'rise in rents' })
const growth = series('percent', { 2022: 4, 2024: 2 }, { en: 'growth of rents' })
const planted = series('count', { 2020: 500, 2022: 560, 2024: 720 }, { 'zh-Hans': '种下的苹果树' }, { 'zh-Hans': '棵' })
const prices = series('percent', { 2022: 4, 2024: 2 }, { 'zh-Hant': '物價年增率' })

const cases: readonly [
  locale: 'en' | 'zh-Hans' | 'zh-Hant',
  text: string,
  facts: Record<string, object>,
  is: boolean,
  claim: string,
][] = [
  ['en', eggs, crates, true, 'Fewer eggs are sold than once'],
  ['en', eggs, crates, false, 'More eggs are sold than once'],
  ['en', eggs, crates, true, 'More buyers come to the farm'],
  ['en', eggs, crates, true, 'More people live without eggs'],
  ['en', eggs, crates, true, 'Eggs sold abroad have grown'],
  ['en', eggs, crates, true, 'Eggs cost more'],
  ['en', rise, rents, true, 'Rents have grown'],
  ['en', rise, growth, true, 'Rents have grown'],
  ['en', swings, swimmers, true, 'There are more swimmers than there were'],
  ['en', swings, swimmers, false, 'Swimmers have fallen every year'],
  ['en', swings, swimmers, true, 'Fewer swimmers came than in the year before'],
  ['en', swings, swimmers, false, 'More swimmers came than in the year before'],
  ['en', rent, berth, true, 'A berth has become cheaper'],
  ['en', rent, berth, false, 'A berth costs more'],
  ['en', rent, berth, true, 'The market has grown'],
  ['zh-Hans', trees, planted, true, '种下的苹果树逐年增加'],
  ['zh-Hans', trees, planted, false, '种下的苹果树逐年减少'],
  ['zh-Hans', trees, planted, true, '果园的工人减少了'],
  ['zh-Hant', rate, prices, true, '物價持續上漲'],
]

describe('a claim of what has become more or less', () => {
  it.each(cases)('%s, %s, %j, %s: %s', (locale, text, facts, is, claim) => {
    const found = foundIn(locale, text, {
      facts,
      claim,
      figure: { kind: 'line-chart', lines: [{ series: 'x' }] },
    })
    const faults = found.filter(({ severity }) => severity === 'error').map(formatDiagnostic)
    expect(faults.filter((fault) => ofForm.test(fault))).toEqual([])
    expect(faults.length).toBe(is ? 0 : 1)
  })
})
