import { expect, it } from 'vitest'
import type { Fact } from '../../scripts/article/facts.ts'
import { otherOwner } from '../../scripts/article/whose.ts'
import { grammarOf } from '../../scripts/locales/grammars.ts'

/** A fact that the article states of a name, with another name that it states something else of. */
const factOf = (of: string, other: string): Fact => ({
  id: 'funding',
  nouns: {},
  value: 2_000_000_000,
  unit: 'CNY',
  bound: 'over',
  of: {},
  cites: ['1.1'],
  owners: {
    language: 'zh-Hans',
    own: [{ of, unit: 'CNY' }],
    beside: [],
    elsewhere: () => [{ of: other, unit: 'CNY' }],
  },
})

it.each([
  ['海州的AI领', '海州的人工智', false],
  ['海州的企业', '海州的大学', true],
  ['海州的AI大学', '江州的人工大学', true],
])('a fact of %s may be told of %s: refused %s', (of, other, isRefused) => {
  const place = { grammar: grammarOf('zh-Hans'), locale: 'zh-Hans' }
  const found = otherOwner({ of: other }, factOf(of, other), `${other}融资超过20亿元`, place)
  expect(found !== undefined).toBe(isRefused)
})
