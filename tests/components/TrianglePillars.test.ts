import { describe as group, expect, it } from 'vitest'
import { describe, trianglePillars } from '../../components/TrianglePillars.ts'
import type { FigureData } from '../../scripts/article/figures.ts'
import { expectInside, han, rooms } from './build.ts'

function pillars(length: number): FigureData<'triangle-pillars'> {
  return { kind: 'triangle-pillars', top: han(length), pillars: Array.from({ length: 3 }, () => ({ label: han(4), detail: han(length) })) }
}

group('triangle on pillars', () => {
  it.each(Object.entries(rooms))('keeps gable and pillars in the %s field', (_, field) => {
    for (const data of [pillars(6), pillars(20)]) {
      const drawing = trianglePillars(data, field)
      expectInside(drawing.top.box, field)
      for (const pillar of drawing.pillars) {
        expectInside(pillar, field)
        expect(pillar.y).toBeGreaterThan(drawing.top.box.y + drawing.top.box.height)
      }
    }
  })

  it('sets three equal pillars from edge to edge', () => {
    const [first, second, third] = trianglePillars(pillars(6), { width: 1152, height: 452 }).pillars
    expect(first?.x).toBe(0)
    expect(second?.width).toBe(first?.width)
    expect((third?.x ?? 0) + (third?.width ?? 0)).toBeCloseTo(1152)
  })

  it('says the whole and what holds it', () => {
    const three = [{ label: '算力', detail: '1+N' }, { label: '算法', detail: '三層' }, { label: '場景', detail: '開放' }]
    expect(describe({ kind: 'triangle-pillars', top: '黃金三角', pillars: three })).toBe('黃金三角: 算力 – 1+N; 算法 – 三層; 場景 – 開放')
  })
})
