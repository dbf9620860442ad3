import { describe as group, expect, it } from 'vitest'
import { describe, vennDiagram } from '../../components/VennDiagram/layout.ts'
import type { FigureData } from '../../scripts/talk/figures.ts'
import { wordsFor } from '../../scripts/locales/index.ts'
import { expectInside, han, rooms } from './build.ts'

function venn(count: number, length = 4): FigureData<'venn-diagram'> {
  return {
    kind: 'venn-diagram',
    sets: Array.from({ length: count }, () => ({ label: han(3), title: han(length), detail: han(length) })),
    overlap: '杭州',
  }
}

group('Venn diagram', () => {
  it.each(Object.entries(rooms))('keeps circles and notes in the %s field', (_, field) => {
    for (const data of [venn(2), venn(3), venn(2, 20), venn(3, 12)]) {
      const { sets, radius, overlapLabel } = vennDiagram(data, field)
      for (const { centre, note } of sets) {
        expectInside({ x: centre.x - radius, y: centre.y - radius, width: 2 * radius, height: 2 * radius }, field)
        if (note) expectInside(note.box, field)
      }
      expectInside(overlapLabel.box, field)
    }
  })

  it('begins all the notes at the right on one line', () => {
    const right = vennDiagram(venn(3), { width: 1152, height: 452 }).sets.flatMap(({ note }) =>
      note && !note.left ? [note] : [],
    )
    expect(right).toHaveLength(2)
    expect(right[0]?.box.x).toBe(right[1]?.box.x)
    for (const { to, box } of right) expect(to).toBe(box.x - 10)
  })

  it('draws the region that all circles share: its corners lie on two circles and in the third', () => {
    const { sets, radius, overlap } = vennDiagram(venn(3), { width: 1152, height: 452 })
    const corners = [...overlap.matchAll(/(?:M|0 0 1 )([\d.]+) ([\d.]+)/g)].map(([, x, y]) => ({
      x: Number(x),
      y: Number(y),
    }))
    expect(corners).toHaveLength(4)
    for (const corner of corners) {
      const distances = sets
        .map(({ centre }) => Math.hypot(corner.x - centre.x, corner.y - centre.y))
        .sort((a, b) => a - b)
      expect(distances[0]).toBeLessThan(radius)
      expect(distances[1]).toBeCloseTo(radius, 3)
      expect(distances[2]).toBeCloseTo(radius, 3)
    }
  })

  it('writes the notes under the circles where there is no room beside them', () => {
    expect(vennDiagram(venn(3), { width: 368, height: 452 }).below).toBe(true)
    expect(vennDiagram(venn(3), { width: 752, height: 452 }).below).toBe(false)
  })

  it('says the sets, what is said of them, and the overlap', () => {
    const sets = [
      { label: '人才圈', title: '全國第二', detail: '浙大系' },
      { label: '資本圈', title: '1200 億元' },
      { label: '算力圈' },
    ]
    expect(describe({ kind: 'venn-diagram', sets, overlap: '杭州' }, wordsFor('zh-Hant'))).toBe(
      '人才圈：全國第二、浙大系；資本圈：1200 億元；算力圈 → 杭州',
    )
  })
})
