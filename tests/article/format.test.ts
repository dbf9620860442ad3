import { describe, expect, it } from 'vitest'
import type { Fact } from '../../scripts/article/facts.ts'
import { writeFact, type Style } from '../../scripts/article/format.ts'
import { fact } from './build.ts'

const nouns = { 'zh-Hant': '個', 'zh-Hans': '个', en: { one: 'boat', other: 'boats' } }
const count = (value: number) => fact(value, 'count', { nouns })

describe('writeFact', () => {
  it.each<[Fact, string, string, string]>([
    [fact(68, 'percent'), '68%', '68%', '68%'],
    [fact(12.5, 'percent'), '12.5%', '12.5%', '12.5%'],
    [fact(7, 'percent'), '7%', '7%', '7%'],
    [fact(1, 'percentage-point'), '1個百分點', '1个百分点', '1\u00a0percentage point'],
    [fact(23, 'percentage-point'), '23個百分點', '23个百分点', '23\u00a0percentage points'],
    [fact(3, 'multiple'), '3倍', '3倍', '3×'],
    [fact(120_000_000_000, 'CNY'), '1200億元', '1200亿元', 'CN¥120\u00a0billion'],
    [fact(15_000, 'CNY'), '1.5萬元', '1.5万元', 'CN¥15,000'],
    [fact(2_600_000, 'USD'), '260萬美元', '260万美元', '$2.6\u00a0million'],
    [fact(5.5, 'USD'), '5.5美元', '5.5美元', '$5.50'],
    [count(1), '1個', '1个', '1 boat'],
    [count(3), '3個', '3个', '3 boats'],
    [count(1500), '1500個', '1500个', '1,500 boats'],
    [count(100_000), '10萬個', '10万个', '100,000 boats'],
    [fact(200, 'count'), '200', '200', '200'],
    [fact(1, 'rank'), '第1', '第1', '1st'],
    [fact(12, 'rank'), '第12', '第12', '12th'],
    [fact(23, 'rank'), '第23', '第23', '23rd'],
    [fact(1, 'hour'), '1小時', '1小时', '1\u00a0hour'],
    [fact(10, 'day'), '10天', '10天', '10\u00a0days'],
    [fact(9, 'month'), '9個月', '9个月', '9\u00a0months'],
    [fact(5, 'year'), '5年', '5年', '5\u00a0years'],
    [fact('2024-07-15', 'date'), '2024年7月15日', '2024年7月15日', 'July 15, 2024'],
    [fact('2024-07', 'date'), '2024年7月', '2024年7月', 'July 2024'],
    [fact('2002', 'date'), '2002年', '2002年', '2002'],
    [fact('--04-02', 'date'), '4月2日', '4月2日', 'April 2'],
  ])('writes %j in each locale', (each, hant, hans, en) => {
    expect([writeFact(each, 'zh-Hant').text, writeFact(each, 'zh-Hans').text, writeFact(each, 'en').text]).toEqual([
      hant,
      hans,
      en,
    ])
  })

  it.each<[Fact['bound'], string, string, string]>([
    ['exactly', '1200億元', '1200亿元', 'CN¥120\u00a0billion'],
    ['over', '超過1200億元', '超过1200亿元', 'over CN¥120\u00a0billion'],
    ['under', '不到1200億元', '不到1200亿元', 'under CN¥120\u00a0billion'],
    ['about', '約1200億元', '约1200亿元', 'about CN¥120\u00a0billion'],
  ])('writes the bound %s', (bound, hant, hans, en) => {
    const each = fact(120_000_000_000, 'CNY', { bound })
    expect([writeFact(each, 'zh-Hant').text, writeFact(each, 'zh-Hans').text, writeFact(each, 'en').text]).toEqual([
      hant,
      hans,
      en,
    ])
  })

  it.each<[Fact, string, string, string]>([
    [count(2), '兩個', '两个', 'two boats'],
    [count(1), '一個', '一个', 'one boat'],
    [count(10), '十個', '十个', 'ten boats'],
    [count(24), '二十四個', '二十四个', 'twenty-four boats'],
    [count(0), '零個', '零个', 'zero boats'],
    [count(200), '二百個', '二百个', 'two hundred boats'],
    [count(100_000), '十萬個', '十万个', 'one hundred thousand boats'],
    [fact(2, 'rank'), '第二', '第二', 'second'],
    [fact(3, 'multiple'), '三倍', '三倍', 'three times'],
    [fact(20, 'multiple'), '二十倍', '二十倍', 'twenty times'],
    [
      fact(20_000_000_000, 'CNY', { bound: 'over' }),
      '超過二百億元',
      '超过二百亿元',
      'over twenty billion\u00a0Chinese yuan',
    ],
  ])('writes %j in words', (each, hant, hans, en) => {
    const written = (locale: string) => writeFact(each, locale, 'words').text
    expect([written('zh-Hant'), written('zh-Hans'), written('en')]).toEqual([hant, hans, en])
  })

  it.each<[Fact, string, string]>([
    [fact(120_000_000_000, 'CNY', { bound: 'over' }), '1200', '120'],
    [count(3), '3', '3'],
    [fact(68, 'percent', { bound: 'about' }), '68', '68'],
  ])('writes the number of %j alone', (each, hant, en) => {
    expect(writeFact(each, 'zh-Hant', 'number')).toMatchObject({ text: hant, number: hant })
    expect(writeFact(each, 'en', 'number').text).toBe(en)
    expect(writeFact(each, 'en', 'number')).not.toHaveProperty('suffix')
  })

  it('splits the text into what stands before the number, the number and what follows', () => {
    for (const locale of ['zh-Hant', 'zh-Hans', 'en']) {
      for (const style of ['default', 'words', 'number'] satisfies Style[]) {
        for (const each of [
          count(2),
          fact(20_000_000_000, 'USD', { bound: 'over' }),
          fact(3, 'rank'),
          fact('2024-07', 'date', { bound: 'about' }),
        ]) {
          const { prefix = '', number, suffix = '', text } = writeFact(each, locale, style)
          expect(prefix + number + suffix).toBe(text)
        }
      }
    }
    expect(writeFact(fact(120_000_000_000, 'CNY', { bound: 'over' }), 'zh-Hant')).toMatchObject({
      prefix: '超過',
      number: '1200',
      suffix: '億元',
    })
  })

  it('refuses to spell out what is too long, and names the fact', () => {
    expect(() => writeFact(count(123_456), 'en', 'words')).toThrow(
      '"a-fact" cannot be written so: 123,456 cannot be spelled out',
    )
  })

  it('keeps every digit of a number', () => {
    expect(writeFact(fact(123_456_789, 'count'), 'en').text).toBe('123.456789\u00a0million')
    expect(writeFact(fact(123_456_789, 'count'), 'zh-Hant').text).toBe('1.23456789億')
  })

  it('marks what is computed', () => {
    expect(writeFact(fact(1, 'count', { derive: 'a - b' }), 'en').computed).toBe(true)
    expect(writeFact(fact(1, 'count'), 'en')).not.toHaveProperty('computed')
  })
})
