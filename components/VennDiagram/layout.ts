import type { Data } from './figure.ts'
import { plain } from '../../scripts/typography/text.ts'
import type { Words } from '../../scripts/locales/words.ts'
import type { Point } from '../shared/box.ts'
import { roomOf, type Field } from '../shared/field.ts'
import { placeText, type Circle } from './vennText.ts'
import { bold, fitIn, heightOf, largestThatFits, regular } from '../shared/text.ts'
import { sizesFrom, type } from '../shared/typeScale.ts'

/**
 * Two or three equal circles and the exact region that all share. What is said of a set stands
 * beside its circle; in a narrow field below them all.
 */
export function vennDiagram(data: Data, field: Field) {
  const three = data.sets.length === 3
  const notes = data.sets.some((set) => set.title !== undefined || set.detail !== undefined)
  const below = notes && roomOf(field) === 'aside'
  const apart = below ? 0.95 : 1.15 // centre to centre, in radii
  const noted = (size: number) =>
    data.sets.reduce((sum, set) => sum + 10 + heightOf(field.width, [note(set), bold(size)]), 8)
  const listSize = largestThatFits(sizesFrom(type.note), (candidate) => noted(candidate) <= field.height - 210)
  const height = below ? field.height - noted(listSize) : field.height - 4
  const tall = three ? 2 + (apart * Math.sqrt(3)) / 2 : 2
  const radius = Math.min(
    height / tall,
    (notes && !below ? field.width - (roomOf(field) === 'main' ? 330 : 540) : field.width - 4) / (2 + apart),
    three ? 220 : 200,
  )
  const distance = radius * apart
  const middle = field.width / 2
  const topY = below ? radius + 2 : (field.height - tall * radius) / 2 + radius

  const centres: Point[] = three
    ? [
        { x: middle, y: topY },
        { x: middle - distance / 2, y: topY + (distance * Math.sqrt(3)) / 2 },
        { x: middle + distance / 2, y: topY + (distance * Math.sqrt(3)) / 2 },
      ]
    : [
        { x: middle - distance / 2, y: topY },
        { x: middle + distance / 2, y: topY },
      ]
  const heart = { x: middle, y: three ? topY + distance / Math.sqrt(3) : topY }
  const reach = Math.sqrt(radius ** 2 - distance ** 2 / 4) // from the middle of two centres to where their circles cross

  // Corners of the shared region, clockwise; the arc between two of them belongs to the circle opposite.
  const corners = three
    ? [0, 2, 1].map((index) => {
        const centre = centres[index] ?? heart
        const scale = (reach - distance / (2 * Math.sqrt(3))) / (distance / Math.sqrt(3))
        return { x: heart.x + (centre.x - heart.x) * scale, y: heart.y + (centre.y - heart.y) * scale }
      })
    : [
        { x: middle, y: topY - reach },
        { x: middle, y: topY + reach },
      ]
  const overlap =
    corners.map(({ x, y }, index) => `${index ? `A${radius} ${radius} 0 0 1 ` : 'M'}${x} ${y}`).join('')
    + `A${radius} ${radius} 0 0 1 ${corners[0]?.x} ${corners[0]?.y}Z`

  const circles = centres.map((centre): Circle => ({ ...centre, radius }))
  const labelled = (among: readonly number[]) =>
    data.sets.map((set, index) => {
      const centre = centres[index] ?? heart
      const away = Math.hypot(centre.x - heart.x, centre.y - heart.y)
      const out = { x: (centre.x - heart.x) / away, y: (centre.y - heart.y) / away }
      const points = [0.3, 0.4, 0.2, 0.5, 0.6].flatMap((share) =>
        (three && index > 0 ? [0, -0.12, 0.12, -0.24] : [0]).map((shift) => ({
          x: centre.x + out.x * radius * share,
          y: centre.y + (out.y * share + shift) * radius,
        })),
      )
      return placeText(
        set.label,
        among,
        circles.filter((_, other) => other === index),
        circles.filter((_, other) => other !== index),
        points,
      )
    })
  const setSize = Math.min(...labelled(sizesFrom(type.label)).map((label) => label.size))
  const labels = labelled([setSize])
  const sets = data.sets.map((set, index) => {
    const centre = centres[index] ?? heart
    const side = three ? ([0, -1, 1][index] ?? 0) : index === 0 ? -1 : 1
    return {
      set,
      centre,
      label: labels[index]?.box ?? { ...centre, width: 0, height: 0 },
      note: notes && !below ? beside(centre, side) : undefined,
    }
  })

  function beside(centre: Point, side: number) {
    const y = side === 0 ? centre.y - radius * 0.42 : centre.y + (three ? radius * 0.2 : 0)
    const left = side < 0
    const edge = centre.x + (left ? -1 : 1) * Math.sqrt(radius ** 2 - (y - centre.y) ** 2)
    const line =
      side === 0
        ? Math.min(90, Math.max(24, field.width - edge - 260))
        : Math.min(48, Math.max(12, (field.width / 2 - Math.abs(edge - middle)) * 0.14))
    const end = left ? edge - line : edge + line
    const half = three ? Math.min(field.height * 0.26, y, field.height - y) : field.height / 2
    return {
      y,
      from: edge + (left ? -4 : 4),
      to: end,
      left,
      box: left
        ? { x: 0, y: y - half, width: end - 10, height: 2 * half }
        : { x: end + 10, y: y - half, width: field.width - end - 10, height: 2 * half },
    }
  }

  const right = Math.max(0, ...sets.flatMap(({ note: at }) => (at && !at.left ? [at.box.x] : [])))
  for (const { note: at } of sets) {
    if (!at || at.left) continue
    at.to = right - 10
    at.box = { ...at.box, x: right, width: field.width - right }
  }

  const besideRight = sets.flatMap(({ note: at }) => (at && !at.left ? [at.y] : []))
  const apartBeside = besideRight.length > 1 ? Math.max(...besideRight) - Math.min(...besideRight) - 12 : field.height
  const size = below
    ? listSize
    : largestThatFits(sizesFrom(type.text), (candidate) =>
        sets.every(
          ({ set, note: at }) =>
            !at
            || fitIn(
              { ...at.box, height: Math.min(at.box.height, field.height * 0.4, apartBeside) },
              [set.title, bold(candidate)],
              [set.detail, regular(candidate)],
            ),
        ),
      )

  return {
    sets,
    radius,
    overlap,
    heart,
    below,
    size,
    setSize,
    overlapLabel: placeText(
      data.overlap,
      sizesFrom(type.label),
      circles,
      [],
      [heart, { x: heart.x, y: heart.y + radius * 0.03 }],
    ),
    list: { x: 0, y: height + 8, width: field.width, height: field.height - height - 8 },
  }
}

type VennSet = Data['sets'][number]

function note(set: VennSet): string {
  return [set.label, set.title, set.detail].flatMap((text) => (text === undefined ? [] : [plain(text)])).join(' ')
}

/** The figure in words. */
export function describe(data: Data, words: Words): string {
  const sets = data.sets.map((set) => {
    const said = [set.title, set.detail].flatMap((text) => (text === undefined ? [] : [plain(text)]))
    return said.length > 0 ? words.pair(plain(set.label), words.list(said)) : plain(set.label)
  })
  return `${words.statements(sets)} → ${plain(data.overlap)}`
}
