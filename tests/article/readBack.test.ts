import { describe, expect, it } from 'vitest'
import { AuthorError } from '../../scripts/article/authorError.ts'
import type { Fact } from '../../scripts/article/facts.ts'
import { makeResolver } from '../../scripts/article/resolver.ts'
import { plain } from '../../scripts/typography/text.ts'
import { fact } from './build.ts'

type Given = Pick<Fact, 'value' | 'unit'> & Partial<Fact>
type Case = readonly [given: Given, truth: string, lie: string]

const noun = (other: string) => ({ 'zh-Hans': other, 'zh-Hant': other, en: other })

/** A count of things in the language of the text. */
const count = (value: number, counted: string, more: Partial<Fact> = {}): Given => ({
  value,
  unit: 'count',
  nouns: noun(counted),
  noun: counted,
  ...more,
})

/** What a text of a deck in one language is read as: nothing is said where it states what its fact does. */
function told(locale: string, given: Given, source: string): string {
  const facts = new Map([['x', fact(given.value, given.unit, { id: 'x', ...given })]])
  try {
    plain(makeResolver(facts, locale, [], new Set()).text(source))
    return ''
  } catch (error) {
    if (error instanceof AuthorError) return error.message
    throw error
  }
}

const simplified: Case[] = [
  [{ value: 2, unit: 'multiple', sense: 'more' }, '产量增长了{x}', '产量增长到{x}'],
  [{ value: 3, unit: 'multiple' }, '销量增至原来的{x}', '销量增长了{x}'],
  [{ value: 18, unit: 'percent', change: 'down' }, '客流下降{x}', '客流上升{x}'],
  [{ value: 18, unit: 'percent', change: 'up' }, '客流增长{x}', '客流减少{x}'],
  [{ value: 18, unit: 'percent', change: 'down' }, '客流降幅为{x}', '客流增幅为{x}'],
  [{ value: 18, unit: 'percent', change: 'down' }, '{x}的降幅', '{x}的涨幅'],
  [{ value: 4, unit: 'percentage-point', change: 'up' }, '合格率提高{x}', '合格率回落{x}'],
  [count(3000, '个'), '新增{x}岗位', '新增不到{x}岗位'],
  [count(3000, '个'), '新增{x}岗位', '新增超过{x}岗位'],
  [count(3000, '个'), '新增{x}岗位', '新增至少{x}岗位'],
  [count(3000, '个'), '新增{x}岗位', '新增约{x}岗位'],
  [{ value: 8_600_000_000, unit: 'CNY' }, '投资{x}', '投资{x:number}万元'],
  [{ value: 8_600_000_000, unit: 'CNY' }, '投资{x}', '投资{x:number}亿美元'],
  [{ value: 45, unit: 'minute' }, '历时{x}', '历时{x:number}小时'],
  [{ value: 45, unit: 'percent' }, '占比{x}', '占比{x:number}‰'],
  [count(860, '名'), '员工{x}', '员工{x:number}万名'],
  [{ value: 12, unit: 'celsius' }, '升到{x}', '零下{x}'],
  [{ value: 430, unit: 'hectare' }, '占地{x}', '占地{x:number}平方公里'],
  [{ value: 20, unit: 'CNY', low: 20, high: 30 }, '票价{x}', '票价不到{x}'],
  [{ value: 7, unit: 'day', bound: 'under' }, '耗时{x}', '耗时{x:number}个月'],
]

const traditional: Case[] = [
  [{ value: 2, unit: 'multiple', sense: 'more' }, '產量增加了{x}', '產量增加到{x}'],
  [{ value: 12, unit: 'percent', change: 'down' }, '用水減少{x}', '用水增加{x}'],
  [{ value: 12, unit: 'percent', change: 'up' }, '運量成長{x}', '運量衰退{x}'],
  [{ value: 12, unit: 'percent', change: 'down' }, '價格下跌{x}', '價格上漲{x}'],
  [{ value: 9, unit: 'month', change: 'down' }, '周期縮短{x}', '周期延長{x}'],
  [{ value: 300, unit: 'CNY', change: 'up' }, '補貼提高{x}', '補貼調降{x}'],
  [count(57, '間'), '共有{x}醫院', '共有近{x}醫院'],
  [count(57, '間'), '共有{x}醫院', '共有不足{x}醫院'],
  [count(57, '間'), '共有{x}醫院', '最多{x}醫院'],
  [count(57, '間'), '共有{x}醫院', '超過{x}醫院'],
  [{ value: 8_600_000_000, unit: 'EUR' }, '造價{x}', '造價{x:number}億元'],
  [{ value: 8_600_000_000, unit: 'HKD' }, '造價{x:number}億元', '造價{x:number}億歐元'],
  [{ value: 3200, unit: 'square-meter' }, '面積{x}', '面積{x:number}平方公里'],
  [{ value: 63, unit: 'percent', form: 'tenths' }, '{x}受訪者贊成', '超過{x}受訪者贊成'],
  [{ value: 15, unit: 'month', low: 15, high: 18 }, '工期{x}', '工期超過{x}'],
  [{ value: 640, unit: 'megawatt' }, '容量{x}', '容量{x:number}千瓦'],
  [{ value: 30, unit: 'kilometer-per-hour', bound: 'at-most' }, '車速{x}', '車速{x:number}海里'],
  [{ value: 24, unit: 'hour' }, '多停留{x}', '多停留{x:number}天'],
  [{ value: -3.5, unit: 'percent' }, '淨利率{x}', '淨利率下降{x}'],
  [{ value: 100_000, unit: 'count', nouns: noun('名'), noun: '名', bound: 'about' }, '培養{x}人才', '培養至少{x}人才'],
  [{ value: 40, unit: 'percent', change: 'down' }, '成本下降{x}', '成本攀升{x}'],
]

const english: Case[] = [
  [{ value: 7, unit: 'percent', change: 'up' }, 'Rents rose {x}', 'Rents fell {x}'],
  [{ value: 7, unit: 'percent', change: 'up' }, 'Rents grew by {x}', 'Rents dropped by {x}'],
  [{ value: 7, unit: 'percent', change: 'down' }, 'Rents are down {x}', 'Rents are up {x}'],
  [{ value: 7, unit: 'percent', change: 'down' }, 'A drop of {x}', 'A rise of {x}'],
  [{ value: 7, unit: 'percent', change: 'down' }, 'The {x} decline', 'The {x} increase'],
  [{ value: 7, unit: 'percent', change: 'down' }, 'The law cut rents by {x}', 'The law raised rents by {x}'],
  [{ value: 5, unit: 'percentage-point', change: 'up' }, 'Turnout gained {x}', 'Turnout slid {x}'],
  [{ value: 3, unit: 'multiple' }, 'It is {x} as heavy', 'It is {x:number} times heavier than before'],
  [count(14, 'boats'), 'The fleet has {x}', 'The fleet has at most {x}'],
  [count(14, 'boats'), 'The fleet has {x}', 'The fleet has over {x}'],
  [count(14, 'boats'), 'The fleet has {x}', 'The fleet has fewer than {x}'],
  [count(14, 'boats'), 'The fleet has {x}', 'The fleet has nearly {x}'],
  [count(14, 'boats'), 'The fleet has {x}', 'The fleet has {x:number}k boats'],
  [{ value: 45, unit: 'minute' }, 'It takes {x}', 'It takes {x:number} hours'],
  [{ value: 45, unit: 'percent' }, 'It holds {x}', 'It holds {x:number} percentage points'],
  [{ value: 212_000_000, unit: 'EUR' }, 'It cost {x}', 'It cost {x} a year'],
  [{ value: 12, unit: 'mile' }, 'It is {x} long', 'It is {x:number} kilometers long'],
  [{ value: 640, unit: 'megawatt' }, 'It makes {x}', 'It makes {x:number} GW'],
  [{ value: 30, unit: 'kilometer-per-hour' }, 'The limit is {x}', 'It may not exceed {x}'],
  [{ value: 90, unit: 'day', bound: 'over' }, 'It took {x}', 'It took {x:number} weeks'],
]

describe.each([
  ['zh-Hans', simplified],
  ['zh-Hant', traditional],
  ['en', english],
] as const)('in %s', (locale, cases) => {
  it.each(cases.map((each) => [each[2], ...each] as const))(
    '"%s" is refused, and what is true is not',
    (_, given, truth, lie) => {
      expect(told(locale, given, truth)).toBe('')
      expect(told(locale, given, lie)).toMatch(
        /reads as .*, but x is |has .* before x, which is |says that it (?:rose|fell), but by x, /,
      )
    },
  )
})

it('names the words, what they say and what the article says', () => {
  const rise = { value: 7, unit: 'percent', change: 'up' } as const
  expect(told('en', rise, 'Rents fell {x}')).toBe(
    '"Rents fell 7%" says that it fell, but by x, 7 percent, the article says that it rose; change the words around it, or state another fact',
  )
})

it('takes a year alone, and refuses it as a number of things', () => {
  expect(told('en', { value: '1921', unit: 'date' }, '{x}')).toBe('')
  expect(told('en', { value: '1921', unit: 'date' }, '{x} boats')).toContain('reads as 1921 boats, but x is 1921')
})

it('does not judge a fact whose direction the article does not give', () => {
  expect(told('en', { value: 7, unit: 'percent' }, 'Rents fell {x}')).toBe('')
  expect(told('en', { value: 7, unit: 'percent', change: 'down' }, 'Rents fell to {x}')).toBe('')
})
