import { describe, expect, it } from 'vitest'
import { isNotThePart } from '../../../scripts/article/agreement/parts.ts'
import type { Fact } from '../../../scripts/article/facts.ts'

const fact = (id: string, value: number, unit: string, of: object): Fact =>
  ({ id, value, unit, bound: 'exactly', nouns: {}, of, cites: ['1.1'] }) as Fact
const found = (label: string, rest: string, part: Fact, whole?: Fact) =>
  isNotThePart({ label, rest }, part, whole, ['rest']).length

describe('the label of a part and that of the rest', () => {
  const steel = fact('steel', 3, 'count', { en: 'steel bridges' })
  const bridges = fact('bridges', 9, 'count', { en: 'bridges of the county' })
  const night = fact('night', 62, 'percent', { 'zh-Hans': '乘客中的学生' })
  const town = fact('town', 41, 'percent', { en: 'visitors from the town' })

  it('have not changed places', () => {
    expect(found('timber', 'steel', steel, bridges)).toBe(1)
    expect(found('not steel', 'steel', steel, bridges)).toBe(1)
    expect(found('老人', '学生', night)).toBe(1)
    expect(found('from abroad', 'from the town', town)).toBe(1)
  })

  it('may be in other words than the fact has, and name what both are of', () => {
    expect(found('steel', 'timber', steel, bridges)).toBe(0)
    expect(found('of metal', 'bridges', steel, bridges)).toBe(0)
    expect(found('local people', 'visitors', town)).toBe(0)
    expect(found('steel bridges', 'bridges', steel)).toBe(0)
    expect(found('学生', '其他乘客', night)).toBe(0)
  })
})
