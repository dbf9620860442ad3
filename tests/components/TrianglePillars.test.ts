import { describe as group, expect, it } from 'vitest'
import { describe, trianglePillars } from '../../components/TrianglePillars/layout.ts'
import type { FigureData } from '../../scripts/article/figures.ts'
import { wordsFor } from '../../scripts/locales/index.ts'
import { expectInside, han, latin, rooms } from './build.ts'
import { pointsOf } from './paths.ts'

function pillars(length: number, write = han): FigureData<'triangle-pillars'> {
  return {
    kind: 'triangle-pillars',
    top: write(Math.min(length, 20)),
    pillars: Array.from({ length: 3 }, () => ({ label: write(Math.min(length, 12)), detail: write(length) })),
  }
}

group('triangle on pillars', () => {
  it.each(Object.entries(rooms))('keeps the texts of corners and middle in the %s field', (_, field) => {
    for (const data of [pillars(4), pillars(36), pillars(36, latin)]) {
      const drawing = trianglePillars(data, field)
      for (const box of [drawing.top.box, ...drawing.pillars.map((pillar) => pillar.box)]) expectInside(box, field)
    }
  })

  it('draws an equilateral triangle as high as the field, one corner to each pillar', () => {
    const field = { width: 1152, height: 440 }
    const tips = trianglePillars(pillars(4), field).pillars.map(({ corner }) => pointsOf(corner)[0] ?? { x: 0, y: 0 })
    const [top, left, right] = tips
    if (!top || !left || !right) throw new Error('three corners')
    const side = right.x - left.x
    expect(Math.hypot(top.x - left.x, top.y - left.y)).toBeCloseTo(side)
    expect(Math.hypot(top.x - right.x, top.y - right.y)).toBeCloseTo(side)
    expect(left.y - top.y).toBeCloseTo(field.height)
  })

  it('leaves the middle clear of the corners', () => {
    const { hold, pillars: corners } = trianglePillars(pillars(4), { width: 1152, height: 440 })
    const apex = pointsOf(corners[0]?.corner ?? '')
    expect(Math.min(...pointsOf(hold).map(({ y }) => y))).toBeGreaterThan(Math.max(...apex.map(({ y }) => y)))
  })

  it('sets long texts in rows where there is no room about the triangle', () => {
    expect(trianglePillars(pillars(36), { width: 368, height: 440 }).rows).toBe(true)
    expect(trianglePillars(pillars(36), { width: 1152, height: 440 }).rows).toBe(false)
  })

  it('says the whole and what holds it, in the words of the language', () => {
    const three = [
      { label: '算力', detail: '1+N' },
      { label: '算法', detail: '三層' },
      { label: '場景', detail: '開放' },
    ]
    const data = { kind: 'triangle-pillars' as const, top: '黃金三角', pillars: three }
    expect(describe(data, wordsFor('en'))).toBe('黃金三角: 算力: 1+N; 算法: 三層; 場景: 開放')
    expect(describe(data, wordsFor('zh-Hant'))).toBe('黃金三角：算力：1+N；算法：三層；場景：開放')
  })
})
