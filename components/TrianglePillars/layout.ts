import type { Data } from './figure.ts'
import { plain } from '../../scripts/typography/text.ts'
import type { Words } from '../../scripts/locales/words.ts'
import type { Box } from '../shared/box.ts'
import { roomOf, type Field } from '../shared/field.ts'
import { hang } from '../shared/hang.ts'
import { bold, heightOf, largestThatFits, measure, regular, widestWord, type Styled } from '../shared/text.ts'
import { larger, sizesFrom, smaller, type } from '../shared/typeScale.ts'

type Pillar = Data['pillars'][number]
interface Placed {
  pillar: Pillar
  /** The column, and what it carries with and stands on. */
  shaft: Box
  ends: Box[]
  text: Box
}

/** A roof, what is said on it, and what carries it. */
interface PillarsDrawing {
  /** Whether the columns stand side by side; else they lie one under another. */
  standing: boolean
  labelSize: number
  roof: string
  top: { box: Box; size: number }
  ground?: Box
  pillars: Placed[]
  fits: boolean
}

/** The detail's size beside a label's. */
export const detailSize = smaller

const slab = 10 // the height of a capital, of a base and of the ground
const seam = 6 // between a capital and the roof
const padding = 24 // above and below the texts of a column

/**
 * Three columns of one height that carry a roof, the thing that they hold up; each says in its shaft what it is. Where
 * their texts have no room side by side, the columns lie in rows under the roof.
 */
export function trianglePillars(data: Data, field: Field): PillarsDrawing {
  const aside = roomOf(field) === 'aside'
  const sizes = sizesFrom(aside ? type.text : type.claim)
  const standing = sizes.map((size) => () => temple(data, field, size))
  const lying = sizes.map((size) => () => rows(data, field, size))
  // narrow columns are worth no smaller texts
  const choices = aside ? standing.flatMap((draw, index) => [draw, lying[index] ?? draw]) : [...standing, ...lying]
  return largestThatFits(choices, (draw) => draw().fits)()
}

const textsOf = ({ label, detail }: Pillar, size: number): Styled[] => [
  [label, bold(size)],
  [detail, regular(detailSize(size))],
]

function temple(data: Data, field: Field, size: number): PillarsDrawing {
  const pitch = field.width / data.pillars.length
  const overhang = Math.min(14, pitch * 0.04) // of a capital over its shaft, and of the roof over the last capital
  const shaft = pitch - 4 * overhang
  const inset = Math.min(12, shaft * 0.04)
  const width = shaft - 2 * inset

  const { roof, top, roofHeight, roofFits } = pediment(data.top, field, Math.min(type.claim, larger(size)))
  const texts = Math.max(...data.pillars.map((pillar) => heightOf(width, ...textsOf(pillar, size))))
  const least = texts + padding
  const around = roofHeight + seam + 3 * slab
  const column = Math.min(field.height - around, Math.max(least + padding, field.height * 0.6))
  const y = hang(field.height - around - column)
  const capitalY = y + roofHeight + seam

  return {
    standing: true,
    labelSize: size,
    roof: roof(y),
    top: { ...top, box: { ...top.box, y: top.box.y + y } },
    ground: { x: 0, y: capitalY + 2 * slab + column, width: field.width, height: slab },
    pillars: data.pillars.map((pillar, index): Placed => {
      const x = pitch * index + 2 * overhang
      const end = { x: x - overhang, width: shaft + 2 * overhang, height: slab }
      return {
        pillar,
        shaft: { x, y: capitalY + slab, width: shaft, height: column },
        ends: [
          { ...end, y: capitalY },
          { ...end, y: capitalY + slab + column },
        ],
        text: { x: x + inset, y: capitalY + slab + (column - texts) / 2, width, height: texts },
      }
    }),
    fits:
      roofFits
      && least <= field.height - around
      && data.pillars.every((pillar) => widestWord(...textsOf(pillar, size)) <= width),
  }
}

/** A low gable as wide as the field, and the text on its widest part, which is in one line or two. */
function pediment(text: Data['top'], field: Field, largest: number) {
  const sizes = sizesFrom(largest)
  const at = (size: number, lines: number) => {
    const { width } = measure(text, bold(size), field.width * (lines === 1 ? 0.62 : 0.5))
    const height = heightOf(width + 8, [text, bold(size)])
    const roofHeight = (height + 16) / (1 - Math.min(0.85, (width + 24) / field.width)) // where it is as wide as the text
    return { size, height, width: width + 8, roofHeight }
  }
  const drawn = largestThatFits(
    sizes.flatMap((size) => [at(size, 1), at(size, 2)]),
    ({ roofHeight }) => roofHeight <= field.height * 0.34,
  )
  const roofHeight = Math.max(drawn.roofHeight, Math.min(field.height * 0.24, field.width * 0.2))
  return {
    roofHeight,
    roofFits: drawn.roofHeight <= field.height * 0.34,
    roof: (y: number) => `M0 ${y + roofHeight}L${field.width / 2} ${y}L${field.width} ${y + roofHeight}Z`,
    top: {
      size: drawn.size,
      box: {
        x: field.width / 2 - drawn.width / 2,
        y: roofHeight - drawn.height - 10,
        width: drawn.width,
        height: drawn.height,
      },
    },
  }
}

function rows(data: Data, field: Field, size: number): PillarsDrawing {
  const [thick, inset] = [slab, 18]
  const roofHeight = heightOf(field.width - 2 * inset, [data.top, bold(size)]) + 20
  const gap = 14
  const width = field.width - thick - inset
  const needs = data.pillars.map((pillar) => heightOf(width, ...textsOf(pillar, size)) + 8)
  const need = needs.reduce((sum, each) => sum + each, 0)
  const spare = (field.height - roofHeight - gap * data.pillars.length - need) / data.pillars.length
  let y = roofHeight
  return {
    standing: false,
    labelSize: size,
    roof: `M0 0H${field.width}V${roofHeight}H0Z`,
    top: { size, box: { x: inset, y: 0, width: field.width - 2 * inset, height: roofHeight } },
    pillars: data.pillars.map((pillar, index): Placed => {
      const height = (needs[index] ?? 0) + Math.max(0, spare)
      y += gap
      const shaft = { x: 0, y, width: thick, height }
      y += height
      return { pillar, shaft, ends: [], text: { x: thick + inset, y: shaft.y, width, height } }
    }),
    fits: spare >= 0 && data.pillars.every((pillar) => widestWord(...textsOf(pillar, size)) <= width),
  }
}

/** The figure in words. */
export function describe(data: Data, words: Words): string {
  return words.pair(
    plain(data.top),
    words.statements(data.pillars.map((pillar) => words.pair(plain(pillar.label), plain(pillar.detail)))),
  )
}
