import type { FigureData } from '../scripts/article/figures.ts'
import { plain } from '../scripts/article/text.ts'
import { insideCircle, largestSize, textHeight, wordWidth, type Box, type Point } from './box.ts'
import type { Field } from './field.ts'

/**
 * Two or three equal circles and the exact region that all share. What is said of a set stands
 * beside its circle; in a narrow field below them all.
 */
export function vennDiagram(data: FigureData<'venn-diagram'>, field: Field) {
  const three = data.sets.length === 3
  const notes = data.sets.some((set) => set.title !== undefined || set.detail !== undefined)
  const below = notes && field.width < 600
  const apart = below ? 0.95 : 1.15 // centre to centre, in radii
  const noted = (size: number) => 8 + data.sets.reduce((sum, set) => sum + 10 + textHeight(field.width, [note(set), size]), 0)
  const listSize = largestSize((candidate) => noted(candidate) <= field.height - 210, [20, 18])
  const height = below ? Math.max(190, field.height - noted(listSize)) : field.height - 4
  const tall = three ? 2 + apart * Math.sqrt(3) / 2 : 2
  const radius = Math.min(height / tall, (notes && !below ? field.width - (field.width < 1000 ? 330 : 540) : field.width - 4) / (2 + apart), three ? 220 : 200)
  const distance = radius * apart
  const middle = field.width / 2
  const topY = below ? radius + 2 : (field.height - tall * radius) / 2 + radius

  const centres: Point[] = three
    ? [{ x: middle, y: topY }, { x: middle - distance / 2, y: topY + distance * Math.sqrt(3) / 2 }, { x: middle + distance / 2, y: topY + distance * Math.sqrt(3) / 2 }]
    : [{ x: middle - distance / 2, y: topY }, { x: middle + distance / 2, y: topY }]
  const heart = { x: middle, y: three ? topY + distance / Math.sqrt(3) : topY }
  const reach = Math.sqrt(radius ** 2 - distance ** 2 / 4) // from the middle of two centres to where their circles cross

  // Corners of the shared region, clockwise; the arc between two of them belongs to the circle opposite.
  const corners = three
    ? [0, 2, 1].map((index) => {
        const centre = centres[index] ?? heart
        const scale = (reach - distance / (2 * Math.sqrt(3))) / (distance / Math.sqrt(3))
        return { x: heart.x + (centre.x - heart.x) * scale, y: heart.y + (centre.y - heart.y) * scale }
      })
    : [{ x: middle, y: topY - reach }, { x: middle, y: topY + reach }]
  const overlap = corners.map(({ x, y }, index) => `${index ? `A${radius} ${radius} 0 0 1 ` : 'M'}${x} ${y}`).join('')
    + `A${radius} ${radius} 0 0 1 ${corners[0]?.x} ${corners[0]?.y}Z`

  const sets = data.sets.map((set, index) => {
    const centre = centres[index] ?? heart
    const side = three ? [0, -1, 1][index] ?? 0 : index === 0 ? -1 : 1
    const room = three && index === 0 ? radius * 1.2 : distance * (below ? 0.96 : 0.85)
    const label: Box = three && index === 0
      ? { x: centre.x - room / 2, y: centre.y - radius * 0.85, width: room, height: radius * 0.6 }
      : { x: centre.x + side * (radius - distance / 2) - room / 2, y: centre.y - radius * (three ? 0.1 : 0.3), width: room, height: radius * 0.6 }
    return { set, centre, label, note: notes && !below ? beside(centre, side) : undefined }
  })

  function beside(centre: Point, side: number) {
    const y = side === 0 ? centre.y - radius * 0.42 : centre.y + (three ? radius * 0.2 : 0)
    const left = side < 0
    const edge = centre.x + (left ? -1 : 1) * Math.sqrt(radius ** 2 - (y - centre.y) ** 2)
    const line = side === 0 ? Math.min(90, Math.max(24, field.width - edge - 260)) : Math.min(48, Math.max(12, (field.width / 2 - Math.abs(edge - middle)) * 0.14))
    const end = left ? edge - line : edge + line
    const half = three ? Math.min(field.height * 0.26, y, field.height - y) : field.height / 2
    return {
      y, from: edge + (left ? -4 : 4), to: end, left,
      box: left ? { x: 0, y: y - half, width: end - 10, height: 2 * half } : { x: end + 10, y: y - half, width: field.width - end - 10, height: 2 * half },
    }
  }

  const half = three ? Math.sqrt(radius ** 2 - distance ** 2 / 12) - distance / 2 : radius - distance / 2 // of the shared region's width
  const fit = insideCircle(data.overlap, half * 1.1)
  const size = below
    ? listSize
    : largestSize((candidate) => sets.every(({ set, note }) => !note || textHeight(note.box.width, [set.title, candidate], [set.detail, candidate]) <= note.box.height), [22, 20, 18])

  return {
    sets, radius, overlap, heart, below, size,
    overlapLabel: { size: fit.size, box: { x: heart.x - fit.width / 2, y: heart.y - radius * 0.38, width: fit.width, height: radius * 0.76 } },
    setSize: largestSize((candidate) => sets.every(({ set, label }) => wordWidth(set.label, candidate) <= label.width && textHeight(label.width, [set.label, candidate]) <= label.height), radius < 120 ? [20, 18] : undefined),
    list: { x: 0, y: height + 8, width: field.width, height: field.height - height - 8 },
  }
}

type VennSet = FigureData<'venn-diagram'>['sets'][number]

function note(set: VennSet): string {
  return [set.label, set.title, set.detail].flatMap((text) => text === undefined ? [] : [plain(text)]).join(' ')
}

/** The figure in words. */
export function describe(data: FigureData<'venn-diagram'>): string {
  const sets = data.sets.map((set) => {
    const said = [set.title, set.detail].flatMap((text) => text === undefined ? [] : [plain(text)])
    return [plain(set.label), ...(said.length ? [said.join(', ')] : [])].join(': ')
  })
  return `${sets.join('; ')} → ${plain(data.overlap)}`
}
