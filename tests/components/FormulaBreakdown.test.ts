import { describe as group, expect, it } from 'vitest'
import { describe, formulaBreakdown } from '../../components/FormulaBreakdown/layout.ts'
import { spellingOf } from '../../components/FormulaBreakdown/spelledOut.ts'
import { type } from '../../components/shared/typeScale.ts'
import type { FigureData } from '../../scripts/talk/figures.ts'
import { wordsFor } from '../../scripts/locales/index.ts'
import { expectInside, han, rooms } from './build.ts'

function formula(count: number, length = 8, symbol = '24'): FigureData<'formula-breakdown'> {
  return {
    kind: 'formula-breakdown',
    term: '241',
    sum: han(length),
    parts: Array.from({ length: count }, () => ({ symbol, label: han(length), detail: han(length) })),
  }
}

group('formula taken apart', () => {
  it.each(Object.entries(rooms))('keeps term, parts and sum in the %s field', (_, field) => {
    for (const data of [formula(2), formula(3), formula(4), formula(2, 24)]) {
      const drawing = formulaBreakdown(data, field)
      if (drawing.sum) expectInside(drawing.sum.box, field)
      for (const box of drawing.parts.flatMap((part) => ('symbol' in part ? [part.symbol, part.text] : [part.text])))
        expectInside(box, field)
    }
  })

  it('holds the longest texts in the full field', () => {
    const drawing = formulaBreakdown(
      { ...formula(4, 24, han(6)), term: han(8), sum: han(48) },
      { width: 1152, height: 452 },
    )
    expect(drawing.used).toBeLessThanOrEqual(452)
  })

  it('writes a short term as the big number, and a longer one so that it fits', () => {
    expect(formulaBreakdown(formula(2), { width: 1152, height: 452 }).termSize).toBe(type.hero)
    expect(
      formulaBreakdown({ ...formula(2), term: han(8) }, { width: 1152, height: 452 }).termSize * 8,
    ).toBeLessThanOrEqual(1152 * 0.3)
  })

  it('brackets the parts beside the term, not below it', () => {
    expect(formulaBreakdown(formula(3), { width: 1152, height: 452 })).toHaveProperty('bracket', expect.any(String))
    expect(formulaBreakdown(formula(3), { width: 368, height: 452 })).toHaveProperty('bracket', undefined)
  })

  it('brings each symbol of the term down to what it stands for, where the parts spell the term', () => {
    for (const [term, symbols] of [
      ['241', ['24', '1']],
      ['123N', ['1', '2', '3', 'N']],
      ['3-2-1', ['3', '2', '1']],
    ] as const) {
      const parts = symbols.map((symbol) => ({ symbol, label: han(8), detail: han(20) }))
      for (const field of [
        { width: 1152, height: 452 },
        { width: 752, height: 452 },
      ]) {
        const drawing = formulaBreakdown({ kind: 'formula-breakdown', term, parts }, field)
        if (drawing.form !== 'spelled') throw new Error('the parts spell the term')
        expect(drawing.term.map(({ text }) => text).join('')).toBe(term)
        const ways = drawing.parts.map(({ way }) => (way.match(/[\d.]+/g) ?? []).map(Number))
        for (const [index, [from = 0, , turn = 0, to = 0, end = 0]] of ways.entries()) {
          const { box } = drawing.term.find(({ part }) => part === index) ?? { box: { x: 0, width: 0 } }
          expect(from).toBeCloseTo(box.x + box.width / 2)
          expect(to).toBeLessThan(drawing.parts[index]?.text.x ?? 0)
          expect(end).toBeLessThanOrEqual(field.height)
          for (const [other, [x = 0, start = 0, otherTurn = 0, otherTo = 0]] of ways.entries()) {
            if (other === index) continue
            const [low, high] = [Math.min(from, to), Math.max(from, to)]
            const onTheWayDown = x >= low && x <= high && turn >= start && turn <= otherTurn
            const inItsColumn = otherTo >= low && otherTo <= high && turn >= otherTurn
            expect({ term, index, other, crosses: onTheWayDown || inItsColumn }).toMatchObject({ crosses: false })
          }
        }
      }
    }
  })

  it('lists the symbols where they do not spell the term', () => {
    expect(formulaBreakdown(formula(2), { width: 1152, height: 452 }).form).toBe('listed')
    expect(spellingOf({ ...formula(2, 8, 'N'), term: 'N+1' })).toBeUndefined()
  })

  it('says the term, its parts and what they come to', () => {
    const parts = [
      { symbol: '24', label: '多停留 24 小時' },
      { symbol: '1', label: '100 億元', detail: '綜合收入' },
    ]
    expect(describe({ kind: 'formula-breakdown', term: '241', parts, sum: '流量換生態' }, wordsFor('zh-Hant'))).toBe(
      '241 = 24：多停留 24 小時；1：100 億元、綜合收入 → 流量換生態',
    )
  })
})
