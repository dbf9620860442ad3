import { expect, it } from 'vitest'
import { composed, grown, hang, lacking } from '../../components/shared/hang.ts'

it('sets a figure at the optical middle of its field, and none over the top of it', () => {
  for (const spare of [20, 200, 600]) {
    expect(hang(spare)).toBeGreaterThan(spare * 0.35)
    expect(hang(spare)).toBeLessThan(spare / 2)
  }
  expect([0, -30].map(hang)).toEqual([0, 0])
})

it('says by how much a figure has to grow before it is more than a strip in its field', () => {
  const field = { width: 1152, height: 440 }
  expect(grown).toBeGreaterThan(composed)
  expect(100 + lacking(100, field)).toBeCloseTo(grown * 440)
  expect(100 + lacking(100, field, composed)).toBeCloseTo(composed * 440)
  expect(lacking(grown * 440, field)).toBe(0)
  expect(lacking(500, field)).toBe(0)
})
