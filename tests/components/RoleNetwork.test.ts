import { describe as group, expect, it } from 'vitest'
import { describe, roleNetwork } from '../../components/RoleNetwork/layout.ts'
import type { FigureData } from '../../scripts/talk/figures.ts'
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

  it('sets a verb beside its arrow, clear of all the circles, and the arrow goes one way', () => {
    for (const count of [2, 3, 4])
      for (const field of [full, { width: 736, height: 440 }]) {
        const data = network(count)
        const { roles, hub, hubRadius, beam } = roleNetwork(
          { ...data, roles: data.roles.map((role) => ({ ...role, verb: han(2) })) },
          field,
        )
        if (beam) continue
        for (const { verb, link } of roles) {
          if (!verb) throw new Error('a role has its verb')
          expectInside(verb, field)
          expect(heads(link)).toBe(1)
          for (const { x, y, radius } of [
            { ...hub, radius: hubRadius },
            ...roles.map(({ node, radius }) => ({ ...node, radius })),
          ]) {
            const nearest = {
              x: Math.max(verb.x, Math.min(x, verb.x + verb.width)),
              y: Math.max(verb.y, Math.min(y, verb.y + verb.height)),
            }
            expect(Math.hypot(nearest.x - x, nearest.y - y)).toBeGreaterThan(radius)
          }
        }
      }
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
    const [first, second] = roles
    if (!first || !second) throw new Error('two roles')
    expect(
      describe(
        { kind: 'role-network', centre: '聯盟', roles: [{ ...first, verb: '搭建' }, second] },
        wordsFor('zh-Hant'),
      ),
    ).toBe('聯盟：龍頭：海康威視 → 搭建：平台；初創 ↔ 創意')
  })
})
