import type { Data } from './figure.ts'
import { plain, type Text } from '../../scripts/typography/text.ts'
import type { Words } from '../../scripts/locales/words.ts'
import { arrow, bentArrow } from '../shared/arrow.ts'
import { between, type Box, type Point } from '../shared/box.ts'
import { roomOf, type Field } from '../shared/field.ts'
import { bold, fitIn, heightOf, largestThatFits, measure, regular, type Styled } from '../shared/text.ts'
import { textInCircle } from '../shared/textInCircle.ts'
import { smaller, sizesFrom, type } from '../shared/typeScale.ts'

type Role = Data['roles'][number]
interface Place {
  node: Point
  box: Box
  across: 'left' | 'right'
}
interface Sizes {
  gives: number
  members: number
}

const tight = (size: number) => bold(size)
const sizes = sizesFrom(type.text).map((gives): Sizes => ({ gives, members: smaller(gives) }))

/**
 * Roles round a shared centre, each exchanging with it and with its neighbours, or giving to it alone. What a role
 * gives stands outward of it. In a field too small for that, the centre is a beam over the roles.
 */
export function roleNetwork(data: Data, field: Field) {
  const ring = around(data, field)
  return ring.fits ? ring : underBeam(data, field)
}

const textsOf = ({ gives, members }: Role, size: Sizes): Styled[] => [
  [gives, bold(size.gives)],
  [members, regular(size.members)],
]

const inside = ({ x, y }: Point, radius: number, width: number): Box => ({
  x: x - width / 2,
  y: y - radius,
  width,
  height: 2 * radius,
})

function around(data: Data, field: Field) {
  const wide = roomOf(field) === 'full'
  const onTop = data.roles.length === 3
  const radius = Math.min(wide ? 96 : 60, field.height * (onTop ? 0.148 : 0.165))
  const hubRadius = radius * (onTop ? 1.2 : 1.3)
  const { hub, places } = placesOf(data.roles.length, field, radius, hubRadius)
  const size = largestThatFits(sizes, (candidate) =>
    data.roles.every((role, index) =>
      fitIn(places[index]?.box ?? { width: 0, height: 0 }, ...textsOf(role, candidate)),
    ),
  )
  const among = sizesFrom(type.text)
  const labelSize = Math.min(...data.roles.map((role) => textInCircle([role.label, tight], among, radius).size))
  const middle = textInCircle([data.centre, tight], sizesFrom(type.label), hubRadius)

  const roles = data.roles.flatMap((role, index) => {
    const place = places[index]
    if (!place) return []
    const [tip, from] = between(hub, hubRadius + 8, place.node, radius + 8)
    const { width } = textInCircle([role.label, tight], [labelSize], radius)
    return [
      {
        role,
        ...place,
        radius,
        link: arrow(from, tip, isExchange(data, role), 13),
        verb: role.verb === undefined ? undefined : besideArrow(role.verb, from, tip),
        label: inside(place.node, radius, width),
      },
    ]
  })
  return {
    beam: undefined,
    radius,
    hubRadius,
    hub,
    roles,
    size,
    labelSize,
    ring:
      data.mutual === false
        ? []
        : ringOf(
            places.map(({ node }) => node),
            hub,
            radius,
          ),
    centre: { size: middle.size, box: inside(hub, hubRadius, middle.width) },
    fits:
      roomOf(field) !== 'aside'
      && middle.fits
      && data.roles.every(
        (role, index) =>
          textInCircle([role.label, tight], among, radius).fits
          && fitIn(places[index]?.box ?? { width: 0, height: 0 }, ...textsOf(role, size)),
      ),
  }
}

/** Whether a role takes from the centre as well; what it does for it goes one way. */
const isExchange = (data: Data, { verb }: Role) => data.mutual !== false && verb === undefined

/** The room of a verb beside the middle of an arrow: at the right of an upright one, else above it. */
function besideArrow(verb: Text, from: Point, tip: Point): Box {
  const { width, height } = measure(verb, regular(type.note))
  const [dx, dy] = [tip.x - from.x, tip.y - from.y]
  const length = Math.hypot(dx, dy) || 1
  const upright = Math.abs(dx) < 1
  const across = { x: dy / length, y: -dx / length }
  const side = upright ? Math.sign(across.x) : -Math.sign(across.y)
  const out = { x: across.x * side, y: across.y * side }
  const away = 8 + (Math.abs(out.x) * width + Math.abs(out.y) * height) / 2
  return {
    x: (from.x + tip.x) / 2 + out.x * away - width / 2,
    y: (from.y + tip.y) / 2 + out.y * away - height / 2,
    width,
    height,
  }
}

/** Two-way arrows from role to role, bowed away from the centre. */
function ringOf(nodes: readonly Point[], hub: Point, radius: number): string[] {
  return nodes.slice(nodes.length === 2 ? 1 : 0).map((node, index) => {
    const next = nodes[(index + 1) % nodes.length] ?? node
    const from = nodes.length === 2 ? (nodes[0] ?? node) : node
    const to = nodes.length === 2 ? node : next
    const way = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 }
    const away = Math.hypot(way.x - hub.x, way.y - hub.y)
    const out = nodes.length === 2 ? { x: 0, y: -1 } : { x: (way.x - hub.x) / away, y: (way.y - hub.y) / away }
    const bow = nodes.length === 2 ? radius * 3.4 : nodes.length === 3 ? radius * 0.55 : radius * 0.3
    const bend = { x: way.x + out.x * bow, y: way.y + out.y * bow }
    return bentArrow(between(from, radius + 8, bend, 0)[0], bend, between(to, radius + 8, bend, 0)[0], true, 13)
  })
}

/** Where the roles stand: two at the sides, three with one on top, four in the corners. */
function placesOf(count: number, field: Field, radius: number, hubRadius: number): { hub: Point; places: Place[] } {
  const x = field.width / 2
  const onTop = count === 3
  const down = onTop ? Math.min((field.height - 2 * radius) / 1.5, field.width * 0.26) : 0
  const hub = { x, y: onTop ? (field.height - 1.5 * down - 2 * radius) / 2 + radius + down : field.height / 2 }
  const reach = Math.min(field.width * (count === 2 ? 0.29 : 0.235), onTop ? down * 1.25 : (hubRadius + radius) * 1.6)
  const fall = count === 4 ? Math.min(field.height / 2 - radius, (hubRadius + radius) * 1.1) : onTop ? down / 2 : 0
  const rows = count === 4 ? [hub.y - fall, hub.y + fall] : [hub.y + fall]
  const half = (y: number) => Math.min(count === 4 ? fall : field.height / 2, y, field.height - y) - 2
  const beside = (y: number, side: number): Place => {
    const node = { x: x + side * reach, y }
    const edge = node.x + side * (radius + 22)
    const box = {
      x: side > 0 ? edge : 0,
      y: y - half(y),
      width: side > 0 ? field.width - edge : edge,
      height: 2 * half(y),
    }
    return { node, across: side > 0 ? 'left' : 'right', box }
  }
  const top: Place = {
    node: { x, y: hub.y - down },
    across: 'left',
    box: { x: x + radius + 22, y: hub.y - down - radius, width: field.width - x - radius - 22, height: 2 * radius },
  }
  const [upper = hub.y, lower = upper] = rows
  // Clockwise, so that neighbours in the data are neighbours on the ring.
  if (count === 4) return { hub, places: [beside(upper, -1), beside(upper, 1), beside(lower, 1), beside(lower, -1)] }
  return { hub, places: onTop ? [top, beside(lower, 1), beside(lower, -1)] : [beside(upper, -1), beside(upper, 1)] }
}

function underBeam(data: Data, field: Field) {
  const among = sizesFrom(type.text)
  const beamSize = largestThatFits(among, (size) =>
    fitIn({ width: field.width - 24, height: 40 }, [data.centre, tight(size)]),
  )
  const beam: Box = {
    x: 0,
    y: 0,
    width: field.width,
    height: Math.max(46, heightOf(field.width - 24, [data.centre, tight(beamSize)]) + 16),
  }
  const head = beam.height + 12
  const height = (field.height - head) / data.roles.length
  const [spine, x, radius] = [14, data.mutual === false ? 66 : 70, 9]
  const box = (index: number): Box => ({ x: x + 24, y: head + height * index, width: field.width - x - 24, height })
  const labelOf = (size: Sizes) => Math.max(type.note, size.gives)
  const size = largestThatFits(sizes, (candidate) =>
    data.roles.every((role, index) => {
      return fitIn(
        { ...box(index), height: height - 4 },
        [role.label, bold(labelOf(candidate))],
        [role.verb, regular(candidate.gives)],
        ...textsOf(role, candidate),
      )
    }),
  )
  const nodes = data.roles.map((_, index): Point => ({ x, y: head + height * (index + 0.5) }))
  const last = nodes[nodes.length - 1] ?? { x, y: head }
  return {
    beam,
    radius,
    hubRadius: 0,
    hub: { x: 0, y: 0 },
    size,
    labelSize: labelOf(size),
    fits: true,
    centre: { size: beamSize, box: { ...beam, x: 12, width: field.width - 24 } },
    ring: [
      `M${spine} ${beam.height}V${last.y}`,
      ...(data.mutual === false
        ? []
        : nodes
            .slice(1)
            .map((node, index) =>
              arrow({ x, y: (nodes[index]?.y ?? 0) + radius + 6 }, { x, y: node.y - radius - 6 }, true, 9),
            )),
    ],
    roles: data.roles.flatMap((role, index) => {
      const node = nodes[index]
      if (!node) return []
      const link = arrow({ x: node.x - radius - 5, y: node.y }, { x: spine + 3, y: node.y }, isExchange(data, role), 8)
      return [{ role, node, radius, link, verb: undefined, box: box(index), across: 'left' as const, label: undefined }]
    }),
  }
}

/** The figure in words. */
export function describe(data: Data, words: Words): string {
  const roles = data.roles.map((role) => {
    const way = isExchange(data, role) ? '↔' : '→'
    const named = role.members === undefined ? plain(role.label) : words.pair(plain(role.label), plain(role.members))
    const given = role.verb === undefined ? plain(role.gives) : words.pair(plain(role.verb), plain(role.gives))
    return `${named} ${way} ${given}`
  })
  return words.pair(plain(data.centre), words.statements(roles))
}
