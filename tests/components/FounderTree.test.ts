import { describe as group, expect, it } from 'vitest'
import { describe, founderTree } from '../../components/FounderTree/layout.ts'
import type { FigureData } from '../../scripts/article/figures.ts'
import { wordsFor } from '../../scripts/locales/index.ts'
import { expectInside, han, quantity, rooms } from './build.ts'

function tree(founders: number, fields: number, length = 4): FigureData<'founder-tree'> {
  return {
    kind: 'founder-tree',
    institution: han(length),
    date: quantity('2017', 'date', '2017 年'),
    founders: Array.from({ length: founders }, () => han(length)),
    fields: fields ? Array.from({ length: fields }, () => han(length)) : undefined,
  }
}

group('founder tree', () => {
  it.each(Object.entries(rooms))('keeps all boxes in the %s field, in three tiers', (_, field) => {
    for (const data of [tree(2, 0), tree(3, 2), tree(4, 4), tree(4, 1, 12)]) {
      const { upperBoxes, institution, lowerBoxes } = founderTree(data, field)
      for (const box of [...upperBoxes, institution, ...lowerBoxes]) expectInside(box, field)
      for (const box of upperBoxes) expect(box.y + box.height).toBeLessThan(institution.y - 20)
      for (const box of lowerBoxes) expect(box.y).toBeGreaterThan(institution.y + institution.height + 20)
    }
  })

  it('spreads the founders evenly about the institution', () => {
    const { upperBoxes, institution } = founderTree(tree(4, 0), { width: 1152, height: 452 })
    const centres = upperBoxes.map((box) => box.x + box.width / 2)
    expect(centres.reduce((a, b) => a + b, 0) / 4).toBeCloseTo(institution.x + institution.width / 2)
    for (const [index, box] of upperBoxes.slice(1).entries())
      expect(box.x).toBeGreaterThan((upperBoxes[index]?.x ?? 0) + box.width)
  })

  it.each(Object.entries(rooms))('has one left and one right edge for all three tiers: %s', (_, field) => {
    const { upperBoxes, institution, lowerBoxes } = founderTree(tree(3, 2), field)
    for (const tier of [upperBoxes, [institution], lowerBoxes]) {
      expect(tier[0]?.x).toBe(0)
      expect((tier.at(-1)?.x ?? 0) + (tier.at(-1)?.width ?? 0)).toBeCloseTo(field.width)
    }
  })

  it('says founders, institution, date and fields', () => {
    expect(
      describe(
        {
          ...tree(2, 0),
          founders: ['浙江省', '阿里巴巴'],
          institution: '之江實驗室',
          fields: ['人工智能', '網絡信息'],
        },
        wordsFor('zh-Hant'),
      ),
    ).toBe('浙江省、阿里巴巴 → 之江實驗室：2017 年 → 專注領域：人工智能、網絡信息')
  })
})
