import type { Data } from './figure.ts'
import { plain } from '../../scripts/article/text.ts'
import type { Words } from '../../scripts/locales/words.ts'
import type { Box, Point } from '../shared/box.ts'
import { roomOf, type Field } from '../shared/field.ts'
import { bold, fitIn, heightOf, largestThatFits, regular, type Styled } from '../shared/text.ts'
import { smaller, sizesFrom, type } from '../shared/typeScale.ts'

type Pillar = Data['pillars'][number]
type Across = 'left' | 'centre' | 'right'
interface Placed {
  pillar: Pillar
  corner: string
  outline?: string
  box: Box
  across: Across
  down: 'top' | 'middle' | 'bottom'
}

const corner = 0.34 // of a side
const joint = 5 // half the seam between a corner and what it holds
const ratio = Math.sqrt(3) / 2
const labels = sizesFrom(type.label)

/** The detail's size beside a label's. */
export const detailSize = smaller

/**
 * An equilateral triangle whose three corners are the pillars and whose middle is what they hold; what is
 * said of a pillar stands beside its corner. In a field too small for that, the pillars stand in rows, each by a
 * small triangle that shows its corner.
 */
export function trianglePillars(data: Data, field: Field) {
  const size = largestThatFits(labels, (candidate) => fits(data, field, candidate))
  return fits(data, field, size) ? triangle(data, field, size) : rows(data, field)
}

const textsOf = ({ label, detail }: Pillar, size: number): Styled[] => [
  [label, bold(size)],
  [detail, regular(detailSize(size))],
]

function fits(data: Data, field: Field, size: number): boolean {
  const { pillars, top } = triangle(data, field, size)
  return (
    top.fits && pillars.every(({ pillar, box }) => fitIn({ ...box, height: box.height - 6 }, ...textsOf(pillar, size)))
  )
}

function triangle(data: Data, field: Field, labelSize: number) {
  const wide = roomOf(field) === 'full'
  const below = wide
    ? 0
    : Math.max(...data.pillars.slice(1).map((pillar) => heightOf(field.width / 2 - 16, ...textsOf(pillar, labelSize))))
      + 14
  const side = Math.min((field.height - below) / ratio, wide ? field.width * 0.5 : field.width)
  const height = side * ratio
  const y = (field.height - below - height) / 2
  const apex = { x: field.width / 2, y }
  const left = { x: apex.x - side / 2, y: y + height }
  const right = { x: apex.x + side / 2, y: y + height }
  const hold = middle(data.top, apex, side)

  const edge = (height * corner * 1.1) / Math.sqrt(3) + 24 // of the apex's text from the axis
  const sideWidth = left.x - 24
  const feet: Box[] = wide
    ? [
        { x: 0, y: y + height * 0.3, width: sideWidth, height: height * 0.7 },
        { x: right.x + 24, y: y + height * 0.3, width: sideWidth, height: height * 0.7 },
      ]
    : [
        { x: 0, y: left.y + 8, width: field.width / 2 - 16, height: below - 8 },
        { x: field.width / 2 + 16, y: left.y + 8, width: field.width / 2 - 16, height: below - 8 },
      ]
  const boxes: Box[] = [
    { x: apex.x + edge, y, width: field.width - apex.x - edge, height: height * corner * 1.1 },
    ...feet,
  ]
  const corners = [
    [apex, left, right],
    [left, right, apex],
    [right, apex, left],
  ] as const
  return {
    labelSize,
    rows: false,
    hold: hold.shape,
    top: hold,
    pillars: data.pillars.flatMap((pillar, index): Placed[] => {
      const [box, points] = [boxes[index], corners[index]]
      if (!box || !points) return []
      const beside = index === 1 ? (wide ? 'right' : 'left') : index === 2 && !wide ? 'right' : 'left'
      return [
        {
          pillar,
          box,
          across: beside,
          down: index === 0 ? 'middle' : wide ? 'bottom' : 'top',
          corner: cut(points, corner),
        },
      ]
    }),
  }
}

const along = (from: Point, to: Point, share: number): Point => ({
  x: from.x + (to.x - from.x) * share,
  y: from.y + (to.y - from.y) * share,
})
const path = (points: readonly Point[]) => `M${points.map(({ x, y }) => `${x} ${y}`).join('L')}Z`

/** The corner at the first point, cut off at a share of its sides, less the seam. */
function cut([tip, one, other]: readonly [Point, Point, Point], share: number): string {
  const side = Math.hypot(one.x - tip.x, one.y - tip.y)
  const seam = share - joint / ratio / side
  return path([tip, along(tip, one, seam), along(tip, other, seam)])
}

/** What the corners leave of the triangle: a hexagon, and the text in its widest part. */
function middle(text: Data['top'], apex: Point, side: number) {
  const share = corner + joint / ratio / side
  const [left, right] = [
    { x: apex.x - side / 2, y: apex.y + side * ratio },
    { x: apex.x + side / 2, y: apex.y + side * ratio },
  ]
  const shape = path([
    along(apex, left, share),
    along(apex, right, share),
    along(right, apex, share),
    along(right, left, share),
    along(left, right, share),
    along(left, apex, share),
  ])
  const waist = apex.y + side * ratio * (1 - share) // where it is widest
  const size = largestThatFits(sizesFrom(type.label), (candidate) => held(candidate) !== undefined)
  const found = held(size)
  return {
    shape,
    size,
    fits: found !== undefined,
    box: found ?? { x: apex.x - side / 4, y: waist - side / 4, width: side / 2, height: side / 2 },
  }

  function held(candidate: number): Box | undefined {
    return [0.56, 0.5, 0.44]
      .map((part): Box => {
        const width = side * part
        const up = waist - (side * (1 - share) - width - 16) * ratio
        const down = waist + (side * (1 - share) - width - 16) * ratio
        return {
          x: apex.x - width / 2,
          y: Math.max(up, apex.y + side * ratio * share),
          width,
          height: down - Math.max(up, apex.y + side * ratio * share),
        }
      })
      .find((box) => fitIn(box, [text, bold(candidate)]))
  }
}

function rows(data: Data, field: Field) {
  const small = Math.min(64, field.width * 0.16)
  const x = small + 18
  const width = field.width - x
  const topSize = largestThatFits(
    sizesFrom(type.text),
    (size) => heightOf(field.width, [data.top, bold(size)]) <= field.height * 0.16,
  )
  const head = heightOf(field.width, [data.top, bold(topSize)]) + 14
  const height = (field.height - head) / data.pillars.length
  const labelSize = largestThatFits(labels, (size) =>
    data.pillars.every((pillar) => fitIn({ width, height: height - 6 }, ...textsOf(pillar, size))),
  )
  return {
    labelSize,
    rows: true,
    hold: '',
    top: { size: topSize, fits: true, box: { x: 0, y: 0, width: field.width, height: head - 14 } },
    pillars: data.pillars.map((pillar, index): Placed => {
      const y = head + height * index
      const tip = { x: small / 2, y: y + height / 2 - (small * ratio) / 2 }
      const [left, right] = [
        { x: 0, y: tip.y + small * ratio },
        { x: small, y: tip.y + small * ratio },
      ]
      const points = (
        [
          [tip, left, right],
          [left, right, tip],
          [right, tip, left],
        ] as const
      )[index] ?? [tip, left, right]
      return {
        pillar,
        across: 'left',
        down: 'middle',
        corner: cut(points, 0.5),
        outline: path([tip, left, right]),
        box: { x, y, width, height },
      }
    }),
  }
}

/** The figure in words. */
export function describe(data: Data, words: Words): string {
  return words.pair(
    plain(data.top),
    words.statements(data.pillars.map((pillar) => words.pair(plain(pillar.label), plain(pillar.detail)))),
  )
}
