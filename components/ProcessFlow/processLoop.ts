import type { Data } from './figure.ts'
import { arrowhead, type Box, type Point } from '../shared/box.ts'
import type { Field } from '../shared/field.ts'
import { textsOf, type FlowDrawing, type FlowStep, type Link } from './layout.ts'
import { bold, fitIn, heightOf, largestThatFits } from '../shared/text.ts'
import { textInCircle } from '../shared/textInCircle.ts'
import { smaller, sizesFrom, sizeWithin, type } from '../shared/typeScale.ts'

interface Sizes {
  label: number
  detail: number
}
const sizes = sizesFrom(type.label).map((label): Sizes => ({ label, detail: smaller(label) }))

/** Numbered steps on a ring, clockwise, their texts outward of them; what they go round stands inside. */
export function processLoop(data: Data, field: Field): FlowDrawing {
  return loop(
    data,
    field,
    largestThatFits(sizes, (size) => loop(data, field, size).fits),
  )
}

function loop(data: Data, field: Field, size: Sizes): FlowDrawing {
  const count = data.steps.length
  const radius = Math.min(44, field.height * 0.09)
  const angles = anglesOf(count)
  const sines = angles.map(Math.sin)
  const [high, low] = [Math.max(...sines, 0.5), Math.min(...sines, -0.5)]
  const ry = Math.min(
    (field.height - 2 * radius - 8) / (high - low),
    Math.max(field.width * 0.24, Math.min(field.width * 0.3, field.height * 0.31)),
    field.height * (count === 2 ? 0.42 : 0.5) - 4,
  )
  const rx = Math.min(ry * 1.3, field.width * 0.2)
  const middle: Point = { x: field.width / 2, y: (field.height - ry * (high + low)) / 2 }
  const at = (angle: number): Point => ({ x: middle.x + rx * Math.cos(angle), y: middle.y + ry * Math.sin(angle) })

  const places = angles.map(at)
  const clear = clearance(data, places, middle, { rx, ry, radius }, field, size)
  const steps = data.steps.map((step, index): FlowStep => {
    const node = places[index] ?? middle
    const left = node.x < middle.x - 1
    const [top, bottom] = roomBeside(node, places, left, middle, field)
    const edge = middle.x + (left ? -clear : clear)
    const box: Box = left
      ? { x: 0, y: top, width: edge, height: bottom - top }
      : { x: edge, y: top, width: field.width - edge, height: bottom - top }
    return {
      step,
      node: { ...node, radius },
      number: {
        box: { x: node.x - radius, y: node.y - radius, width: 2 * radius, height: 2 * radius },
        size: sizeWithin(radius * 0.82),
      },
      text: box,
      across: left ? 'right' : 'left',
      down: 'middle',
    }
  })
  const fit = centreFit(data, rx, ry, radius)
  return {
    form: 'loop',
    steps,
    labelSize: size.label,
    size: size.detail,
    links: angles.map((angle, index) =>
      arc(at, angle, angles[index + 1] ?? (angles[0] ?? 0) + 2 * Math.PI, radius + 10, rx, ry),
    ),
    centre: fit && {
      size: fit.size,
      box: { x: middle.x - fit.width / 2, y: middle.y - ry, width: fit.width, height: 2 * ry },
    },
    fits: (!fit || fit.fits) && steps.every(({ step, text }) => fitIn(text, ...textsOf(step, size))),
  }
}

interface Ring {
  rx: number
  ry: number
  radius: number
}

/** How far from the axis all the texts begin: clear of the nodes, and of the ring where a text comes closest to it. */
function clearance(
  data: Data,
  places: readonly Point[],
  middle: Point,
  { rx, ry, radius }: Ring,
  field: Field,
  size: Sizes,
): number {
  return (
    18
    + Math.max(
      ...data.steps.map((step, index) => {
        const node = places[index] ?? middle
        const tall = heightOf(Math.abs(field.width / 2 - rx - radius - 20), ...textsOf(step, size))
        const inward = Math.max(0, Math.abs(node.y - middle.y) - tall / 2)
        return Math.max(Math.abs(node.x - middle.x) + radius, rx * Math.sqrt(Math.max(0, 1 - (inward / ry) ** 2)))
      }),
    )
  )
}

/**
 * The steps at the left and right of the ring, clockwise from the top left; none at its top, where its text would lie
 * on it.
 */
function anglesOf(count: number): number[] {
  const side = (steps: number) => (steps === 1 ? [0] : steps === 2 ? [-0.82, 0.82] : [-1.08, 0, 1.08])
  const left = side(Math.floor(count / 2)).map((angle) => angle + Math.PI)
  const right = side(Math.ceil(count / 2)).map((angle) => angle + 2 * Math.PI)
  return [...left.slice(-1), ...right, ...left.slice(0, -1).map((angle) => angle + 2 * Math.PI)]
}

/** From where to where the text of a node may stand: half-way to its neighbours on that side, and even about it. */
function roomBeside(node: Point, all: readonly Point[], left: boolean, middle: Point, field: Field): [number, number] {
  const others = all.filter((other) => other !== node && other.x < middle.x - 1 === left).map(({ y }) => y)
  const above = Math.max(0, ...others.filter((y) => y < node.y).map((y) => (y + node.y) / 2))
  const below = Math.min(field.height, ...others.filter((y) => y > node.y).map((y) => (y + node.y) / 2))
  const half = Math.min(node.y - above, below - node.y)
  return [node.y - half, node.y + half]
}

/** The stretch of the ring between two steps, with a head where it arrives. */
function arc(at: (angle: number) => Point, from: number, to: number, clear: number, rx: number, ry: number): Link {
  const cleared = (angle: number, turn: number) => {
    const node = at(angle)
    let moved = angle
    while (Math.hypot(at(moved).x - node.x, at(moved).y - node.y) < clear && Math.abs(moved - angle) < Math.PI)
      moved += turn * 0.001
    return moved
  }
  const [begin, end] = [cleared(from, 1), cleared(to, -1)]
  const [first, last] = [at(begin), at(end)]
  return {
    line: `M${first.x} ${first.y}A${rx} ${ry} 0 ${end - begin > Math.PI ? 1 : 0} 1 ${last.x} ${last.y}`,
    head: arrowhead(at(end - 0.12), last, 15),
  }
}

function centreFit(data: Data, rx: number, ry: number, radius: number) {
  const text = data.centre
  if (text === undefined) return undefined
  return textInCircle([text, (size) => bold(size)], sizesFrom(type.label), rx - radius * 0.9, ry - radius * 0.5)
}
