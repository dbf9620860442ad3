import type { FigureData } from '../scripts/article/figures.ts'
import { plain } from '../scripts/article/text.ts'
import { arrowhead, between, insideCircle, largestSize, textHeight, type Box, type Point } from './box.ts'
import type { Field } from './field.ts'

type Role = FigureData<'role-network'>['roles'][number]

/**
 * Roles round a shared centre, an arrow from each for what it gives, its text beside it. In a field
 * too narrow for that, the centre on the left and the roles in a column.
 */
export function roleNetwork(data: FigureData<'role-network'>, field: Field) {
  const wide = field.width >= 1000
  const scale = Math.min(1.25, field.height / 452)
  const hubRadius = wide ? 88 * scale : field.width < 600 ? 50 : 72
  const radius = wide ? 60 * scale : 0
  const places = wide ? around(data.roles.length, field, hubRadius, radius) : inColumn(data.roles.length, field, hubRadius)

  const need = (role: Role, box: Box, size: number) => textHeight(box.width, [wide ? undefined : role.label, size + 2], [role.members, size], [role.gives, size])
  const size = largestSize((candidate) => data.roles.every((role, index) => {
    const box = places.roles[index]?.box
    return !box || need(role, box, candidate) <= box.height
  }), [22, 20, 18])

  const fits = data.roles.map((role) => insideCircle(role.label, radius || 60, [22, 20, 18]))
  const roles = data.roles.flatMap((role, index) => {
    const place = places.roles[index]
    const fit = fits[index]
    if (!place || !fit) return []
    const [tip, from] = between(places.hub, hubRadius + 8, place.node, wide ? radius : 8)
    return [{
      role, ...place, link: `M${from.x} ${from.y}L${tip.x} ${tip.y}${arrowhead(from, tip)}`,
      label: { x: place.node.x - fit.width / 2, y: place.node.y - radius, width: fit.width, height: 2 * radius },
    }]
  })
  const fit = insideCircle(data.centre, hubRadius)
  return {
    wide, size, roles, radius, hubRadius, hub: places.hub,
    labelSize: Math.min(...fits.map((one) => one.size)),
    centre: { size: fit.size, box: { x: places.hub.x - fit.width / 2, y: places.hub.y - hubRadius, width: fit.width, height: 2 * hubRadius } },
  }
}

type Place = { node: Point, box: Box, right: boolean }

function around(count: number, field: Field, hubRadius: number, radius: number): { hub: Point, roles: Place[] } {
  const k = radius / 60
  const x = field.width / 2
  const reach = Math.min(250 * k, 270)
  const onTop = count === 3
  const fall = 84 * k // of the lower roles, below the hub
  const height = 3 * radius + 40 * k + hubRadius + fall
  const top = onTop ? (field.height - height) / 2 : 0
  const y = onTop ? top + 2 * radius + 40 * k + hubRadius : field.height / 2
  const rows = count === 4 ? [y - 128 * k, y + 128 * k] : [onTop ? y + fall : y]
  const half = count === 4 ? Math.min(128 * k, field.height / 2 - 128 * k) : onTop ? Math.min(120 * k, field.height - y - fall) : field.height / 2
  const sides = rows.flatMap((rowY): Place[] => [-1, 1].map((side) => {
    const node = { x: x + side * reach, y: rowY }
    const edge = node.x + side * (radius + 18)
    const right = side > 0
    return { node, right, box: { x: right ? edge : 0, y: rowY - half, width: right ? field.width - edge : edge, height: 2 * half } }
  }))
  const first: Place = {
    node: { x, y: top + radius }, right: true,
    box: { x: x + radius + 18, y: top, width: field.width - x - radius - 18, height: 2 * radius },
  }
  return { hub: { x, y }, roles: onTop ? [first, ...sides] : sides }
}

function inColumn(count: number, field: Field, hubRadius: number): { hub: Point, roles: Place[] } {
  const x = 2 * hubRadius + (field.width < 600 ? 34 : 88)
  const height = field.height / count
  return {
    hub: { x: hubRadius, y: field.height / 2 },
    roles: Array.from({ length: count }, (_, index) => ({
      node: { x, y: height * (index + 0.5) }, right: true,
      box: { x: x + 22, y: height * index + 4, width: field.width - x - 22, height: height - 8 },
    })),
  }
}

/** The figure in words. */
export function describe(data: FigureData<'role-network'>): string {
  const roles = data.roles.map((role) => `${plain(role.label)}${role.members === undefined ? '' : ` (${plain(role.members)})`} → ${plain(role.gives)}`)
  return `${plain(data.centre)}: ${roles.join('; ')}`
}
