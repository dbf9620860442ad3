import { describe as group, expect, it } from 'vitest'
import { describe, partsOfWhole } from '../../components/PartsOfWhole/layout.ts'
import type { FigureData } from '../../scripts/talk/figures.ts'
import { wordsFor } from '../../scripts/locales/index.ts'
import { fact, han, rooms } from './build.ts'
import { drawFigure } from './drawFigure.ts'

const data = (part: number, whole: number): FigureData<'parts-of-whole'> => ({
  kind: 'parts-of-whole',
  part: fact(part, 'count', { suffix: '家' }),
  whole: fact(whole, 'count', { suffix: '家' }),
  label: han(28),
  rest: han(28),
})

group('parts-of-whole', () => {
  it('has a disc for each of the whole, the part first', () => {
    const { discs } = partsOfWhole(data(3, 6), { width: 1152, height: 452 })
    expect(discs.map((disc) => disc.part)).toEqual([true, true, true, false, false, false])
    expect(new Set(discs.map((disc) => disc.y)).size).toBe(1)
  })

  it('has a line under the part and one under the rest where both stand in one row', () => {
    const { brackets, discs, radius } = partsOfWhole(data(2, 6), { width: 1152, height: 440 })
    expect(brackets.map((bracket) => bracket.part)).toEqual([true, false])
    expect(brackets[0]?.x2).toBeCloseTo((discs[1]?.x ?? 0) + radius)
    expect(partsOfWhole(data(2, 100), { width: 1152, height: 440 }).brackets).toEqual([])
  })

  it('draws one bar, to scale, where discs are too many', () => {
    const { discs, bar } = partsOfWhole(data(120, 300), { width: 1000, height: 452 })
    expect(discs).toEqual([])
    expect(bar?.part).toBeCloseTo(400)
  })

  it('writes what a bar shows as large as beside discs', () => {
    const field = { width: 1152, height: 452 }
    const sizes = [24, 612].map(
      (whole) => partsOfWhole({ ...data(20, whole), label: '浙大系', rest: undefined }, field).size,
    )
    expect(sizes[1]).toBe(sizes[0])
  })

  it.each(Object.entries(rooms))('keeps the discs apart and in the field: %s', (_, field) => {
    for (const whole of [2, 6, 7, 24, 100, 200]) {
      const { discs, radius, rest, bottom } = partsOfWhole(data(2, whole), field)
      expect(discs).toHaveLength(whole)
      for (const disc of discs) {
        expect(disc.x - radius).toBeGreaterThanOrEqual(-0.01)
        expect(disc.x + radius).toBeLessThanOrEqual(field.width + 0.01)
        expect(disc.y - radius).toBeGreaterThanOrEqual(-0.01)
      }
      expect(
        Math.hypot((discs[1]?.x ?? 0) - (discs[0]?.x ?? 0), (discs[1]?.y ?? 0) - (discs[0]?.y ?? 0)),
      ).toBeGreaterThan(radius * 2)
      expect(rest.x + rest.width).toBeLessThanOrEqual(field.width + 0.01)
      expect(bottom).toBeLessThanOrEqual(field.height + 0.01)
    }
  })

  it('has its labels directly under their lines, and one counter for both numbers', async () => {
    const { brackets, labelY, rest, numberY } = partsOfWhole(
      { ...data(3, 6), label: '浙大系', rest: '其餘' },
      { width: 752, height: 440 },
    )
    expect(labelY - (brackets[0]?.y ?? 0)).toBeLessThan(32)
    expect(rest).toMatchObject({ x: brackets[1]?.x1, y: labelY })
    expect(numberY).toBeGreaterThan(labelY)
    expect(
      (await drawFigure({ ...data(3, 6), label: '浙大系', rest: '其餘' }, { width: 752, height: 440 })).match(/>家</g),
    ).toHaveLength(1)
  })

  it('says how many of how many', () => {
    expect(describe({ ...data(3, 6), label: '出自浙大系', rest: undefined }, wordsFor('zh-Hant'))).toBe(
      '出自浙大系：3家 / 6家',
    )
  })
})
