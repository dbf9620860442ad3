import { describe as group, expect, it } from 'vitest'
import { describe, trianglePillars } from '../../components/TrianglePillars/layout.ts'
import type { FigureData } from '../../scripts/talk/figures.ts'
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

const full = { width: 1152, height: 440 }

group('a roof on three columns', () => {
  it.each(Object.entries(rooms))('keeps the texts of columns and roof in the %s field', (_, field) => {
    for (const data of [pillars(4), pillars(36), pillars(36, latin)]) {
      const drawing = trianglePillars(data, field)
      for (const box of [drawing.top.box, ...drawing.pillars.flatMap(({ text, shaft }) => [text, shaft])])
        expectInside(box, field)
    }
  })

  it('carries the roof on three columns of one height and width, which stand on one ground', () => {
    const { roof, ground, pillars: columns } = trianglePillars(pillars(4), full)
    const eaves = Math.max(...pointsOf(roof.replace('Z', '')).map(({ y }) => y))
    expect(new Set(columns.map(({ shaft }) => `${shaft.y} ${shaft.width} ${shaft.height}`)).size).toBe(1)
    for (const { shaft, ends } of columns) {
      const [capital, base] = ends
      expect(capital?.y).toBeGreaterThan(eaves)
      expect((capital?.y ?? 0) + (capital?.height ?? 0)).toBeCloseTo(shaft.y)
      expect(base?.y).toBeCloseTo(shaft.y + shaft.height)
      expect((base?.y ?? 0) + (base?.height ?? 0)).toBeCloseTo(ground?.y ?? 0)
    }
  })

  it('has the columns larger than the roof, and apart', () => {
    const { roof, pillars: columns } = trianglePillars(pillars(4), full)
    const ys = pointsOf(roof.replace('Z', '')).map(({ y }) => y)
    const [first, second] = columns
    expect(first?.shaft.height).toBeGreaterThan(1.5 * (Math.max(...ys) - Math.min(...ys)))
    expect((first?.ends[0]?.x ?? 0) + (first?.ends[0]?.width ?? 0)).toBeLessThan(second?.ends[0]?.x ?? 0)
  })

  it('keeps the text of the roof under its slopes', () => {
    for (const data of [pillars(4), pillars(20), pillars(36, latin)])
      for (const field of [full, { width: 736, height: 440 }]) {
        const { roof, top, standing } = trianglePillars(data, field)
        if (!standing) continue
        const [left, apex] = pointsOf(roof.replace('Z', ''))
        const slope = ((left?.y ?? 0) - (apex?.y ?? 0)) / ((apex?.x ?? 0) - (left?.x ?? 0))
        expect(top.box.y).toBeGreaterThanOrEqual((left?.y ?? 0) - top.box.x * slope)
      }
  })

  it('lays the columns in rows where their texts have no room side by side', () => {
    expect(trianglePillars(pillars(36, latin), { width: 368, height: 440 }).standing).toBe(false)
    expect(trianglePillars(pillars(36), full).standing).toBe(true)
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
