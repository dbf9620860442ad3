import { describe as group, expect, it } from 'vitest'
import { capitalMix, describe } from '../../components/CapitalMix.ts'
import type { FigureData } from '../../scripts/article/figures.ts'
import { expectInside, han, quantity, rooms } from './build.ts'

function mix(count: number, share = 12, length = 6): FigureData<'capital-mix'> {
  return {
    kind: 'capital-mix', total: quantity(120_000_000_000, 'CNY', '超過1200億元'),
    lever: { fact: quantity(share, 'percent', `${share}%`), label: han(8) },
    kinds: Array.from({ length: count }, () => ({ label: han(4), members: han(length) })),
  }
}

group('capital mix', () => {
  it.each(Object.entries(rooms))('keeps bar and texts in the %s field', (_, field) => {
    for (const data of [mix(2), mix(4), mix(5), mix(5, 12, 28), mix(2, 60), mix(3, 2)]) {
      const { lever, leverText, kinds, total, note } = capitalMix(data, field)
      for (const box of [lever, leverText, note, ...kinds.map((kind) => kind.box), ...(total ? [total] : [])]) expectInside(box, field)
    }
  })

  it.each([2, 12, 45, 60])('draws a lever of %d % true', (share) => {
    const { lever, pivot } = capitalMix(mix(2, share), { width: 1152, height: 452 })
    expect(lever.width / 1152).toBeCloseTo(share / 100)
    expect(pivot).toContain(`M${lever.width} `)
    const upright = capitalMix(mix(5, share), { width: 368, height: 452 })
    const last = upright.kinds[4]?.box
    expect(upright.lever.height / ((last?.y ?? 0) + (last?.height ?? 0) - upright.lever.y)).toBeCloseTo(share / 100)
  })

  it('gives the kinds one size, as their shares are not known', () => {
    const widths = capitalMix(mix(4), { width: 1152, height: 452 }).kinds.map((kind) => kind.box.width)
    for (const width of widths) expect(width).toBeCloseTo(widths[0] ?? 0)
  })

  it('says total, lever and kinds', () => {
    expect(describe({ ...mix(2), lever: { fact: quantity(12, 'percent', '12%'), label: '國資直投' }, kinds: [{ label: '國有資本' }, { label: '民間資本', members: '製造業' }] }))
      .toBe('超過1200億元; 國資直投 12%; 國有資本, 民間資本 (製造業)')
  })
})
