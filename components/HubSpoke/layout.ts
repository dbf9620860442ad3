import type { Data } from './figure.ts'
import { plain } from '../../scripts/typography/text.ts'
import type { Words } from '../../scripts/locales/words.ts'
import { between, type Box, type Point } from '../shared/box.ts'
import { roomOf, type Field } from '../shared/field.ts'
import { lettersWidth } from '../shared/letters.ts'
import { bold, fitIn, largestThatFits, measure, regular } from '../shared/text.ts'
import { textInCircle } from '../shared/textInCircle.ts'
import { sizesFrom, sizeWithin, type } from '../shared/typeScale.ts'

type Member = Data['members'][number]

const plainRadius = 17
const eachHeight = 44 // under the ring, where it has no room beside
const boldTight = (size: number) => bold(size)
const tight = (size: number) => regular(size)
const sizes = sizesFrom(type.text)

/**
 * The members on an oval round the centre, the first one at the top, as large as the field allows; one without a
 * name is a plain node. Names too long for a circle stand beside plain nodes.
 */
export function hubSpoke(data: Data, field: Field) {
  const foot = data.each !== undefined && roomOf(field) === 'aside' ? eachHeight : 0
  const within = ring(data, { ...field, height: field.height - foot }, circleRadius(data, field))
  return within.fits ? within : beside(data, field)
}

/** The least radius at which all the names stand in their circles at their largest, as far as the field has room. */
function circleRadius(data: Data, field: Field): number {
  const names = data.members.map((member) => member.label).filter((label) => label !== undefined)
  const most = Math.min(
    80,
    Math.max(40, Math.min(field.width, field.height) * (data.members.length > 6 ? 0.125 : 0.145)),
  )
  const enough = (radius: number) => names.every((name) => textInCircle([name, tight], [type.note], radius - 4).fits)
  return names.length === 0
    ? plainRadius
    : ([32, 36, 40, 44, 48, 52, 56, 60, 64, 68, 72, 76].find(
        (radius) => radius >= field.height * 0.09 && radius <= most && enough(radius),
      ) ?? most)
}

function directions(count: number): Point[] {
  return Array.from({ length: count }, (_, index) => {
    const angle = (index * 2 * Math.PI) / count - Math.PI / 2
    return { x: Math.cos(angle), y: Math.sin(angle) }
  })
}

function ring(data: Data, field: Field, radius: number) {
  const around = directions(data.members.length)
  const xs = around.map(({ x }) => x)
  const ys = around.map(({ y }) => y)
  const ry = (field.height - 2 * radius - 4) / (Math.max(...ys) - Math.min(...ys))
  const named = roomOf(field) === 'aside' ? 0 : measure(data.each, bold(type.text)).width + 14 // what the name of them all takes at a side
  const rx = Math.min((field.width - 2 * (radius + named) - 4) / (Math.max(...xs) - Math.min(...xs)), ry * 1.3)
  const hub = { x: field.width / 2, y: radius + 2 - ry * Math.min(...ys) }
  const nearest = Math.min(...around.map(({ x, y }) => Math.hypot(x * rx, y * ry)))
  const hubRadius = Math.max(52, Math.min(104, nearest - radius - 34))

  const fits = data.members.map((member) =>
    member.label === undefined ? undefined : textInCircle([member.label, tight], sizesFrom(type.note), radius),
  )
  const centre = centreOf(data, hub, hubRadius)
  const members = data.members.map((member, index) => {
    const place = { x: hub.x + (xs[index] ?? 0) * rx, y: hub.y + (ys[index] ?? 0) * ry }
    const own = member.label === undefined ? plainRadius : radius
    const width = fits[index]?.width ?? 0
    const box: Box | undefined =
      member.label === undefined
        ? undefined
        : { x: place.x - width / 2, y: place.y - radius, width, height: 2 * radius }
    return {
      member,
      centre: place,
      radius: own,
      link: between(hub, hubRadius, place, own),
      box,
      across: 'centre' as const,
    }
  })
  return {
    hub,
    hubRadius,
    radius,
    members,
    centre,
    named: 'within' as const,
    size: Math.min(type.note, ...fits.map((fit) => fit?.size ?? type.note)),
    each: eachOf(data, field, members),
    fits:
      centre.fits
      && fits.every((fit) => fit?.fits ?? true)
      && nearest - radius - hubRadius > 10
      && !touching(
        members.map((member) => member.centre),
        radius,
      ),
  }
}

const touching = (points: readonly Point[], radius: number) =>
  points.some((one, index) =>
    points.slice(index + 1).some((other) => Math.hypot(one.x - other.x, one.y - other.y) <= 2 * radius + 4),
  )

/** Plain nodes at the sides of the centre, their names outward of them. */
function beside(data: Data, field: Field) {
  const narrow = roomOf(field) === 'aside'
  const hubRadius = narrow ? Math.min(62, field.height * 0.16) : Math.min(110, field.height * 0.25)
  const count = data.members.length
  const right = Math.ceil(count / 2)
  const hub = { x: narrow ? hubRadius : field.width / 2, y: field.height / 2 }
  const reach = narrow ? hubRadius + 58 : Math.min(220, field.width * 0.19)
  const radius = 11

  const members = data.members.map((member, index) => {
    const side = narrow || index < right ? 1 : -1
    const [place, among] = narrow ? [index, count] : side > 0 ? [index, right] : [count - 1 - index, count - right]
    const height = field.height / among
    const y = height * (place + 0.5)
    const bow = among === 1 ? 0 : Math.abs((place + 0.5) / among - 0.5) * 2
    const node = { x: hub.x + side * (reach - bow ** 2 * reach * (narrow ? 0.08 : 0.22)), y }
    const edge = node.x + side * (radius + 14)
    const room: Box = { x: side > 0 ? edge : 0, y: y - height / 2, width: side > 0 ? field.width - edge : edge, height }
    const box = member.label === undefined ? undefined : room
    return {
      member,
      centre: node,
      radius,
      link: between(hub, hubRadius, node, radius),
      box,
      across: side > 0 ? ('left' as const) : ('right' as const),
    }
  })
  const holds = (size: number) =>
    members.every(({ member, box }) => !box || member.label === undefined || fitIn(box, [member.label, tight(size)]))
  return {
    hub,
    hubRadius,
    radius,
    members,
    centre: centreOf(data, hub, hubRadius),
    named: 'beside' as const,
    size: largestThatFits(sizes, holds),
    each: undefined,
    fits: true,
  }
}

/** The mark over the name, both inside the circle of the centre. */
function centreOf(data: Data, hub: Point, hubRadius: number) {
  const { label, mark } = data.centre
  const markAt = (size: number) =>
    mark === undefined
      ? 0
      : sizeWithin(Math.min(size * 2.2, (hubRadius * 1.2) / lettersWidth(plain(mark), 'bold'), hubRadius * 0.62))
  const { size, width, fits } = textInCircle(
    [label, mark === undefined ? boldTight : tight],
    sizesFrom(type.label),
    hubRadius,
    hubRadius,
    (candidate) => markAt(candidate) * 1.1,
  )
  return {
    size,
    mark: markAt(size),
    fits,
    box: { x: hub.x - width / 2, y: hub.y - hubRadius, width, height: 2 * hubRadius },
  }
}

/** What a member is, beside the one that stands for all the others, or the first. */
function eachOf(data: Data, field: Field, members: readonly { member: Member; centre: Point; radius: number }[]) {
  const of = members.find(({ member }) => member.open) ?? members[0]
  if (data.each === undefined || !of) return undefined
  const text = data.each
  if (roomOf(field) === 'aside')
    return {
      size: type.text,
      across: 'centre' as const,
      box: { x: 0, y: field.height, width: field.width, height: eachHeight },
    }
  const left = of.centre.x < field.width / 2 - 1
  const edge = left ? of.centre.x - of.radius - 14 : of.centre.x + of.radius + 14
  const width = Math.max(40, left ? edge : field.width - edge)
  const onOneLine = sizes.find((candidate) => candidate >= type.note && measure(text, bold(candidate)).width <= width)
  const size =
    onOneLine ?? largestThatFits(sizes, (candidate) => fitIn({ width, height: 110 }, [text, bold(candidate)]))
  return {
    size,
    across: left ? ('right' as const) : ('left' as const),
    box: { x: left ? 0 : edge, y: Math.max(0, Math.min(of.centre.y - 60, field.height - 120)), width, height: 120 },
  }
}

/** The figure in words. */
export function describe(data: Data, words: Words): string {
  const mark = data.centre.mark === undefined ? '' : `${plain(data.centre.mark)} `
  const named = data.members.flatMap((member) =>
    member.label === undefined ? [] : [`${plain(member.label)}${member.open ? '…' : ''}`],
  )
  const members = named.length > 0 ? [words.list(named)] : []
  const each =
    data.each === undefined
      ? members
      : named.length > 0
        ? [words.pair(plain(data.each), words.list(named))]
        : [plain(data.each)]
  return [`${mark}${plain(data.centre.label)}`, ...each].join(' + ')
}
