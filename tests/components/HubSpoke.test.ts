import { describe as group, expect, it } from 'vitest'
import { describe, hubSpoke } from '../../components/HubSpoke.ts'
import type { FigureData } from '../../scripts/article/figures.ts'
import { expectInside, han, rooms } from './build.ts'

function hub(count: number, length = 2): FigureData<'hub-spoke'> {
  return { kind: 'hub-spoke', centre: { label: han(length), mark: '1' }, members: Array.from({ length: count }, () => ({ label: han(length) })) }
}

group('hub and spokes', () => {
  it.each(Object.entries(rooms))('keeps every circle in the %s field and off the others', (_, field) => {
    for (const data of [3, 4, 5, 6, 7, 8].flatMap((count) => [hub(count), hub(count, 10)])) {
      const { hub: middle, hubRadius, radius, members } = hubSpoke(data, field)
      for (const [index, { centre }] of members.entries()) {
        expectInside({ x: centre.x - radius, y: centre.y - radius, width: 2 * radius, height: 2 * radius }, field)
        expect(Math.hypot(centre.x - middle.x, centre.y - middle.y)).toBeGreaterThan(radius + hubRadius + 10)
        for (const other of members.slice(index + 1)) expect(Math.hypot(centre.x - other.centre.x, centre.y - other.centre.y)).toBeGreaterThan(2 * radius)
      }
    }
  })

  it('starts at the top, over the centre', () => {
    const drawing = hubSpoke(hub(6), { width: 1152, height: 452 })
    expect(drawing.members[0]?.centre.x).toBeCloseTo(drawing.hub.x)
    expect(drawing.members[0]?.centre.y).toBeLessThan(drawing.hub.y)
  })

  it('sets all members at one size, the smaller the longer they are', () => {
    expect(hubSpoke(hub(8, 10), { width: 1152, height: 452 }).size).toBeLessThan(hubSpoke(hub(8), { width: 1152, height: 452 }).size)
  })

  it('says the centre and its members', () => {
    const members = [{ label: '交通' }, { label: '住房' }, { label: 'N', open: true }]
    expect(describe({ kind: 'hub-spoke', centre: { label: '超算中心', mark: '1' }, members })).toBe('1 超算中心 + 交通, 住房, N…')
  })
})
