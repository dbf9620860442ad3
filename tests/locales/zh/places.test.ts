import { describe, expect, it } from 'vitest'
import { withPlace } from '../../../scripts/locales/zh/places.ts'

const article = ['柳河县的食堂关了一半。', '邻近的青溪县走的是另一条路。', '青溪县不再给补贴。', '柳河县还在给补贴。']
const said = (claim: string, earlier: readonly string[], all = article) =>
  withPlace(claim, { earlier, article: all, people: [], title: '' })(claim)

describe('a claim is of the place that the sentence before it is of', () => {
  it.each([
    ['第一年有21家签约', ['青溪县不再给补贴。'], '在青溪县，第一年有21家签约'],
    ['当地老人的次数增加到4次', ['邻近的青溪县走的是另一条路。'], '青溪县的老人的次数增加到4次'],
  ])('%s', (claim, earlier, named) => expect(said(claim, earlier)).toBe(named))

  it.each([
    ['柳河县有21家签约', ['青溪县不再给补贴。']],
    ['全国有21家签约', ['青溪县不再给补贴。']],
    ['第一年有21家签约', ['专家去过青溪县和柳河县。']],
    ['第一年有21家签约', ['食堂还在。']],
    ['老人的次数也增加到4次', ['青溪县不再给补贴。']],
  ])('but has its own, or none that is certain: %s', (claim, earlier) => expect(said(claim, earlier)).toBe(claim))

  it('needs none where the article speaks of one', () => {
    const one = ['青溪县不再给补贴。', '青溪县有食堂。']
    expect(said('第一年有21家签约', ['青溪县不再给补贴。'], one)).toBe('第一年有21家签约')
  })
})
