import { describe as group, expect, it } from 'vitest'
import { describe, roleNetwork } from '../../components/RoleNetwork/layout.ts'
import type { FigureData } from '../../scripts/article/figures.ts'
import { wordsFor } from '../../scripts/locales/index.ts'
import { expectInside, han, rooms } from './build.ts'

function network(count: number, length = 8): FigureData<'role-network'> {
  return {
    kind: 'role-network',
    centre: han(8),
    roles: Array.from({ length: count }, () => ({
      label: han(4),
      members: han(Math.min(28, length)),
      gives: han(length),
    })),
  }
}
const full = { width: 1152, height: 440 }
const heads = (path: string) => path.split('M').length - 2 // what is drawn after the line itself

group('role network', () => {
  it.each(Object.entries(rooms))('keeps centre, roles and texts in the %s field', (_, field) => {
    for (const data of [network(2), network(3), network(4), network(4, 36)]) {
      const { hub, hubRadius, centre, roles, beam } = roleNetwork(data, field)
      expectInside(centre.box, field)
      expect(roles).toHaveLength(data.roles.length)
      for (const { node, box, radius } of roles) {
        expectInside(box, field)
        expectInside({ x: node.x - radius, y: node.y - radius, width: 2 * radius, height: 2 * radius }, field)
        if (!beam) expect(Math.hypot(node.x - hub.x, node.y - hub.y)).toBeGreaterThan(hubRadius + radius + 30)
      }
    }
  })

  it('exchanges both ways with the centre and between neighbours', () => {
    for (const [count, ways] of [
      [2, 1],
      [3, 3],
      [4, 4],
    ] as const) {
      const { ring, roles } = roleNetwork(network(count), full)
      expect(ring).toHaveLength(ways)
      for (const path of [...ring, ...roles.map(({ link }) => link)]) expect(heads(path)).toBe(2)
    }
  })

  it('gives one way, and to the centre alone, where it is not mutual', () => {
    const { ring, roles } = roleNetwork({ ...network(4), mutual: false }, full)
    expect(ring).toEqual([])
    for (const { link } of roles) expect(heads(link)).toBe(1)
  })

  it('sets the texts outward of the roles', () => {
    for (const { node, box, across } of roleNetwork(network(4), full).roles) {
      if (across === 'left') expect(box.x).toBeGreaterThan(node.x)
      else expect(box.x + box.width).toBeLessThan(node.x)
    }
  })

  it('puts the centre over the roles where the field is narrow', () => {
    expect(roleNetwork(network(3), { width: 368, height: 440 }).beam).toBeDefined()
    expect(roleNetwork(network(3), full).beam).toBeUndefined()
  })

  it('says what each role gives, and whether it is an exchange', () => {
    const roles = [
      { label: '龍頭', members: '海康威視', gives: '平台' },
      { label: '初創', gives: '創意' },
    ]
    expect(describe({ kind: 'role-network', centre: '聯盟', roles }, wordsFor('zh-Hant'))).toBe(
      '聯盟：龍頭：海康威視 ↔ 平台；初創 ↔ 創意',
    )
    expect(describe({ kind: 'role-network', centre: '聯盟', mutual: false, roles }, wordsFor('en'))).toBe(
      '聯盟: 龍頭: 海康威視 → 平台; 初創 → 創意',
    )
  })
})
