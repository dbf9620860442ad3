import { describe as group, expect, it } from 'vitest'
import { describe, hubSpoke } from '../../components/HubSpoke/layout.ts'
import type { FigureData } from '../../scripts/talk/figures.ts'
import { wordsFor } from '../../scripts/locales/index.ts'
import { expectInside, han, latin, rooms } from './build.ts'

function hub(count: number, length = 2, write = han): FigureData<'hub-spoke'> {
  return {
    kind: 'hub-spoke',
    centre: { label: write(length), mark: '1' },
    members: Array.from({ length: count }, () => (length ? { label: write(length) } : {})),
  }
}
const full = { width: 1152, height: 440 }

group('hub and spokes', () => {
  it.each(Object.entries(rooms))('keeps every node in the %s field, off the others and off the centre', (_, field) => {
    for (const data of [3, 4, 5, 6, 7, 8].flatMap((count) => [hub(count), hub(count, 10), hub(count, 10, latin)])) {
      const { hub: middle, hubRadius, members } = hubSpoke(data, field)
      for (const [index, { centre, radius, box }] of members.entries()) {
        expectInside({ x: centre.x - radius, y: centre.y - radius, width: 2 * radius, height: 2 * radius }, field)
        if (box) expectInside(box, field)
        expect(Math.hypot(centre.x - middle.x, centre.y - middle.y)).toBeGreaterThan(radius + hubRadius + 8)
        for (const other of members.slice(index + 1))
          expect(Math.hypot(centre.x - other.centre.x, centre.y - other.centre.y)).toBeGreaterThan(2 * radius)
      }
    }
  })

  it('starts at the top, over the centre', () => {
    const drawing = hubSpoke(hub(6), full)
    expect(drawing.members[0]?.centre.x).toBeCloseTo(drawing.hub.x)
    expect(drawing.members[0]?.centre.y).toBeLessThan(drawing.hub.y)
  })

  it('draws a member without a name as a smaller node without a text', () => {
    const { members } = hubSpoke({ ...hub(3), members: [{}, {}, { label: 'N', open: true }] }, full)
    expect(members.map(({ box }) => box === undefined)).toEqual([true, true, false])
    expect(members[0]?.radius).toBeLessThan(members[2]?.radius ?? 0)
  })

  it('says what each member is beside the open one', () => {
    const { each, members } = hubSpoke(
      { ...hub(3), each: '行業平台', members: [{}, {}, { label: 'N', open: true }] },
      full,
    )
    expect(each?.across).toBe('right')
    expect((each?.box.x ?? 0) + (each?.box.width ?? 0)).toBeLessThan(
      (members[2]?.centre.x ?? 0) - (members[2]?.radius ?? 0),
    )
  })

  it('sets names beside their nodes where they do not fit in circles', () => {
    expect(hubSpoke(hub(8, 14), { width: 368, height: 440 }).named).toBe('beside')
    expect(hubSpoke(hub(8, 2), { width: 368, height: 440 }).named).toBe('within')
  })

  it('says the centre, what its members are, and their names', () => {
    const members = [{}, {}, { label: 'N', open: true }]
    expect(
      describe(
        { kind: 'hub-spoke', centre: { label: '超算中心', mark: '1' }, each: '行業平台', members },
        wordsFor('zh-Hant'),
      ),
    ).toBe('1 超算中心 + 行業平台：N…')
    expect(
      describe(
        { kind: 'hub-spoke', centre: { label: 'Hub' }, members: [{ label: 'Housing' }, { label: 'Tourism' }] },
        wordsFor('en'),
      ),
    ).toBe('Hub + Housing, Tourism')
  })
})
