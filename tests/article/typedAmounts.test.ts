import { describe, expect, it } from 'vitest'
import { faultOfNoun } from '../../scripts/article/nounFault.ts'
import { termsWithoutReason } from '../../scripts/article/terms.ts'
import { findTypedAmount } from '../../scripts/article/typedAmounts.ts'
import { grammarOf } from '../../scripts/locales/grammars.ts'

const typed = (locale: string, text: string, ...terms: string[]) =>
  findTypedAmount(
    text,
    grammarOf(locale),
    terms.map((term) => ({ term })),
  )?.text

describe('an amount that is typed', () => {
  it.each([
    ['en', 'A dozen boats', 'A dozen'],
    ['en', 'Half of the fleet', 'Half'],
    ['en', 'Version 4.0', '4.0'],
    ['en', 'They won 3-1', '3'],
    ['zh-Hans', '数十座泊位', '数十'],
    ['zh-Hant', '翻了一番', '翻了一番'],
    ['zh-Hans', '③号', '③'],
    ['en', 'It is ½', '½'],
    ['en', 'The bridge halves the journey', 'halves'],
    ['en', 'A multimillion deal', 'multimillion'],
    ['en', 'Sales octupled', 'octupled'],
    ['zh-Hans', '产量增百倍', '百倍'],
    ['zh-Hans', '历时十数年', '十数'],
    ['zh-Hans', '十有八九会来', '十有八九'],
    ['zh-Hans', '股价五连跌', '五连跌'],
    ['zh-Hant', '共，伍', '伍'],
  ])('is found: %s %s', (locale, text, amount) => {
    expect(typed(locale, text)).toContain(amount)
  })

  it.each([
    ['en', '{boats} and [click] more'],
    ['en', 'First of all, one of them'],
    ['zh-Hans', '一起，一成不变'],
    ['en', 'Less CO₂ and H₂O'],
    ['zh-Hans', '减少的CO₂，每m²的热'],
    ['zh-Hant', 'NO₂排放減少'],
    ['en', 'Heat for each m²'],
    ['en', 'In both halves of the match'],
    ['zh-Hans', '信心百倍，百倍努力'],
    ['zh-Hans', '伍先生收拾行李'],
  ])('is none: %s %s', (locale, text) => {
    expect(typed(locale, text)).toBeUndefined()
  })
})

describe('a term', () => {
  it.each([
    ['en', 'The Route 66 diner', 'Route 66'],
    ['zh-Hant', '六小龍齊聚', '六小龍'],
    ['en', 'The 3-2-1 plan', '3-2-1'],
  ])('waves its amount through: %s %s', (locale, text, term) => {
    expect(typed(locale, text)).toBeDefined()
    expect(typed(locale, text, term)).toBeUndefined()
  })

  it.each([
    ['zh-Hans', '三千户', '三'],
    ['en', 'Route 660', 'Route 66'],
    ['en', 'In 20 000 homes', '20'],
    ['en', 'Subroute 66', 'route 66'],
    ['en', '66 boats on Route 66', 'Route 66'],
  ])('does not where it is no whole word, or an amount goes on across its end: %s %s', (locale, text, term) => {
    expect(typed(locale, text, term)).toBeDefined()
  })

  it('that holds an amount needs a reason', () => {
    const terms = [
      'Mill Lane',
      'Route 66',
      'The Four Seasons',
      { term: 'Pier 7', reason: 'a name' },
      { term: 'Lock 2' },
    ]
    expect(termsWithoutReason({ locale: 'en', terms }).map(({ term }) => term)).toEqual([
      'Route 66',
      'The Four Seasons',
      'Lock 2',
    ])
    expect(termsWithoutReason({ locale: 'zh-Hant', terms: ['六小龍', '西湖'] })).toEqual([
      { term: '六小龍', amount: '六小龍' },
    ])
    expect(termsWithoutReason({})).toEqual([])
  })
})

describe('a noun', () => {
  it.each([
    ['en', 'thousand homes', '"thousand" is an amount; a noun says only what is counted'],
    ['en', 'TWh', '"TWh" is a unit; write unit: terawatt-hour'],
    ['en', '%', '"%" is a unit; write unit: percent'],
    ['zh-Hans', '万吨', 'noun says only what is counted'],
    ['zh-Hans', '欧元', '"欧元" is a unit; write unit: EUR'],
    ['zh-Hant', '百家', 'noun says only what is counted'],
  ])('that holds a scale or is a unit is refused: %s %s', (locale, noun, message) => {
    expect(faultOfNoun(noun, grammarOf(locale))).toContain(message)
  })

  it.each([
    ['en', 'homes'],
    ['en', 'wind turbines'],
    ['zh-Hans', '名员工'],
    ['zh-Hant', '家小龍'],
    ['zh-Hant', '項'],
  ])('that only counts is taken: %s %s', (locale, noun) => {
    expect(faultOfNoun(noun, grammarOf(locale))).toBeUndefined()
  })
})
