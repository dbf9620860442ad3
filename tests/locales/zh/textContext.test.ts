import { describe, expect, it } from 'vitest'
import { differences } from '../../../scripts/article/states.ts'
import { grammarOf } from '../../../scripts/locales/grammars.ts'
import type { LockedQuantity } from '../../../scripts/source/lockSchema.ts'
import { makeLock } from '../../../scripts/source/lock.ts'
import { segment } from '../../../scripts/source/segment.ts'

const grammar = grammarOf('zh-Hant')
const read = (sentence: string, text: string) => grammar.read(sentence, [], grammar.contextOf(text + sentence))
const unitOf = (text: string, sentence = '票價為18元。') => read(sentence, text).map(({ unit }) => unit)
const numbersOf = (text: string, currency?: string): readonly LockedQuantity[] =>
  makeLock(segment(text), { locale: 'zh-Hant', currency }).sentences['1.1']?.numbers ?? []

describe('whose money a bare 元 is, the whole text says', () => {
  it.each([
    ['經費為新台幣3億元。', 'TWD'],
    ['投資約NT$3億。', 'TWD'],
    ['民國104年啟用。', 'TWD'],
    ['列車由花蓮開往台東。', 'TWD'],
    ['收入為3億港元。', 'HKD'],
    ['香港的巴士。', 'HKD'],
    ['公司在浙江省杭州市。', 'CNY'],
    ['魚賣到香港，共新台幣3億元，台北人最愛吃。', 'TWD'],
  ])('%s', (text, unit) => expect(unitOf(text)).toEqual([unit]))

  it('leaves the yuan to Simplified, and money that has a name of its own', () => {
    expect(grammarOf('zh-Hans').contextOf('台湾的新台币')).toEqual({})
    expect(unitOf('民國104年啟用。', '約合人民幣18元。')).toEqual(['CNY'])
    expect(unitOf('民國104年啟用。', '約合18美元。')).toEqual(['USD'])
  })

  it('may be any of them where nothing says it, and is one where the data does', () => {
    const [open] = numbersOf('一張票賣18元。').slice(-1)
    expect(open).toMatchObject({ unit: 'CNY', units: ['TWD', 'HKD', 'MOP'] })
    const [named] = numbersOf('一張票賣18元。', 'TWD').slice(-1)
    expect(named).toMatchObject({ unit: 'TWD' })
    expect(named?.units).toBeUndefined()
    const differs = (number: LockedQuantity | undefined, unit: string) =>
      number && differences(number, { value: 18, unit, bound: 'exactly' }, () => false)
    for (const unit of ['CNY', 'TWD', 'HKD']) expect(differs(open, unit), unit).toEqual([])
    expect(differs(open, 'USD')).toEqual(['unit'])
    expect(differs(named, 'CNY')).toEqual(['unit'])
  })
})

describe('years of the Republic, in a text that names the era once', () => {
  const dates = (sentence: string) =>
    read(sentence, '民國104年啟用。').map(({ unit, bound, low, high, value, unsure }) =>
      unsure === undefined ? [unit, bound, low ?? value, ...(high === undefined ? [] : [high])] : 'unsure',
    )

  it.each([
    ['107年降為五班。', ['date', 'exactly', '2018']],
    ['102年起實施禁漁。', ['date', 'exactly', '2013']],
    ['漁業署從102年起實施。', ['date', 'exactly', '2013']],
    ['到了114年只剩一半。', ['date', 'exactly', '2025']],
    ['在118年以前完工。', ['date', 'under', '2029']],
    ['從105年到113年裁撤。', ['date', 'exactly', '2016', '2024']],
    ['加工廠111年開工。', ['date', 'exactly', '2022']],
    ['是109年的將近三倍。', ['date', 'exactly', '2020']],
    ['預計119年還清。', ['date', 'exactly', '2030']],
    ['這座橋有107年的歷史。', ['year', 'exactly', 107]],
    ['歷時102年。', ['year', 'exactly', 102]],
    ['是112年的事。', 'unsure'],
  ])('%s', (sentence, expected) => expect(dates(sentence)[0]).toEqual(expected))

  it('and in no other', () => expect(grammar.read('107年降為五班。', [])[0]).toMatchObject({ unit: 'year' }))
})
