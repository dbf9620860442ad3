import { describe as group, expect, it } from 'vitest'
import { describe, familyTree } from '../../components/FamilyTree/layout.ts'
import type { FigureData } from '../../scripts/talk/figures.ts'
import { wordsFor } from '../../scripts/locales/index.ts'
import { expectInside, han, quantity, rooms } from './build.ts'

function tree(parents: number, fields: number, length = 4): FigureData<'family-tree'> {
  return {
    kind: 'family-tree',
    child: han(length),
    date: quantity('2017', 'date', '2017 年'),
    parents: Array.from({ length: parents }, () => han(length)),
    fields: fields ? Array.from({ length: fields }, () => han(length)) : undefined,
  }
}

group('family tree', () => {
  it.each(Object.entries(rooms))('keeps all boxes in the %s field, in three tiers', (_, field) => {
    for (const data of [tree(2, 0), tree(3, 2), tree(4, 4), tree(4, 1, 12)]) {
      const { upperBoxes, child, lowerBoxes } = familyTree(data, field)
      for (const box of [...upperBoxes, child, ...lowerBoxes]) expectInside(box, field)
      for (const box of upperBoxes) expect(box.y + box.height).toBeLessThan(child.y - 20)
      for (const box of lowerBoxes) expect(box.y).toBeGreaterThan(child.y + child.height + 20)
    }
  })

  it('spreads the parents evenly about the child', () => {
    const { upperBoxes, child } = familyTree(tree(4, 0), { width: 1152, height: 452 })
    const centres = upperBoxes.map((box) => box.x + box.width / 2)
    expect(centres.reduce((a, b) => a + b, 0) / 4).toBeCloseTo(child.x + child.width / 2)
    for (const [index, box] of upperBoxes.slice(1).entries())
      expect(box.x).toBeGreaterThan((upperBoxes[index]?.x ?? 0) + box.width)
  })

  it.each(Object.entries(rooms))('has one left and one right edge for all three tiers: %s', (_, field) => {
    const { upperBoxes, child, lowerBoxes } = familyTree(tree(3, 2), field)
    for (const tier of [upperBoxes, [child], lowerBoxes]) {
      expect(tier[0]?.x).toBe(0)
      expect((tier.at(-1)?.x ?? 0) + (tier.at(-1)?.width ?? 0)).toBeCloseTo(field.width)
    }
  })

  it('says parents, child, date and fields', () => {
    expect(
      describe(
        {
          ...tree(2, 0),
          parents: ['浙江省', '阿里巴巴'],
          child: '之江實驗室',
          fields: ['人工智能', '網絡信息'],
        },
        wordsFor('zh-Hant'),
      ),
    ).toBe('浙江省、阿里巴巴 → 之江實驗室：2017 年 → 專注領域：人工智能、網絡信息')
  })
})
