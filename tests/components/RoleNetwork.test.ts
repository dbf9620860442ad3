import { describe as group, expect, it } from 'vitest'
import { describe, roleNetwork } from '../../components/RoleNetwork.ts'
import type { FigureData } from '../../scripts/article/figures.ts'
import { expectInside, han, rooms } from './build.ts'

function network(count: number, length = 8): FigureData<'role-network'> {
  return { kind: 'role-network', centre: han(8), roles: Array.from({ length: count }, () => ({ label: han(4), members: han(length), gives: han(length) })) }
}

group('role network', () => {
  it.each(Object.entries(rooms))('keeps centre, roles and texts in the %s field', (_, field) => {
    for (const data of [network(2), network(3), network(4), network(4, 28)]) {
      const { hub, hubRadius, radius, roles } = roleNetwork(data, field)
      expectInside({ x: hub.x - hubRadius, y: hub.y - hubRadius, width: 2 * hubRadius, height: 2 * hubRadius }, field)
      expect(roles).toHaveLength(data.roles.length)
      for (const { node, box } of roles) {
        expectInside(box, field)
        const r = Math.max(radius, 8)
        expectInside({ x: node.x - r, y: node.y - r, width: 2 * r, height: 2 * r }, field)
        expect(Math.hypot(node.x - hub.x, node.y - hub.y)).toBeGreaterThan(hubRadius + r)
      }
    }
  })

  it('sets the texts outward of the roles', () => {
    const { roles } = roleNetwork(network(4), { width: 1152, height: 452 })
    for (const { node, box, right } of roles) {
      if (right) expect(box.x).toBeGreaterThan(node.x)
      else expect(box.x + box.width).toBeLessThan(node.x)
    }
  })

  it('says what each role gives', () => {
    const roles = [{ label: '龍頭', members: '海康威視', gives: '平台' }, { label: '初創', gives: '創意' }]
    expect(describe({ kind: 'role-network', centre: '聯盟', roles })).toBe('聯盟: 龍頭 (海康威視) → 平台; 初創 → 創意')
  })
})
