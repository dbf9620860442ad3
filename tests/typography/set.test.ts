import { expect, it } from 'vitest'
import { plain, type Text } from '../../scripts/typography/text.ts'
import { stress } from '../../scripts/article/writeText.ts'
import { set } from '../../scripts/typography/set.ts'

const fact = (text: string) => ({ text, fact: 'a-fact' })
const said = (text: Text, locale: string) => plain(set(text, locale))

it.each<[Text, string]>([
  ['在 AI 領域', '在AI領域'],
  ['在\u00a0AI\u2009領域', '在AI領域'],
  ['投入 $5 與 Ω 與 5% 的人', '投入$5與Ω與5%的人'],
  [['有 ', fact('68%'), ' 的企業'], '有68%的企業'],
  [['有', ' ', fact('68%')], '有68%'],
  ['用 open source 的城市 與人', '用open source的城市 與人'],
])('closes up the blank that was typed where Han and Latin meet: %j', (text, expected) => {
  expect(said(text, 'zh-Hans')).toBe(expected)
})

it.each<[string, Text, string]>([
  ['at the start of a text', [fact('two-thirds'), ' of the beds'], 'Two-thirds of the beds'],
  ['behind a quotation mark', ['“', fact('about 30'), ' boats”'], '“About 30 boats”'],
  ['behind the end of a sentence', ['It grew. ', fact('half'), ' of it stayed.'], 'It grew. Half of it stayed.'],
])('begins with a capital %s', (_, text, expected) => {
  expect(said(text, 'en-GB')).toBe(expected)
})

it.each<[string, Text, string, string]>([
  ['inside a sentence', ['In all, ', fact('two-thirds'), ' of it'], 'en', 'In all, two-thirds of it'],
  ['where the fact is all of the text', [fact('two-thirds')], 'en', 'two-thirds'],
  ['in a language without capitals', [fact('kWh'), '與電'], 'zh-Hant', 'kWh與電'],
])('leaves a fact as it is written %s', (_, text, locale, expected) => {
  expect(said(text, locale)).toBe(expected)
})

it('puts the accent on what has got its capital', () => {
  const claim = set([fact('two-thirds'), ' of the beds'], 'en')
  expect(stress(claim, 'two-thirds')).toEqual([{ text: 'Two-thirds', fact: 'a-fact', accent: true }, ' of the beds'])
})
